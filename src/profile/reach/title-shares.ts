import type { Rates } from './rates.ts';
import type { StaffModel } from './staff.ts';
import { type TitleMeaning, titleMeaning } from './title-meaning.ts';

/**
 * How many people have one of several job titles. Titles are a long tail without a published table, so that a title is
 * taken as one wording among the people of the level and department that it means; what it does not mean is taken at
 * the default of the base rates.
 */

/** People whose title means this level and this department. */
export interface TitledShare {
  seniority: string | null;
  department: string | null;
  /** Share of all people, by band of `rates.bands`. */
  byBand: readonly number[];
}

/** A share of the people of one level, or of everyone. */
interface Wording {
  level: string | null;
  share: number;
  /** What all wordings of the same meaning can reach together. */
  atMost: number;
}

/** The words that mean one level and department, each counted once however it is spelled. */
interface Meaning extends Wording {
  seniority: string | null;
  department: string | null;
  counted: Set<string>;
}

export function titleShares(
  titles: readonly string[],
  rates: Rates,
  model: StaffModel,
): TitledShare[] {
  const meanings = new Map<string, Meaning>();
  for (const title of titles) {
    const said = titleMeaning(title);
    const { department, words } = said;
    // Whoever has a function and leads nobody is at the vendor's level Other.
    const seniority = said.seniority ?? (department === null ? null : 'Other');
    const key = `${seniority}/${department}`;
    const meaning = meanings.get(key);
    if (meaning?.counted.has(words) === true) continue;
    const wording = wordingOf(said, seniority, rates, model);
    if (meaning === undefined) {
      meanings.set(key, { seniority, department, ...wording, counted: new Set([words]) });
    } else {
      meaning.counted.add(words);
      meaning.share += wording.share;
      meaning.atMost = Math.max(meaning.atMost, wording.atMost);
    }
  }
  return [...meanings.values()].map(({ seniority, department, level, share, atMost }) => {
    const found = Math.min(atMost, rates.titles.widening * share);
    const row = level === null ? -1 : model.seniorities.indexOf(level);
    const byBand = rates.bands.map((band) =>
      level === null ? found : found * (band.seniorities[row] ?? 0),
    );
    return { seniority, department, byBand };
  });
}

function wordingOf(
  { department, chiefExecutive, usual, words }: TitleMeaning,
  seniority: string | null,
  rates: Rates,
  model: StaffModel,
): Wording {
  const { titles } = rates;
  if (seniority === null) {
    const share = words.split(' ').length < LONG_TITLE ? titles.other : titles.rare;
    return { level: null, share, atMost: 1 };
  }
  const ofLevel = rates.seniorities.get(seniority) ?? rates.defaults.seniority;
  if (department === null) return { level: seniority, share: titles.other / ofLevel, atMost: 1 };
  const colleagues =
    model.departmentOf[model.seniorities.indexOf(seniority)]?.[
      model.departments.indexOf(department)
    ] ?? rates.defaults.department;
  const grade = usual ? 1 : titles.unusual;
  // However common the title: those who have it are among the people of its level and department.
  const share =
    seniority === 'C-Level'
      ? Math.min(colleagues, (chiefExecutive ? titles.chiefExecutive : titles.chief) / ofLevel)
      : colleagues * (seniority === 'Other' ? titles.staff : titles.wording);
  return { level: seniority, share: grade * share, atMost: colleagues };
}

/** Words from which on a title is rather somebody's own. */
const LONG_TITLE = 6;
