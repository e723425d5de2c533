import type { IcpEditorHandle, IcpEditorOptions } from 'icp-editor/sdk';
import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { IcpEditor } from '../../portal/react-wrapper.tsx';
import { getToken } from './get-token.js';

/** A React page that shows the editor by the wrapper of the README, under StrictMode. */

const rep = new URLSearchParams(location.search).get('mount');
const editorUrl = document
  .querySelector('script[data-editor-url]')
  ?.getAttribute('data-editor-url');

function Page() {
  const handle = useRef<IcpEditorHandle>(null);
  const [readies, setReadies] = useState(0);
  const [drawn, setDrawn] = useState(0);
  const [options] = useState<IcpEditorOptions>({
    editorUrl: editorUrl ?? '',
    externalUserId: rep,
    getToken,
    onReady: () => setReadies((count) => count + 1),
  });
  return (
    <>
      <button type="button" onClick={() => setDrawn(drawn + 1)}>
        Draw again
      </button>
      <button type="button" onClick={() => void handle.current?.save()}>
        Save from outside
      </button>
      <output>
        ready {readies}, drawn again {drawn}
      </output>
      <IcpEditor options={options} handle={handle} />
    </>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
