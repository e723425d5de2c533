/**
 * Base rates of the business-to-business market, as far as they are published: what the narrowness estimate rests on.
 * Data only; imported when the form is already usable.
 *
 * Sources. The first two carry most of the weight, and neither is official: registers of companies hold far more tiny
 * firms than the databases that sales teams buy.
 * - linkedin-index: counts over 54.4 million LinkedIn company pages, October 2025
 *   (github.com/Gauravluhariwala/DB_LI): sizes, the largest countries, industries.
 * - linkedin-ads: audience sizes of LinkedIn's Campaign Manager in five countries, 2021
 *   (github.com/codeteme/LinkedInDemoResearch): seniorities by company size, people per company.
 * - pdl: People Data Labs, companies by country and notes on titles (docs.peopledatalabs.com).
 * - worldbank: GDP 2023 (github.com/datasets/gdp): the smaller countries, by GDP^0.8 with a weight per continent.
 * - revenue anchors: US Census SUSB 2002, 2007 and 2019, Dun & Bradstreet 2016; tail of the sizes: Axtell,
 *   Science 293:1818, 2001.
 * - bls: US occupations 2024, Bureau of Labor Statistics (github.com/karpathy/jobs): departments, families of titles.
 * - stackoverflow: the 12 commonest titles are 25.8 % of CV items (stackoverflow.blog, 2016-12-20).
 * - assumption: nothing was found; a guess, named as such below.
 *
 * Licences: only facts and aggregates were taken, no file was copied. The World Bank series is PDDL, statistics of US
 * agencies are in the public domain; the two LinkedIn repositories carry no licence and are cited for their numbers.
 *
 * A share keeps its meaning to within a factor of 2 to 3. None of this is a count of the vendor's database.
 */
export interface Rates {
  /** Companies with a known size in linkedin-index, rounded. Turns a share into words, never into a count. */
  universe: number;
  /** `P(employees >= x)` at the edges of the published size classes; ln P is linear in ln x between them. */
  sizeKnots: readonly (readonly [employees: number, atLeast: number])[];
  /** Above the last knot P falls with this power of x. */
  tailExponent: number;
  revenue: RevenueModel;
  /** Share of companies by lower-case ISO 3166-1 code; `xk` is Kosovo. Sums to 1. */
  countries: ReadonlyMap<string, number>;
  /** Countries whose share is published; the others are derived, right to about 2.5 times. */
  publishedCountries: ReadonlySet<string>;
  /** Readings of a region that vendors differ on: what the smaller and the larger reading change. */
  disputedRegions: readonly DisputedRegion[];
  /** Share of the companies with known industries that carry a tag. A tag that is not here has `defaults.industry`. */
  industries: ReadonlyMap<string, number>;
  /** Tags whose share is the count of the LinkedIn industry of the same meaning. */
  countedIndustries: ReadonlySet<string>;
  /** Bands of employees on which everything about people depends. */
  bands: readonly Band[];
  /** Share of people by seniority over all sizes. */
  seniorities: ReadonlyMap<string, number>;
  /** Share of people by department. */
  departments: ReadonlyMap<string, number>;
  /** Departments that hold nearly all people of some seniorities, as the share `belongs`. */
  ownDepartments: readonly OwnDepartment[];
  titles: TitleRates;
  /** Share of people who work in the country of their company. */
  peopleAtHome: number;
  /** What an unknown value is taken at: never zero, since the vendor may know it. */
  defaults: { industry: number; country: number; department: number; seniority: number };
  /** Share of records that have a value at all; one without it cannot match a filter on it. */
  known: { industries: number; revenue: number; seniority: number; department: number };
  error: ErrorModel;
}

/** ln(revenue) = ln(E) + ln(perEmployee) + sizeElasticity * ln(E) + spread * N(0,1), in US dollars a year. */
export interface RevenueModel {
  perEmployee: number;
  sizeElasticity: number;
  spread: number;
  /** Share of companies whose declared size says nothing about their revenue. */
  misreported: number;
}

interface DisputedRegion {
  region: string;
  /** Countries that a smaller reading leaves out. */
  without: readonly string[];
  /** Countries that a larger reading takes in. */
  plus: readonly string[];
}

