/** Takes the reports that browsers send, in both forms. Whoever reaches the preview can send anything. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { violationsIn } from '../reports/violation';
import type { Violation } from '../reports/violation';
import { withCommas } from '../../csp/texts';

/** Browsers send one report at a time, or a few. */
const MOST_BYTES = 1_000_000;

/** @param onBroken told what was wrong with what was no report */
export async function collect(
  request: IncomingMessage,
  response: ServerResponse,
  onViolation: (violation: Violation) => void,
  onBroken: (why: string) => void,
): Promise<void> {
  const end = (status: number, why?: string): void => {
    if (why !== undefined) onBroken(why);
    // What was not read of a body would be taken for the next request.
    response.writeHead(status, status === 204 ? {} : { connection: 'close' }).end();
  };
  if (request.method !== 'POST') {
    end(405);
    return;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      end(413, `it has more than ${withCommas(MOST_BYTES)} bytes`);
      return;
    }
    chunks.push(chunk);
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    end(400, (error as Error).message);
    return;
  }
  for (const violation of violationsIn(value).violations) onViolation(violation);
  end(204);
}
