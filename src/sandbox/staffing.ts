import { sectors } from './industry-rates.ts';
import {
  departmentIndex,
  departmentShares,
  seniorityIndex,
  seniorityShares,
} from './market-rates.ts';
import { type Random, type Sampler, weightedSampler } from './random.ts';
import { sectorShares } from './tagging.ts';
import { hasTitles } from './titles.ts';
import { knownDepartments, seniorities } from './vocabulary.ts';

/**
 * The department of a person, given their seniority and their company's sector. Founders and owners, and board
 * members, have a department of their own; elsewhere the leanings below say where a level or a sector is commoner
 * than on average (assumptions), and the shares of all departments over the whole market stay as published.
 */

/** How much commoner a department is at a level. What is not named is 1. */
const byLevel: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'C-Level': { Management: 12, Engineering: 1.5, Operations: 2 },
  Partner: { Management: 8, Legal: 6, 'Accounting and Finance': 3, 'Business Support': 0.1 },
  VP: { Management: 3, Sales: 2, 'Business Support': 0.2, Healthcare: 0.2, Other: 0.4 },
  Director: { Management: 3, 'Business Support': 0.3, Healthcare: 0.4, Other: 0.6 },
  Head: { Management: 1.5, 'Business Support': 0.3, Healthcare: 0.3, Other: 0.5 },
  Manager: { Management: 2, Product: 3, Operations: 2, Healthcare: 0.4, Other: 0.7 },
  Other: { Management: 0.4, Product: 0.5 },
};

/** How much commoner a department is in a sector. What is not named is 1, or `elsewhere` for a department at home somewhere. */
const bySector: Readonly<
  Record<string, { elsewhere: number; home: Readonly<Record<string, number>> }>
> = {
  Healthcare: { elsewhere: 0.2, home: { 'Health Care': 6, Biotechnology: 2 } },
  Engineering: {
    elsewhere: 0.7,
    home: {
      Software: 3,
      'Information Technology': 2.5,
      'Data and Analytics': 2.5,
      Hardware: 2,
      'Internet Services': 2,
      'Science and Engineering': 2,
      Apps: 3,
    },
  },
  Manufacturing: {
    elsewhere: 0.4,
    home: { Manufacturing: 6, 'Consumer Goods': 3, 'Food and Beverage': 2, Hardware: 2 },
  },
  'Editorial Personnel': {
    elsewhere: 0.3,
    home: { 'Content and Publishing': 8, 'Media and Entertainment': 4, Video: 4 },
  },
  Design: { elsewhere: 0.7, home: { Design: 6, 'Clothing and Apparel': 2 } },
  'R&D': { elsewhere: 0.7, home: { Biotechnology: 5, 'Science and Engineering': 3 } },
  'Supply Chain': { elsewhere: 0.6, home: { Transportation: 6, 'Commerce and Shopping': 2 } },
  'Accounting and Finance': {
    elsewhere: 0.85,
    home: { 'Financial Services': 2, 'Lending and Investments': 2.5, Payments: 1.5 },
  },
  Legal: { elsewhere: 0.7, home: { 'Professional Services': 2.5 } },
  'Marketing and Advertising': {
    elsewhere: 0.7,
    home: { Advertising: 4, 'Sales and Marketing': 3 },
  },
};

const ownDepartment = new Map([
  [seniorityIndex('Founder'), departmentIndex('Founder/Owner')],
  [seniorityIndex('Owner'), departmentIndex('Founder/Owner')],
  [seniorityIndex('Board Member'), departmentIndex('Board')],
]);

function leaning(seniority: number, sector: number, department: number): number {
  const own = ownDepartment.get(seniority);
  if (own !== undefined) return own === department ? 1 : 0;
  if ([...ownDepartment.values()].includes(department) || !hasTitles(department, seniority))
    return 0;
  const name = knownDepartments[department] ?? '';
  const place = bySector[name];
  const level = byLevel[seniorities[seniority] ?? '']?.[name] ?? 1;
  return (
    level * (place === undefined ? 1 : (place.home[sectors[sector]?.name ?? ''] ?? place.elsewhere))
  );
}

/**
 * Iterative proportional fitting: scales each department until the whole market has its published share, with every
 * (seniority, sector) pair as frequent as the product of the two says.
 */
function fittedSamplers(): Sampler[][] {
  const cells = seniorities.flatMap((_, seniority) =>
    sectors.map((_, sector) => ({
      seniority,
      share: (seniorityShares[seniority] ?? 0) * (sectorShares[sector] ?? 0),
      leanings: knownDepartments.map((_, department) => leaning(seniority, sector, department)),
    })),
  );
  let factors = [...departmentShares];
  const weights = (leanings: readonly number[]) =>
    leanings.map((value, index) => value * (factors[index] ?? 0));
  for (let round = 0; round < 20; round++) {
    const reached = knownDepartments.map(() => 0);
    for (const { share, leanings } of cells) {
      const row = weights(leanings);
      const sum = row.reduce((total, weight) => total + weight, 0);
      for (const [index, weight] of row.entries())
        reached[index] = (reached[index] ?? 0) + (share * weight) / sum;
    }
    factors = factors.map(
      (factor, index) => (factor * (departmentShares[index] ?? 0)) / (reached[index] ?? 1),
    );
  }
  return seniorities.map((_, seniority) =>
    cells
      .filter((cell) => cell.seniority === seniority)
      .map((cell) => weightedSampler(weights(cell.leanings))),
  );
}

const samplers = fittedSamplers();

/** A department, as a position in `knownDepartments`. */
export function drawDepartment(random: Random, seniority: number, sector: number): number {
  const sampler = samplers[seniority]?.[sector];
  if (sampler === undefined)
    throw new Error(`No departments for seniority ${seniority}, sector ${sector}`);
  return sampler(random);
}
