/**
 * Where violation reports go, added to a policy that is finished otherwise: nothing of it takes part in merging or
 * minimizing, and no request is judged by it.
 */
import { decidingDirective } from './effective';
import { addEntry, readEntry } from './entries';
import type { DirectiveMap, EntryMap } from './entries';
import { Policy } from './policy';

/** What a policy says about reports. @internal */
export interface ReportingDirectives {
  /** Name of an endpoint: https://www.w3.org/TR/CSP3/#directive-report-to. @default - no report-to */
  readonly reportTo?: string;
  /** URL: https://www.w3.org/TR/CSP3/#directive-report-uri. @default - no report-uri */
  readonly reportUri?: string;
  /** Whether reports have the beginning of the inline code or string concerned. */
  readonly sample: boolean;
}

/**
 * The effective directives whose violations can have a sample: inline code, and strings run as code.
 * https://www.w3.org/TR/CSP3/#violation-sample
 */
const SAMPLED = ['script-src', 'script-src-elem', 'script-src-attr', 'style-src-elem', 'style-src-attr'];

const SITE = 'site';

/**
 * The policy with report directives, each in place of one that is there. `'report-sample'` goes into the lists that
 * decide for scripts and styles, and into no other: it says nothing elsewhere and costs 16 characters each time.
 *
 * @throws CspError `InvalidPolicy` for a value that cannot stand in a policy
 * @internal
 */
export function withReporting(policy: Policy, reporting: ReportingDirectives): Policy {
  const state = policy._state;
  const { unminimized } = state;
  return Policy._of({
    ...state,
    directives: addReporting(state.directives, reporting),
    ...(unminimized === undefined ? {} : { unminimized: addReporting(unminimized, reporting) }),
  });
}

function addReporting(directives: DirectiveMap, { reportTo, reportUri, sample }: ReportingDirectives): DirectiveMap {
  const result = new Map<string, EntryMap>(directives);
  const deciders = new Set(sample ? SAMPLED.map((name) => decidingDirective(directives, name)) : []);
  for (const name of deciders) {
    if (name === undefined) continue;
    const entries = new Map(result.get(name));
    addEntry(entries, readEntry(SITE, name, "'report-sample'", [{ party: SITE, directive: name }]));
    result.set(name, entries);
  }
  for (const [name, value] of Object.entries({ 'report-to': reportTo, 'report-uri': reportUri })) {
    if (value === undefined) continue;
    result.set(name, new Map([[value, readEntry(SITE, name, value, [{ party: SITE, directive: name }])]]));
  }
  return result;
}
