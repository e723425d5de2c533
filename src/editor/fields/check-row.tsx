import { memo } from 'react';

/** A native checkbox of a panel. Memoised: a panel may show hundreds, and one tick changes one of them. */
export const CheckRow = memo(function CheckRow({
  value,
  label,
  note,
  checked,
  mixed = false,
  strong = false,
  onToggle,
}: {
  value: string;
  label: string;
  /** Shown and announced after the label: "covered by EMEA". */
  note?: string | undefined;
  checked: boolean;
  /** Some but not all of what it stands for is chosen. */
  mixed?: boolean;
  strong?: boolean;
  /** Has to be the same function from one drawing to the next. */
  onToggle: (value: string) => void;
}) {
  return (
    <label className="flex min-h-7 flex-1 items-center gap-2 rounded px-1.5 hover:bg-sunk">
      <input
        type="checkbox"
        aria-label={label}
        aria-description={note}
        checked={checked}
        ref={(box) => {
          if (box !== null) box.indeterminate = mixed && !checked;
        }}
        onChange={() => onToggle(value)}
        className="size-4 shrink-0"
      />
      <span className={strong ? 'font-semibold whitespace-nowrap' : ''}>{label}</span>
      {note !== undefined && <span className="text-[0.8125rem] text-soft">{note}</span>}
    </label>
  );
});
