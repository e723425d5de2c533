import { type Failure, PROTOCOL_NAME, type Welcome, type WireTheme } from '#contract/protocol.ts';
import { isName, orNull } from '#contract/protocol-shapes.ts';
import type { IcpEditorOptions, IcpEditorTheme } from './options.ts';
import { problem } from './requests.ts';

/**
 * The address of the framed document.
 * @throws TypeError when it is no address; IcpEditorProblem when it is of the page's own origin: the frame's sandbox keeps
 * the two apart only as long as their origins differ
 */
export function frameUrl(editorUrl: string): URL {
  const url = new URL('embed/v1', editorUrl.replace(/\/*$/, '/'));
  if (url.origin === location.origin) {
    throw problem(
      invalid(
        `The editor and this page have the same origin, ${url.origin}: nothing would keep them apart. Serve the editor under another host name.`,
      ),
    );
  }
  return url;
}

/** The theme as it travels. */
export function wireTheme({ appearance = 'system', tokens = {} }: IcpEditorTheme = {}): WireTheme {
  return { appearance, tokens };
}

/**
 * What the frame is told at the start, but for what its `hello` decides.
 * @throws IcpEditorProblem when it is not said whose ICP it is
 */
export function welcomeOf(options: IcpEditorOptions): Welcome {
  if (!orNull(isName)(options.externalUserId)) {
    throw problem(invalid('externalUserId is neither null nor a text of 1 to 300 characters.'));
  }
  return {
    protocol: PROTOCOL_NAME,
    type: 'welcome',
    version: 0,
    nonce: '-',
    externalUserId: options.externalUserId,
    name: options.name ?? null,
    theme: wireTheme(options.theme),
    locale: options.locale ?? null,
    saveBar: options.saveBar ?? 'editor',
  };
}

function invalid(message: string): Failure {
  return { code: 'invalid', message, retryable: false };
}
