import { type EditorFiles, packFile } from './editor-files.ts';

/** Where the framed editor is; the version is that of the messages between it and the portal's page. */
export const EMBED_PATH = '/embed/v1';

/**
 * Adds the page that portals frame: the editor's own page, two folders further down, with the origins that it may speak
 * to. They stand in a `meta` element, because scripts within the page are forbidden.
 */
export async function withEmbedPage(
  files: EditorFiles,
  embedOrigins: readonly string[],
): Promise<EditorFiles> {
  const page = files.get('/');
  if (page === undefined) return files;
  const html = embedPage(new TextDecoder().decode(page.bodies.identity), embedOrigins);
  return new Map([...files, [EMBED_PATH, await packFile('.html', new TextEncoder().encode(html))]]);
}

/** @param html the built page, whose files are named relative to it (`./assets/…`) */
export function embedPage(html: string, embedOrigins: readonly string[]): string {
  const meta = `<meta name="embed-origins" content="${escaped(embedOrigins.join(' '))}">`;
  return html
    .replaceAll(/\b(src|href)="\.\//g, '$1="../')
    .replace('</head>', () => `${meta}</head>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
