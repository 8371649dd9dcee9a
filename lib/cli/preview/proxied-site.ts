/** A site that something else serves, such as a development server; web sockets go through. */
import { connect } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { createProxyServer } from 'http-proxy-3';
import { CspError, show } from '../../csp';
import type { Decorate, Site } from './site';

const LONGEST_WAIT = 5_000;

/** @param onFailure told why a request did not get through */
export function proxiedSite(target: URL, decorate: Decorate, onFailure: (why: string) => void): Site {
  const proxy = createProxyServer({
    target: target.origin,
    changeOrigin: true,
    // Redirects and cookies of the site are for the preview.
    autoRewrite: true,
    protocolRewrite: 'http',
    cookieDomainRewrite: '',
    // Development servers sign their certificates themselves.
    secure: !isLoopback(target.hostname),
  });
  proxy.on('proxyRes', (response: IncomingMessage, request: IncomingMessage) => {
    const headers = decorate(response.headers, request);
    for (const name of Object.keys(response.headers)) Reflect.deleteProperty(response.headers, name);
    Object.assign(response.headers, headers);
  });
  // Sockets break whenever somebody closes a page.
  proxy.on('econnreset', () => undefined);
  const reason = (error: Error): string => (error as NodeJS.ErrnoException).code ?? error.message;
  return {
    handle(request, response) {
      proxy.web(request, response, {}, (error) => {
        onFailure(reason(error));
        if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
        response.end(`${target.origin} does not answer: ${reason(error)}\n`);
      });
    },
    upgrade(request, socket, head) {
      proxy.ws(request, socket, head, {}, (error) => {
        onFailure(reason(error));
        socket.destroy();
      });
    },
  };
}

/** @throws CspError `InvalidUrl` where nothing listens */
export async function checkSite(target: URL, signal?: AbortSignal): Promise<void> {
  const port = target.port === '' ? (target.protocol === 'https:' ? 443 : 80) : Number(target.port);
  const socket = connect({ host: target.hostname.replace(/^\[|\]$/g, ''), port, signal });
  socket.setTimeout(LONGEST_WAIT, () => socket.destroy(new Error(`no answer within ${LONGEST_WAIT / 1000} seconds`)));
  try {
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new CspError(
      'InvalidUrl',
      `Nothing answers at ${show(target.origin)}: ${why}. Start the site first, or give a folder.`,
    );
  } finally {
    socket.destroy();
  }
}

export function isLoopback(host: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);
}
