import { Component, type ReactNode, Suspense } from 'react';
import { Notice } from './notice.tsx';

/**
 * A part whose code is loaded when it is wanted. If the code cannot be loaded (offline, or a newer version was
 * deployed meanwhile) it says so in its place, and the rest of the page with its unsaved edits stays.
 */
export function OnDemand({
  waiting,
  children,
  onFailed,
}: {
  waiting?: ReactNode;
  children: ReactNode;
  /** Called once it is drawn that the part cannot be: for what waits for an answer from it. */
  onFailed?: () => void;
}) {
  return (
    <Boundary onFailed={onFailed}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  );
}

interface BoundaryProps {
  children: ReactNode;
  onFailed: (() => void) | undefined;
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailed?.();
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <Notice look="bad">
          This part of the editor could not be loaded. Your edits are still here: check the
          connection, and reload the page if it stays.
        </Notice>
      </div>
    );
  }
}
