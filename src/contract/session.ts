import * as z from 'zod/mini';

/** A name that can be stored and shown: no control characters, no half characters. */
const name = z.string().check(z.regex(/^[^\p{Cc}\p{Cs}]{1,250}$/u));

/** `viewer` reads; `editor` also saves, and asks for recommendations, which costs money. */
export const roleSchema = z.enum(['viewer', 'editor']);

const rights = {
  role: roleSchema,
  /** The `externalUserId`s that may be touched, or `*` for all. */
  reps: z.union([z.literal('*'), z.array(z.string())]),
  /** Whether the API key's own user may be touched: calls without an `externalUserId`. */
  ownUser: z.boolean(),
};

/** The longest life of a token, in seconds. It is the only revocation: who lost a right keeps it no longer than this. */
export const LONGEST_LIFE = 300;

/** The claims of a user's token, all required. Who signs it and how it is verified: `src/gateway/token.ts`. */
export const tokenClaimsSchema = z
  .object({
    iss: z.string(),
    aud: z.union([z.string(), z.array(z.string())]),
    /** The portal's id of the user. It stands in the history. */
    sub: name,
    /** The company. It has to be the gateway's own. */
    tenant: name,
    ...rights,
    /** Seconds since 1970. */
    iat: z.number(),
    /** Seconds since 1970, at most `LONGEST_LIFE` after `iat`. */
    exp: z.number(),
  })
  .check(
    z.refine(({ iat, exp }) => exp - iat <= LONGEST_LIFE, {
      path: ['exp'],
      message: `exp must be at most ${LONGEST_LIFE} seconds after iat`,
    }),
  );

/** Who is asking, and what they may do. */
export const userSchema = z.looseObject({ id: z.string(), tenant: z.string(), ...rights });
export type User = z.infer<typeof userSchema>;

/** `GET /api/gateway/session`: whom the gateway speaks to, and for whom. */
export const sessionSchema = z.looseObject({
  /** `sandbox`: the built-in stand-in, nothing is billed. `live`: the vendor. */
  upstream: z.enum(['sandbox', 'live']),
  /** Null when the gateway does not tell people apart: everyone may do everything. */
  user: z.nullable(userSchema),
});
export type Session = z.infer<typeof sessionSchema>;

/** In every `/api` answer to a verified token: the seconds that it is still good for, with decimals. */
export const TOKEN_EXPIRES_IN_HEADER = 'x-token-expires-in';
