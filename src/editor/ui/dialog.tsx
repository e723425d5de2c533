import { type ReactNode, useEffect, useId, useRef } from 'react';

/**
 * A modal question on the native `<dialog>`: the browser traps focus, makes the page inert, closes on Escape and
 * gives the focus back. Mount it to open it; `onClose` fires for Escape and has to unmount it.
 */
export function Dialog({
  title,
  onClose,
  children,
  actions,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons in reading order. The one with `autoFocus` should be the harmless one. */
  actions: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
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
      className="m-auto w-full max-w-xl rounded-lg border border-line bg-raised p-0 text-ink shadow-2xl backdrop:bg-black/40"
    >
      <div className="flex max-h-full flex-col gap-4 p-6">
        <h2 id={titleId} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        <div className="min-h-0 overflow-y-auto">{children}</div>
        <div className="flex flex-wrap justify-end gap-2">{actions}</div>
      </div>
    </dialog>
  );
}
