import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/**
 * A modal question on the native `<dialog>`: the browser traps focus, makes the page inert, closes on Escape and
 * gives the focus back. Mount it to open it; `onClose` fires for Escape and has to unmount it.
 */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons in reading order. `data-first-focus` marks what gets the focus: the harmless one, or the field to fill. */
  actions: ReactNode;
  /** For comparisons and lists. */
  wide?: boolean;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Before the element leaves the page, since only an attached dialog gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // A scrolling part may come first in the browser's own choice; what is marked is the harmless first step.
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-auto max-h-[calc(100%_-_2rem)] w-[calc(100%_-_2rem)] overflow-hidden rounded-lg border border-line bg-raised p-0 text-ink shadow-2xl backdrop:bg-black/40 open:flex ${wide ? 'max-w-3xl' : 'max-w-xl'}`}
    >
      <div className="flex min-h-0 flex-1 flex-col gap-4 p-6">
        <h2 id={titleId} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        <div className="-mx-6 min-h-0 overflow-y-auto px-6">{children}</div>
        <div className="flex flex-wrap justify-end gap-2">{actions}</div>
      </div>
    </dialog>
  );
}
