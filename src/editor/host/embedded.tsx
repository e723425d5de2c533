import type { ReactNode } from 'react';
import type { Welcome } from '#contract/protocol.ts';
import { setTokenSource } from '../api/token-source.ts';
import type { Rep } from '../rep/rep.ts';
import { setDateLocale } from '../ui/moments.ts';
import { EmbeddedApp } from './embedded-app.tsx';
import { crashFailure, failureOf, isAboutToken, optionFailure, tokenFailure } from './failure.ts';
import { FormLink } from './form-link.tsx';
import { type Connection, isAlone } from './handshake.ts';
import { type NoticeHandler, openHostChannel } from './host-channel.ts';
import type { TokenFailure } from './no-token.ts';
import { observed } from './observed.ts';
import { PortTokens } from './port-tokens.ts';
import { applyTheme } from './theme.ts';

/** Shows the editor as the portal asks for it, once hands are shaken. */
export async function openEmbedded(
  hands: Promise<Connection>,
  render: (content: ReactNode, onCrash?: () => void) => void,
): Promise<void> {
  if (isAlone()) {
    render(<p className="p-4">This address is made to be framed by a portal’s page.</p>);
    return;
  }
  const { welcome, port } = await hands;
  const hear: NoticeHandler = (notice) => {
    if (notice.type === 'token') tokens.receive(notice);
    if (notice.type === 'theme') {
      const others = refused.filter((name) => name === 'locale');
      refused = [...applyTheme(notice.theme), ...others];
      reportRefused();
    }
    if (notice.type === 'close') {
      tokens.close();
      channel.close();
    }
  };
  const channel = openHostChannel(port, hear);
  const failure = observed<TokenFailure | null>(null);
  const tokens = new PortTokens(channel.send, (why) => {
    failure.set(why);
    if (why !== null) channel.send({ type: 'error', ...tokenFailure(why) });
  });
  setTokenSource(tokens);
  // That the portal gives no token was said when it happened; what fails for want of one is nothing new.
  const covers = (problem: unknown) => tokens.failed && isAboutToken(problem);
  // Before the form wants it. What comes of it is said by the panel, and by the calls that need it.
  tokens.current().catch(() => undefined);

  /** The portal's options that cannot be used, until they are reported. */
  let refused: string[] = applyTheme(welcome.theme);
  if (welcome.locale !== null && !setDateLocale(welcome.locale)) refused.push('locale');
  const usable = observed(false);
  function reportRefused() {
    // Not before there is a form: the portal would take it for the reason why there is none.
    if (!usable.get() || refused.length === 0) return;
    channel.send({ type: 'error', ...optionFailure(refused) });
    refused = [];
  }
  render(
    <EmbeddedApp
      rep={repOf(welcome)}
      channel={channel}
      host={{
        saveBar: welcome.saveBar,
        FormLink,
        onUsable() {
          usable.set(true);
          reportRefused();
        },
        covers,
        report(problem, attempt) {
          if (!covers(problem)) channel.send({ type: 'error', ...failureOf(problem, attempt) });
        },
      }}
      failure={failure}
      usable={usable}
      onRetry={() => tokens.retry()}
    />,
    () => channel.send({ type: 'error', ...crashFailure }),
  );
}

function repOf({ externalUserId, name }: Welcome): Rep {
  return externalUserId === null ? { kind: 'own', name } : { kind: 'rep', externalUserId, name };
}
