import { useId, useState } from 'react';
import { describeMerge, mergeTitles, splitTitleLines, titleLine } from '#profile/titles.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** The whole list as text, one title a line, read by the same rules as a paste. */
export function TitlesAsText({
  titles,
  onApply,
  onCancel,
}: {
  titles: readonly string[];
  onApply: (titles: string[]) => void;
  onCancel: () => void;
}) {
  const [text, setText] = useState(() => titles.map(titleLine).join('\n'));
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();

  function apply() {
    const result = mergeTitles([], splitTitleLines(text));
    if (result.tooLong.length > 0) setProblem(describeMerge(result));
    else onApply(result.titles);
  }

  return (
    <Dialog
      title="Edit job titles as text"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button look="primary" onClick={apply}>
            Use this list
          </Button>
        </>
      }
    >
      <label htmlFor={id} className="mb-1 block text-soft">
        One title a line. Repeated titles are kept once.
      </label>
      <textarea
        id={id}
        rows={14}
        value={text}
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => setText(event.target.value)}
        data-first-focus
        className="w-full rounded border border-edge bg-page p-2.5 aria-invalid:border-bad"
      />
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className="text-sm text-bad">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
