import { Button } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';

/** In place of the editor when it could not be loaded or started, or failed altogether. */
export function FailureNotice() {
  return (
    <div role="alert" className="p-4">
      <Notice
        look="bad"
        actions={
          <Button size="small" onClick={() => window.location.reload()}>
            Reload
          </Button>
        }
      >
        <strong className="font-semibold">The editor stopped working.</strong>{' '}
        <span className="text-ink">
          Check the connection and reload. If it stays, tell whoever runs this editor.
        </span>
      </Notice>
    </div>
  );
}
