/**
 * Every host on every port, http and https, ws and wss, on one loopback socket.
 *
 * Browsers use it as their proxy. CONNECT is answered here: the first byte of what follows tells TLS from
 * plain text, and either way the request ends in the one handler. Nothing is ever forwarded.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { throwAwayCertificate } from './certificate';

export interface Handler {
  request(url: URL, request: IncomingMessage, response: ServerResponse): void;
  upgrade(url: URL, request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export interface EveryHost {
  readonly port: number;
  close(): Promise<void>;
}

const TLS_HANDSHAKE = 0x16;

export async function serveEveryHost(handler: Handler): Promise<EveryHost> {
  const plain = createServer();
  const secure = createTlsServer({ ...throwAwayCertificate(), ALPNProtocols: ['http/1.1'] });
  const sockets = new Set<Duplex>();

  for (const [server, scheme] of [
    [plain, 'http'],
    [secure, 'https'],
  ] as const) {
    server.keepAliveTimeout = 60_000;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const url = requestedUrl(request, scheme);
      if (url === undefined) response.writeHead(400).end();
      else handler.request(url, request, response);
    });
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      const url = requestedUrl(request, scheme);
      if (url === undefined) socket.destroy();
      else handler.upgrade(url, request, socket, head);
    });
    server.on('clientError', (_error: Error, socket: Duplex) => socket.destroy());
  }
  secure.on('tlsClientError', () => undefined);

  plain.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
  });
  plain.on('connect', (_request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      if (first[0] === TLS_HANDSHAKE) {
        secure.emit('connection', socket); // reads what was put back by itself
      } else {
        plain.emit('connection', socket);
        socket.resume();
      }
    });
  });

  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  return {
    port: (plain.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        plain.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A proxy request names the whole URL, a tunnelled one only its path. */
function requestedUrl(request: IncomingMessage, scheme: 'http' | 'https'): URL | undefined {
  const target = request.url ?? '/';
  const text = target.startsWith('/') ? `${scheme}://${request.headers.host ?? ''}${target}` : target;
  return URL.canParse(text) ? new URL(text) : undefined;
}
