import type { Item } from './inventory';

const LONGEST = 100;

/** An address, or the beginning of inline code. */
export function describeItem({ request: { url, text = '' } }: Item): string {
  const shown = url?.replace(/^https:\/\/site\.example(?=\/)/, '') ?? text.replace(/\s+/g, ' ').trim();
  return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST)}…`;
}
