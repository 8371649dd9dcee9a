/**
 * Policies in a CloudFormation template: the CSP of each AWS::CloudFront::ResponseHeadersPolicy, and its report-only
 * custom header. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-responseheaderspolicy.html
 */
import { createHash } from 'node:crypto';
import type { Found, PolicyText } from './found';
import { foundIn, headerName } from './found';

const TYPE = 'AWS::CloudFront::ResponseHeadersPolicy';

type Json = { readonly [key: string]: unknown } | undefined;

/** @param name of the file */
export function templatePolicies(template: object, name: string): Found {
  const resources = object(object(template)?.Resources) ?? {};
  const texts = Object.entries(resources).flatMap(([logicalId, value]) => {
    const resource = object(value);
    return resource?.Type === TYPE ? resourcePolicies(resource, logicalId, name) : [];
  });
  return {
    policies: texts.filter(({ text }) => wholeToken(text) === undefined).flatMap(foundIn),
    notes: [],
    unreadable: texts.flatMap(({ text, where }) => {
      const token = wholeToken(text);
      return token === undefined ? [] : [`${where} is ${token} as a whole, ${UNREADABLE}`];
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

function resourcePolicies(resource: NonNullable<Json>, logicalId: string, name: string): PolicyText[] {
  const config = object(object(resource.Properties)?.ResponseHeadersPolicyConfig);
  const path = object(resource.Metadata)?.['aws:cdk:path'];
  const where = `${typeof path === 'string' ? path.replace(/\/Resource$/, '') : logicalId} in ${name}`;
  const csp = object(object(config?.SecurityHeadersConfig)?.ContentSecurityPolicy);
  const enforced = csp?.ContentSecurityPolicy;
  const items = object(config?.CustomHeadersConfig)?.Items;
  const reportOnly = (Array.isArray(items) ? items : []).map(object).flatMap((item) => {
    const header = item?.Header;
    return typeof header === 'string' && header.toLowerCase() === headerName('report').toLowerCase()
      ? [item?.Value]
      : [];
  });
  const key = `${name} ${logicalId}`;
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

/**
 * A value as text, in which what only the deployment knows is a token as CDK writes it, so that the model takes it for
 * opaque: `{"Fn::Join": ["", ["img-src ", {"Ref": "Host"}]]}` is `img-src ${Token[Host]}`.
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const [intrinsic, argument] = Object.entries(object(value) ?? {})[0] ?? [];
  if (intrinsic === 'Fn::Join' && Array.isArray(argument)) {
    const [separator, parts] = argument as unknown[];
    if (typeof separator === 'string' && Array.isArray(parts)) return parts.map(textOf).join(separator);
  }
  if (intrinsic === 'Fn::Sub') {
    const [text, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    if (typeof text === 'string') return substitute(text, object(variables));
  }
  if (intrinsic === 'Fn::GetAtt' && Array.isArray(argument)) return token(argument.join('.'));
  // Two that differ in what they choose between are not the same.
  return token(
    typeof argument === 'string' ? argument : intrinsic === undefined ? 'unknown' : `${intrinsic}.${digestOf(value)}`,
  );
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
function substitute(text: string, variables: Json): string {
  return text.replace(/\$\{(!?)([^{}]*)\}/g, (_, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    const value = variables !== undefined && Object.hasOwn(variables, name) ? variables[name] : undefined;
    return value === undefined ? token(name) : textOf(value);
  });
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex')
    .slice(0, 8);
}

function token(name: string): string {
  return `\${Token[${name.replace(/[^\w:.-]/g, '.')}]}`;
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}
