import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { ImportReport, ImportResult } from '#profile/import.ts';
import { MAX_IMPORT_LENGTH, tooLong } from '#profile/import-text.ts';
import { plural } from '#profile/plural.ts';
import { Notice } from '../ui/notice.tsx';
import { ImportReportList } from './import-report.tsx';

/** Takes a body in as text or as a file, and shows what would become of it before anything changes. */
export function ImportSection({
  text,
  result,
  unchecked,
  onText,
}: {
  text: string;
  /** What `text` amounts to; null while there is none. */
  result: ImportResult | null;
  /** The accepted values are not known, so nothing can be called unrecognised. */
  unchecked: boolean;
  onText: (text: string) => void;
}) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);

  useFileDrop((files) => void readFiles(files));

  async function readFiles(files: FileList | null) {
    const [file, second] = files ?? [];
    if (file === undefined) return;
    if (second !== undefined) return setProblem('Choose one file: one ICP is loaded at a time.');
    if (file.size > MAX_IMPORT_LENGTH) return setProblem(tooLong);
    try {
      change(await file.text());
    } catch {
      setProblem(`“${file.name}” could not be read. Choose it again.`);
    }
  }

  function change(changed: string) {
    setProblem(null);
    onText(changed);
  }

  const refusal = problem ?? (result?.kind === 'refused' ? result.message : null);

  return (
    <section aria-labelledby={`${id}-title`} className="mt-5 border-t border-line pt-4">
      <h3 id={`${id}-title`} className="font-serif text-lg font-semibold">
        Load a body
      </h3>
      <label htmlFor={`${id}-text`} className="block text-soft">
        Paste the JSON of one ICP: a request, a saved answer or one entry of the list
      </label>
      <textarea
        id={`${id}-text`}
        rows={6}
        value={text}
        spellCheck={false}
        aria-invalid={refusal !== null}
        aria-describedby={`${id}-summary`}
        onChange={(event) => change(event.target.value)}
        className="mt-1.5 block w-full resize-y rounded border border-edge bg-page p-2.5 font-mono text-[0.8125rem] aria-invalid:border-bad"
      />
      <label className="mt-1.5 flex flex-wrap items-center gap-x-3 text-soft">
        Or choose or drop a file
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => readFiles(event.target.files)}
          onClick={(event) => {
            // The same file again, once it was corrected, is a choice too.
            event.currentTarget.value = '';
          }}
          className="max-w-full text-sm file:mr-2 file:min-h-7 file:cursor-pointer file:rounded file:border file:border-solid file:border-edge/60 file:bg-raised file:px-2 file:font-semibold file:text-ink"
        />
      </label>
      <div id={`${id}-summary`} role="status" className="not-empty:mt-2">
        {refusal !== null && <Notice look="bad">{refusal}</Notice>}
        {refusal === null && result?.kind === 'read' && summary(result.report)}
      </div>
      {refusal === null && result?.kind === 'read' && (
        <div className="mt-2">
          {unchecked && (
            <p className="text-sm text-warn">
              The accepted industries, departments and seniorities are not known at the moment, so
              these values were not checked.
            </p>
          )}
          <ImportReportList report={result.report} />
        </div>
      )}
    </section>
  );
}

/** A file may be dropped anywhere: next to a field, a browser would leave the page and open it. */
function useFileDrop(onFiles: (files: FileList) => void) {
  const dropped = useEffectEvent(onFiles);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      if (event.type === 'drop') dropped(event.dataTransfer.files);
    };
    window.addEventListener('dragover', onDrag);
    window.addEventListener('drop', onDrag);
    return () => {
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('drop', onDrag);
    };
  }, []);
}

/** One line for the whole: the parts are below it. */
function summary({ taken, kept, invalid, cleared }: ImportReport): string {
  const loads = taken.length + kept.length;
  const bad = new Set(invalid.map(({ filter }) => filter)).size;
  const parts = [
    loads === 0 ? 'There is no filter to load' : `${counted(loads, 'filter')} can be loaded`,
    ...(bad === 0 ? [] : [`${counted(bad, 'filter')} cannot`]),
    ...(cleared.length === 0 ? [] : [`${counted(cleared.length, 'filter')} would be cleared`]),
  ];
  return `${parts.join(', ')}. Nothing has changed yet.`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${plural(count, noun)}`;
}
