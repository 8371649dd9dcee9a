/** Where reports go and in which form. The paths say which form the server takes: see `server/reports.ts`. */
import { REPORT_PATH, REPORTS_PATH, type Header } from '../../types';
import { HTTPS_PAGE, reportOf, type Rule } from './rule';

const REPORT = [reportOf('https://b.example/')];

function endpoint(path: string): Header {
  return { name: 'reporting-endpoints', value: `main="${new URL(path, HTTPS_PAGE).href}"` };
}

export const REPORTS: readonly Rule[] = [
  {
    title: 'report-uri gets one report, as application/csp-report',
    policy: `img-src 'none'; report-uri ${REPORT_PATH}`,
    allowed: REPORT,
  },
  {
    title: 'report-uri gets no list of reports',
    policy: `img-src 'none'; report-uri ${REPORTS_PATH}`,
    blocked: REPORT,
  },
  {
    title: 'report-uri gets nothing beside a report-to, even of an endpoint that there is not',
    policy: `img-src 'none'; report-uri ${REPORT_PATH}; report-to main`,
    blocked: REPORT,
  },
  {
    title: 'report-to gets a list of reports, as application/reports+json',
    policy: "img-src 'none'; report-to main",
    headers: [endpoint(REPORTS_PATH)],
    allowed: REPORT,
  },
  {
    title: 'report-to gets no single report',
    policy: "img-src 'none'; report-to main",
    headers: [endpoint(REPORT_PATH)],
    blocked: REPORT,
  },
  ...[REPORT_PATH, REPORTS_PATH].map((path): Rule => ({
    title: `the header Report-To defines no endpoint: ${path}`,
    policy: "img-src 'none'; report-to main",
    headers: [
      {
        name: 'report-to',
        value: JSON.stringify({ group: 'main', max_age: 60, endpoints: [{ url: new URL(path, HTTPS_PAGE).href }] }),
      },
    ],
    blocked: REPORT,
  })),
];
