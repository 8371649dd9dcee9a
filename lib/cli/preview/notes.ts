/** What a preview cannot show as it will be. */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { CspError, show } from '../../csp';
import type { HeadersPolicy } from '../input/headers-policy';
import { wholeToken } from '../input/template';
import { cannotBeRemoved } from './headers';

const TOKEN = /\$\{Token\[([^\]]*)\]\}/g;

export function notesOn(policy: HeadersPolicy): string[] {
  const values = policy.headers.map(({ value }) => value);
  const tokens = [...new Set(values.flatMap((value) => [...value.matchAll(TOKEN)].map(([, name = '']) => name)))];
  const refused = policy.removed.filter(cannotBeRemoved);
  const csp = policy.headers.filter(({ name }) => /^content-security-policy/i.test(name)).map(({ value }) => value);
  const upgrades = csp.some((value) => /(?:^|[;,])\s*upgrade-insecure-requests\b/i.test(value));
  return [
    ...(csp.length === 0 ? ['The policy adds no Content-Security-Policy: nothing is blocked by it.'] : []),
    ...(csp.some((value) => wholeToken(value) !== undefined)
      ? ['A policy is known at deployment only, as a whole: the preview blocks nothing by it.']
      : []),
    ...(tokens.length === 0 ? [] : [`Known at deployment only, so blocked here: ${tokens.join(', ')}.`]),
    ...(refused.length === 0
      ? []
      : [`CloudFront refuses to remove ${refused.join(', ')}: the policy cannot be deployed.`]),
    ...(upgrades ? ['upgrade-insecure-requests is left out: the preview is served over http.'] : []),
  ];
}

/** @throws CspError `InvalidPolicy` for what no response can carry */
export function checkHeaders({ headers, where }: HeadersPolicy): void {
  for (const { name, value } of headers) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch {
      throw new CspError('InvalidPolicy', `${where}: no response can carry the header ${show(`${name}: ${value}`)}.`);
    }
  }
}
