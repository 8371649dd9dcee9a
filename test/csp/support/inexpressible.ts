/** The cases in which CSP cannot say what merging means, by the finding that must tell of each. */
import { directiveInfo } from '../../../lib/csp';
import type { CspRequest, Policy } from '../../../lib/csp';

interface Case {
  readonly finding: string;
  readonly concerns: (request: CspRequest) => boolean;
}

const isScriptFetch = ({ kind = 'fetch', destination }: CspRequest) => kind === 'fetch' && destination === 'script';
const isInline = ({ kind }: CspRequest) => kind === 'inline';
/** Of elements; attributes get a list of their own, so that nothing is lost for them. */
const isElement = ({ inlineType = 'script' }: CspRequest) => !inlineType.endsWith(' attribute');
const isHashed = ({ inlineType = 'script' }: CspRequest) => inlineType !== 'script' && inlineType !== 'style';

/** Somebody needs it, and the result blocks it. */
const TOO_LITTLE: readonly Case[] = [
  { finding: 'hashesLeftOut', concerns: (request) => isScriptFetch(request) && request.integrity !== undefined },
  { finding: 'unsafeInlineDefeated', concerns: (request) => isInline(request) && isElement(request) },
  {
    finding: 'strictDynamicLeftOut',
    concerns: (request) =>
      (isScriptFetch(request) || (isInline(request) && isElement(request))) && request.parserInserted === false,
  },
  { finding: 'hostsBesideStrictDynamic', concerns: isScriptFetch },
];

/** Nobody needs it, and the result allows it. */
const TOO_MUCH: readonly Case[] = [
  { finding: 'hashesWidened', concerns: (request) => isInline(request) && isHashed(request) },
];

/**
 * The finding that says why `merged` is not the union of what the base and the parties allow.
 *
 * @returns undefined when no such case applies, or when no finding tells of it
 */
export function inexpressible(merged: Policy, request: CspRequest, wanted: boolean): string | undefined {
  const told = (wanted ? TOO_LITTLE : TOO_MUCH).filter(({ concerns }) => concerns(request));
  const asked = merged.allows(request).effectiveDirective ?? '';
  const deciders = directiveInfo(asked)?.fallback ?? [asked];
  return merged
    .findings()
    .find(({ id, directive = '' }) => told.some(({ finding }) => finding === id) && deciders.includes(directive))?.id;
}
