import { type ReactNode, useId, useState } from 'react';
import { ChevronIcon } from '../ui/icons.tsx';

/** A named group in a panel: its own checkbox, how many of it are chosen, and its members when opened. */
export function GroupDisclosure({
  name,
  checkbox,
  detail,
  children,
}: {
  name: string;
  checkbox: ReactNode;
  detail: string;
  /** Drawn when the group is open. */
  children: () => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <fieldset className="min-w-0 [contain-intrinsic-size:auto_1.75rem] [content-visibility:auto]">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center">
        <button
          type="button"
          aria-label={`Show ${name}`}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className={`grid size-7 place-items-center rounded text-soft hover:text-ink ${open ? 'rotate-90' : ''}`}
        >
          <ChevronIcon />
        </button>
        {checkbox}
        <span className="pr-2 text-[0.8125rem] whitespace-nowrap text-soft tabular-nums">
          {detail}
        </span>
      </div>
      {open && (
        <div id={id} className="ml-7">
          {children()}
        </div>
      )}
    </fieldset>
  );
}
