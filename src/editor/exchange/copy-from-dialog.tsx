import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { placeName } from '#profile/place-search.ts';
import { sentence, sentenceText } from '#profile/sentence.ts';
import { type ProfileValues, toValues } from '#profile/values.ts';
import { icpOptions } from '../api/icp.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { mayOpen } from '../rep/access.ts';
import { parseExternalUserId, type Rep, repName, sameRep } from '../rep/rep.ts';
import { useKnownReps } from '../rep/use-known-reps.ts';
import { useUser } from '../rep/use-user.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Takes over what is saved for someone else, after a look at it. */
export function CopyFromDialog({
  rep,
  onLoad,
  onClose,
}: {
  /** Whose form is open. */
  rep: Rep;
  onLoad: ((values: ProfileValues) => void) | null;
  onClose: () => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [source, setSource] = useState<Rep | null>(null);
  const known = useKnownReps();
  const user = useUser();
  const others = known.filter(
    ({ externalUserId }) => !sameRep({ kind: 'rep', externalUserId }, rep),
  );
  const found = useQuery({ ...icpOptions(source ?? { kind: 'own' }), enabled: source !== null });
  const stored = source === null ? null : (found.data?.stored ?? null);
  const values = stored === null ? null : toValues(stored);

  function show(chosen: Rep) {
    const refusal = sameRep(chosen, rep)
      ? `${repName(rep)} is the rep that is open. Choose another one.`
      : mayOpen(user, chosen)
        ? null
        : `You have no access to ${repName(chosen)}. Choose another rep.`;
    setProblem(refusal);
    setSource(refusal === null ? chosen : null);
  }

  function showTyped() {
    const parsed = parseExternalUserId(typed);
    if ('rep' in parsed) return show(parsed.rep);
    setSource(null);
    setProblem(parsed.problem);
  }

  /** Enter would submit the form that this dialog stands in, which saves. */
  function keyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    showTyped();
  }

  return (
    <Dialog
      title="Copy from another rep"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            look="primary"
            disabled={values === null}
            onClick={() => values !== null && onLoad?.(values)}
          >
            Load into the form
          </Button>
        </>
      }
    >
      <p className="text-soft">
        The saved ICP of another rep replaces what is in this form. Nothing is sent: the form of{' '}
        <strong className="font-semibold wrap-anywhere text-ink">{repName(rep)}</strong> is saved
        when you save it.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <label htmlFor={`${id}-rep`}>Copy from (externalUserId)</label>
        <input
          id={`${id}-rep`}
          list={`${id}-known`}
          value={typed}
          placeholder={others.length > 0 ? 'Choose or type an id' : 'Type an id'}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={(event) => {
            setTyped(event.target.value);
            setSource(null);
            setProblem(null);
          }}
          onKeyDown={keyDown}
          className="min-h-8 min-w-0 flex-1 basis-48 rounded border border-edge bg-page px-2.5 aria-invalid:border-bad"
        />
        <datalist id={`${id}-known`}>
          {others.map(({ externalUserId }) => (
            <option key={externalUserId} value={externalUserId} />
          ))}
        </datalist>
        <Button onClick={showTyped}>Show</Button>
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
      {rep.kind === 'rep' && mayOpen(user, { kind: 'own' }) && (
        <Button
          look="quiet"
          size="small"
          className="-ml-2"
          onClick={() => {
            setTyped('');
            show({ kind: 'own' });
          }}
        >
          Or that of the API key's own user
        </Button>
      )}
      <div role="status" className="not-empty:mt-3">
        {source !== null && found.isFetching && 'Loading …'}
        {source !== null && found.data?.stored === null && (
          <p>Nothing is saved for {repName(source)} yet. Check the id, or choose another rep.</p>
        )}
        {source !== null && values !== null && (
          <figure className="rounded border border-line bg-sunk p-3">
            <figcaption className="text-sm wrap-anywhere text-soft">
              Saved for {repName(source)}
            </figcaption>
            <blockquote className="font-serif text-lg leading-snug wrap-anywhere">
              {sentenceText(sentence(values, placeName))}
            </blockquote>
          </figure>
        )}
      </div>
      {source !== null && found.error !== null && !found.isFetching && (
        <ProblemNotice
          problem={found.error}
          attempt="load"
          lead={`The ICP of ${repName(source)} could not be loaded.`}
          actions={
            <Button size="small" onClick={() => found.refetch()}>
              Try again
            </Button>
          }
        />
      )}
    </Dialog>
  );
}
