/**
 * Response headers policies as CloudFront has them: all headers, not the Content-Security-Policy alone.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-responseheaderspolicy-responseheaderspolicyconfig.html
 */
import { readFileSync, statSync } from 'node:fs';
import { CspError, show } from '../../csp';
import type { CliIo } from '../io';
import { readTemplates } from './assembly';
import { headerName } from './found';
import { readPolicies } from './index';
import { textOfBytes } from './bytes';
import { pathOf } from './path';
import { policyResources } from './resources';
import type { PolicyResource } from './resources';
import { object, parseJson, textOf } from './values';
import type { Json } from './values';

/** A header that a policy adds. */
export interface PolicyHeader {
  readonly name: string;
  readonly value: string;
  /** Whether it stands instead of the origin's header of that name. */
  readonly override: boolean;
}

export interface CorsPolicy {
  readonly allowCredentials: boolean;
  readonly allowHeaders: readonly string[];
  readonly allowMethods: readonly string[];
  readonly allowOrigins: readonly string[];
  readonly exposeHeaders: readonly string[];
  /** In seconds. */
  readonly maxAge?: number;
  readonly override: boolean;
}

export interface HeadersPolicy {
  /** Where it stands, for people. */
  readonly where: string;
  /** Security headers, then custom ones. */
  readonly headers: readonly PolicyHeader[];
  /** Names of headers of the origin that are taken away before anything is added. */
  readonly removed: readonly string[];
  readonly cors?: CorsPolicy;
  /** Of how many responses in a hundred `Server-Timing` is part. @default - not at all */
  readonly serverTiming?: number;
}

/** What was read, and what is to be said about it. */
export interface HeadersPolicyInput {
  readonly policies: readonly HeadersPolicy[];
  readonly notes: readonly string[];
}

/**
 * All policies of templates; of anything else that holds policies one that sends them in headers.
 *
 * @throws CspError that shows the argument and says what to give instead
 */
export async function readHeadersPolicies(argument: string, io: CliIo): Promise<HeadersPolicyInput> {
  const templates = templatesOf(argument, io);
  if (templates === undefined) {
    const { name, policies, notes } = await readPolicies(argument, io);
    // A repeated header is one with commas.
    const headers = (['enforce', 'report'] as const).flatMap((disposition) => {
      const texts = policies.filter((found) => found.disposition === disposition).map(({ text }) => text);
      return texts.length === 0 ? [] : [{ name: headerName(disposition), value: texts.join(', '), override: true }];
    });
    const where = policies.length === 1 ? (policies[0]?.where ?? name) : name;
    return { policies: [{ where, headers, removed: [] }], notes };
  }
  const policies = templates.flatMap(({ text, name }) => policyResources(parseJson(text, name), name).map(policyOf));
  if (policies.length > 0) return { policies, notes: [] };
  throw new CspError('InvalidPolicy', `There is no AWS::CloudFront::ResponseHeadersPolicy in ${show(argument)}.`);
}

/**
 * The policy with the number that the user gave, or the only one.
 *
 * @throws CspError `InvalidArgument` that lists them
 */
export function pickHeadersPolicy({ policies }: HeadersPolicyInput, argument: string, number?: string): HeadersPolicy {
  const found = number === undefined && policies.length === 1 ? policies[0] : policies[Number(number) - 1];
  if (found !== undefined) return found;
  const list = policies.map(({ where }, index) => `${index + 1} is ${where}`).join(', ');
  const what = number === undefined ? `holds ${policies.length} policies` : `has no policy ${show(number)}`;
  throw new CspError('InvalidArgument', `${show(argument)} ${what}: choose with --number. ${list}.`);
}

