/** The custom headers of a policy: those of the site, and those that roll-out and reporting need. */
import type { ResponseCustomHeader } from 'aws-cdk-lib/aws-cloudfront';
import { CspError, show } from '../csp';
import { REPORT_ONLY } from './policy-header';
import { endpointNames, REPORTING_ENDPOINTS, reportingEndpointsValue } from './reporting';
import type { Reporting } from './reporting';

/** What custom headers are made of. */
export interface CustomHeaderParts {
  /** The site's own. */
  readonly given: readonly ResponseCustomHeader[];
  /** The report-only policy. @default - there is none */
  readonly reportOnly?: string;
  /** @default - no endpoints */
  readonly reporting?: Reporting;
  /** Whether those that are not the site's own replace those of the origin. */
  readonly override: boolean;
}

/** @throws CspError `InvalidHeader` where the site sends a header that this construct sends */
export function customHeaders({ given, reportOnly, reporting, override }: CustomHeaderParts): ResponseCustomHeader[] {
  const headers = [...given];
  if (reportOnly !== undefined) {
    refuseOwn(
      given,
      REPORT_ONLY,
      'the report-only policy, which the construct assembles. Use reportOnlyBasePolicy and reportOnlyVendors',
    );
    headers.push({ header: REPORT_ONLY, value: reportOnly, override });
  }
  if (reporting !== undefined) {
    refuseOwn(given, REPORTING_ENDPOINTS, 'what reporting sends. Name its endpoints in reporting.endpoints');
    headers.push({ header: REPORTING_ENDPOINTS, value: reportingEndpointsValue(reporting), override });
  }
  return headers;
}

function refuseOwn(given: readonly ResponseCustomHeader[], header: string, what: string): void {
  const own = valueOf(given, header);
  if (own === undefined) return;
  throw new CspError('InvalidHeader', `customHeadersBehavior: ${show(header)} with ${show(own)} is ${what}.`);
}

/** The value of a header, whatever the letter case of its name. */
export function valueOf(headers: readonly ResponseCustomHeader[], name: string): string | undefined {
  return headers.find(({ header }) => header.toLowerCase() === name.toLowerCase())?.value;
}

/**
 * The names of the endpoints that policies can report to; undefined where nobody can know them.
 *
 * An origin may send the header as well, but an endpoint that is named there alone is lost with the next origin.
 */
export function reportingEndpointNames(headers: readonly ResponseCustomHeader[]): string[] | undefined {
  // The forerunner of Reporting-Endpoints names groups in JSON.
  if (valueOf(headers, 'Report-To') !== undefined) return undefined;
  return endpointNames(valueOf(headers, REPORTING_ENDPOINTS));
}
