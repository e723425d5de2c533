import { useEffect, useEffectEvent, useRef } from 'react';
import { profileChanges } from '#profile/diff.ts';
import { toValues } from '#profile/values.ts';
import { type Rep, repName } from '../rep/rep.ts';
import type { SaveState } from '../save/use-save.ts';
import { useChannel } from './channel-context.ts';
import { type FormLinkProps, useHost } from './host-context.ts';

/** Tells the portal what happens in the form: usable, unsaved edits, saved, failed; in this order. */
export function FormEvents({ rep, seen, changes, save: { state } }: FormLinkProps) {
  const channel = useChannel();
  const host = useHost();
  const sayReady = useEffectEvent(() => {
    channel.send({
      type: 'ready',
      externalUserId: idOf(rep),
      name: repName(rep),
      version: seen.etag,
    });
    host?.onUsable();
  });
  useEffect(() => sayReady(), []);

  // Before the outcome, so that a page which leaves on hearing of the save is not asked whether to leave.
  const told = useRef(0);
  const count = changes.length;
  useEffect(() => {
    if (told.current === count) return;
    told.current = count;
    channel.send({ type: 'dirty', dirty: count > 0, changes: count });
  }, [channel, count]);
  const sayGone = useEffectEvent(() => {
    if (told.current > 0) channel.send({ type: 'dirty', dirty: false, changes: 0 });
    told.current = 0;
  });
  // With the form its edits are gone.
  useEffect(() => () => sayGone(), []);

  const sayOutcome = useEffectEvent((now: SaveState) => {
    if (now.kind === 'saved') {
      channel.send({
        type: 'saved',
        externalUserId: idOf(rep),
        version: now.receipt.etag,
        savedAt: now.at.toISOString(),
        fields: changedBy(now),
      });
    }
    if (now.kind === 'failed') host?.report(now.problem, 'save');
    if (now.kind === 'conflict') {
      channel.send({
        type: 'error',
        code: 'conflict',
        message: 'Someone else saved this ICP meanwhile. Nothing was overwritten.',
        retryable: false,
      });
    }
  });
  useEffect(() => sayOutcome(state), [state]);

  return null;
}

function idOf(rep: Rep): string | null {
  return rep.kind === 'rep' ? rep.externalUserId : null;
}

/** The ids of the filters that a save changed; paths for those without a control. */
function changedBy({ receipt, former }: Extract<SaveState, { kind: 'saved' }>): string[] {
  const { fields, further } = profileChanges(toValues(receipt.stored ?? {}), former ?? {});
  return [...fields.map(({ field }) => field.id), ...further.map(({ path }) => path)];
}
