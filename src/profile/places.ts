/**
 * Countries and world regions: what covers what.
 *
 * The API takes ISO 3166-1 alpha-2 codes and nine region codes in one list. Surfe does not publish which countries a
 * region holds, so the membership here is ours: UN M49 for Europe, Africa, Oceania and Latin America, the usual sales
 * list for EMEA, APAC and the Middle East (after the MIT-licensed `countries` gem). Every country stands once, under
 * its deepest region, so that the regions form a tree. A region stays a region on the wire: nothing here is used to
 * expand one unless the user asks.
 */

export type RegionCode =
  | 'W-EMEA'
  | 'W-EU'
  | 'W-ME'
  | 'W-AF'
  | 'W-APAC'
  | 'W-OC'
  | 'W-AMER'
  | 'W-NA'
  | 'W-LATAM';

export interface Region {
  code: RegionCode;
  /** The usual short name: "EMEA". */
  name: string;
  /** The name spelled out, where the short one is an abbreviation. */
  longName: string;
  parent: RegionCode | null;
  /** Countries that belong to this region and to none below it. */
  ownCountries: readonly string[];
}

function codes(text: string): readonly string[] {
  return text.split(' ');
}

/** The nine regions, each parent before its children. */
export const regions: readonly Region[] = [
  {
    code: 'W-EMEA',
    name: 'EMEA',
    longName: 'Europe, Middle East and Africa',
    parent: null,
    ownCountries: codes('am az ge kg kz tj tm tr uz'),
  },
  {
    code: 'W-EU',
    name: 'Europe',
    longName: 'Europe',
    parent: 'W-EMEA',
    ownCountries: codes(
      'ad al at ax ba be bg by ch cy cz de dk ee es fi fo fr gb gg gi gr hr hu ie im is it je li lt lu lv mc md me mk mt nl no pl pt ro rs ru se si sj sk sm ua va xk',
    ),
  },
  {
    code: 'W-ME',
    name: 'Middle East',
    longName: 'Middle East',
    parent: 'W-EMEA',
    ownCountries: codes('ae bh il iq ir jo kw lb om ps qa sa sy ye'),
  },
  {
    code: 'W-AF',
    name: 'Africa',
    longName: 'Africa',
    parent: 'W-EMEA',
    ownCountries: codes(
      'ao bf bi bj bw cd cf cg ci cm cv dj dz eg eh er et ga gh gm gn gq gw io ke km lr ls ly ma mg ml mr mu mw mz na ne ng re rw sc sd sh sl sn so ss st sz td tf tg tn tz ug yt za zm zw',
    ),
  },
  {
    code: 'W-APAC',
    name: 'APAC',
    longName: 'Asia-Pacific',
    parent: null,
    ownCountries: codes(
      'af bd bn bt cn hk id in jp kh kp kr la lk mm mn mo mv my np ph pk sg th tl tw vn',
    ),
  },
  {
    code: 'W-OC',
    name: 'Oceania',
    longName: 'Oceania',
    parent: 'W-APAC',
    ownCountries: codes(
      'as au cc ck cx fj fm gu hm ki mh mp nc nf nr nu nz pf pg pn pw sb tk to tv um vu wf ws',
    ),
  },
  {
    code: 'W-AMER',
    name: 'Americas',
    longName: 'North and Latin America',
    parent: null,
    ownCountries: codes('bm gl pm'),
  },
  {
    code: 'W-NA',
    name: 'North America',
    longName: 'North America',
    parent: 'W-AMER',
    ownCountries: codes('ca us'),
  },
  {
    code: 'W-LATAM',
    name: 'Latin America',
    longName: 'Latin America and the Caribbean',
    parent: 'W-AMER',
    ownCountries: codes(
      'ag ai ar aw bb bl bo bq br bs bv bz cl co cr cu cw dm do ec fk gd gf gp gs gt gy hn ht jm kn ky lc mf mq ms mx ni pa pe pr py sr sv sx tc tt uy vc ve vg vi',
    ),
  },
];

