import { cleanTitle } from '../titles.ts';

/**
 * What a job title says about the person: level and department, in the vendor's names. Read from its words, so that a
 * title of any company is understood as far as it goes; what it does not say is null.
 */
export interface TitleMeaning {
  seniority: string | null;
  department: string | null;
  /** The chief executive of a company, by whatever name. */
  chiefExecutive: boolean;
  /** Whether it is the usual title of its function ("Head of Sales"), not a narrower or graded one ("Senior Tax Director"). */
  usual: boolean;
  /** The title as the same words for every spelling: lower case, acronyms spelled out, no punctuation. */
  words: string;
}

/** Acronyms of titles, in their commonest meaning. */
const acronyms: ReadonlyMap<string, string> = new Map([
  ['ceo', 'chief executive officer'],
  ['cfo', 'chief financial officer'],
  ['cto', 'chief technology officer'],
  ['coo', 'chief operating officer'],
  ['cmo', 'chief marketing officer'],
  ['cio', 'chief information officer'],
  ['ciso', 'chief information security officer'],
  ['cpo', 'chief product officer'],
  ['cro', 'chief revenue officer'],
  ['chro', 'chief human resources officer'],
  ['cco', 'chief commercial officer'],
  ['cdo', 'chief data officer'],
  ['svp', 'senior vice president'],
  ['evp', 'executive vice president'],
  ['avp', 'assistant vice president'],
  ['vp', 'vice president'],
  ['sdr', 'sales development representative'],
  ['bdr', 'business development representative'],
  ['hr', 'human resources'],
  ['it', 'information technology'],
  ['pr', 'public relations'],
  ['qa', 'quality assurance'],
  ['ux', 'user experience'],
  ['r&d', 'research development'],
  ['sr', 'senior'],
  ['jr', 'junior'],
  ['mgr', 'manager'],
  ['cofounder', 'founder'],
]);

/** Words without which a title means the same. */
const fillers: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'a', 'an']);

/** First match wins: an assistant of a director is no director. */
const levels: readonly (readonly [words: RegExp, seniority: string])[] = [
  [
    /\b(?:assistant to|intern|trainee|apprentice|representative|specialist|coordinator)\b|\bassistant$/,
    'Other',
  ],
  [/\bfounder\b|\bfounding\b/, 'Founder'],
  [/\bboard\b|\bchair(?:man|woman|person)?\b|non executive director/, 'Board Member'],
  [/\bchief\b|\bgeneral counsel\b|\bmanaging director\b|^president\b/, 'C-Level'],
  [/\bvice president\b/, 'VP'],
  [/\bowner\b|\bproprietor\b/, 'Owner'],
  [/\bhead\b/, 'Head'],
  [/\bdirector\b/, 'Director'],
  [/\bpartner\b/, 'Partner'],
  [/\bmanager\b|\bsupervisor\b|\bteam lead\b/, 'Manager'],
];

/** Titles that name an owner or a partner without meaning one of the company. */
const notALevel = /\b(?:product owner|business partner|channel partner|partner manager)\b/;

