import type { Outcome, Page } from './types';

/** A page and what every engine is to make of its probes, one outcome per probe. */
export interface Fact {
  readonly title: string;
  readonly page: Page;
  readonly expected: readonly Outcome[];
}

export interface Suite {
  readonly name: string;
  /** Random choices, if any, come from the seed alone. */
  facts(seed: number): readonly Fact[];
}
