/** All that `explain` says about a policy, before it is put into words or drawn. */
import { DEFAULT_MAX_LENGTH, directiveInfo } from '../../csp';
import type { Disposition, Finding, Policy, PolicyEntry } from '../../csp';
import { EFFECTIVE_FETCH_DIRECTIVES, holdsSources } from '../../csp/directives';
import { decidingDirective, isDeadBesideDynamic, STRICT_DYNAMIC } from '../../csp/effective';
import type { MinimizeOptions } from '../../csp/minimize/options';
import type { FoundPolicy } from '../input';
import { allows, governs } from '../render/words';
import { Attribution } from './attribution';
import type { Asker } from './attribution';
import { findingsOn } from './findings';

export interface SourceReport {
  readonly text: string;
  /** In words. */
  readonly allows: string;
  readonly askedBy: readonly Asker[];
}

export interface DirectiveReport {
  readonly name: string;
  /** In words; empty where browsers do not heed the directive. */
  readonly governs: string;
  /** The directives without a list of their own that fall back on this one. */
  readonly alsoFor: readonly string[];
  /** None where sources are expected: nothing is allowed. */
  readonly sources: readonly SourceReport[];
  readonly allowsNothing: boolean;
}

export interface PolicyReport {
  readonly where: string;
  readonly disposition: Disposition;
  readonly text: string;
  readonly length: number;
  readonly maxLength: number;
  /** The shortest text with the same meaning. */
  readonly minimized: string;
  readonly vendors: readonly { readonly id: string; readonly title: string }[];
  readonly directives: readonly DirectiveReport[];
  /** Directives that the policy leaves open. */
  readonly unrestricted: readonly string[];
  readonly findings: readonly Finding[];
}

/** What matters when nothing restricts it. */
const OPEN = [...EFFECTIVE_FETCH_DIRECTIVES, 'base-uri', 'form-action', 'frame-ancestors'];

export function reportOn(
  { policy, text, where, disposition }: FoundPolicy,
  options: MinimizeOptions = {},
): PolicyReport {
  const attribution = new Attribution(policy);
  const { directives } = policy._state;
  const working = workingIn(policy);
  const minimized = policy.minimize(options).toString();
  return {
    where,
    disposition,
    text,
    length: text.length,
    maxLength: DEFAULT_MAX_LENGTH,
    minimized: minimized.length < text.length ? minimized : text,
    vendors: attribution.vendors.map(({ entry: { id, title } }) => ({ id, title })),
    directives: policy.directives.map(({ name, entries }) => ({
      name,
      governs: governs(name) ?? '',
      alsoFor: attribution.decides(name).filter((other) => other !== name),
      sources: entries.map((entry) => ({
        text: entry.text,
        allows: isIgnored(name, entry, working.get(name)) ? 'browsers ignore it here' : allows(name, entry.source),
        askedBy: attribution.askers(name, entry),
      })),
      allowsNothing: holdsSources(name) && entries.length === 0,
    })),
    unrestricted: OPEN.filter((name) =>
      directiveInfo(name)?.fallback.length === 0
        ? !directives.has(name)
        : decidingDirective(directives, name) === undefined,
    ),
    findings: findingsOn(policy),
  };
}

/** By directive, the texts of the sources that anybody who asks it sees. */
function workingIn(policy: Policy): Map<string, Set<string>> {
  const working = new Map<string, Set<string>>();
  for (const { decidedBy, sources } of policy.explain().directives) {
    const texts = working.get(decidedBy) ?? new Set<string>();
    working.set(decidedBy, texts);
    for (const { text, covers } of sources) for (const each of [{ text }, ...covers]) texts.add(each.text);
  }
  return working;
}

function isIgnored(directive: string, entry: PolicyEntry, working: ReadonlySet<string> | undefined): boolean {
  const { text, source } = entry;
  if (!holdsSources(directive) || source?.kind === 'opaque') return false;
  // Engines differ on it there.
  if (text === STRICT_DYNAMIC && (directive === 'worker-src' || directive === 'child-src')) return false;
  if (source === undefined || working?.has(text) !== true) return true;
  // Minimizing leaves them where nothing but the keyword is there, since browsers differ on that.
  return isDeadBesideDynamic(entry) && directive.startsWith('script-src') && working.has(STRICT_DYNAMIC);
}
