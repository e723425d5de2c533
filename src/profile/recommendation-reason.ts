import type { RecommendedCompany } from '#contract/recommendations.ts';

type Reason = NonNullable<NonNullable<RecommendedCompany['recommendation']>['reasons']>[number];

/**
 * Why a company is recommended: what it is about, and the fullest words for it that the answer holds. Empty texts where
 * it holds none.
 */
export function reasonParts({ type, title, shortDescription, description }: Reason): {
  heading: string;
  detail: string;
} {
  return { heading: title || type || '', detail: description || shortDescription || '' };
}

/** A reason in one line: "Industry match: Software". What it lacks is left out. */
export function reasonText(reason: Reason): string {
  const { heading, detail } = reasonParts(reason);
  return [heading, detail].filter((part) => part !== '').join(': ');
}
