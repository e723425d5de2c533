import { callings } from './callings.ts';
import { departmentIndex, seniorityIndex } from './market-rates.ts';
import { cumulate, firstAbove, type Random } from './random.ts';

/**
 * Job titles: each implies a department and a seniority. What people call themselves is a long tail (on Stack Overflow
 * the twelve commonest titles are a quarter of all), so a department has many wordings whose frequency falls with
 * their rank.
 */

/** Wordings of the levels whose titles name a subject, commonest first; `*` stands for the subject. */
const wordings: Readonly<Record<string, readonly string[]>> = {
  VP: [
    'VP of *',
    'VP *',
    'Vice President of *',
    'Vice President, *',
    'SVP *',
    'Senior Vice President of *',
    'EVP *',
  ],
  Director: [
    '* Director',
    'Director of *',
    'Senior Director of *',
    'Director, *',
    'Regional * Director',
    'Associate Director of *',
  ],
  Head: ['Head of *', 'Global Head of *', '* Lead', 'Regional Head of *'],
  Manager: [
    '* Manager',
    'Senior * Manager',
    'Assistant * Manager',
    'Manager, *',
    'Regional * Manager',
    '* Team Lead',
  ],
};

/** Wordings of the levels whose titles are the same in every department. */
const fixedTitles: Readonly<Record<string, readonly string[]>> = {
  'Board Member': [
    'Board Member',
    'Non-Executive Director',
    'Chairman',
    'Board Advisor',
    'Chairwoman',
  ],
  Founder: ['Founder', 'Co-Founder', 'Founder & CEO', 'Co-Founder & CTO', 'Founding Partner'],
  Owner: ['Owner', 'Business Owner', 'Co-Owner', 'Owner/Operator', 'Proprietor'],
  Partner: ['Partner', 'Managing Partner', 'Senior Partner', 'Associate Partner'],
};

const grades: readonly string[] = [
  '*',
  'Senior *',
  'Junior *',
  'Lead *',
  'Principal *',
  '* Intern',
  'Freelance *',
];

/** Every title of the market; a title is drawn as its position here. */
export const titleNames: string[] = [];
const positions = new Map<string, number>();

interface TitleDraw {
  titles: readonly number[];
  weights: Float64Array;
}

const draws = new Map<number, TitleDraw>();
for (const calling of callings) {
  const department = departmentIndex(calling.department);
  for (const [level, patterns] of Object.entries(wordings)) {
    addDraw(department, level, patterns, calling.subjects);
  }
  for (const [level, titles] of Object.entries(fixedTitles))
    addDraw(department, level, ['*'], titles);
  addDraw(department, 'C-Level', ['*'], calling.chiefs);
  addDraw(department, 'Other', grades, calling.staff);
}

/** The wordings of one department and level; the chance of each falls with the rank of its pattern and of its noun. */
function addDraw(
  department: number,
  level: string,
  patterns: readonly string[],
  nouns: readonly string[],
): void {
  const titles: number[] = [];
  const weights: number[] = [];
  for (const [patternRank, pattern] of patterns.entries()) {
    for (const [nounRank, noun] of nouns.entries()) {
      titles.push(positionOf(pattern.replace('*', noun)));
      weights.push(1 / (patternRank + 1) ** 1.5 / (nounRank + 1));
    }
  }
  draws.set(cell(department, seniorityIndex(level)), { titles, weights: cumulate(weights) });
}

function positionOf(title: string): number {
  const known = positions.get(title);
  if (known !== undefined) return known;
  positions.set(title, titleNames.length);
  return titleNames.push(title) - 1;
}

function cell(department: number, seniority: number): number {
  return seniority * 100 + department;
}

/** Whether a department has people of this level at all; only the executive board differs. */
export function hasTitles(department: number, seniority: number): boolean {
  return (draws.get(cell(department, seniority))?.titles.length ?? 0) > 0;
}

/** A title of a person in this department at this level, as a position in `titleNames`. Both must have titles. */
export function drawTitle(random: Random, department: number, seniority: number): number {
  const draw = draws.get(cell(department, seniority));
  const total = draw?.weights.at(-1) ?? 0;
  const title = draw?.titles[firstAbove(draw.weights, random() * total)];
  if (title === undefined)
    throw new Error(`No title for department ${department}, seniority ${seniority}`);
  return title;
}
