/** A folder as a bucket behind CloudFront serves it: files by their path, `index.html` for folders. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import type { HeaderMap } from './headers';
import type { Decorate, Site } from './site';

/** What sites are made of; browsers guess nothing of the rest under `nosniff`. */
const TYPES: Readonly<Record<string, string | undefined>> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const UNKNOWN_TYPE = 'application/octet-stream';

/** @param folder absolute */
export function staticSite(folder: string, decorate: Decorate): Site {
  const answer = (request: IncomingMessage, response: ServerResponse, status: number, headers: HeaderMap): void => {
    // Always asked for anew: a page of an earlier preview has another policy.
    response.writeHead(status, decorate({ 'cache-control': 'no-cache', ...headers }, request));
  };
  const say = (request: IncomingMessage, response: ServerResponse, status: number, headers: HeaderMap = {}): void => {
    answer(request, response, status, { 'content-type': 'text/plain', ...headers });
    response.end(request.method === 'HEAD' ? undefined : `${status}\n`);
  };
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') {
      say(request, response, 204, { allow: METHODS });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      say(request, response, 405, { allow: METHODS });
      return;
    }
    const path = pathOf(request.url ?? '/');
    const file = path === undefined ? undefined : await find(folder, path);
    if (file === undefined) {
      say(request, response, 404);
      return;
    }
    if (file.location !== undefined) {
      say(request, response, 302, { location: file.location });
      return;
    }
    const type = TYPES[extname(file.path).toLowerCase()] ?? UNKNOWN_TYPE;
    answer(request, response, 200, { 'content-type': type, 'content-length': file.size.toString() });
    if (request.method === 'HEAD') response.end();
    else pipeline(createReadStream(file.path), response, () => undefined);
  }
  return {
    handle(request, response) {
      handle(request, response).catch(() => response.destroy());
    },
  };
}

const METHODS = 'GET, HEAD, OPTIONS';

/** The names on the way to a file; undefined: it would lead out of the folder, or is no path. */
function pathOf(url: string): string[] | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const names = path.split('/').slice(1);
  const isHarmless = path.startsWith('/') && names.every((name) => name !== '..' && !/[\0\\]/.test(name));
  return isHarmless ? names : undefined;
}

interface Found {
  readonly path: string;
  readonly size: number;
  /** Where a folder was meant: relative addresses in its page need the slash. */
  readonly location?: string;
}

/** Whether a file is in the folder once links are followed: one that leads out of it is no part of the site. */
async function isBelow(folder: string, file: string): Promise<boolean> {
  try {
    return (await realpath(file)).startsWith((await realpath(folder)) + sep);
  } catch {
    return false;
  }
}

async function find(folder: string, names: readonly string[]): Promise<Found | undefined> {
  const path = join(folder, ...names);
  const isFolder = names.at(-1) === '';
  const file = isFolder ? join(path, 'index.html') : path;
  if (!(await isBelow(folder, file))) return undefined;
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile() === true) return { path: file, size: stats.size };
  if (stats?.isDirectory() !== true || isFolder) return undefined;
  // One slash in front: two would lead to another host.
  const location = `/${names
    .filter((name) => name !== '')
    .map(encodeURIComponent)
    .join('/')}/`;
  return { path, size: 0, location };
}
