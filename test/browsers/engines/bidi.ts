/** As much of WebDriver BiDi as it takes to open one URL in a browser that accepts any certificate. */
import { WebSocket } from 'ws';

export interface Bidi {
  start(url: string): Promise<void>;
  close(): void;
}

interface Answer {
  readonly id: number;
  readonly type: 'success' | 'error';
  readonly result?: Record<string, unknown>;
  readonly message?: string;
}

export async function openBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  let serial = 0;
  const send = (method: string, params: object): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const id = (serial += 1);
      const hear = (data: unknown): void => {
        const answer = JSON.parse(String(data)) as Answer;
        if (answer.id !== id) return;
        socket.off('message', hear);
        if (answer.type === 'success') resolve(answer.result ?? {});
        else reject(new Error(`${method}: ${answer.message ?? 'failed'}`));
      };
      socket.on('message', hear);
      socket.send(JSON.stringify({ id, method, params }));
    });

  return {
    async start(url) {
      await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
      const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
      await send('browsingContext.navigate', { context: contexts[0]?.context, url, wait: 'none' });
    },
    close: () => socket.terminate(),
  };
}
