import { queryOptions } from '@tanstack/react-query';
import { filtersSchema } from '#contract/filters.ts';
import { call } from './client.ts';

/** The accepted values of the closed vocabularies, read once a visit: the vendor changes them rarely. */
export const filtersOptions = queryOptions({
  queryKey: ['filters'],
  queryFn: async ({ signal }) =>
    (await call(filtersSchema, 'v1/people/search/filters', { signal })).data,
  staleTime: Number.POSITIVE_INFINITY,
  // Whoever draws it after a failure shows the failure; a person tries again.
  retryOnMount: false,
});
