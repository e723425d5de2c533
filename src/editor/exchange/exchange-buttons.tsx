import { lazy, useState } from 'react';
import type { ProfileValues } from '#profile/values.ts';
import type { Rep } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { OnDemand } from '../ui/on-demand.tsx';

const loadJson = async () => ({ default: (await import('./json-dialog.tsx')).JsonDialog });
const loadCopyFrom = async () => ({
  default: (await import('./copy-from-dialog.tsx')).CopyFromDialog,
});
const dialogs = {
  json: { name: 'JSON', load: loadJson, Content: lazy(loadJson) },
  copyFrom: { name: 'Copy from…', load: loadCopyFrom, Content: lazy(loadCopyFrom) },
} as const;

const all = ['copyFrom', 'json'] as const;
const outward = ['json'] as const;

/** The ways in which a whole profile comes in or goes out; their code is fetched when opening becomes likely. */
export function ExchangeButtons({
  rep,
  onLoad,
}: {
  rep: Rep;
  /** Puts a profile into the form as one edit; null where nothing can be edited, so that it only goes out. */
  onLoad: ((values: ProfileValues) => void) | null;
}) {
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const Content = open === null ? null : dialogs[open].Content;
  return (
    <>
      {(onLoad === null ? outward : all).map((key) => (
        <Button
          key={key}
          look="quiet"
          size="small"
          aria-haspopup="dialog"
          onPointerEnter={dialogs[key].load}
          onFocus={dialogs[key].load}
          onClick={() => setOpen(key)}
        >
          {dialogs[key].name}
        </Button>
      ))}
      {Content !== null && (
        <OnDemand>
          <Content
            rep={rep}
            onClose={() => setOpen(null)}
            onLoad={
              onLoad &&
              ((values) => {
                setOpen(null);
                onLoad(values);
              })
            }
          />
        </OnDemand>
      )}
    </>
  );
}
