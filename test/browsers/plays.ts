/** What is played in an engine as a whole, since it has no single probes: each says itself what passed. */
import type { BrowserKind } from './engines/browser';
import { playInlineHashes } from './inline-hashes/play';
import { playPreview } from './preview/play';

/** What came of a play. */
export interface Played {
  readonly passed: number;
  /** One line each. */
  readonly failures: readonly string[];
}

export interface Play {
  /** As `--suite` has it. */
  readonly name: string;
  /** @param path the browser's executable */
  readonly run: (kind: BrowserKind, path: string) => Promise<Played>;
}

export const PLAYS: readonly Play[] = [
  { name: 'inline-hashes', run: playInlineHashes },
  { name: 'preview', run: playPreview },
];
