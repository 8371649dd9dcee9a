/** What values may stand in which directive, besides being source expressions. */
import { directiveInfo } from './directives';
import { didYouMean, show } from './errors';
import { isOpaque } from './source';
import type { Source } from './source';

/**
 * The values of directives that know a few only. Sandbox flags: https://html.spec.whatwg.org/#parse-a-sandboxing-directive
 * and https://privacycg.github.io/storage-access/#sandboxing
 */
const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'sandbox',
    new Set([
      'allow-downloads',
      'allow-forms',
      'allow-modals',
      'allow-orientation-lock',
      'allow-pointer-lock',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-presentation',
      'allow-same-origin',
      'allow-scripts',
      'allow-storage-access-by-user-activation',
      'allow-top-navigation',
      'allow-top-navigation-by-user-activation',
      'allow-top-navigation-to-custom-protocols',
    ]),
  ],
  ['require-trusted-types-for', new Set(["'script'"])],
]);

/** Directives whose keywords have quotes and no letter case: https://www.w3.org/TR/trusted-types/#tt-keyword */
const QUOTED_KEYWORDS: ReadonlySet<string> = new Set(['trusted-types', 'require-trusted-types-for']);

/** A value that is no source expression, without the letter case that says nothing. */
export function canonicalValue(directive: string, text: string): string {
  const hasNoCase = directive === 'sandbox' || (QUOTED_KEYWORDS.has(directive) && text.startsWith("'"));
  return hasNoCase && !isOpaque(text) ? text.toLowerCase() : text;
}

/** Why browsers ignore a value that is no source expression, and what to write; undefined: they do not. */
export function valueProblem(directive: string, text: string): string | undefined {
  const known = KNOWN.get(directive);
  if (known === undefined || known.has(text) || isOpaque(text)) return undefined;
  const hint = didYouMean(text, known);
  const ways = directive === 'sandbox' ? ' An empty list forbids all that a flag can allow.' : '';
  return `it is no value of ${directive}.${hint === '' ? `${ways} There are ${[...known].join(', ')}.` : hint}`;
}

/** Why a source expression cannot stand in a directive: https://www.w3.org/TR/CSP3/#grammardef-ancestor-source */
export function misplacedSource(directive: string, { kind, text }: Source): string | undefined {
  const isAncestor = kind === 'host' || kind === 'scheme' || kind === 'opaque' || text === "'self'";
  if (directiveInfo(directive)?.value !== 'ancestor-source-list' || isAncestor) return undefined;
  return "an ancestor is a host, a scheme or 'self'. Leave it out.";
}

/**
 * Why a value would be taken for a forgotten ";" when the policy is read: it is the name of a directive. (`sandbox` is
 * the name of many a host and group.)
 */
export function directiveNameProblem(directive: string, text: string): string | undefined {
  if (text === 'sandbox' || directiveInfo(text) === undefined) return undefined;
  const way = directiveInfo(directive)?.value.endsWith('source-list') === true;
  return `it is the name of a directive.${way ? ` Write ${show(`https://${text}`)} if a host is meant.` : ' Use another name.'}`;
}
