import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { CrossIcon, PlusIcon } from '../ui/icons.tsx';
import { OnDemand } from '../ui/on-demand.tsx';

/**
 * A button that opens a panel of checkboxes. Beside the form it is a non-modal popover of the browser's own top
 * layer; where the page is narrow, a modal sheet. Both are one native `<dialog>`: Escape, light dismissal and the
 * return of focus are the browser's.
 */
export function Picker({
  label,
  labelId,
  describedBy,
  count,
  trigger,
  onWanted,
  children,
}: {
  /** Names the dialog: "Company locations". */
  label: string;
  /** The row's label, which begins the button's name. */
  labelId: string;
  describedBy: string;
  count: number;
  trigger: RefObject<HTMLButtonElement | null>;
  /** Called when opening becomes likely, to load what the panel needs. */
  onWanted: () => void;
  /** The panel; drawn only while it is open. */
  children: ReactNode;
}) {
  const [open, setOpen] = useState<'closed' | 'popover' | 'sheet'>('closed');
  // Pressing the trigger of an open panel dismisses it before the click arrives, which must not open it again.
  const pressedOpen = useRef(false);
  const triggerId = useId();
  const anchor = `--anchor-${triggerId.replace(/\W/g, '')}`;

  return (
    <>
      <Button
        ref={trigger}
        id={triggerId}
        size="small"
        aria-labelledby={`${labelId} ${triggerId}`}
        aria-haspopup="dialog"
        aria-expanded={open !== 'closed'}
        style={{ anchorName: anchor }}
        onPointerEnter={onWanted}
        onFocus={onWanted}
        data-row-control
        aria-describedby={describedBy}
        onPointerDown={() => {
          pressedOpen.current = open !== 'closed';
        }}
        onClick={() => {
          if (!pressedOpen.current) setOpen(isNarrow() ? 'sheet' : 'popover');
          pressedOpen.current = false;
        }}
      >
        <PlusIcon />
        {count === 0 ? 'Choose' : 'Change'}
        {count > 0 && (
          <span aria-hidden="true" className="font-normal text-soft tabular-nums">
            {count}
          </span>
        )}
        <span className="sr-only">, {count} chosen</span>
      </Button>
      {open !== 'closed' && (
        <PickerPanel
          label={label}
          anchor={anchor}
          modal={open === 'sheet'}
          onClose={() => {
            setOpen('closed');
            // Not from a control that was clicked or tabbed to, which is why the panel closed.
            if (isNowhere(document.activeElement)) trigger.current?.focus();
          }}
        >
          {children}
        </PickerPanel>
      )}
    </>
  );
}

/** Whether the focus is on nothing that a person chose: on the page, or in the panel that is going away. */
function isNowhere(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.closest('dialog') !== null;
}

/** About the width at which the rows fold; the panel's place is the window's matter, not the form's. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 43.75rem)').matches;
}

function PickerPanel({
  label,
  anchor,
  modal,
  onClose,
  children,
}: {
  label: string;
  anchor: string;
  modal: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (modal) dialog?.showModal();
    else dialog?.showPopover();
  }, [modal]);

  return (
    <dialog
      ref={ref}
      aria-label={label}
      popover={modal ? undefined : 'auto'}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onClose={onClose}
      onBlur={(event) => {
        // Tabbing out would leave the focused control hidden behind the panel.
        const next = event.relatedTarget;
        if (!modal && next instanceof Node && !event.currentTarget.contains(next)) {
          event.currentTarget.hidePopover();
        }
      }}
      style={modal ? undefined : { positionAnchor: anchor }}
      className={`flex-col overflow-hidden border-line bg-raised text-ink open:flex ${
        modal
          ? 'fixed inset-0 m-0 h-full max-h-none w-full max-w-none'
          : 'm-0 max-h-[min(30rem,calc(100%_-_2rem))] w-[min(34rem,calc(100%_-_2rem))] rounded-lg border shadow-xl [position-area:bottom_span-right] [position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline] [position-try-order:most-height] [&:popover-open]:flex my-1.5'
      }`}
    >
      {modal && (
        <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
          <span className="font-semibold">{label}</span>
          <Button look="quiet" size="small" aria-label="Close" onClick={() => ref.current?.close()}>
            <CrossIcon />
          </Button>
        </div>
      )}
      <OnDemand waiting={<p className="p-4 text-soft">Loading …</p>}>{children}</OnDemand>
    </dialog>
  );
}
