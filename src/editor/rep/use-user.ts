import { useQuery } from '@tanstack/react-query';
import type { User } from '#contract/session.ts';
import { sessionOptions } from '../api/gateway.ts';

/** Who is signed in; null while that is not known, and where people are not told apart. */
export function useUser(): User | null {
  return useQuery(sessionOptions).data?.user ?? null;
}
