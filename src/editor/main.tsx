import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { isFramedDocument, shakeHands } from './host/handshake.ts';
import { createQueries } from './queries.ts';
import { loadModel } from './reach/load-model.ts';
import './styles.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id “root”.');
const target = root;

if (isFramedDocument()) {
  // The code behind the port loads while the portal answers and fetches a token.
  const hands = shakeHands();
  void import('./host/embedded.tsx').then(({ openEmbedded }) => openEmbedded(hands, render));
} else {
  render(<App />);
}

function render(content: ReactNode) {
  createRoot(target).render(
    <StrictMode>
      <QueryClientProvider client={createQueries()}>{content}</QueryClientProvider>
    </StrictMode>,
  );
  // After the first paint and beside the first calls, so that it delays neither.
  requestAnimationFrame(() => void loadModel());
}
