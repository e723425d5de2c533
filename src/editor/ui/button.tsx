import type { ComponentProps } from 'react';

const looks = {
  /** The one act of a region. */
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110',
  plain: 'border-edge/60 bg-raised hover:border-ink',
  /** Reads as text until it is hovered: for acts beside other content. */
  quiet: 'border-transparent text-accent underline-offset-2 hover:underline',
} as const;

const sizes = {
  normal: 'min-h-9 px-3.5',
  small: 'min-h-7 px-2 text-sm',
} as const;

/** A native button in one of three looks. `busy` keeps it focusable, so that focus is not lost while it works. */
export function Button({
  look = 'plain',
  size = 'normal',
  busy = false,
  className = '',
  ...rest
}: ComponentProps<'button'> & {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  busy?: boolean;
}) {
  return (
    <button
      type="button"
      aria-disabled={busy || undefined}
      className={`inline-flex items-center justify-center gap-1.5 rounded border font-semibold whitespace-nowrap disabled:opacity-50 aria-disabled:opacity-70 ${looks[look]} ${sizes[size]} ${className}`}
      {...rest}
    />
  );
}
