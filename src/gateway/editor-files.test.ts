import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EditorFiles, readEditor, serveEditor } from './editor-files.ts';

const script = 'export const answer = 42;\n'.repeat(50);
let directory: string;
let files: EditorFiles;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'icp-editor-files-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<!doctype html>');
  await writeFile(join(directory, 'assets/main-1.js'), script);
  await writeFile(join(directory, 'assets/text-2.woff2'), 'font');
  files = await readEditor(directory);
});
afterAll(() => rm(directory, { recursive: true }));

function serve(path: string, headers: Record<string, string> = {}): Response | null {
  return serveEditor(files, path, new Headers(headers));
}

const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
] as const)('with Accept-Encoding %s a script comes as %s', async (accepted, encoding) => {
  const response = serve('/assets/main-1.js', { 'Accept-Encoding': accepted });
  expect(response?.headers.get('Content-Encoding')).toBe(encoding);
  expect(response?.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect(response?.headers.get('Vary')).toBe('Accept-Encoding');
  const bytes = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(new TextDecoder().decode(decoders[encoding](bytes))).toBe(script);
});

test('without Accept-Encoding, or for a font, a file comes as it is', async () => {
  expect(await serve('/assets/main-1.js')?.text()).toBe(script);
  const font = serve('/assets/text-2.woff2', { 'Accept-Encoding': 'br' });
  expect(font?.headers.get('Content-Encoding')).toBeNull();
});

test('a file that the browser has already is not sent again', () => {
  const etag = serve('/')?.headers.get('ETag') ?? '';
  expect(serve('/', { 'If-None-Match': etag })?.status).toBe(304);
  expect(serve('/', { 'If-None-Match': '"other"' })?.status).toBe(200);
});

test.each(['/index.html/', '/../../etc/passwd', '/assets/', '/assets', '/__proto__'])(
  '%s is no file',
  (path) => expect(serve(path)).toBeNull(),
);

test('an editor that was not built stops the start', async () => {
  await expect(readEditor(join(directory, 'none'))).rejects.toThrow(/Run: npm run build/);
  await expect(readEditor(join(directory, 'assets'))).rejects.toThrow(/index\.html is missing/);
});
