import type { Source } from './source';

/** What one party needs from one directive, and why. */
export interface Requirement {
  /** Name of a directive, as in `connect-src`. */
  readonly directive: string;
  /** Source expressions, one per string. */
  readonly sources: string[];
  /** Why they are needed, in a sentence that a reader of the policy understands. */
  readonly reason: string;
  /** The page that says so. @default - the first documentation page of the party */
  readonly page?: string;
}

/** All that one party needs. It is read when it is first merged: changing it afterwards has no effect. */
export interface RequirementSet {
  /** Who asks: a vendor's name, or whatever tells the reader of a report whom to ask. */
  readonly party: string;
  /** What it needs. A directive that is not named is not needed. */
  readonly requirements: Requirement[];
  /** Pages that state the needs. @default - none */
  readonly documentation?: string[];
  /** The day on which somebody read those pages, as YYYY-MM-DD. @default - unknown */
  readonly verified?: string;
}

/** Who asked for a source, for which directive, and why. */
export interface Origin {
  /** Who asks: a vendor's name, or `site` for the site's own policy. */
  readonly party: string;
  /** The directive that the party named. */
  readonly directive: string;
  /** Why. @default - the party gave no reason */
  readonly reason?: string;
  /** The page that says so. @default - none known */
  readonly page?: string;
  /** The day on which somebody read the page, as YYYY-MM-DD. @default - unknown */
  readonly verified?: string;
}

/** A value of a directive, and who put it there. */
export interface PolicyEntry {
  /** As it is printed. */
  readonly text: string;
  /** The source expression. @default - the directive holds no sources, or browsers ignore the text */
  readonly source?: Source;
  /** Who asked for it. */
  readonly origins: Origin[];
}
