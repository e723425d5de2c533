import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Credits } from '#contract/credits.ts';
import type { Filters } from '#contract/filters.ts';
import { externalUserIdSchema, type IcpList } from '#contract/icp.ts';
import { openDatabase, type Tables } from './database.ts';
import { type Fault, type Faults, pause } from './faults.ts';
import { findIcp, type Owner, saveIcp } from './icp-store.ts';
import { createLimiter, documentedRateLimit, type RateLimit } from './limiter.ts';
import { searchPeople, validPeopleSearch } from './people-search.ts';
import { countBilled, recommend } from './recommendations.ts';
import { refusal } from './refusal.ts';
import { validFetch, validIcp } from './validation.ts';
import {
  departments,
  employeeBuckets,
  industries,
  revenueBuckets,
  seniorities,
  technologies,
} from './vocabulary.ts';

export interface SandboxOptions {
  /** Path of the SQLite file, made with its folder when missing; `:memory:` keeps nothing. */
  file: string;
  /** The keys that are accepted. Each is a user of its own, with its own ICPs. */
  apiKeys: readonly string[];
  /** Tells the time of day for the daily rules and the rate limit; the system's when left out. */
  clock?: () => Date;
  /** Faults that requests meet; none when left out. */
  faults?: Faults;
  /** The documented one when left out; null for none. */
  rateLimit?: RateLimit | null;
  /** How many companies a new file gets, 20,000 when left out; a file that has a market keeps it. */
  companies?: number;
  /** Told of every failure that is answered with 500; printed on the console when left out. */
  onError?: (error: unknown) => void;
}

export interface Sandbox {
  /**
   * Answers a request as the vendor would. Of the address only path and query count.
   *
   * Every failure is an answer with the documented body, save a dropped connection (TypeError) and an abort of the
   * request during a delay, which reject as the built-in `fetch` does.
   */
  fetch(request: Request): Promise<Response>;
  /** How many companies the vendor would bill this key for in the current calendar month (UTC). */
  billedCompanies(apiKey: string): Promise<number>;
  /** Closes the file. Requests that come later are answered with 500. */
  close(): void;
}

const DEFAULT_COMPANIES = 20_000;

/**
 * Opens the vendor's API over an embedded database: the ICPs that are saved, and a synthetic market to recommend from.
 *
 * @throws SandboxFileError when the file cannot be used; its message is for the person who started the program
 */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const {
    clock = () => new Date(),
    rateLimit = documentedRateLimit,
    companies = DEFAULT_COMPANIES,
    onError = console.error,
  } = options;
  const { db, close } = await openDatabase(options.file, async (raw) => {
    // The market's tables take a while to set up, and only a new file needs them.
    const { seedMarket } = await import('./seed.ts');
    seedMarket(raw, companies);
  });
  const keyUsers = new Map(options.apiKeys.map((key) => [`Bearer ${key}`, keyUserOf(key)]));
  const mayPass = rateLimit === null ? () => true : createLimiter(rateLimit, clock);

  /** As the vendor: the key is asked for before the path, so that a stranger learns nothing about paths. */
  async function answer(request: Request, url: URL): Promise<Response> {
    const keyUser = keyUsers.get(request.headers.get('authorization') ?? '');
    if (keyUser === undefined) return refusal(401);
    if (!mayPass(keyUser)) return refusal(429);
    const route = routes.get(`${request.method} ${url.pathname}`);
    if (route === undefined) return refusal(404);
    try {
      return await route({ db, request, url, keyUser, now: clock() });
    } catch (error) {
      onError(error);
      return refusal(500);
    }
  }

  return {
    fetch(request) {
      const url = new URL(request.url);
      const fault = options.faults?.take(request.method, url.pathname);
      return meet(fault, request, () => answer(request, url));
    },
    billedCompanies: (apiKey) => countBilled(db, keyUserOf(apiKey), clock()),
    close,
  };
}

async function meet(
  fault: Fault | undefined,
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  switch (fault?.kind) {
    case undefined:
      return answer();
    case 'delay':
      await pause(fault.ms, request.signal);
      return answer();
    case 'status':
      return refusal(fault.status);
    case 'drop':
      if (fault.afterwards === true) await answer();
      throw new TypeError('fetch failed');
    case 'malformed': {
      const whole = await answer();
      const text = await whole.text();
      return new Response(text.slice(0, text.length / 2), whole);
    }
  }
}

/** The key itself is never written to the file. */
function keyUserOf(apiKey: string): string {
  return createHash('sha256').update(apiKey).digest('hex').slice(0, 32);
}

interface Call {
  db: Kysely<Tables>;
  request: Request;
  url: URL;
  keyUser: string;
  now: Date;
}

/** A path that exists with another method is not found either; what the vendor answers there is not documented. */
const routes = new Map<string, (call: Call) => Response | Promise<Response>>([
  ['POST /v2/recommendations/icp', postIcp],
  ['GET /v2/recommendations/icp', getIcps],
  ['POST /v2/recommendations/fetch', postFetch],
  ['POST /v2/people/search', postPeopleSearch],
  ['GET /v1/people/search/filters', getFilters],
  ['GET /v1/credits', getCredits],
]);

async function postIcp({ db, request, keyUser, now }: Call): Promise<Response> {
  const body = validIcp(await bodyOf(request));
  if (body === null) return refusal(400);
  const { companies = {}, people = {}, externalUserId } = body;
  const saved = await saveIcp(db, ownerOf(keyUser, externalUserId), { companies, people }, now);
  return Response.json(saved, { status: 201 });
}

async function getIcps({ db, url, keyUser }: Call): Promise<Response> {
  const asked = url.searchParams.get('externalUserId');
  const externalUserId = asked === null ? undefined : externalUserIdSchema.safeParse(asked);
  if (externalUserId?.success === false) return refusal(400);
  const icp = await findIcp(db, ownerOf(keyUser, externalUserId?.data));
  const list: IcpList = {
    icpFilters: icp === undefined ? [] : [{ ...icp, type: 'DECLARED_ICP' }],
    pagination: { hasMore: false, limit: 10, totalAmount: icp === undefined ? 0 : 1 },
  };
  return Response.json(list);
}

async function postFetch({ db, request, keyUser, now }: Call): Promise<Response> {
  const body = validFetch(await bodyOf(request));
  if (body === null) return refusal(400);
  const owner = ownerOf(keyUser, body.externalUserId);
  const icp = await findIcp(db, owner);
  if (icp === undefined) return refusal(404);
  return Response.json(await recommend(db, owner, icp, body.pagination, now));
}

async function postPeopleSearch({ db, request }: Call): Promise<Response> {
  const query = validPeopleSearch(await bodyOf(request));
  return query === null ? refusal(400) : Response.json(await searchPeople(db, query));
}

function getFilters(): Response {
  const filters: Filters = {
    departments: [...departments],
    employeeCounts: employeeBuckets.map((bucket) => bucket.label),
    industries: [...industries],
    revenues: [...revenueBuckets],
    seniorities: [...seniorities],
    technologies: [...technologies],
  };
  return Response.json(filters);
}

/** The sandbox enriches nobody, so nothing is used up. */
function getCredits(): Response {
  const credits: Credits = { message: '', totalEmail: 1_000, totalMobile: 100 };
  return Response.json(credits);
}

function ownerOf(keyUser: string, externalUserId: string | undefined): Owner {
  return { keyUser, externalUserId: externalUserId ?? '' };
}

/** The JSON of a body; undefined when it is none, which no schema accepts. */
async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
