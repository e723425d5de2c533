import * as z from 'zod/mini';

/**
 * `GET /v1/people/search/filters`: the accepted values of the closed vocabularies.
 *
 * No copy of the vendor's answer is public; the key names follow the documentation's wording. So every key is
 * optional and may be null, and repeated values are folded (the known industry list repeats 256 of its 880 entries).
 */
const vocabulary = z.pipe(
  z.nullish(z.array(z.string())),
  z.transform((list) => [...new Set(list ?? [])]),
);

export const filtersSchema = z.looseObject({
  departments: vocabulary,
  employeeCounts: vocabulary,
  industries: vocabulary,
  revenues: vocabulary,
  seniorities: vocabulary,
  technologies: vocabulary,
});
export type Filters = z.infer<typeof filtersSchema>;
