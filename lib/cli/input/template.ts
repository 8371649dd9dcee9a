/** The CSP of each response headers policy in a template, and its report-only custom header. */
import type { Found, PolicyText } from './found';
import { foundIn, headerName } from './found';
import { policyResources } from './resources';
import type { PolicyResource } from './resources';
import { object, textOf } from './values';

/**
 * @param name of the file
 * @param key its place among others that are given with it
 */
export function templatePolicies(template: object, name: string, key: string): Found {
  const texts = policyResources(template, name).flatMap((resource) => textsOf(resource, key));
  return {
    policies: texts.filter(({ text }) => wholeToken(text) === undefined).flatMap(foundIn),
    notes: [],
    unreadable: texts.flatMap(({ text, where, ...rest }) => {
      const token = wholeToken(text);
      if (token === undefined) return [];
      return [
        {
          key: `${rest.key} ${rest.disposition ?? ''} ${token}`,
          text: `${where} is ${token} as a whole, ${UNREADABLE}`,
        },
      ];
    }),
  };
}

/** Why a policy that is a parameter or an import cannot be worked with, and the way out. */
export const UNREADABLE =
  'a value that only the deployment knows: it cannot be read. Give the policy itself, or what is deployed, as a URL.';

/** The name of the token that a text is, if it is nothing else: a parameter, or what another stack exports. */
export function wholeToken(text: string): string | undefined {
  return /^\s*\$\{Token\[([^\]]*)\]\}\s*$/.exec(text)?.[1];
}

function textsOf({ config, logicalId, where }: PolicyResource, place: string): PolicyText[] {
  const csp = object(object(config.SecurityHeadersConfig).ContentSecurityPolicy);
  const enforced = csp.ContentSecurityPolicy;
  const { Items } = object(config.CustomHeadersConfig);
  const reportOnly = (Array.isArray(Items) ? Items : []).map(object).flatMap(({ Header, Value }) => {
    const isIt = typeof Header === 'string' && Header.toLowerCase() === headerName('report').toLowerCase();
    return isIt ? [Value] : [];
  });
  const key = `${place} ${logicalId}`;
  return [
    ...(enforced === undefined ? [] : [{ text: textOf(enforced), where, key }]),
    ...reportOnly.map((value) => ({
      text: textOf(value),
      where: `report-only of ${where}`,
      key,
      disposition: 'report' as const,
    })),
  ];
}
