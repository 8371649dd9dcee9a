/** The vocabulary in which the rewrites of lib/csp/minimize are written down. */
export interface Rewrite {
  /** A sentence. */
  readonly rule: string;
  /** What it has to know of the page. */
  readonly pageScheme?: 'https';
  /** Policies to which it is applied, each with what becomes of it. */
  readonly instances: readonly (readonly [policy: string, minimized: string])[];
}
