import { useQuery } from '@tanstack/react-query';
import { repsOptions, sessionOptions } from '../api/gateway.ts';

/** A rep to offer. */
export interface KnownRep {
  externalUserId: string;
  /** ISO 8601 time of the last save through this gateway; null when there was none. */
  savedAt: string | null;
}

/**
 * The reps that can be offered by name: those that were saved, latest first, then those that the user's token lists
 * besides. A token for all reps lists none.
 */
export function useKnownReps(): readonly KnownRep[] {
  const { data: saved = [] } = useQuery(repsOptions);
  const { data: session } = useQuery(sessionOptions);
  const named = session?.user?.reps ?? '*';
  if (named === '*') return saved;
  const known = new Set(saved.map(({ externalUserId }) => externalUserId));
  const others = named.filter((externalUserId) => !known.has(externalUserId));
  return [...saved, ...others.map((externalUserId) => ({ externalUserId, savedAt: null }))];
}
