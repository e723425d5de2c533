import { type SubmitEvent, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { mayOpen } from './access.ts';
import { parseExternalUserId, type Rep } from './rep.ts';
import { useKnownReps } from './use-known-reps.ts';
import { useUser } from './use-user.ts';

/**
 * Whose ICP is edited. An ICP without `externalUserId` belongs to the API key's own user, so that choice is made on
 * purpose with a radio button and never by leaving the field empty.
 */
export function RepChooser({ rep, onChoose }: { rep: Rep | null; onChoose: (rep: Rep) => void }) {
  /** What is typed or chosen here and not opened yet; otherwise the chooser shows the rep that is open. */
  const [typed, setTyped] = useState<string | null>(null);
  const [chosenKind, setChosenKind] = useState<Rep['kind'] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const known = useKnownReps();
  const user = useUser();
  const ownUser = mayOpen(user, { kind: 'own' });
  const id = useId();
  const kind = chosenKind ?? rep?.kind ?? 'rep';
  const text = typed ?? (rep?.kind === 'rep' ? rep.externalUserId : '');

  function choose(chosen: Rep) {
    setProblem(null);
    setTyped(null);
    setChosenKind(null);
    onChoose(chosen);
  }

  function open(entered: string) {
    const parsed = parseExternalUserId(entered);
    if (!('rep' in parsed)) setProblem(parsed.problem);
    else if (mayOpen(user, parsed.rep)) choose(parsed.rep);
    else setProblem('You have no access to this rep. Choose one of the list.');
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    open(text);
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-2"
    >
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="float-left mr-4 leading-6 font-semibold">Whose ICP?</legend>
        <label className="inline-flex min-h-6 items-center gap-1.5">
          <input
            type="radio"
            name={`${id}-kind`}
            checked={kind === 'rep'}
            onChange={() => setChosenKind('rep')}
          />
          A rep
        </label>
        <label className="inline-flex min-h-6 items-center gap-1.5">
          <input
            type="radio"
            name={`${id}-kind`}
            checked={kind === 'own'}
            disabled={!ownUser}
            aria-describedby={ownUser ? undefined : `${id}-own`}
            onChange={() => choose({ kind: 'own' })}
          />
          API key's own user
        </label>
        {!ownUser && (
          <span id={`${id}-own`} className="leading-6 text-soft">
            (you have no access to it)
          </span>
        )}
      </fieldset>
      {kind === 'rep' && (
        <div className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-2">
          <label htmlFor={`${id}-rep`} className="text-soft">
            Rep (externalUserId)
          </label>
          <input
            id={`${id}-rep`}
            list={`${id}-known`}
            value={text}
            placeholder={known.length > 0 ? 'Choose or type an id' : 'Type an id'}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onChange={(event) => {
              setTyped(event.target.value);
              // A rep picked from the list needs no second act; a typed one is opened when it is complete.
              const picked = known.find((item) => item.externalUserId === event.target.value);
              if (picked !== undefined && isReplacement(event.nativeEvent))
                open(event.target.value);
            }}
            className="min-h-8 min-w-0 max-w-96 flex-1 basis-48 rounded border border-edge bg-raised px-2.5 aria-invalid:border-bad"
          />
          <datalist id={`${id}-known`}>
            {known.map((item) => (
              <option key={item.externalUserId} value={item.externalUserId} />
            ))}
          </datalist>
          {typed !== null && (
            <Button type="submit" look={rep === null ? 'primary' : 'plain'}>
              Open
            </Button>
          )}
          {problem !== null && (
            <p id={`${id}-problem`} role="alert" className="basis-full text-sm text-bad">
              {problem}
            </p>
          )}
        </div>
      )}
    </form>
  );
}

/** Whether an input event came from picking a suggestion: typing has an `inputType` of its own. */
function isReplacement(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
}