/** First match wins: the narrower field stands before the wider one ("product marketing", "sales engineer"). */
const departments: readonly (readonly [words: RegExp, department: string])[] = [
  [/\bpublic relations\b|\bcommunications?\b|\bpress\b/, 'PR and Communications'],
  [
    /\bmarketing\b|\bbrand\b|\badvertising\b|\bgrowth\b|\bdemand\b|\bseo\b/,
    'Marketing and Advertising',
  ],
  [/\bcustomer\b|\bclient\b|\bsupport\b|\bcall center\b/, 'Customer Relations'],
  [
    /\bsales\b|\brevenue\b|\baccount (?:executive|manager|director)\b|\bbusiness development\b|\bcommercial\b/,
    'Sales',
  ],
  [/\bhuman resources\b|\bpeople\b|\btalent\b|\brecruit\w*|\blearning\b/, 'HR'],
  [
    /\bfinanc\w+|\baccount(?:ant|ing)\b|\btax\b|\btreasur\w+|\baudit\w*|\bpayroll\b|\bcontroller\b|\bbookkeeper\b|\bcredit\b/,
    'Accounting and Finance',
  ],
  [/\blegal\b|\blawyer\b|\battorney\b|\bcounsel\b|\bcompliance\b|\bparalegal\b/, 'Legal'],
  [/\bquality\b/, 'Quality Control'],
  [/\bresearch\w*|\bscien\w+|\blaboratory\b/, 'R&D'],
  [/\bdesign\w*|\bcreative\b|\buser experience\b|\bart\b/, 'Design'],
  [/\bproduct\b/, 'Product'],
  [/\bsecurity\b/, 'Security'],
  [/\bpurchas\w+|\bprocurement\b|\bbuyer\b|\bsourcing\b/, 'Procurement'],
  [/\bsupply chain\b|\blogistics\b|\bwarehouse\b/, 'Supply Chain'],
  [/\bmanufacturing\b|\bproduction\b|\bplant\b|\bwelder\b|\bassembler\b/, 'Manufacturing'],
  [
    /\bnurs\w+|\bphysician\b|\bmedical\b|\bclinical\b|\bpharma\w+|\bdentist\b|\btherapist\b|\bpatient\b/,
    'Healthcare',
  ],
  [/\beditor\w*|\bjournalist\b|\bwriter\b|\bcontent\b|\breporter\b/, 'Editorial Personnel'],
  [
    /\bengineer\w*|\binformation\b|\btechnology\b|\bsoftware\b|\bdevelop(?:er|ment)\b|\bdata\b|\bdevops\b|\binfrastructure\b|\bcloud\b|\bnetwork\b|\barchitect\b|\btechnical\b|\bplatform\b|\bsystems?\b/,
    'Engineering',
  ],
  [/\boperat\w+|\bprogram\b|\bproject\b/, 'Operations'],
  [
    /\boffice\b|\badministrati\w+|\breceptionist\b|\bsecretary\b|\bassistant\b|\bclerk\b|\bstaff\b/,
    'Business Support',
  ],
  [
    /\bexecutive officer\b|\bmanaging director\b|\bgeneral manager\b|\bpresident\b|\bstrategy\b|\bcountry manager\b/,
    'Management',
  ],
];

/** Levels that are a department of their own. */
const departmentOfLevel: ReadonlyMap<string, string> = new Map([
  ['Founder', 'Founder/Owner'],
  ['Owner', 'Founder/Owner'],
  ['Board Member', 'Board'],
]);

/** Lists of a thousand titles are read at every key press, and hardly change in between. */
const known = new Map<string, TitleMeaning>();
const MOST_KNOWN = 5_000;

export function titleMeaning(title: string): TitleMeaning {
  const found = known.get(title);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const meaning = read(title);
  known.set(title, meaning);
  return meaning;
}

/** What usual titles of people who lead are about. */
const functions: ReadonlySet<string> = new Set([
  '',
  'executive',
  'sales',
  'marketing',
  'finance',
  'financial',
  'accounting',
  'engineering',
  'technology',
  'information',
  'information technology',
  'human resources',
  'operations',
  'operating',
  'product',
  'legal',
  'design',
  'procurement',
  'purchasing',
  'customer success',
  'business development',
  'communications',
]);

const levelWords =
  /\b(?:chief|officer|senior vice president|executive vice president|vice president|president|managing|director|head|manager|co|founder|owner|partner|board|member)\b/g;

/** Words that make a title one grade of another. */
const grades =
  /\b(?:senior|junior|lead|principal|assistant|associate|deputy|regional|global|freelance|intern|trainee)\b/;

function read(title: string): TitleMeaning {
  const words = spelledOut(title);
  const seniority = levelOf(words);
  const own = seniority === null ? undefined : departmentOfLevel.get(seniority);
  const leads = seniority !== null && seniority !== 'Other';
  const about = words.replace(levelWords, ' ').replace(/\s+/g, ' ').trim();
  return {
    seniority,
    department: own ?? departments.find(([pattern]) => pattern.test(words))?.[1] ?? null,
    chiefExecutive: /\bchief executive officer$|^managing director$|^president$/.test(words),
    usual: leads ? functions.has(about) : !grades.test(words),
    words,
  };
}

function levelOf(words: string): string | null {
  if (notALevel.test(words)) return /\bmanager\b/.test(words) ? 'Manager' : null;
  return levels.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function spelledOut(title: string): string {
  return cleanTitle(title)
    .toLowerCase()
    .replace(/\br & d\b/g, 'r&d')
    .split(/[^\p{L}\p{N}&]+/u)
    .flatMap((word) => (acronyms.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && word !== '&' && !fillers.has(word))
    .join(' ');
}
