import { useEffect, useState } from 'react';
import { SandboxNote } from './api/sandbox-note.tsx';
import { IcpEditor } from './form/icp-editor.tsx';
import { addressOf, type Rep, repFromAddress, repKey, repName, sameRep } from './rep/rep.ts';
import { RepChooser } from './rep/rep-chooser.tsx';
import { Start } from './rep/start.tsx';
import { useUser } from './rep/use-user.ts';
import { AppearanceSwitch } from './ui/appearance-switch.tsx';
import { Notice } from './ui/notice.tsx';

/** The page: whose ICP, and the ICP. */
export function App() {
  const [address] = useState(() => repFromAddress(window.location.search));
  const [rep, setRep] = useState(address.rep);
  const [dirty, setDirty] = useState(false);
  /** A rep that was asked for while there are unsaved changes; the form then asks what to do with them. */
  const [requested, setRequested] = useState<Rep | null>(null);

  function open(chosen: Rep) {
    setRequested(null);
    setDirty(false);
    setRep(chosen);
    window.history.replaceState(null, '', addressOf(chosen, window.location.search));
  }

  function choose(chosen: Rep) {
    if (sameRep(chosen, rep)) setRequested(null);
    else if (dirty) setRequested(chosen);
    else open(chosen);
  }

  useEffect(() => {
    document.title = rep === null ? 'Fieldmark: ICP editor' : `${repName(rep)}: Fieldmark`;
  }, [rep]);

  return (
    <div className="@container flex min-h-full flex-col">
      <Masthead />
      <main className="mx-auto flex w-full max-w-7xl flex-1 flex-col px-4 @3xl:px-8">
        {address.problem !== null && rep === null && (
          <div className="pt-4">
            <Notice look="warn">{address.problem}</Notice>
          </div>
        )}
        <RepChooser rep={requested ?? rep} onChoose={choose} />
        {rep === null && <Start onChoose={choose} />}
        {rep !== null && (
          <IcpEditor
            key={repKey(rep)}
            rep={rep}
            leavingFor={requested}
            onLeave={() => requested !== null && open(requested)}
            onStay={() => setRequested(null)}
            onDirty={setDirty}
          />
        )}
      </main>
    </div>
  );
}

function Masthead() {
  const user = useUser();
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex min-h-11 max-w-7xl flex-wrap items-center justify-between gap-x-4 px-4 py-1 @3xl:px-8">
        <p className="flex items-center gap-2 font-semibold">
          <Mark />
          Fieldmark
          <span className="font-normal whitespace-nowrap text-soft">ICP editor</span>
        </p>
        <div className="flex min-w-0 items-center gap-3">
          <SandboxNote />
          {user !== null && (
            <p className="max-w-28 truncate text-sm text-soft @3xl:max-w-60" title={user.id}>
              <span className="sr-only">Signed in as </span>
              {user.id}
            </p>
          )}
          <AppearanceSwitch />
        </div>
      </div>
    </header>
  );
}

/** The favicon's three bars: a market that gets narrower. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-5 fill-accent" aria-hidden="true">
      <rect x="3" y="5" width="26" height="4" rx="2" />
      <rect x="7" y="14" width="18" height="4" rx="2" />
      <rect x="12" y="23" width="8" height="4" rx="2" />
    </svg>
  );
}
