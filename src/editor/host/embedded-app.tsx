import { SandboxNote } from '../api/sandbox-note.tsx';
import { IcpEditor } from '../form/icp-editor.tsx';
import type { Rep } from '../rep/rep.ts';
import { ChannelProvider } from './channel-context.ts';
import type { HostChannel } from './host-channel.ts';
import { type Host, HostProvider } from './host-context.ts';
import type { TokenFailure } from './no-token.ts';
import type { Observed } from './observed.ts';
import { TokenPanel } from './token-panel.tsx';

/** The editor of one rep within a portal's page, which has its own head and chose the rep. */
export function EmbeddedApp({
  rep,
  host,
  channel,
  failure,
  usable,
  onRetry,
}: {
  rep: Rep;
  host: Host;
  channel: HostChannel;
  /** Why the portal gives no token; null while it does. */
  failure: Observed<TokenFailure | null>;
  /** Whether there is a form. */
  usable: Observed<boolean>;
  onRetry: () => Promise<boolean>;
}) {
  return (
    <ChannelProvider value={channel}>
      <HostProvider value={host}>
        <div className="@container flex min-h-full flex-col">
          <TokenPanel failure={failure} usable={usable} onRetry={onRetry} />
          <main className="mx-auto flex w-full max-w-7xl flex-1 flex-col px-4 @3xl:px-8">
            <div className="pt-1.5">
              <SandboxNote />
            </div>
            <IcpEditor
              rep={rep}
              leavingFor={null}
              onLeave={nothing}
              onStay={nothing}
              onDirty={nothing}
            />
          </main>
        </div>
      </HostProvider>
    </ChannelProvider>
  );
}

function nothing() {
  // The portal chooses the rep, so nobody leaves for another one in here.
}
