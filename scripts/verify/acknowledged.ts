/**
 * What the check may find without anybody having to look again: pages that no program can read, hosts that a page names
 * and the product does not need. One that is not found any more is reported: take it out.
 */
import type { ProblemKind } from './problems';

export interface Acknowledged {
  readonly id: string;
  readonly kind: ProblemKind;
  /** The host or the page. */
  readonly subject: string;
  /** Why that is all right, in a sentence. */
  readonly reason: string;
}

export const ACKNOWLEDGED: readonly Acknowledged[] = [];