interface Band {
  /** First employee count of the band. */
  from: number;
  /** People on record per company. */
  contacts: number;
  /** Share of people by seniority, in the order of `Rates.seniorities`. */
  seniorities: readonly number[];
}

interface OwnDepartment {
  department: string;
  seniorities: readonly string[];
  belongs: number;
}

export interface TitleRates {
  /** One of the titles of the executive board (CTO, CFO), and the chief executive, as shares of all people. */
  chief: number;
  chiefExecutive: number;
  /** The usual title of a function ("VP of Sales") among everyone of its level and department. */
  wording: number;
  /**
   * One title among the people of a department who lead nobody: a quarter of its family, and the families of bls
   * (developers, accountants) are a third of their department and more.
   */
  staff: number;
  /** A narrower or graded title ("Senior Tax Director") for each usual one. */
  unusual: number;
  /** A title that says neither level nor department, and one of six words or more, as shares of all people. */
  other: number;
  rare: number;
  /**
   * How many more people the matching of titles finds than the exact wording: 1 exact, 1.3 with acronyms, 3 with related
   * titles, which is what the vendor's people search does.
   */
  widening: number;
  /** The part of `widening` that finds the same title in other spellings; what is beyond it are related titles. */
  exactly: number;
  /** Levels that related titles are at: "Director of Engineering" also finds VP and Head of Engineering. */
  related: readonly string[];
  /**
   * Share of people with a title who are recorded at another level or in another department than the title says. Hardly
   * anyone: vendors read both from the title.
   */
  elsewhere: number;
}

/** Standard deviations of ln(true share / estimate) of one filter, and for every pair of filters; all assumptions. */
export interface ErrorModel {
  employees: number;
  revenue: number;
  publishedCountry: number;
  derivedCountry: number;
  /** However many places or industries are added up, no surer than this. */
  leastPlaces: number;
  leastIndustries: number;
  countedIndustry: number;
  otherIndustry: number;
  seniorities: number;
  departments: number;
  jobTitles: number;
  /** A filter that the table does not know: it can only narrow, by an unknown factor. */
  unknownFilter: number;
  interaction: number;
}

function entries(text: string, separator: string, unit: number): ReadonlyMap<string, number> {
  return new Map(
    text
      .trim()
      .split(separator)
      .map((entry) => {
        const item = entry.trim();
        const space = item.lastIndexOf(' ');
        return [item.slice(0, space), Number(item.slice(space + 1)) / unit] as const;
      }),
  );
}

