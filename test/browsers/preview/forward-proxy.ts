/** The one proxy that the browser knows: it leads to the preview, and answers for every other host, noting its name. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ForwardProxy {
  readonly port: number;
  /** Hosts that were asked for. */
  readonly asked: ReadonlySet<string>;
  close(): Promise<void>;
}

/** @param preview where the preview listens, as `127.0.0.1:1234` */
export async function forwardTo(preview: string): Promise<ForwardProxy> {
  const asked = new Set<string>();
  const [hostname = '', port = ''] = preview.split(':');
  const tunnels = new Set<Duplex>();
  const server = createServer((incoming, response) => {
    const { host, pathname, search } = new URL(incoming.url ?? '', `http://${incoming.headers.host ?? ''}`);
    asked.add(host);
    if (host !== preview) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end();
      return;
    }
    const { method, headers } = incoming;
    const forwarded = request({ hostname, port, path: pathname + search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });
  server.on('connect', (incoming, socket: Duplex) => {
    tunnels.add(socket);
    socket.on('error', () => socket.destroy());
    asked.add((incoming.url ?? '').replace(/:443$/, ''));
    if (incoming.url !== preview) return void socket.destroy();
    const tunnel = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(tunnel).pipe(socket);
    });
    tunnel.on('error', () => socket.destroy());
  });
  // WebKit asks a proxy for a web socket as for anything else.
  server.on('upgrade', (incoming, socket: Duplex, head) => {
    tunnels.add(socket);
    const { host, pathname, search } = new URL(incoming.url ?? '', `http://${incoming.headers.host ?? ''}`);
    if (host !== preview) return void socket.destroy();
    const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value) => `${name}: ${value}\r\n`),
    );
    const tunnel = connect(Number(port), hostname, () => {
      tunnel.write(`GET ${pathname}${search} HTTP/1.1\r\n${headers.join('')}\r\n`);
      tunnel.write(head);
      socket.pipe(tunnel).pipe(socket);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async close() {
      for (const socket of tunnels) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
