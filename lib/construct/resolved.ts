/** What tokens turn out to be at synth. */
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { show } from '../csp';

/** A text as the template will have it. */
export interface ResolvedText {
  /** Without what only the deployment knows. */
  readonly literal: string;
  /** Whether there is more, which only the deployment knows. */
  readonly atLeast: boolean;
}

/** A text as the template will have it. */
export function resolvedText(scope: Construct, text: string): ResolvedText {
  const resolved: unknown = Stack.of(scope).resolve(text);
  if (typeof resolved === 'string') return { literal: resolved, atLeast: false };
  if (typeof resolved !== 'object' || resolved === null) return { literal: '', atLeast: true };
  const join = (resolved as { readonly 'Fn::Join'?: readonly [string, readonly unknown[]] })['Fn::Join'];
  const parts = join?.[1].map((part) => (typeof part === 'string' ? part : '')) ?? [];
  return { literal: parts.join(join?.[0] ?? ''), atLeast: true };
}

/**
 * What tokens turned out to be must be values: they cannot bring directives or policies of their own.
 *
 * @param resolved the policy as the template will have it
 * @param policy the policy with its tokens
 */
export function tokenProblems(resolved: string, policy: string): string[] {
  if (!/[^\x20-\x7e]|,/.test(resolved) && shape(resolved) === shape(policy)) return [];
  return [
    `A token in the policy resolves to more than a source expression: ${show(resolved)}. It may hold no ";", "," or white space.`,
  ];
}

/** The names of the directives, and how many values each has. */
function shape(policy: string): string {
  return policy
    .split(';')
    .map((directive) => `${directive.split(' ')[0] ?? ''} ${directive.split(' ').length}`)
    .join();
}
