import { fields } from '#profile/fields.ts';
import { groupIndustries } from '#profile/industry-groups.ts';
import { regions, regionsAbove } from '#profile/places.ts';
import { emptyValues, type ProfileValues, type RangeText } from '#profile/values.ts';
import { countryShares } from '../../sandbox/country-rates.ts';
import { industryShare } from '../../sandbox/industry-rates.ts';
import { type Company, drawCompany, drawPerson, type Person } from '../../sandbox/market.ts';
import { type Random, seededRandom, weightedSampler } from '../../sandbox/random.ts';
import { titleNames } from '../../sandbox/titles.ts';
import { knownDepartments, knownIndustries, seniorities } from '../../sandbox/vocabulary.ts';

/**
 * Profiles as sales teams write them, at random: one to eight filters, mostly three to six; related industries rather
 * than arbitrary ones, common countries rather than rare ones, titles that are asked for or that people hold.
 *
 * Most are written with a customer in mind: each of their filters lets one company and one person of the market pass,
 * who are drawn for the purpose and belong to no sample. The others are put together without a thought, and may
 * contradict themselves, as nothing keeps people from doing.
 */
export function randomProfile(seed: number, index: number): ProfileValues {
  const random = seededRandom(seed, index);
  const customer = random() < WITH_A_CUSTOMER_IN_MIND ? drawCustomer(random) : null;
  const values = structuredClone(emptyValues);
  for (const id of chosenFields(random)) {
    if (id === 'employeeCount' || id === 'revenue') values[id] = range(random, id, customer);
    else values[id] = [...new Set([...lists[id](random, values, customer)])];
  }
  return values;
}

const WITH_A_CUSTOMER_IN_MIND = 0.7;

type FieldId = (typeof fields)[number]['id'];
type ListId = Exclude<FieldId, 'employeeCount' | 'revenue'>;

/** A company and one of its people. Companies of more than ten and people who decide are more often had in mind. */
interface Customer {
  company: Company;
  person: Person;
}

function drawCustomer(random: Random): Customer {
  for (;;) {
    const stream = seededRandom(Math.floor(random() * 2 ** 31), 0);
    const company = drawCompany(stream);
    if (company.contacts === 0 || (company.employees <= 10 && random() < 0.8)) continue;
    const person = drawPerson(stream, company);
    if (leads(person) || random() < 0.2) return { company, person };
  }
}

function leads({ seniority }: Person): boolean {
  return seniority !== null && seniorities[seniority] !== 'Other';
}

/** How readily each filter is set. */
const popularity: Record<FieldId, number> = {
  industries: 8,
  employeeCount: 8,
  revenue: 4,
  primaryLocations: 8,
  departments: 5,
  seniorities: 6,
  jobTitles: 5,
  countries: 4,
};

const drawCount = weightedSampler([1, 2, 4, 4, 4, 3, 2, 1]);

/** In the order of the form, so that people countries can follow company locations. */
function chosenFields(random: Random): FieldId[] {
  const count = drawCount(random) + 1;
  const rest = new Map(Object.entries(popularity) as [FieldId, number][]);
  const chosen = new Set<FieldId>();
  while (chosen.size < count) {
    const id = drawFrom(random, [...rest.keys()], [...rest.values()]);
    rest.delete(id);
    chosen.add(id);
  }
  return fields.map(({ id }) => id).filter((id) => chosen.has(id));
}

function drawFrom<T>(random: Random, items: readonly T[], weights?: readonly number[]): T {
  const index =
    weights === undefined ? Math.floor(random() * items.length) : weightedSampler(weights)(random);
  const item = items[index];
  if (item === undefined) throw new Error('Nothing to draw from');
  return item;
}

/** One to `most` values, few rather than many, `first` among them. */
function several(
  random: Random,
  most: number,
  first: string | null | undefined,
  draw: () => string,
): string[] {
  const wanted = 1 + Math.floor(random() ** 2 * most);
  const found = new Set(first == null ? [] : [first]);
  for (let attempt = 0; attempt < wanted * 3 && found.size < wanted; attempt++) found.add(draw());
  return [...found];
}

