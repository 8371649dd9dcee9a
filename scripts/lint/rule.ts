/** What a rule of the catalogue lint is: a pure function from an entry to what is wrong with it. */
import type { VendorDefinition } from '../../lib/vendors/vendor';
import type { SharedHost } from '../../lib/vendors/contract/overlap';
import type { Entry } from '../catalogue/entries';
import type { Exception } from './exceptions';

/** An entry with a definition, which all rules but `definition` need. */
export interface LintEntry extends Entry {
  readonly definition: VendorDefinition;
}

export interface Problem {
  /** What the problem is with, stable under other changes, so that an exception can name it. */
  readonly subject: string;
  /** What is wrong, as it should be, and the way out. */
  readonly message: string;
}

/** What a rule may know besides the entry. */
export interface LintContext {
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** The definitions of the whole catalogue. */
  readonly catalogue: readonly VendorDefinition[];
  readonly sharedHosts: readonly SharedHost[];
  readonly exceptions: readonly Exception[];
}

export type Rule = (entry: LintEntry, context: LintContext) => Problem[];
