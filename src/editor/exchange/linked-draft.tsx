import { lazy, useEffect, useEffectEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { ImportResult } from '#profile/import.ts';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { OnDemand } from '../ui/on-demand.tsx';
import { isDraftLink, takeLinkedDraft } from './draft-link.ts';

const ImportReportList = lazy(async () => ({
  default: (await import('./import-report.tsx')).ImportReportList,
}));

/** A link that holds a draft fills the form as one edit; this says so, and what of it could not be taken. */
export function LinkedDraft({
  ready,
  dirty,
  onLoad,
}: {
  /** False while a question is open about what the form stands on. */
  ready: boolean;
  dirty: boolean;
  onLoad: (values: ProfileValues) => void;
}) {
  const { getValues } = useFormContext<ProfileValues>();
  const { vocabularies } = useProfileContext();
  const [result, setResult] = useState<ImportResult | null>(null);

  const open = useEffectEvent(async () => {
    if (!isDraftLink()) return;
    const code = await import('#profile/import.ts').catch(() => null);
    if (code === null) return setResult(notLoaded);
    // Development runs effects twice: the draft is in the address for the first only.
    if (!isDraftLink()) return;
    const text = takeLinkedDraft();
    const read = text === null ? damaged : code.readImport(text, getValues(), vocabularies);
    setResult(read);
    if (read.kind === 'read') onLoad(read.values);
  });

  useEffect(() => {
    if (!ready) return;
    const onAddress = () => void open();
    onAddress();
    // A link to the rep that is open changes the fragment only, and the page stays.
    window.addEventListener('hashchange', onAddress);
    return () => window.removeEventListener('hashchange', onAddress);
  }, [ready]);

  // Once it is saved or discarded, the form is no longer filled from the link.
  useEffect(() => {
    if (!dirty) setResult((now) => (now?.kind === 'read' ? null : now));
  }, [dirty]);

  return (
    <>
      <div role="status" className="not-empty:py-1.5">
        {result !== null && (
          <Notice
            look={result.kind === 'read' ? 'info' : 'warn'}
            actions={
              <Button size="small" onClick={() => setResult(null)}>
                Close
              </Button>
            }
          >
            {result.kind === 'read' ? (
              <>
                <strong className="font-semibold">Filled from a link. Nothing was sent.</strong>{' '}
                Undo brings back what stood here before.
              </>
            ) : (
              <>
                <strong className="font-semibold">The draft in the link cannot be used.</strong>{' '}
                {result.message} The form was not changed.
              </>
            )}
          </Notice>
        )}
      </div>
      {result?.kind === 'read' && (
        <details open={result.report.invalid.length > 0} className="text-sm">
          <summary className="py-0.5">What the link holds</summary>
          <OnDemand>
            <ImportReportList report={result.report} />
          </OnDemand>
        </details>
      )}
    </>
  );
}

const damaged: ImportResult = {
  kind: 'refused',
  message: 'The link is damaged or was cut off. Ask for it again, or for the JSON.',
};

const notLoaded: ImportResult = {
  kind: 'refused',
  message: 'A part of the editor could not be loaded. Reload the page to try again.',
};
