import type { PolicyEntry } from '../requirement';

/** What could not be united, for the findings. */
export interface Clash {
  readonly kind: 'hashesLeftOut' | 'hashesWidened' | 'unsafeInlineDefeated' | 'strictDynamicLeftOut';
  readonly directive: string;
  /** What had to yield. */
  readonly losers: readonly PolicyEntry[];
  /** What made it yield. */
  readonly winners: readonly PolicyEntry[];
  /** Whether the site's own policy had some of the hashes that had to yield. */
  readonly fromBase?: boolean;
}
