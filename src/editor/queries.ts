import { QueryClient } from '@tanstack/react-query';

/** The one owner of calls to the server, for the page and the framed document alike. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The gateway already retries what is safe to retry; here a person sees the failure and decides.
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
