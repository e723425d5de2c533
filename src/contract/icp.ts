import * as z from 'zod/mini';

/**
 * `POST` and `GET /v2/recommendations/icp`.
 *
 * Every object is loose: an ICP may hold filters this project has no control for (the vendor added eighteen in
 * April 2026), and since a POST replaces everything, what is not understood has to survive the trip.
 *
 * Source: developers.surfe.com, pages public-019 (POST) and public-021 (GET).
 */

/** Longest `externalUserId` that the POST accepts, in characters (page public-019). */
export const MAX_EXTERNAL_USER_ID = 250;

/** The rep an ICP belongs to: trimmed, 1 to 250 characters. Leaving it out means the API key's own user. */
export const externalUserIdSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Enter an externalUserId'),
    z.maxLength(
      MAX_EXTERNAL_USER_ID,
      `An externalUserId has at most ${MAX_EXTERNAL_USER_ID} characters`,
    ),
  );

/** A range as it is sent: both ends, whole numbers, `1 ≤ from ≤ to`. */
export const rangeSchema = z
  .looseObject({
    from: z.int().check(z.gte(1, 'from must be 1 or more')),
    to: z.int().check(z.gte(1, 'to must be 1 or more')),
  })
  .check(z.refine((range) => range.from <= range.to, 'from must not be greater than to'));

const values = z.array(z.string().check(z.minLength(1, 'A value must not be empty')));

const companiesSchema = z.looseObject({
  employeeCount: z.optional(rangeSchema),
  industries: z.optional(values),
  primaryLocations: z.optional(values),
  revenue: z.optional(rangeSchema),
});

const peopleSchema = z.looseObject({
  countries: z.optional(values),
  departments: z.optional(values),
  jobTitles: z.optional(values),
  seniorities: z.optional(values),
});

/** The body of the POST. It creates the ICP of `externalUserId`, or replaces the whole of it. */
export const icpRequestSchema = z.looseObject({
  companies: z.optional(companiesSchema),
  people: z.optional(peopleSchema),
  externalUserId: z.optional(externalUserIdSchema),
});
export type IcpRequest = z.infer<typeof icpRequestSchema>;

/**
 * A range as it may come back. How the vendor returns a range nobody set is unknown (absent, null or zeros), so each
 * of these is read.
 */
const storedRangeSchema = z.nullish(
  z.looseObject({ from: z.nullish(z.number()), to: z.nullish(z.number()) }),
);
export type StoredRange = z.infer<typeof storedRangeSchema>;

const storedValues = z.nullish(z.array(z.string()));

const storedCompaniesSchema = z.looseObject({
  employeeCount: storedRangeSchema,
  industries: storedValues,
  primaryLocations: storedValues,
  revenue: storedRangeSchema,
});

const storedPeopleSchema = z.looseObject({
  countries: storedValues,
  departments: storedValues,
  jobTitles: storedValues,
  seniorities: storedValues,
});

/** One saved ICP, as the list returns it. It does not name the rep: the caller keeps that mapping. */
export const storedIcpSchema = z.looseObject({
  id: z.string(),
  type: z.optional(z.string()),
  companies: z.nullish(storedCompaniesSchema),
  people: z.nullish(storedPeopleSchema),
});
export type StoredIcp = z.infer<typeof storedIcpSchema>;

/** The answer of the GET. `totalAmount` counts ICPs, not matching companies. */
export const icpListSchema = z.looseObject({
  icpFilters: z.array(storedIcpSchema),
  pagination: z.optional(
    z.looseObject({
      hasMore: z.optional(z.boolean()),
      limit: z.optional(z.number()),
      totalAmount: z.optional(z.number()),
    }),
  ),
});
export type IcpList = z.infer<typeof icpListSchema>;

/** The answer of the POST: 201 with at least the `id`. Whether the filters are echoed is not documented. */
export const savedIcpSchema = z.looseObject({
  id: z.string(),
  companies: z.nullish(storedCompaniesSchema),
  people: z.nullish(storedPeopleSchema),
});
