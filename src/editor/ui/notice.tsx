import type { ReactNode } from 'react';
import { AlertIcon } from './icons.tsx';

const looks = {
  info: 'border-line bg-sunk text-ink',
  warn: 'border-warn/50 bg-warn-soft text-warn',
  bad: 'border-bad/50 bg-bad-soft text-bad',
} as const;

/** A message next to what it concerns. Never only a colour: an icon and words say what it is. */
export function Notice({
  look,
  children,
  actions,
}: {
  look: keyof typeof looks;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div
      className={`flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded border px-3 py-2 ${looks[look]}`}
    >
      {look !== 'info' && <AlertIcon />}
      <div className="min-w-0 flex-1 basis-64 wrap-anywhere">{children}</div>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
