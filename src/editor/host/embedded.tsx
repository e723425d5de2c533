import type { ReactNode } from 'react';
import type { Welcome } from '#contract/protocol.ts';
import type { Rep } from '../rep/rep.ts';
import { EmbeddedApp } from './embedded-app.tsx';
import { failureOf } from './failure.ts';
import { FormLink } from './form-link.tsx';
import type { Connection } from './handshake.ts';
import { openHostChannel } from './host-channel.ts';

/** Shows the editor as the portal asks for it, once hands are shaken. */
export async function openEmbedded(
  hands: Promise<Connection>,
  render: (content: ReactNode) => void,
): Promise<void> {
  const { welcome, port } = await hands;
  const channel = openHostChannel(port, (notice) => {
    if (notice.type === 'close') channel.close();
  });
  const host = {
    saveBar: welcome.saveBar,
    FormLink,
    reportLoad: (problem: unknown) =>
      channel.send({ type: 'error', ...failureOf(problem, 'load') }),
  };
  render(<EmbeddedApp rep={repOf(welcome)} host={host} channel={channel} />);
}

function repOf({ externalUserId, name }: Welcome): Rep {
  return externalUserId === null ? { kind: 'own', name } : { kind: 'rep', externalUserId, name };
}
