import { PROTOCOL_NAME, type Welcome, type WireTheme } from '#contract/protocol.ts';
import { isName, orNull } from '#contract/protocol-shapes.ts';
import type { IcpEditorOptions, IcpEditorTheme } from './options.ts';

/**
 * The address of the framed document.
 * @throws TypeError when it is no address, or of the page's own origin: the frame's sandbox keeps the two apart only as
 * long as their origins differ
 */
export function frameUrl(editorUrl: string): URL {
  const url = new URL('embed/v1', editorUrl.replace(/\/*$/, '/'));
  if (url.origin === location.origin) {
    throw new TypeError(
      `The editor would be of this page's own origin, ${url.origin}: serve it under another host.`,
    );
  }
  return url;
}

/** The theme as it travels. */
export function wireTheme({ appearance = 'system', tokens = {} }: IcpEditorTheme = {}): WireTheme {
  return { appearance, tokens };
}

/**
 * What the frame is told at the start, but for what its `hello` decides. An empty text counts as left out.
 * @throws TypeError when it is not said whose ICP it is; what else cannot be used is the frame's to report
 */
export function welcomeOf(options: IcpEditorOptions): Omit<Welcome, 'version' | 'nonce'> {
  if (!orNull(isName)(options.externalUserId)) {
    throw new TypeError('externalUserId must be null or a text.');
  }
  return {
    protocol: PROTOCOL_NAME,
    type: 'welcome',
    externalUserId: options.externalUserId,
    name: options.name || null,
    theme: wireTheme(options.theme),
    locale: options.locale || null,
    saveBar: options.saveBar ?? 'editor',
  };
}
