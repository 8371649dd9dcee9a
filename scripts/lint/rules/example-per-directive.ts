import { CspError } from '../../../lib/csp';
import { GOVERNED } from '../../../lib/csp/directives';
import { examplesWith, optionsFor, policyWith } from '../definitions';
import type { LintEntry, Rule } from '../rule';

/** Directives that no request asks. */
const UNASKED = new Set(['sandbox', 'trusted-types', 'webrtc', 'fenced-frame-src']);

/**
 * Every directive that the definition names has an example of what it is for.
 *
 * @example a requirement for font-src, and no example of a font // "font-src has no example."
 */
export const examplePerDirective: Rule = ({ definition }) => {
  const shown = askedDirectives(definition);
  return [...new Set(definition.requirements.map(({ directive }) => directive))]
    .filter((directive) => !UNASKED.has(directive))
    .filter((directive) => ![directive, ...(GOVERNED.get(directive) ?? [])].some((name) => shown.has(name)))
    .map((directive) => ({ subject: directive, message: `${directive} has no example.` }));
};

/** The effective directives that some example asks. */
function askedDirectives(definition: LintEntry['definition']): Set<string> {
  const asked = new Set<string>();
  const conditions = new Map(definition.examples.map(({ when = {} }) => [JSON.stringify(when), when]));
  for (const when of conditions.values()) {
    try {
      const given = optionsFor(definition, when);
      const policy = policyWith(definition, given);
      for (const request of examplesWith(definition, given)) asked.add(policy.allows(request).effectiveDirective ?? '');
    } catch (error) {
      if (!(error instanceof CspError)) throw error; // the rule `examples`
    }
  }
  return asked;
}
