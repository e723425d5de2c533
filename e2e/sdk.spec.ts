import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

/** Bytes of the script as it travels. */
const LARGEST_SDK = 3_000;

test('the script of portals is one small file that leaves no trace', async ({ request }) => {
  const response = await request.get('/sdk/v1.js');
  expect(response.headers()).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  const script = await response.text();
  expect(gzipSync(script).length).toBeLessThanOrEqual(LARGEST_SDK);
  expect(script, 'It exports the one function').toMatch(/export\{\w+ as mountIcpEditor\};?\s*$/);
  expect(script, 'It loads nothing more').not.toMatch(/\bimport\b/);
  expect(script).not.toMatch(/console|localStorage|sessionStorage|indexedDB|globalThis|window\./);
});

test('its types are served beside it', async ({ request }) => {
  const response = await request.get('/sdk/v1.d.ts');
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toContain('export declare function mountIcpEditor');
});

test('the README quotes the React wrapper letter for letter', async () => {
  const wrapper = await readFile('e2e/portal/react-wrapper.tsx', 'utf8');
  expect(await readFile('README.md', 'utf8')).toContain(`\`\`\`tsx\n${wrapper}\`\`\``);
});
