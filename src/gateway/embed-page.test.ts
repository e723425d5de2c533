import { expect, test } from 'vitest';
import { packFile } from './editor-files.ts';
import { embedPage, withEmbedPage } from './embed-page.ts';

const html =
  '<!doctype html><html><head><script src="./a.js"></script><link href="./assets/a.css"></head><body>./kept</body></html>';

test('the framed page names its files from where it is, and the origins that it may speak to', () => {
  expect(embedPage(html, ['https://portal.example', 'https://other.example:8443'])).toBe(
    '<!doctype html><html><head><script src="../a.js"></script><link href="../assets/a.css"><meta name="embed-origins" content="https://portal.example https://other.example:8443"></head><body>./kept</body></html>',
  );
});

test('an origin cannot break out of its attribute', () => {
  const page = embedPage(html, ['"><script>&']);
  expect(page).toContain('content="&quot;>&lt;script>&amp;"');
});

test('it stands beside the page itself, which knows no origins', async () => {
  const page = await packFile('.html', new TextEncoder().encode(html));
  const files = await withEmbedPage(new Map([['/', page]]), ['https://portal.example']);
  expect([...files.keys()]).toEqual(['/', '/embed/v1']);
  expect(files.get('/')).toBe(page);
  expect(new TextDecoder().decode(files.get('/embed/v1')?.bodies.identity)).toContain('portal');
});
