import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadModel } from './reach/load-model.ts';
import './styles.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The gateway already retries what is safe to retry; here a person sees the failure and decides.
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id “root”.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);

// After the first paint and beside the first calls, so that it delays neither.
requestAnimationFrame(() => void loadModel());
