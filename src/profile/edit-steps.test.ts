import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeStep,
  type EditSteps,
  noSteps,
  recordStep,
  redoStep,
  undoStep,
} from './edit-steps.ts';

interface Session {
  steps: EditSteps<number>;
  now: number;
}

function edit({ steps, now }: Session, next: number, act: string | null): Session {
  return { steps: recordStep(steps, now, act), now: next };
}

function move(session: Session, step: typeof undoStep): Session | null {
  const moved = step(session.steps, session.now);
  return moved && { steps: moved.steps, now: moved.state };
}

const start: Session = { steps: noSteps, now: 0 };

describe('edit steps', () => {
  test('undoing everything and redoing everything is the identity, for any sequence of edits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ next: fc.integer(), act: fc.constantFrom(null, 'drag', 'type') }), {
          maxLength: 60,
        }),
        (edits) => {
          const end = edits.reduce((session, { next, act }) => edit(session, next, act), start);
          let session: Session = end;
          let undone = 0;
          for (let back = move(session, undoStep); back; back = move(session, undoStep)) {
            session = back;
            undone += 1;
          }
          expect(session.now).toBe(0);
          for (let step = 0; step < undone; step++) {
            const forth = move(session, redoStep);
            if (forth === null) throw new Error('a step that was undone cannot be redone');
            session = forth;
          }
          expect(session.now).toBe(end.now);
          expect(move(session, redoStep)).toBeNull();
        },
      ),
    );
  });

  test('the changes of one act are one step, until it ends', () => {
    let session = edit(edit(edit(start, 1, 'drag'), 2, 'drag'), 3, 'drag');
    expect(move(session, undoStep)?.now).toBe(0);
    session = { ...session, steps: closeStep(session.steps) };
    session = edit(session, 4, 'drag');
    expect(move(session, undoStep)?.now).toBe(3);
  });

  test('an edit after an undo drops what could have been redone', () => {
    const back = move(edit(start, 1, null), undoStep);
    if (back === null) throw new Error('nothing to undo');
    expect(move(edit(back, 2, null), redoStep)).toBeNull();
  });

  test('keeps the last 200 steps', () => {
    let session = start;
    for (let next = 1; next <= 250; next++) session = edit(session, next, null);
    expect(session.steps.past).toHaveLength(200);
    expect(session.steps.past[0]).toBe(50);
  });
});
