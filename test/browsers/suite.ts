import type { Outcome, Page } from './types';

/** A page and what every engine is to make of its probes. */
export interface Fact {
  readonly title: string;
  readonly page: Page;
  /** One outcome per probe, or what the same engine makes of another page with the same probes. */
  readonly expected: readonly Outcome[] | AsOn;
}

export interface AsOn {
  readonly asOn: Page;
}

export interface Suite {
  readonly name: string;
  /** How many probes have to pass in every engine: fewer prove too little. @default 1 */
  readonly atLeast?: number;
  /** Random choices, if any, come from the seed alone. */
  facts(seed: number): readonly Fact[];
}