/** Codes that no region holds. */
export const countriesOutsideRegions: readonly string[] = codes('aq');

const regionByCode = new Map<string, Region>(regions.map((region) => [region.code, region]));

const deepestRegion = new Map<string, Region>(
  regions.flatMap((region) => region.ownCountries.map((country) => [country, region] as const)),
);

/** All 250 codes: ISO 3166-1 and `xk`, the user-assigned code in general use for Kosovo. */
export const countryCodes: readonly string[] = [
  ...deepestRegion.keys(),
  ...countriesOutsideRegions,
].sort();

const countrySet: ReadonlySet<string> = new Set(countryCodes);

export function isCountry(code: string): boolean {
  return countrySet.has(code);
}

export function regionOf(code: string): Region | undefined {
  return regionByCode.get(code);
}

export function isKnownPlace(code: string): boolean {
  return isCountry(code) || regionByCode.has(code);
}

/** Regions directly below a region, or the three at the top. */
export function subRegions(parent: RegionCode | null): readonly Region[] {
  return regions.filter((region) => region.parent === parent);
}

/** Every country of a region and of the regions below it. */
export function countriesIn(region: Region): readonly string[] {
  return [
    ...region.ownCountries,
    ...subRegions(region.code).flatMap((below) => countriesIn(below)),
  ];
}

/** The regions above a country or a region, nearest first. Unknown codes have none. */
export function regionsAbove(code: string): readonly Region[] {
  const above: Region[] = [];
  const region = regionByCode.get(code);
  let next = region === undefined ? deepestRegion.get(code) : parentOf(region);
  while (next !== undefined) {
    above.push(next);
    next = parentOf(next);
  }
  return above;
}

function parentOf(region: Region): Region | undefined {
  return region.parent === null ? undefined : regionByCode.get(region.parent);
}

/** The chosen region that already covers this code, the nearest if several do. */
export function coveredBy(code: string, chosen: ReadonlySet<string>): Region | undefined {
  return regionsAbove(code).find((region) => chosen.has(region.code));
}

/** The union of countries that a mixed list stands for. Unknown codes stand for nothing. */
export function expand(chosen: Iterable<string>): Set<string> {
  const countries = new Set<string>();
  for (const code of chosen) {
    const region = regionByCode.get(code);
    if (region !== undefined) for (const country of countriesIn(region)) countries.add(country);
    else if (countrySet.has(code)) countries.add(code);
  }
  return countries;
}

/**
 * The spelling that is sent: lower-case countries, upper-case regions. A code in neither list is returned as it is,
 * since it may be one that the vendor knows and we do not.
 */
export function canonicalPlace(code: string): string {
  const lower = code.toLowerCase();
  if (countrySet.has(lower)) return lower;
  const upper = code.toUpperCase();
  return regionByCode.has(upper) ? upper : code;
}

/** What unticking a covered code did: the new list, and the regions that became countries. */
export interface Conversion {
  chosen: string[];
  replaced: { region: Region; countries: number }[];
}

/**
 * Takes a country or a region out of every chosen region that covers it. Each such region is replaced by what
 * remains of it as single countries, in its place, so that the list keeps its order; codes chosen by themselves stay.
 */
export function takeOut(code: string, chosen: readonly string[]): Conversion {
  const above = new Set<string>(regionsAbove(code).map((region) => region.code));
  const goes = (item: string) =>
    item === code || regionsAbove(item).some((region) => region.code === code);
  const replaced: Conversion['replaced'] = [];
  const result = new Set<string>();
  for (const item of chosen) {
    const region = regionByCode.get(item);
    if (region !== undefined && above.has(item)) {
      const rest = countriesIn(region).filter((country) => !goes(country));
      replaced.push({ region, countries: rest.length });
      for (const country of rest) result.add(country);
    } else if (!goes(item)) {
      result.add(item);
    }
  }
  return { chosen: [...result], replaced };
}