/** Per million companies. The first thirteen and Italy are published (linkedin-index and pdl); Norway is bounded by its rank. */
const countries = entries(
  `
  us 273987.1, fr 135906.8, gb 99454.9, cn 56802.5, in 55700.7, es 53276.7, de 48195.8,
  br 38124.2, be 23356, ca 19659.5, au 18910.2, nl 16917.7, za 16387.4, it 16009.5, no 14000,
  ch 5899.3, pl 5502.8, se 4284.2, ie 4006.7, at 3831.9, mx 3572.2, dk 3151.7, id 2887.6,
  jp 2835.3, ro 2815.3, cz 2685.2, fi 2484.2, tr 2435.1, pt 2397, sa 2363.7, gr 2064.6,
  hu 1883.5, tw 1793.4, ua 1640.9, eg 1603.4, ar 1570.9, ng 1495.2, kr 1380.1, th 1319.1,
  il 1308.8, ae 1297, sk 1293.6, sg 1291.3, ru 1181.7, bd 1157.7, ph 1157.1, vn 1141.3,
  my 1077, dz 1074, bg 1044.1, hk 1038.9, co 998.4, pk 942.7, cl 936.4, lu 911.8, hr 885.6,
  lt 843.8, nz 823, rs 820.7, et 791, pe 781.4, kz 766.9, si 759.2, iq 742, qa 706.1, ma 702.4,
  sd 572.7, ke 564.8, lv 531, kw 522.4, ee 502.7, ao 467, tz 442.3, ci 440.7, gh 429.8,
  do 415.3, ec 408.2, pr 405.6, is 404.2, cd 384.2, om 378.6, ba 362.3, gt 361.3, uz 329.4,
  ir 324.3, al 317.9, cr 316.6, lk 310.3, ly 308.7, pa 307.4, ug 302.7, tn 299.1, cm 296.2,
  mt 295.3, uy 289.2, az 274.4, mm 251.3, md 244.4, mk 223.1, sn 209, jo 206.8, mo 194.5,
  zm 193.5, bo 190.5, zw 184.5, bh 181.7, py 180.8, np 173.9, xk 169.1, gn 168.1, pg 153,
  ml 152.5, hn 151.4, mz 150.8, ga 150.2, sv 150, bf 149.1, mc 147.3, bj 145.2, cy 143.7,
  bw 143.6, kh 142.1, ge 137.6, im 135.8, tt 128.9, me 128.5, ne 128.1, li 127.9, mg 123.3,
  cg 118.9, am 114.3, mu 113.1, rw 111.2, mw 111.2, td 105.2, ye 104.4, lb 102, na 100.1,
  gq 98.6, ss 97.8, mn 97.6, ht 97.5, jm 95.8, so 95.7, ni 89.5, ps 87.7, mr 87.6, gy 85.3,
  by 81.9, la 81.4, tg 78.9, bn 78.5, af 75.9, bs 75.2, ad 74.2, kg 73.7, fo 71.5, tj 65.5,
  nc 60.1, tm 47.2, bm 46.3, gu 46.1, sz 45.4, lr 43.3, sm 42.5, dj 41.4, ky 40.4, mv 40.4,
  pf 40.2, bb 39.4, sl 39.1, fj 38.4, cu 37.6, vi 29.5, bi 29.1, cv 28.7, cf 28.4, gm 26.4,
  sr 25.9, sc 24.6, aw 24.6, ls 23.8, bz 23.1, gw 23, gl 22.8, cw 21.9, bt 20.9, lc 18.7,
  km 17.1, tl 17, ag 15.8, sb 14.5, sx 13.2, tc 11.7, gd 11.2, vu 10.8, kn 9.5, vc 9.4, ws 9.3,
  st 8.9, as 8.8, mp 8.7, dm 6.4, mf 6.3, to 5.6, fm 5.3, sy 5.2, mh 3.6, ki 3.5, pw 3.4,
  nr 2.2, tv 1.1, ax 0.3, ai 0.3, bq 0.3, bv 0.3, io 0.3, cx 0.3, cc 0.3, ck 0.3, er 0.3,
  fk 0.3, gf 0.3, tf 0.3, gi 0.3, gp 0.3, gg 0.3, hm 0.3, va 0.3, je 0.3, kp 0.3, mq 0.3,
  yt 0.3, ms 0.3, nu 0.3, nf 0.3, pn 0.3, re 0.3, bl 0.3, sh 0.3, pm 0.3, gs 0.3, sj 0.3,
  tk 0.3, um 0.3, ve 0.3, vg 0.3, wf 0.3, eh 0.3, aq 0
`,
  ',',
  1_000_000,
);

