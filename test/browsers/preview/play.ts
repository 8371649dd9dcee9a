/**
 * `cdk-vendor-csp preview` before a real browser: a site with a development server's web socket, of which the policy forbids
 * a vendor's script, an inline script and an image.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { WebSocketServer } from 'ws';
import { startPreview, waitFor } from '../../cli/support/preview';
import type { BrowserKind } from '../engines/browser';
import { forwardTo } from './forward-proxy';
import type { Played } from '../plays';

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script>fetch('/seen?inline')</script>
<script src="https://client.crisp.chat/l.js"></script>
<img src="https://images.example.test/a.png">
<script src="/app.js"></script>`;

const APP = `const socket = new WebSocket('ws://' + location.host + '/hot');
socket.onopen = () => socket.send('reload');
socket.onmessage = ({ data }) => fetch('/seen?' + data);`;

/** 'self' is deployed over https, and so is the socket. */
const POLICY = "default-src 'self'; connect-src 'self' wss:; img-src 'self' data:";

export async function playPreview(kind: BrowserKind, path: string): Promise<Played> {
  const failures: string[] = [];
  let passed = 0;
  const expect = (what: string, holds: boolean): void => {
    if (holds) passed += 1;
    else failures.push(what);
  };
  for (const reportOnly of [false, true]) {
    const { printed, code, seen, asked } = await visit(kind, path, reportOnly);
    const title = reportOnly ? 'only looking' : 'enforced';
    const word = reportOnly ? 'would be blocked' : 'blocked';
    const block = (directive: string, what: string): string | undefined =>
      printed.split('\n\n').find((each) => each.trimStart().startsWith(`${word}  ${directive}  ${what}`));
    const crisp = block('script-src-elem', 'https://client.crisp.chat');
    expect(`${title}: the vendor's script is not told:\n${printed}`, crisp !== undefined);
    expect(`${title}: the vendor is not named`, crisp?.includes('new vendors.Crisp()') === true);
    expect(`${title}: the page is not named`, crisp?.includes('on http://127.0.0.1:') === true);
    const inline = block('script-src-elem', 'inline');
    expect(`${title}: the inline script is not told`, inline?.includes('InlineHashes') === true);
    expect(`${title}: the image is not told`, block('img-src', 'https://images.example.test') !== undefined);
    expect(`${title}: the web socket did not get through`, seen.has('echo-reload'));
    expect(`${title}: own files are told:\n${printed}`, !printed.includes('app.js\n') && !/\/hot\b/.test(printed));
    expect(`${title}: the inline script`, seen.has('inline') === reportOnly);
    expect(`${title}: the vendor's host`, asked.has('client.crisp.chat') === reportOnly);
    expect(`${title}: exit code ${code}`, code === 1);
  }
  return { passed, failures };
}

interface Visit {
  readonly printed: string;
  readonly code: number;
  readonly seen: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

async function visit(kind: BrowserKind, path: string, reportOnly: boolean): Promise<Visit> {
  const seen = new Set<string>();
  const site = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://site');
    if (pathname === '/seen') seen.add(search.slice(1));
    const [type, body] = pathname === '/app.js' ? ['text/javascript', APP] : ['text/html', PAGE];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  const sockets = new WebSocketServer({ server: site });
  sockets.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => socket.send(`echo-${data.toString()}`));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const preview = await startPreview([POLICY, '--site', origin, ...(reportOnly ? ['--report-only'] : [])], tmpdir());
  const proxy = await forwardTo(new URL(preview.url).host);
  const browser = await kind.start(path, preview.url, proxy.port);
  const isThrough = (): true | undefined => {
    const texts = ['//client.crisp.chat', '//images.example.test', '  inline'];
    return texts.every((text) => preview.stdout().includes(text)) && seen.has('echo-reload') ? true : undefined;
  };
  // What is missing then is said by the expectations.
  await waitFor(isThrough, 'the reports', 20_000).catch(() => undefined);
  await browser.close();
  const code = await preview.stop();
  const asked = new Set(proxy.asked);
  await proxy.close();
  sockets.close();
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  return { printed: preview.stdout(), code, seen, asked };
}
