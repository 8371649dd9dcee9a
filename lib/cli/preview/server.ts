/** The server of a preview: the site, and the place where reports go. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { CspError, show } from '../../csp';
import { collect } from './collector';
import { isLoopback } from './proxied-site';
import { COLLECTOR_PATH } from './served-csp';
import type { Site } from './site';
import type { Violation } from '../reports/violation';

export interface PreviewOptions {
  readonly host: string;
  readonly port: number;
  readonly site: Site;
  readonly onViolation: (violation: Violation) => void;
  readonly onBrokenReport: (why: string) => void;
}

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

/** @throws CspError `InvalidArgument` for a port or a host that cannot be listened on */
export async function startPreview({
  host,
  port,
  site,
  onViolation,
  onBrokenReport,
}: PreviewOptions): Promise<Preview> {
  const isOpen = !isLoopback(host);
  const server = createServer((request, response) => {
    if (!isOpen && !isForUs(request)) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end('Not a name of this machine.\n');
    } else if (request.url?.replace(/\?.*$/s, '') === COLLECTOR_PATH) {
      collect(request, response, onViolation, onBrokenReport).catch(() => response.destroy());
    } else {
      site.handle(request, response);
    }
  });
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    if (site.upgrade === undefined || (!isOpen && !isForUs(request))) socket.destroy();
    else site.upgrade(request, socket, head);
  });
  await listen(server, host, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host}:${actual}/`,
    async close() {
      for (const socket of sockets) socket.destroy();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A page elsewhere whose name leads to this machine must not read the site: https://en.wikipedia.org/wiki/DNS_rebinding */
function isForUs({ headers: { host = '' } }: IncomingMessage): boolean {
  return isLoopback(host.replace(/:\d+$/, ''));
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host.replace(/^\[|\]$/g, ''), () => resolve());
    });
  } catch (error) {
    throw new CspError('InvalidArgument', reasonOf((error as NodeJS.ErrnoException).code ?? String(error), host, port));
  }
}

function reasonOf(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is in use. Choose another with --port, or any that is free with --port 0.`;
  if (code === 'EACCES') return `Port ${port} is not for everybody. Choose one above 1023 with --port.`;
  return `Cannot listen on ${show(host)}: ${code}. Give an address of this machine with --host, or leave it out.`;
}