/** Per thousand companies, linkedin-index. */
const countedIndustries = entries(
  `
  Accounting 9.542; Advertising 29.679; Agriculture 8.58; Architecture 9.326;
  Asset Management 4.618; Association 16.779; Automotive 10.786; Banking 2.814;
  Biotechnology 2.088; Chemical 3.271; Civil Engineering 3.865; Commercial Real Estate 1.278;
  Construction 51.031; Consulting 33.879; Consumer Electronics 11.085; Consumer Goods 11.24;
  Corporate Training 8.862; Cyber Security 1.488; E-Learning 6.044; EdTech 6.044;
  Education 34.605; Electronics 11.085; Event Management 6.328; Events 6.328;
  Facilities Support Services 10.903; Facility Management 10.903; Farming 8.58; Fashion 8.474;
  Film Production 6.364; Finance 37.219; Financial Services 29.069; Fitness 17.255;
  Food and Beverage 46.543; Food Processing 8.326; Freight Service 11.508; Gaming 1.598;
  Government 5.995; Hardware 12.029; Health Care 97.542; Higher Education 10.255;
  Hospital 21.919; Hospitality 14.515; Hotel 14.515; Human Resources 5.837; Industrial 16.869;
  Industrial Engineering 8.338; Industrial Manufacturing 16.869; Information Services 2.777;
  Information Technology 38.335; Insurance 8.15; Internet 10.996; IT Management 38.335;
  Legal 14.086; Leisure 7.164; Logistics 11.508; Machinery Manufacturing 8.531;
  Management Consulting 33.879; Manufacturing 50.337; Marketing 29.679;
  Mechanical Engineering 8.338; Media and Entertainment 19.984; Medical 51.422;
  Medical Device 4.037; Mining 6.895; Network Hardware 0.613; Network Security 1.488;
  Non Profit 13.61; Performing Arts 6.508; Pharmaceutical 2.535; Professional Services 63.344;
  Psychology 2.909; Real Estate 60.493; Recruiting 5.835; Restaurants 26.87; Retail 42.956;
  Social Assistance 28.081; Software 35.087; Sports 10.464; Staffing Agency 5.835;
  Telecommunications 5.303; Tourism 7.164; Training 8.862; Transportation 11.508; Travel 7.164;
  Universities 10.255; Venture Capital 1.621; Video Games 1.598; Wealth Management 4.618;
  Wellness 17.255; Wholesale 9.075
`,
  ';',
  1_000,
);

/** Per thousand companies; wide tags without a LinkedIn industry of the same meaning, guessed. */
const guessedIndustries = entries(
  `
  Analytics 5; Artificial Intelligence 8; B2B 10; Digital Marketing 10; E-Commerce 20;
  Enterprise Software 10; FinTech 5; Local Business 10; Machine Learning 4; SaaS 15;
  Service Industry 10; Small and Medium Businesses 5; Web Development 8
`,
  ';',
  1_000,
);

/** By band of employees: people on record per company, then people by seniority in the order of `seniorities`. */
const bands: readonly Band[] = [
  {
    from: 1,
    contacts: 2.73,
    seniorities: [0.0366, 0.0293, 0.0578, 0.0145, 0.0648, 0.0179, 0.062, 0.0413, 0.006, 0.6698],
  },
  {
    from: 2,
    contacts: 2.73,
    seniorities: [0.065, 0.0542, 0.0896, 0.0224, 0.0698, 0.0323, 0.0811, 0.054, 0.006, 0.5256],
  },
  {
    from: 11,
    contacts: 6.59,
    seniorities: [0.0533, 0.0517, 0.0796, 0.0199, 0.0791, 0.0269, 0.0438, 0.0292, 0.006, 0.6105],
  },
  {
    from: 51,
    contacts: 23.54,
    seniorities: [0.034, 0.0463, 0.0696, 0.0174, 0.0916, 0.0188, 0.0236, 0.0157, 0.006, 0.677],
  },
  {
    from: 201,
    contacts: 48.26,
    seniorities: [0.0254, 0.0439, 0.0637, 0.0159, 0.1024, 0.0149, 0.0174, 0.0116, 0.006, 0.6988],
  },
  {
    from: 501,
    contacts: 114.11,
    seniorities: [0.0189, 0.0436, 0.059, 0.0148, 0.1102, 0.0128, 0.0131, 0.0087, 0.006, 0.7129],
  },
  {
    from: 1_001,
    contacts: 723.52,
    seniorities: [0.0146, 0.0414, 0.0532, 0.0133, 0.1191, 0.0092, 0.0105, 0.007, 0.006, 0.7257],
  },
  {
    from: 5_001,
    contacts: 723.52,
    seniorities: [0.0122, 0.0365, 0.0514, 0.0129, 0.1186, 0.0074, 0.0086, 0.0057, 0.006, 0.7407],
  },
  {
    from: 10_001,
    contacts: 723.52,
    seniorities: [0.0092, 0.0397, 0.0457, 0.0114, 0.1203, 0.0048, 0.0074, 0.0049, 0.006, 0.7506],
  },
];

