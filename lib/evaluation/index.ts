/**
 * Security evaluation of policies by google/csp-evaluator, joined with who asked for what it is about.
 *
 * Kept is what `lib/csp/findings` does not say; `kinds.ts` says of each kind of the evaluator's which it is.
 */
import { Csp, Version } from 'csp_evaluator/dist/csp';
import type { Finding as Evaluated } from 'csp_evaluator/dist/finding';
import type { Finding, Policy } from '../csp';
import { holdsSources } from '../csp/directives';
import { compareFindings } from '../csp/finding';
import { KINDS } from './kinds';

/** In place of a value that only the deployment knows. */
const UNKNOWN = 'unknown';

const CHECKS = new Set(Object.values(KINDS).flatMap((kind) => (typeof kind === 'string' ? [] : [kind.check])));

/** What csp_evaluator finds in a policy beyond its own findings, the worst first. */
export function evaluate(policy: Policy): Finding[] {
  const readable = new Csp();
  for (const [name, entries] of policy._state.directives) {
    const isReporting = name === 'report-uri' || name === 'report-to';
    if (!holdsSources(name) && !isReporting) continue;
    const known = [...entries.keys()].filter(isReadable);
    // That reports go somewhere is worth knowing, wherever it is; an empty list is `'none'`, but one of tokens alone is not.
    const isUnknown = isReporting && known.length === 0 && entries.size > 0;
    readable.directives[name] = isUnknown ? [UNKNOWN] : entries.size === 0 ? ["'none'"] : known;
  }
  const effective = readable.getEffectiveCsp(Version.CSP3);
  const seen = new Set<string>();
  return [...CHECKS]
    .flatMap((check) => check(effective))
    .flatMap((evaluated) => translate(policy, evaluated) ?? [])
    .filter(({ message }) => !seen.has(message) && seen.add(message))
    .sort(compareFindings);
}

function translate(policy: Policy, { type, directive, value, description }: Evaluated): Finding | undefined {
  const kind = KINDS[type];
  if (typeof kind === 'string') return undefined;
  const entries = policy.directive(directive) ?? [];
  const origins = entries.filter(({ text }) => value === undefined || text === value).flatMap((entry) => entry.origins);
  return kind.translate({ policy, directive, value: value ?? '', description, origins });
}

/** Whether the evaluator can read it, which makes a URL of each value: not tokens, nor addresses that cannot be. */
function isReadable(text: string): boolean {
  if (text.includes('${Token[')) return false;
  const address = text
    .replace(/^\w[+\w.-]*:\/\//, '')
    .replace(':*', '')
    .replace('*', 'wildcard_placeholder');
  return URL.canParse(`https://${address}`);
}