/** Neighbouring bands mostly; otherwise two stops of the slider. Either lets the customer pass. */
function range(
  random: Random,
  id: 'employeeCount' | 'revenue',
  customer: Customer | null,
): RangeText {
  const field = fields.find((row) => row.id === id);
  if (field?.kind !== 'range') throw new Error(`${id} is no range`);
  const { bands, stops, max } = field.scale;
  const known = id === 'revenue' ? customer?.company.revenue : customer?.company.employees;
  for (;;) {
    const steps = random() < 0.75 ? bands.length : stops.length;
    const first = Math.floor(random() * (steps - 1));
    const last = Math.min(steps - 1, first + Math.floor(random() ** 1.5 * (steps / 2)));
    const from = steps === bands.length ? (bands[first]?.from ?? null) : (stops[first] ?? null);
    const to = steps === bands.length ? (bands[last]?.to ?? null) : (stops[last + 1] ?? null);
    if (known == null || ((from ?? 0) <= known && known <= (to ?? max))) {
      return { from: from === null ? '' : String(from), to: to === null ? '' : String(to) };
    }
  }
}

const groups = groupIndustries(knownIndustries);

const askedFor = [
  'CEO',
  'CFO',
  'CTO',
  'CMO',
  'COO',
  'CIO',
  'CHRO',
  'Chief Executive Officer',
  'Chief Technology Officer',
  'Chief Marketing Officer',
  'Founder',
  'Co-Founder',
  'Owner',
  'Managing Director',
  'President',
  'Managing Partner',
  'VP of Sales',
  'VP Sales',
  'VP Marketing',
  'VP of Engineering',
  'VP Finance',
  'VP of Product',
  'Vice President of Operations',
  'Head of Marketing',
  'Head of Sales',
  'Head of Product',
  'Head of HR',
  'Head of IT',
  'Head of Engineering',
  'Head of Talent Acquisition',
  'Sales Director',
  'Marketing Director',
  'Director of Engineering',
  'Finance Director',
  'HR Director',
  'IT Director',
  'Director of Operations',
  'Sales Manager',
  'Marketing Manager',
  'Product Manager',
  'HR Manager',
  'IT Manager',
  'Operations Manager',
  'Procurement Manager',
  'Engineering Manager',
  'Account Manager',
  'Office Manager',
  'Customer Success Manager',
  'Software Engineer',
  'Data Analyst',
  'Accountant',
  'Recruiter',
  'Sales Development Representative',
  'Buyer',
];

/** Asked-for titles, and titles that people hold: in the customer's department where there is one. */
function title(random: Random, customer: Customer | null): string {
  if (random() < (customer === null ? 0.6 : 0.2)) return drawFrom(random, askedFor);
  for (;;) {
    const { person } = drawCustomer(random);
    if (customer === null || person.department === customer.person.department) {
      return titleNames[person.title] ?? '';
    }
  }
}

function places(random: Random, customer: number | undefined): string[] {
  const code = customer === undefined ? null : countryShares[customer]?.[0];
  if (random() < 0.4) {
    const around = code == null ? regions : regionsAbove(code);
    const region = around.length === 0 ? null : drawFrom(random, around).code;
    return several(random, 2, region, () => drawFrom(random, regions).code);
  }
  const weights = countryShares.map(([, share]) => Math.sqrt(share));
  return several(random, 8, code, () => drawFrom(random, countryShares, weights)[0]);
}

type DrawList = (random: Random, values: ProfileValues, customer: Customer | null) => string[];

const lists: Record<ListId, DrawList> = {
  industries(random, _, customer) {
    const known = customer?.company.industries ?? [];
    const first = known.length === 0 ? null : knownIndustries[drawFrom(random, known)];
    const weigh = (tag: string) => Math.sqrt(industryShare(tag));
    const group =
      first == null
        ? drawFrom(random, groups)
        : groups.find(({ industries }) => industries.includes(first));
    const related = random() < 0.7 ? (group?.industries ?? knownIndustries) : knownIndustries;
    return several(random, 8, first, () => drawFrom(random, related, related.map(weigh)));
  },
  primaryLocations: (random, _, customer) => places(random, customer?.company.country),
  countries: (random, { primaryLocations }, customer) =>
    primaryLocations.length > 0 && random() < 0.6
      ? [...primaryLocations]
      : places(random, customer?.person.country),
  departments: (random, _, customer) =>
    several(random, 4, knownDepartments[customer?.person.department ?? -1], () =>
      drawFrom(random, knownDepartments),
    ),
  seniorities: (random, _, customer) =>
    several(random, 5, seniorities[customer?.person.seniority ?? -1], () =>
      drawFrom(random, seniorities),
    ),
  jobTitles: (random, _, customer) =>
    several(random, 8, titleNames[customer?.person.title ?? -1], () => title(random, customer)),
};
