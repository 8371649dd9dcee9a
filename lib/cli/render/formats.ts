/** A policy in the forms in which servers, pages and programs take it. */
import type { Policy } from '../../csp';
import { renderCode } from './code';
import type { CodeVendor } from './code';

export const FORMATS = ['header', 'meta', 'json', 'cdk', 'nginx'] as const;

/** A policy, and what it was made of. */
export interface BuiltPolicy {
  readonly policy: Policy;
  /** The site's own; undefined: the default. */
  readonly base: Policy | undefined;
  readonly vendors: readonly CodeVendor[];
  readonly httpsOnly: boolean;
}

/** Ignored in a meta element: https://www.w3.org/TR/CSP3/#meta-element */
const NOT_IN_META: readonly string[] = ['frame-ancestors', 'report-uri', 'sandbox'];

/** @returns the text, and what there is to say about it */
export function renderPolicyAs(
  format: (typeof FORMATS)[number],
  built: BuiltPolicy,
): { text: string; notes: readonly string[] } {
  const { policy } = built;
  switch (format) {
    case 'header':
      return { text: `Content-Security-Policy: ${policy.toString()}`, notes: [] };
    case 'meta':
      return renderMeta(policy);
    case 'json':
      return { text: JSON.stringify(listsOf(policy), null, 2), notes: [] };
    case 'cdk':
      return { text: renderCode(built), notes: [] };
    case 'nginx':
      return { text: `add_header Content-Security-Policy "${inNginx(policy.toString())}" always;`, notes: [] };
  }
}

/** As `basePolicy` and `Policy.fromDirectives` take them. */
function listsOf({ directives }: Policy): { [directive: string]: string[] } {
  return Object.fromEntries(directives.map(({ name, entries }) => [name, entries.map(({ text }) => text)]));
}

function renderMeta(policy: Policy): { text: string; notes: readonly string[] } {
  const parts = policy.toString().split(';');
  const isIgnored = (part: string): boolean => NOT_IN_META.includes(part.split(' ')[0] ?? '');
  const content = inAttribute(parts.filter((part) => !isIgnored(part)).join(';'));
  return {
    text: `<meta http-equiv="Content-Security-Policy" content="${content}">`,
    notes: [
      ...parts
        .filter(isIgnored)
        .map((part) => `Left out, since browsers ignore it in a meta element: ${part}. Send it in a header.`),
      'Put it before everything that loads: it does not concern what stands above it.',
    ],
  };
}

/** https://html.spec.whatwg.org/#attribute-value-(double-quoted)-state */
export function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * In double quotes. nginx has no way to write a dollar sign, which begins a variable; percent-encoded it is the same
 * path: https://www.w3.org/TR/CSP3/#match-paths
 */
function inNginx(text: string): string {
  return text.replace(/["\\]/g, '\\$&').replaceAll('$', '%24');
}
