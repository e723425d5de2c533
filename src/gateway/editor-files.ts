import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { StartError } from './env.ts';

type Encoding = 'br' | 'gzip' | 'identity';

interface EditorFile {
  type: string;
  etag: string;
  bodies: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>> & {
    identity: Uint8Array<ArrayBuffer>;
  };
}

/** The built editor, held in memory: a path that is not one of its files cannot reach the disk. */
export type EditorFiles = ReadonlyMap<string, EditorFile>;

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** These are compressed already. */
const dense = new Set(['.png', '.woff2', '.ico']);

/**
 * Reads the built editor and compresses it, once, at the start.
 * @throws StartError when it was not built
 */
export async function readEditor(directory: string): Promise<EditorFiles> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const files = await Promise.all(
      paths.map(async (path) => {
        const name = path.slice(directory.length).replaceAll('\\', '/').replace(/^\/*/, '/');
        const file = await packFile(extname(path), new Uint8Array(await readFile(path)));
        return [name === '/index.html' ? '/' : name, file] as const;
      }),
    );
    if (!files.some(([name]) => name === '/')) throw new Error('index.html is missing');
    return new Map(files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The built editor cannot be read (${reason}). Run: npm run build`);
  }
}

/** A file in every form that it is served in. */
export async function packFile(
  extension: string,
  identity: Uint8Array<ArrayBuffer>,
): Promise<EditorFile> {
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  const type = mediaTypes[extension] ?? 'application/octet-stream';
  if (dense.has(extension)) return { type, etag, bodies: { identity } };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(identity),
  ]);
  return { type, etag, bodies: { identity, br: new Uint8Array(br), gzip: new Uint8Array(gz) } };
}

/** Answers with a file in the best form that the browser takes; 304 when it has it already. Null when there is none. */
export function serveEditor(files: EditorFiles, path: string, headers: Headers): Response | null {
  const file = files.get(path);
  if (file === undefined) return null;
  const accepted = headers.get('Accept-Encoding') ?? '';
  const encoding = (['br', 'gzip'] as const).find(
    (name) => file.bodies[name] !== undefined && accepts(accepted, name),
  );
  const common = { ETag: file.etag, Vary: 'Accept-Encoding' };
  if (headers.get('If-None-Match')?.includes(file.etag)) {
    return new Response(null, { status: 304, headers: common });
  }
  return new Response(file.bodies[encoding ?? 'identity'] ?? file.bodies.identity, {
    headers: {
      ...common,
      'Content-Type': file.type,
      ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    },
  });
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((item) => {
    const [name, ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