/** @returns undefined for what is no template and no folder */
function templatesOf(argument: string, { cwd }: CliIo): { text: string; name: string }[] | undefined {
  const path = pathOf(cwd, argument);
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return readTemplates(path, argument);
    const text = stats.isFile() && /\.json$/i.test(path) ? textOfBytes(readFileSync(path), argument) : '';
    return /"Resources"\s*:/.test(text) ? [{ text, name: argument }] : undefined;
  } catch (error) {
    if (error instanceof CspError) throw error;
    // No path at all, or one that cannot be read: readPolicies says what is wrong.
    return undefined;
  }
}

function policyOf({ config, where }: PolicyResource): HeadersPolicy {
  const timing = object(config.ServerTimingHeadersConfig);
  const rate = isTrue(timing.Enabled) ? Number(timing.SamplingRate ?? 0) : undefined;
  return {
    where,
    headers: [...securityHeaders(object(config.SecurityHeadersConfig)), ...customHeaders(config.CustomHeadersConfig)],
    removed: itemsOf(config.RemoveHeadersConfig).map((item) => textOf(object(item).Header)),
    ...(config.CorsConfig === undefined ? {} : { cors: corsOf(object(config.CorsConfig)) }),
    ...(rate === undefined ? {} : { serverTiming: rate }),
  };
}

function securityHeaders(config: Json): PolicyHeader[] {
  return Object.entries(SECURITY_HEADERS).flatMap(([key, { name, value }]) => {
    if (config[key] === undefined) return [];
    const settings = object(config[key]);
    return [{ name, value: value(settings), override: isTrue(settings.Override) }];
  });
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html */
const SECURITY_HEADERS: {
  readonly [key: string]: { readonly name: string; readonly value: (settings: Json) => string };
} = {
  ContentSecurityPolicy: {
    name: 'Content-Security-Policy',
    value: ({ ContentSecurityPolicy }) => textOf(ContentSecurityPolicy),
  },
  ContentTypeOptions: { name: 'X-Content-Type-Options', value: () => 'nosniff' },
  FrameOptions: { name: 'X-Frame-Options', value: ({ FrameOption }) => textOf(FrameOption) },
  ReferrerPolicy: { name: 'Referrer-Policy', value: ({ ReferrerPolicy }) => textOf(ReferrerPolicy) },
  StrictTransportSecurity: {
    name: 'Strict-Transport-Security',
    value: ({ AccessControlMaxAgeSec, IncludeSubdomains, Preload }) =>
      [
        `max-age=${textOf(AccessControlMaxAgeSec)}`,
        ...(isTrue(IncludeSubdomains) ? ['includeSubDomains'] : []),
        ...(isTrue(Preload) ? ['preload'] : []),
      ].join('; '),
  },
  XSSProtection: {
    name: 'X-XSS-Protection',
    value: ({ Protection, ModeBlock, ReportUri }) =>
      [
        isTrue(Protection) ? '1' : '0',
        ...(isTrue(ModeBlock) ? ['mode=block'] : []),
        ...(ReportUri === undefined ? [] : [`report=${textOf(ReportUri)}`]),
      ].join('; '),
  },
};

function customHeaders(config: unknown): PolicyHeader[] {
  return itemsOf(config).map((item) => {
    const { Header, Value = '', Override } = object(item);
    return { name: textOf(Header), value: textOf(Value), override: isTrue(Override) };
  });
}

function corsOf(config: Json): CorsPolicy {
  const list = (key: string): string[] => itemsOf(config[key]).map(textOf);
  const { AccessControlMaxAgeSec: maxAge } = config;
  return {
    allowCredentials: isTrue(config.AccessControlAllowCredentials),
    allowHeaders: list('AccessControlAllowHeaders'),
    allowMethods: list('AccessControlAllowMethods'),
    allowOrigins: list('AccessControlAllowOrigins'),
    exposeHeaders: list('AccessControlExposeHeaders'),
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    override: isTrue(config.OriginOverride),
  };
}

function itemsOf(list: unknown): unknown[] {
  const { Items } = object(list);
  return Array.isArray(Items) ? Items : [];
}

/** CloudFormation takes texts for booleans as well. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
