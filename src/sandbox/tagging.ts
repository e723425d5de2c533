import { industryShare, type Sector, sectors } from './industry-rates.ts';
import { unknownShare } from './market-rates.ts';
import { cumulate, firstAbove, type Random, weightedSampler } from './random.ts';
import { knownIndustries } from './vocabulary.ts';

/**
 * Which industry tags stand together on one company.
 *
 * A company belongs to one sector, sometimes to two, and carries tags of its sectors only; so related tags (Software,
 * SaaS, Enterprise Software) occur together far more often than their shares multiplied, while every single tag keeps
 * its published share.
 */

/** Share of companies active in a second sector; an assumption. */
const SECOND_SECTOR_SHARE = 0.2;

/** No tag is certain in its sector: a sector with one dominant tag is made more frequent instead. */
const MAX_TAG_PROBABILITY = 0.9;

/** The tags of one sector, drawn independently of each other. */
interface TagDraw {
  /** Positions in the vocabulary. */
  tags: readonly number[];
  /** Running sums of -ln(1 - p), so that the next tag is found by one draw instead of one draw for each tag. */
  hazards: Float64Array;
}

const industryIndex = new Map(knownIndustries.map((name, index) => [name, index]));

const sectorsHolding = new Map<string, number>();
for (const name of sectors.flatMap((sector) => sector.industries)) {
  sectorsHolding.set(name, (sectorsHolding.get(name) ?? 0) + 1);
}

/** What each tag of a sector contributes to the tag's share; a tag in several sectors is split evenly. */
const tagShares = sectors.map((sector) =>
  sector.industries.map((name) => industryShare(name) / (sectorsHolding.get(name) ?? 1)),
);

/** Share of companies by main sector, in the order of `sectors`; sums to 1. */
export const sectorShares: readonly number[] = sectorSharesFor(tagShares);

const drawSector = weightedSampler(sectorShares);

const tagDraws: readonly TagDraw[] = sectors.map((sector, index) =>
  tagDraw(sector, tagShares[index] ?? [], sectorShares[index] ?? 0),
);

/** The lines of business of one company, and the tags under which it is listed. */
export interface Trade {
  /** Position of the main sector in `sectors`. */
  sector: number;
  /** Positions in `knownIndustries`; empty for a company whose industries are not known. */
  industries: readonly number[];
}

export function drawTrade(random: Random): Trade {
  const sector = drawSector(random);
  const second = random() < SECOND_SECTOR_SHARE ? drawSector(random) : undefined;
  if (random() < unknownShare.industries) return { sector, industries: [] };
  const industries = new Set<number>();
  // A company whose industries are known has at least one in its main sector.
  while (industries.size === 0) addTags(random, sector, industries);
  if (second !== undefined) addTags(random, second, industries);
  return { sector, industries: [...industries] };
}

function addTags(random: Random, sector: number, industries: Set<number>): void {
  const draw = tagDraws[sector];
  if (draw === undefined) return;
  let hazard = 0;
  for (;;) {
    hazard -= Math.log(1 - random());
    const position = firstAbove(draw.hazards, hazard);
    const tag = draw.tags[position];
    if (tag === undefined) return;
    industries.add(tag);
    hazard = draw.hazards[position] ?? hazard;
  }
}

/** Each sector's share: in proportion to its tags, but at least so large that its commonest tag fits into it. */
function sectorSharesFor(shares: readonly (readonly number[])[]): number[] {
  const totals = shares.map((list) => list.reduce((sum, share) => sum + share, 0));
  const floors = shares.map((list) => Math.max(...list) / MAX_TAG_PROBABILITY);
  const sharesAt = (tagsPerCompany: number) =>
    totals.map((total, index) => Math.max(total / tagsPerCompany, floors[index] ?? 0));
  // The sum falls as the tags per company rise; bisection finds where it is 1.
  let [low, high] = [1, 10];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (sharesAt(middle).reduce((sum, share) => sum + share, 0) > 1) low = middle;
    else high = middle;
  }
  return sharesAt(high);
}

function tagDraw(sector: Sector, shares: readonly number[], sectorShare: number): TagDraw {
  // A tag's share comes from main sectors (drawn again while empty) and from second ones, which makes the scale
  // depend on the chance of an empty draw, which depends on the scale. A few rounds settle it.
  let scale = 1;
  let probabilities: number[] = [];
  for (let round = 0; round < 30; round++) {
    probabilities = shares.map((share) => Math.min((scale * share) / sectorShare, 0.99));
    const empty = probabilities.reduce((product, p) => product * (1 - p), 1);
    scale = 1 / (1 / (1 - empty) + SECOND_SECTOR_SHARE);
  }
  return {
    tags: sector.industries.map((name) => industryIndex.get(name) ?? missing(name)),
    hazards: cumulate(probabilities.map((p) => -Math.log(1 - p))),
  };
}

function missing(name: string): never {
  throw new Error(`The industry "${name}" of a sector is not in the vocabulary`);
}
