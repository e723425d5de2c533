import * as z from 'zod/mini';

/**
 * `POST /v2/recommendations/fetch`. Each unique company is billed once, at the end of the month, and a company shown
 * on one day does not come back on a later one. Source: developers.surfe.com, page public-020.
 */

/** Longest `externalUserId` of this endpoint; the ICP endpoint stops at 250. */
const MAX_FETCH_EXTERNAL_USER_ID = 255;

export const fetchRequestSchema = z.looseObject({
  pagination: z
    .looseObject({
      from: z.int().check(z.gte(0, 'from must be 0 or more')),
      to: z.int().check(z.gte(1, 'to must be 1 or more')),
    })
    .check(z.refine((page) => page.from < page.to, 'from must be smaller than to')),
  externalUserId: z.optional(
    z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_FETCH_EXTERNAL_USER_ID)),
  ),
});
export type FetchRequest = z.infer<typeof fetchRequestSchema>;

const text = z.nullish(z.string());
const texts = z.nullish(z.array(z.string()));

const personSchema = z.looseObject({
  firstName: text,
  lastName: text,
  jobTitle: text,
  country: text,
  location: text,
  departments: texts,
  seniorities: texts,
  linkedinUrl: text,
  summary: text,
  currentJobDescription: text,
});

const reasonSchema = z.looseObject({
  type: text,
  title: text,
  shortDescription: text,
  description: text,
  score: z.nullish(z.number()),
});

const companySchema = z.looseObject({
  name: text,
  domain: text,
  description: text,
  employeeCount: z.nullish(z.number()),
  size: text,
  hqCountry: text,
  hqAddress: text,
  industries: texts,
  keywords: texts,
  linkedInURL: text,
  logo: text,
  yearFounded: z.nullish(z.number()),
  locations: z.nullish(z.array(z.looseObject({}))),
  people: z.nullish(z.array(personSchema)),
  recommendation: z.nullish(
    z.looseObject({ id: text, generatedAt: text, reasons: z.nullish(z.array(reasonSchema)) }),
  ),
});

export const recommendationsSchema = z.looseObject({
  companies: z.array(companySchema),
  pagination: z.optional(
    z.looseObject({ from: z.optional(z.number()), hasMore: z.optional(z.boolean()) }),
  ),
});
export type Recommendations = z.infer<typeof recommendationsSchema>;
export type RecommendedCompany = z.infer<typeof companySchema>;
