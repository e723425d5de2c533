import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ErrorNotice } from '#contract/protocol.ts';
import { App } from './app.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { isFramedDocument, shakeHands } from './host/handshake.ts';
import { createQueries } from './queries.ts';
import { loadModel } from './reach/load-model.ts';
import './styles.css';

/** For the portal, when the code that would speak to it did not come. */
const notLoaded: ErrorNotice = {
  type: 'error',
  code: 'internal',
  message: 'The editor could not be loaded completely.',
  retryable: true,
};

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id “root”.');
const target = root;

if (isFramedDocument()) {
  // The code behind the port loads while the portal answers and fetches a token.
  const hands = shakeHands();
  // It may fail before that code is there to hear of it.
  hands.catch(() => undefined);
  import('./host/embedded.tsx')
    .then(({ openEmbedded }) => openEmbedded(hands, render))
    .catch((error: unknown) => {
      render(<FailureNotice />);
      hands.then(
        ({ port }) => {
          port.postMessage(notLoaded);
          reportError(error);
        },
        // What the portal did wrong it has been told.
        () => undefined,
      );
    });
} else {
  render(<App />);
}

/** @param onCrash hears that what was drawn failed and is gone */
function render(content: ReactNode, onCrash?: () => void) {
  const shown = createRoot(target, {
    onUncaughtError(error) {
      reportError(error);
      onCrash?.();
      // Not from within the drawing that failed.
      setTimeout(() => shown.render(<FailureNotice />));
    },
  });
  shown.render(
    <StrictMode>
      <QueryClientProvider client={createQueries()}>{content}</QueryClientProvider>
    </StrictMode>,
  );
  // After the first paint and beside the first calls, so that it delays neither.
  requestAnimationFrame(() => void loadModel());
}
