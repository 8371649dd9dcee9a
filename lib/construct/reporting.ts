/** The endpoints that `reporting` names, and what the policies and the `Reporting-Endpoints` header say of them. */
import { Token } from 'aws-cdk-lib';
import { CspError, didYouMean, show } from '../csp';
import type { Policy } from '../csp';
import type { ReportingDirectives } from '../csp/reporting';
import { knownLength } from './limits';
import type { CspReporting } from './rollout';

export const REPORTING_ENDPOINTS = 'Reporting-Endpoints';

/** The name of the endpoint that is given without one. */
const DEFAULT_ENDPOINT = 'csp';

/** A key of a structured field, which is a token as CSP wants it, too: https://www.rfc-editor.org/rfc/rfc8941#section-3.2 */
const ENDPOINT_NAME = /^[a-z*][a-z0-9_.*-]*$/;

/** `reporting`, read. */
export interface Reporting {
  /** URLs by name. */
  readonly endpoints: ReadonlyMap<string, string>;
  /** What the enforced policy, or the only one, says. */
  readonly policy: ReportingDirectives;
  /** What the report-only policy says. */
  readonly reportOnly: ReportingDirectives;
}

/** @throws CspError `InvalidProp` */
export function readReporting(reporting: CspReporting): Reporting {
  const endpoints = readEndpoints(reporting);
  const { reportUri = true, reportSample: sample = false } = reporting;
  const reportTo = chosen('reportTo', reporting.reportTo ?? fallback(endpoints), endpoints);
  const reportOnlyTo = chosen('reportOnlyTo', reporting.reportOnlyTo ?? reportTo, endpoints);
  const directives = (name: string): ReportingDirectives => {
    const url = endpoints.get(name);
    return { reportTo: name, sample, ...(reportUri && url !== undefined ? { reportUri: url } : {}) };
  };
  return { endpoints, policy: directives(reportTo), reportOnly: directives(reportOnlyTo) };
}

function readEndpoints(reporting: CspReporting): Map<string, string> {
  const { url, endpoints = {} } = reporting;
  const result = new Map(Object.entries(endpoints));
  if (url !== undefined && result.has(DEFAULT_ENDPOINT)) {
    throw new CspError(
      'InvalidProp',
      `reporting.url is the endpoint ${show(DEFAULT_ENDPOINT)}, which is in reporting.endpoints as well. Give it once.`,
    );
  }
  if (url !== undefined) result.set(DEFAULT_ENDPOINT, url);
  if (result.size === 0) {
    throw new CspError(
      'InvalidProp',
      `reporting names no endpoint: ${show(reporting)}. Give the URL that takes reports as reporting.url.`,
    );
  }
  for (const [name, value] of result) {
    if (!ENDPOINT_NAME.test(name)) {
      throw new CspError(
        'InvalidProp',
        `reporting.endpoints: the name ${show(name)} must begin with a-z or "*", and go on with a-z, 0-9, "_", "-", "." ` +
          'and "*".',
      );
    }
    checkEndpoint(value === url ? 'reporting.url' : `reporting.endpoints.${name}`, value);
  }
  return result;
}

/**
 * @param isPart whether the deployment knows more of it than is here
 * @throws CspError `InvalidProp` for a URL to which browsers would not report, or that breaks a header
 */
export function checkEndpoint(prop: string, url: string, isPart = false): void {
  const refuse = (why: string): never => {
    throw new CspError('InvalidProp', `${prop}: ${show(url)} cannot be an endpoint: ${why}`);
  };
  if (typeof url !== 'string' || (url === '' && !isPart)) {
    refuse('it must be a text like "https://reports.example.com/csp".');
    return;
  }
  const { literal, atLeast } = knownLength(url);
  const [bad] = /[^\x21-\x7e]|[",;\\]/u.exec(literal) ?? [];
  if (bad !== undefined) refuse(`it holds ${show(bad)}, which would end it in a header. Percent-encode it.`);
  const known = Token.isUnresolved(url) ? knownStart(url) : url;
  if (known !== '' && !isPart && !/^(?:https:\/\/|\/(?![/\\]))/i.test(known)) {
    refuse('browsers report to https:// only, or to a path of the site such as "/csp-reports".');
  }
  if (/^https:\/\/[^/?#]*@/i.test(known)) {
    refuse('browsers send nothing to a URL with a user name or password, and every visitor could read them.');
  }
  // What a token stands for is looked at again at synth.
  if (atLeast || isPart || known.startsWith('/')) return;
  if (!URL.canParse(url)) refuse('it is no URL.');
}

/** The text before the first token. */
function knownStart(url: string): string {
  return url.slice(0, url.indexOf('${Token['));
}

function fallback(endpoints: ReadonlyMap<string, string>): string | undefined {
  if (endpoints.has(DEFAULT_ENDPOINT)) return DEFAULT_ENDPOINT;
  return endpoints.size === 1 ? [...endpoints.keys()][0] : undefined;
}

function chosen(prop: string, name: string | undefined, endpoints: ReadonlyMap<string, string>): string {
  const names = [...endpoints.keys()];
  if (name !== undefined && endpoints.has(name)) return name;
  throw new CspError(
    'InvalidProp',
    name === undefined
      ? `reporting.endpoints has ${names.map((one) => show(one)).join(', ')}. Say with reporting.reportTo which of them gets violations.`
      : `reporting.${prop}: there is no endpoint ${show(name)}.${didYouMean(name, names)} Name one of ${names.map((one) => show(one)).join(', ')}.`,
  );
}

/** The value of the header: https://www.w3.org/TR/reporting-1/#header */
export function reportingEndpointsValue({ endpoints }: Reporting): string {
  return [...endpoints].map(([name, url]) => `${name}="${url}"`).join(', ');
}

/**
 * The names in a header that the site sends itself: its members' keys.
 *
 * @param value undefined: no such header is sent
 * @returns undefined where nobody can know them
 */
export function endpointNames(value: string | undefined): string[] | undefined {
  if (value !== undefined && Token.isUnresolved(value)) return undefined;
  return [...(value ?? '').replace(/"[^"]*"/g, '""').matchAll(/(?:^|,)\s*([a-z*][a-z0-9_.*-]*)\s*=/g)].flatMap(
    ([, name]) => name ?? [],
  );
}

/** @throws CspError `InvalidProp` where a policy brings report directives and `reporting` does as well */
export function checkNoReportDirectives(policy: Policy, prop: string): void {
  for (const { name, entries } of policy.directives) {
    if (name !== 'report-to' && name !== 'report-uri') continue;
    throw new CspError(
      'InvalidProp',
      `${prop} has ${show(`${name} ${entries.map(({ text }) => text).join(' ')}`.trim())}, and reporting is given as ` +
        'well. Leave the directive out, and name its endpoint in reporting.endpoints.',
    );
  }
}
