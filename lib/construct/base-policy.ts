/** The site's own policy, read strictly: what a response headers policy cannot carry is refused. */
import { Token } from 'aws-cdk-lib';
import { CspError, Policy, show } from '../csp';
import type { Disposition } from '../csp';

/**
 * @param prop by which the policy was given
 * @throws CspError
 */
export function readBasePolicy(
  basePolicy: string | { [directive: string]: string[] },
  prop: 'basePolicy' | 'reportOnlyBasePolicy' = 'basePolicy',
  disposition: Disposition = 'enforce',
): Policy {
  checkReadable(basePolicy, prop);
  const policy =
    typeof basePolicy === 'string'
      ? Policy.parse(basePolicy, { disposition })
      : Policy.fromDirectives(basePolicy, { disposition });
  if (policy.directives.length === 0) {
    throw new CspError(
      'InvalidProp',
      `${prop}: ${show(basePolicy)} has no directive, so it would restrict nothing. Leave it out for the default.`,
    );
  }
  for (const { name, entries } of policy.directives) {
    const nonce = entries.find(({ source, text }) => source !== undefined && text.startsWith("'nonce-"));
    if (nonce === undefined) continue;
    throw new CspError(
      'InvalidProp',
      `${prop}: ${name} has ${show(nonce.text)}, but a response headers policy is the same for every response and a ` +
        'nonce must not be. Use hashes of the inline code.',
    );
  }
  return policy;
}

/** Sources may be tokens, but what has to be read may not. @throws CspError `InvalidProp` */
function checkReadable(basePolicy: string | { [directive: string]: string[] }, prop: string): void {
  const isText = typeof basePolicy === 'string';
  const parts: readonly unknown[] = isText
    ? basePolicy.split(';').map((part) => part.trim())
    : Object.values(basePolicy);
  const late = parts.find((part) => Token.isUnresolved(part) && (!isText || String(part).startsWith('${Token[')));
  if (late === undefined) return;
  throw new CspError(
    'InvalidProp',
    `${prop}: ${show(late)} is a token in place of ${isText ? 'a directive' : 'a list'}. Policies are read before tokens are ` +
      'resolved: name the directives and list the sources, each of which may be a token.',
  );
}
