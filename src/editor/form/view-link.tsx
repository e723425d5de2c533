import { useState } from 'react';
import { toValues } from '#profile/values.ts';
import type { Baseline } from '../api/icp.ts';
import { ApiProblem } from '../api/problem.ts';
import { useHost } from '../host/host-context.ts';
import type { Rep } from '../rep/rep.ts';
import type { SaveHandle, SaveState } from '../save/use-save.ts';

/** Tells a portal that a page without a form is usable; a save that it asks for is refused, as the gateway would. */
export function ViewLink({ rep, seen }: { rep: Rep; seen: Baseline }) {
  const host = useHost();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  if (host === null) return null;
  const save: SaveHandle = {
    state,
    submit() {
      const problem = new ApiProblem('refused', '', { status: 403, reason: 'role' });
      setState({ kind: 'failed', problem, attempt: 1, values: toValues(seen.stored ?? {}) });
    },
    confirm: nothing,
    clear: nothing,
  };
  return <host.FormLink rep={rep} seen={seen} changes={none} save={save} onDiscard={nothing} />;
}

const none: readonly string[] = [];

function nothing() {
  // There is nothing to discard.
}
