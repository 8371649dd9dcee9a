/** What tokens turn out to be at synth. */
import { Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CspError, Policy, show } from '../csp';
import { readEntry } from '../csp/entries';
import type { DirectiveMap, Entry } from '../csp/entries';
import type { PolicyEntry } from '../csp';
import { knownLength } from './limits';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html */
const DYNAMIC_REFERENCE = /\{\{resolve:[^{}]*\}\}/;

/** Whether only the deployment knows a value: a token, a dynamic reference, or one of CloudFormation's functions. */
export function isLate(value: unknown): boolean {
  if (Token.isUnresolved(value)) return true;
  if (typeof value === 'string') return DYNAMIC_REFERENCE.test(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return names.length === 1 && /^(?:Ref|Fn::.*)$/.test(names[0] ?? '');
}

/** A text of a template, in which a token stands for what only the deployment knows. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return withUnknowns(value);
  const [delimiter, parts] = (Object(value) as { readonly 'Fn::Join'?: readonly [string, unknown] })['Fn::Join'] ?? [];
  if (Array.isArray(parts)) return parts.map(textOf).join(delimiter);
  const { 'Fn::Sub': sub } = Object(value) as { readonly 'Fn::Sub'?: unknown };
  const body: unknown = Array.isArray(sub) ? sub[0] : sub;
  if (typeof body === 'string') return substituted(body);
  return isLate(value) ? Token.asString(value) : String(value);
}

/** Where a text has a dynamic reference, a token. */
function withUnknowns(text: string): string {
  return text.replace(new RegExp(DYNAMIC_REFERENCE, 'g'), (reference) => Token.asString({ Ref: reference }));
}

/** Where `Fn::Sub` has a variable, a token: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
function substituted(body: string): string {
  return body.replace(/\$\{(!?)([^}]*)\}/g, (_, escape: string, name: string) =>
    escape === '!' ? `\${${name}}` : Token.asString({ Ref: name }),
  );
}

/** A text as the template will have it. */
export function resolvedText(scope: Construct, text: string): string {
  return Token.isUnresolved(text) ? textOf(Stack.of(scope).resolve(text)) : text;
}

/** How many characters of a text are known at synth. */
export function resolvedLength(scope: Construct, text: string): number {
  return knownLength(resolvedText(scope, text)).characters;
}

/** A policy in which values stand for the tokens that are known at synth, with the same origins. */
export function resolvedPolicy(scope: Construct, policy: Policy): Policy {
  const { directives, unminimized } = policy._state;
  const resolve = (name: string, entry: Entry): Entry => {
    const text = resolvedText(scope, entry.text);
    return Token.isUnresolved(text) ? entry : (entryOf(name, text, entry).entry ?? entry);
  };
  return Policy._of({
    ...policy._state,
    directives: mapEntries(directives, resolve),
    ...(unminimized === undefined ? {} : { unminimized: mapEntries(unminimized, resolve) }),
  });
}

/**
 * What is wrong with what the tokens of a policy turned out to be: they cannot bring directives or policies of their own,
 * nor what could not have been written in their place.
 */
export function tokenProblems(scope: Construct, policy: Policy): string[] {
  return policy.directives.flatMap(({ name, entries }) =>
    entries.flatMap((entry) => {
      if (!Token.isUnresolved(entry.text)) return [];
      const text = resolvedText(scope, entry.text);
      const { literal } = knownLength(text);
      if (literal === '' && text !== '') return [];
      if (text === '') return [`${name}: a token in the policy resolves to nothing. Leave it out.`];
      if (/[^\x21-\x7e]|[;,]/.test(literal)) {
        return [
          `${name}: a token in the policy resolves to more than a source expression: ${show(literal)}. It may hold ` +
            'printable ASCII characters only, and no ";", "," or white space.',
        ];
      }
      if (literal.toLowerCase().startsWith("'nonce-")) {
        return [
          `${name}: a token in the policy resolves to ${show(literal)}, but a response headers policy is the same for every ` +
            'response and a nonce must not be. Use hashes of the inline code.',
        ];
      }
      const { problem } = entryOf(name, text, entry);
      return problem === undefined ? [] : [`A token in the policy resolves to what cannot stand there: ${problem}`];
    }),
  );
}

function entryOf(name: string, text: string, { origins }: PolicyEntry): { entry?: Entry; problem?: string } {
  try {
    return { entry: readEntry(origins[0]?.party ?? 'site', name, text, origins) };
  } catch (error) {
    if (error instanceof CspError) return { problem: error.message };
    throw error;
  }
}

function mapEntries(directives: DirectiveMap, map: (name: string, entry: Entry) => Entry): DirectiveMap {
  const mapped = [...directives].map(([name, entries]) => {
    const list = [...entries.values()].map((entry) => (Token.isUnresolved(entry.text) ? map(name, entry) : entry));
    return [name, new Map(list.map((entry) => [entry.text, entry]))] as const;
  });
  return new Map(mapped);
}
