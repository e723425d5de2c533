import { useDeferredValue, useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { readImport } from '#profile/import.ts';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';
import type { Rep } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ImportSection } from './import-section.tsx';
import { RequestSection } from './request-section.tsx';

/** The profile as the API's own JSON: what a save sends, and a body that is loaded into the form. */
export function JsonDialog({
  rep,
  onLoad,
  onClose,
}: {
  rep: Rep;
  /** Puts a profile into the form as one edit; nothing is sent by that. Null where nothing can be edited. */
  onLoad: ((values: ProfileValues) => void) | null;
  onClose: () => void;
}) {
  const { getValues } = useFormContext<ProfileValues>();
  const { stored, vocabularies } = useProfileContext();
  // The dialog is modal: the form does not change while it is open.
  const [values] = useState(() => getValues());
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);
  const result = useMemo(
    () => (settled.trim() === '' ? null : readImport(settled, values, vocabularies)),
    [settled, values, vocabularies],
  );
  const loadable = result?.kind === 'read' && settled === text ? result.values : null;

  return (
    <Dialog
      title="JSON"
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {onLoad !== null && (
            <Button
              look="primary"
              disabled={loadable === null}
              onClick={() => loadable !== null && onLoad(loadable)}
            >
              Load into the form
            </Button>
          )}
        </>
      }
    >
      <RequestSection rep={rep} values={values} stored={stored} />
      {onLoad !== null && (
        <ImportSection
          text={text}
          result={result}
          unchecked={vocabularies === null}
          onText={setText}
        />
      )}
    </Dialog>
  );
}
