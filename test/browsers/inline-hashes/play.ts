/**
 * The policy of `InlineHashes` before a real browser: each page is served as it is, where all of its code must run, and
 * then with every piece of code changed, under the same policy, where none may.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InlineHashes } from '../../../lib/construct/inline-hashes';
import { Policy } from '../../../lib/csp';
import type { BrowserKind } from '../engines/browser';
import { serveEveryHost, type Handler } from '../server/every-host';
import { DRIVE, TRICKY_PAGES, type TrickyPage } from './pages';
import type { Played } from '../plays';

const PATIENCE_MS = 20_000;
/** Without its charset it would be read in the encoding of the page. */
const JAVASCRIPT = 'text/javascript; charset=utf-8';
const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

export async function playInlineHashes(kind: BrowserKind, path: string): Promise<Played> {
  const failures: string[] = [];
  let passed = 0;
  const expect = (what: string, holds: boolean): void => {
    if (holds) passed += 1;
    else failures.push(what);
  };
  for (const page of TRICKY_PAGES) {
    for (const changed of [false, true]) {
      const seen = await visit(kind, path, page, changed);
      const title = `${page.name}${changed ? ', changed' : ''}`;
      expect(`${title}: the page was not loaded to its end`, seen.has('done'));
      for (const name of page.runs) {
        expect(`${title}: ${name} ${changed ? 'ran' : 'did not run'}`, seen.has(name) !== changed);
      }
    }
  }
  return { passed, failures };
}

/** What ran. */
async function visit(
  kind: BrowserKind,
  path: string,
  page: TrickyPage,
  changed: boolean,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const server = await serveEveryHost(
    handlerFor(page, changed, (name) => {
      seen.add(name);
      if (name === 'done') finish();
    }),
  );
  const browser = await kind.start(path, 'http://inline.test/page', server.port);
  const timer = setTimeout(finish, PATIENCE_MS);
  try {
    await finished;
  } finally {
    clearTimeout(timer);
    await browser.close();
    await server.close();
  }
  return seen;
}

function handlerFor(page: TrickyPage, changed: boolean, see: (name: string) => void): Handler {
  const policy = policyOf(page);
  const bytes = changed ? withOtherCode(page.bytes) : page.bytes;
  const send = (response: ServerResponse, type: string, body: string | Uint8Array): void => {
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  };
  return {
    request({ host, pathname }, _request, response) {
      if (host !== 'inline.test') return void response.writeHead(404).end();
      const [, ranName] = /^\/(?:ran|new)\/(.*)$/.exec(pathname) ?? [];
      if (pathname === '/page') {
        response.setHeader('content-security-policy', policy);
        // No charset here: the page's own declaration decides.
        send(response, 'text/html', bytes);
        return;
      }
      if (ranName !== undefined || pathname.startsWith('/done')) see(ranName ?? 'done');
      if (pathname === '/drive.js') {
        send(response, JAVASCRIPT, DRIVE);
        return;
      }
      if (pathname === '/mapped.js') {
        send(response, JAVASCRIPT, "new Image().src='/ran/mapped'");
        return;
      }
      send(response, 'image/svg+xml', DOT);
    },
    upgrade(_url, _request, socket) {
      socket.destroy();
    },
  };
}

/** The same page with another text in every piece of code, of the same length, whatever the encoding. */
function withOtherCode(bytes: Uint8Array): Uint8Array {
  const isUtf16 = bytes[0] === 0xff;
  const text = Buffer.from(bytes).toString(isUtf16 ? 'utf16le' : 'latin1');
  const other = text.replaceAll('/ran/', '/new/').replace('<style id=empty></style>', '<style id=empty> </style>');
  return Buffer.from(other, isUtf16 ? 'utf16le' : 'latin1');
}

function policyOf({ bytes }: TrickyPage): string {
  const folder = mkdtempSync(join(tmpdir(), 'csp-inline-'));
  try {
    writeFileSync(join(folder, 'index.html'), bytes);
    const hashes = InlineHashes.fromDirectory(folder, { attributes: true });
    return Policy.parse("default-src 'self'").merge([hashes._requirementSet]).minimize().toString();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
