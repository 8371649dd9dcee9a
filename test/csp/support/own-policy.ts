/**
 * What a party's requirements allow by themselves: everything that they name, and nothing else.
 *
 * Written apart from `merge.ts`, since it judges it.
 */
import { Policy } from '../../../lib/csp';
import type { RequirementSet } from '../../../lib/csp';

/** The directives that something asks, and the named ones that speak for each. */
const SPEAKS_FOR: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src'],
  'script-src-elem': ['script-src', 'script-src-elem'],
  'script-src-attr': ['script-src', 'script-src-attr'],
  'style-src-elem': ['style-src', 'style-src-elem'],
  'style-src-attr': ['style-src', 'style-src-attr'],
  'frame-src': ['child-src', 'frame-src'],
  'worker-src': ['child-src', 'worker-src'],
  'img-src': ['img-src'],
  'font-src': ['font-src'],
  'connect-src': ['connect-src'],
  'media-src': ['media-src'],
  'object-src': ['object-src'],
  'manifest-src': ['manifest-src'],
  'base-uri': ['base-uri'],
  'form-action': ['form-action'],
  'frame-ancestors': ['frame-ancestors'],
};

export function ownPolicy(set: RequirementSet): Policy {
  const directives: Record<string, string[]> = {};
  for (const [asked, named] of Object.entries(SPEAKS_FOR)) {
    directives[asked] = set.requirements
      .filter(({ directive }) => named.includes(directive))
      .flatMap(({ sources }) => sources);
  }
  return Policy.fromDirectives(directives, { party: set.party });
}
