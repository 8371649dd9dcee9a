import fc from 'fast-check';
import { parsePolicies } from '../../../lib/csp';
import type { CspRequest } from '../../../lib/csp';
import { COLLECTOR_PATH, withReporting } from '../../../lib/cli/preview/served-csp';

const HOST = '127.0.0.1:8080';
const CSP = 'content-security-policy';
const RO = 'content-security-policy-report-only';
const REPORT = `report-uri ${COLLECTOR_PATH}`;

function served(policy: string): unknown {
  return withReporting({ [CSP]: policy }, HOST, false)[CSP];
}

test.each([
  ["img-src 'self'", `img-src 'self'; ${REPORT}`],
  ["img-src 'self'; report-uri https://r.example/; REPORT-TO main", `img-src 'self'; ${REPORT}`],
  ['upgrade-insecure-requests; img-src *', `img-src *; ${REPORT}`],
  [
    "default-src 'self';; script-src a.example ",
    `default-src 'self' 'report-sample'; script-src a.example 'report-sample'; ${REPORT}`,
  ],
  ["style-src 'NONE'", `style-src 'report-sample'; ${REPORT}`],
  ["script-src 'report-sample' 'self'", `script-src 'report-sample' 'self'; ${REPORT}`],
  ['img-src https:', `img-src https: http://${HOST}; ${REPORT}`],
  ['connect-src wss: data:', `connect-src wss: data: ws://${HOST}; ${REPORT}`],
  ["img-src 'self' https:", `img-src 'self' https: http://${HOST}; ${REPORT}`],
  ["img-src 'none'", `img-src 'none'; ${REPORT}`],
  ['sandbox allow-scripts', `sandbox allow-scripts; ${REPORT}`],
  ["img-src 'self', default-src *", `img-src 'self'; ${REPORT}, default-src * 'report-sample'; ${REPORT}`],
])('%s is served as %s', (policy, expected) => {
  expect(served(policy)).toBe(expected);
});

test('each kind of policy stays of its kind', () => {
  expect(withReporting({ [CSP]: 'img-src a', [RO]: 'img-src b', etag: '1' }, HOST, false)).toEqual({
    [CSP]: `img-src a; ${REPORT}`,
    [RO]: `img-src b; ${REPORT}`,
    etag: '1',
  });
});

test('only looking, all policies only report', () => {
  expect(withReporting({ [CSP]: ['img-src a', 'img-src c'], [RO]: 'img-src b' }, HOST, true)).toEqual({
    [RO]: `img-src a; ${REPORT}, img-src c; ${REPORT}, img-src b; ${REPORT}`,
  });
});

test('without a policy nothing is added', () => {
  expect(withReporting({ etag: '1' }, HOST, true)).toEqual({ etag: '1' });
});

describe('what is enforced on the deployed site', () => {
  const page = 'https://site.example/';
  const urls = [
    ...['https://site.example/x', 'wss://site.example/', 'https://a.example/x', 'wss://a.example/'],
    ...['http://b.example/', 'data:,x'],
  ];
  const requests: readonly CspRequest[] = [
    ...(['script', 'style', 'image', 'connect'] as const).flatMap((destination) =>
      urls.map((url) => ({ destination, url, page })),
    ),
    ...(['script', 'style', 'script attribute', 'style attribute'] as const).map((inlineType) => ({
      kind: 'inline' as const,
      inlineType,
      text: 'x',
      page,
    })),
    { kind: 'eval' as const, page },
    { kind: 'form-action' as const, url: 'https://site.example/x', page },
  ];
  const source = fc.constantFrom(
    ...[
      "'self'",
      "'none'",
      'https:',
      'wss:',
      'http:',
      '*',
      'data:',
      'https://a.example',
      "'unsafe-inline'",
      "'strict-dynamic'",
    ],
  );
  const directive = fc.constantFrom(
    ...['default-src', 'script-src', 'script-src-attr', 'style-src-elem', 'img-src', 'connect-src', 'form-action'],
  );
  const policies = fc.dictionary(directive, fc.array(source, { maxLength: 3 }), { minKeys: 1 }).map((lists) =>
    Object.entries(lists)
      .map(([name, values]) => [name, ...values].join(' '))
      .join('; '),
  );

  /** The same where the preview is. */
  const here = ({ url, ...rest }: CspRequest): CspRequest => ({
    ...rest,
    ...(url === undefined ? {} : { url: url.replace(/^(http|ws)s:\/\/site\.example/, `$1://${HOST}`) }),
    page: `http://${HOST}/`,
  });

  test('is enforced in the preview', () => {
    const own = requests.filter(({ url = '' }) => !/\/\/[ab]\.example|data:/.test(url));
    fc.assert(
      fc.property(policies, (policy) => {
        const [before, after] = [parsePolicies(policy), parsePolicies(String(served(policy)))];
        for (const request of own) {
          expect([request, after.allows(here(request)).allowed]).toEqual([request, before.allows(request).allowed]);
        }
      }),
    );
  });

  test('is what was', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const [before, after] = [parsePolicies(policy), parsePolicies(String(served(policy)))];
        for (const request of requests) {
          expect([request, after.allows(request).allowed]).toEqual([request, before.allows(request).allowed]);
        }
      }),
    );
  });
});
