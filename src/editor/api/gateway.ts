import { queryOptions } from '@tanstack/react-query';
import { repsSchema } from '#contract/reps.ts';
import { sessionSchema } from '#contract/session.ts';
import { call } from './client.ts';

/** Reps for whom an ICP was saved through this gateway, latest first. */
export const repsOptions = queryOptions({
  queryKey: ['reps'],
  queryFn: async ({ signal }) => (await call(repsSchema, 'gateway/reps', { signal })).data.reps,
});

/** Whom the gateway speaks to. */
export const sessionOptions = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => (await call(sessionSchema, 'gateway/session', { signal })).data,
  staleTime: Number.POSITIVE_INFINITY,
});
