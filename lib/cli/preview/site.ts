/** Where the pages come from. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HeaderMap } from './headers';

/** Makes the headers of the viewer's response of those of the origin's. */
export type Decorate = (origin: Readonly<HeaderMap>, request: IncomingMessage) => HeaderMap;

export interface Site {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** A connection that becomes a web socket. @default - there are none */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}