export const rates: Rates = {
  universe: 32_000_000,
  sizeKnots: [
    [1, 1],
    [11, 0.383388],
    [51, 0.114695],
    [201, 0.0423705],
    [501, 0.0178174],
    [1_001, 0.0101046],
  ],
  tailExponent: 1.06,
  revenue: { perEmployee: 87_500, sizeElasticity: 0.08, spread: 0.9, misreported: 0.02 },
  countries,
  publishedCountries: new Set('us fr gb cn in es de br be ca au nl za it'.split(' ')),
  disputedRegions: [
    // The continent, or the Union of 27.
    {
      region: 'W-EU',
      without:
        'ad al ax ba by ch fo gb gg gi im is je li mc md me mk no rs ru sj sm ua va xk'.split(' '),
      plus: [],
    },
    // Mexico stands with Latin America in sales, with North America in geography lessons.
    { region: 'W-NA', without: [], plus: ['mx'] },
  ],
  industries: new Map([...countedIndustries, ...guessedIndustries]),
  countedIndustries: new Set(countedIndustries.keys()),
  bands,
  seniorities: new Map([
    ['C-Level', 0.0265],
    ['VP', 0.0435],
    ['Director', 0.0569],
    ['Head', 0.0142],
    ['Manager', 0.0943],
    ['Partner', 0.0105],
    ['Owner', 0.0315],
    ['Founder', 0.021],
    ['Board Member', 0.006],
    ['Other', 0.6956],
  ]),
  // Office jobs in bls times 0.8; Founder/Owner follows the seniorities; Board, Healthcare, Manufacturing, Product,
  // Quality Control, Security and Other are assumptions. The vendor has no IT department: it is in Engineering.
  departments: new Map([
    ['Accounting and Finance', 0.109],
    ['Board', 0.006],
    ['Business Support', 0.1263],
    ['Customer Relations', 0.0421],
    ['Design', 0.009],
    ['Editorial Personnel', 0.0053],
    ['Engineering', 0.1156],
    ['Founder/Owner', 0.0525],
    ['Healthcare', 0.06],
    ['HR', 0.0278],
    ['Legal', 0.0252],
    ['Management', 0.0602],
    ['Manufacturing', 0.02],
    ['Marketing and Advertising', 0.0249],
    ['Operations', 0.0335],
    ['Other', 0.1636],
    ['PR and Communications', 0.0067],
    ['Procurement', 0.0091],
    ['Product', 0.01],
    ['Quality Control', 0.004],
    ['R&D', 0.0184],
    ['Sales', 0.06],
    ['Security', 0.004],
    ['Supply Chain', 0.0068],
  ]),
  // The first two departments have the shares of these levels, so are nearly the same people; the third is the share of the chief executive
  // among C-Level people, see `titles`.
  ownDepartments: [
    { department: 'Founder/Owner', seniorities: ['Founder', 'Owner'], belongs: 0.98 },
    { department: 'Board', seniorities: ['Board Member'], belongs: 0.98 },
    { department: 'Management', seniorities: ['C-Level'], belongs: 0.38 },
  ],
  // bls and stackoverflow for the order of magnitude, else assumptions.
  titles: {
    chief: 0.003,
    chiefExecutive: 0.01,
    wording: 0.25,
    staff: 0.08,
    unusual: 0.25,
    other: 0.001,
    rare: 0.000_1,
    widening: 3,
    related: ['VP', 'Director', 'Head'],
    exactly: 1.3,
    elsewhere: 0.002,
  },
  // An assumption: no table of people by company country was found.
  peopleAtHome: 0.9,
  defaults: { industry: 0.002, country: 0.000_01, department: 0.01, seniority: 0.01 },
  // Seniority from linkedin-ads, the others assumptions. The universe is companies with a known size and country.
  known: { industries: 0.95, revenue: 0.7, seniority: 0.93, department: 0.85 },
  // Set so that four exact filters give 0.8, as measured over linkedin-ads.
  error: {
    employees: 0.25,
    revenue: 0.35,
    publishedCountry: 0.25,
    derivedCountry: 0.9,
    leastPlaces: 0.2,
    leastIndustries: 0.3,
    countedIndustry: 0.3,
    otherIndustry: 0.9,
    seniorities: 0.3,
    departments: 0.5,
    jobTitles: 1,
    unknownFilter: 1.2,
    interaction: 0.3,
  },
};
