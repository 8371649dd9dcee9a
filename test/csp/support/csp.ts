import { Policy } from '../../../lib/csp';
import type { RequirementSet } from '../../../lib/csp';

/** A policy from its text or its directives. */
export function csp(input: string | Record<string, string[]>): Policy {
  return typeof input === 'string' ? Policy.parse(input) : Policy.fromDirectives(input);
}

/** What a party needs, in short: `needs('Ada', { 'img-src': ['https://a.example'] })`. */
export function needs(party: string, directives: Record<string, string[]>): RequirementSet {
  return {
    party,
    requirements: Object.entries(directives).map(([directive, sources]) => ({
      directive,
      sources,
      reason: `${party} needs it`,
    })),
  };
}
