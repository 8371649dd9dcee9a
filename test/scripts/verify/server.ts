/** A web site that misbehaves as asked: one answer after the other for a path, the last one for ever. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export class Site {
  public readonly requests: string[] = [];
  /** The most requests that were under way at the same time. */
  public busiest = 0;

  private readonly answers = new Map<string, Answer[]>();
  private readonly server: Server;
  private underWay = 0;

  public constructor() {
    this.server = createServer((request, response) => {
      const path = request.url ?? '';
      this.requests.push(path);
      this.busiest = Math.max(this.busiest, ++this.underWay);
      response.on('close', () => this.underWay--);
      const answers = this.answers.get(path) ?? [status(404)];
      const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
      answer?.(response, request);
    });
  }

  public async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  public url(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  /** @returns the URL */
  public page(path: string, ...answers: Answer[]): string {
    this.answers.set(path, answers);
    return this.url(path);
  }
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(code, headers).end();
}

export function content(type: string, body: string | Buffer): Answer {
  return (response) => response.writeHead(200, { 'content-type': type }).end(body);
}

export function html(body: string, head = '<title>Docs</title>'): Answer {
  return content('text/html; charset=utf-8', `<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
}

export const silence: Answer = () => undefined;
