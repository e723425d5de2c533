/** Acronyms of levels and functions, each with the words it stands for. Ambiguous ones have their commonest meaning. */
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
  ['cso', 'chief sales officer'],
  ['chro', 'chief human resources officer'],
  ['vp', 'vice president'],
  ['svp', 'senior vice president'],
  ['evp', 'executive vice president'],
  ['hr', 'human resources'],
  ['it', 'information technology'],
  ['pr', 'public relations'],
  ['qa', 'quality assurance'],
  ['r&d', 'research and development'],
  ['sdr', 'sales development representative'],
  ['bdr', 'business development representative'],
]);

/**
 * What two job titles have in common when they mean the same: case, spacing and commas fall away and acronyms are
 * spelled out, so that "CTO" equals "Chief Technology Officer" and "VP, Sales" equals "Vice President Sales".
 *
 * The vendor's search also finds related titles (Head of Engineering for Director of Engineering); how is not
 * published, and the sandbox does not.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
    .map((word) => acronyms.get(word) ?? word)
    .join(' ');
}
