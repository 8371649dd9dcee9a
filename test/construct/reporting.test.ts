import { Lazy, Stack } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import { Template } from 'aws-cdk-lib/assertions';
import { CspDisposition, VendorCspHeaders, vendors } from '../../lib';
import type { CspReporting, VendorCspHeadersProps } from '../../lib';
import { configOf, customHeadersOf, error, POLICY, stackWith, withoutValidation } from './support';

withoutValidation();

const URL = 'https://reports.example.com/csp';
const basePolicy = "default-src 'self'; object-src 'none'; base-uri 'none'";

describe('an endpoint', () => {
  test('gives report-to, report-uri and Reporting-Endpoints', () => {
    const { stack, csp } = stackWith({ basePolicy, reporting: { url: URL } });
    expect(csp.contentSecurityPolicy).toBe(
      `default-src 'self';object-src 'none';base-uri 'none';report-uri ${URL};report-to csp`,
    );
    expect(customHeadersOf(stack)).toEqual({ 'Reporting-Endpoints': { Value: `csp="${URL}"`, Override: true } });
  });

  test('is not there unless it is given', () => {
    const { stack, csp } = stackWith({ basePolicy });
    expect(csp.contentSecurityPolicy).not.toContain('report-');
    expect(customHeadersOf(stack)).toEqual({});
  });

  test.each(['http://', 'javascript:', 'https://u:p@', 'csp/'])(
    'may not begin with %s, whatever a token adds',
    (start) => {
      const url = `${start}${Lazy.string({ produce: () => 'reports.example.com' })}/csp`;
      expect(() => stackWith({ basePolicy, reporting: { url } })).toThrow(
        expect.objectContaining({
          code: 'InvalidProp',
          message: expect.stringContaining('cannot be an endpoint'),
        }) as Error,
      );
    },
  );

  test.each(['https://', '/csp/'])('may begin with %s and go on with a token', (start) => {
    const url = `${start}${Lazy.string({ produce: () => 'reports.example.com' })}`;
    const { stack } = stackWith({ basePolicy, reporting: { url } });
    expect(customHeadersOf(stack)).toEqual({
      'Reporting-Endpoints': { Value: `csp="${start}reports.example.com"`, Override: true },
    });
  });

  test('that turns out to be nothing fails the synth with words of ours', () => {
    const { stack } = stackWith({ basePolicy, reporting: { url: Lazy.string({ produce: () => undefined }) } });
    expect(() => Template.fromStack(stack)).not.toThrow('Cannot read properties');
  });

  test('may be a path of the site', () => {
    const { csp } = stackWith({ basePolicy, reporting: { url: '/csp-reports' } });
    expect(csp.contentSecurityPolicy).toContain('report-uri /csp-reports;report-to csp');
  });

  test('may do without report-uri, which is told', () => {
    const { csp } = stackWith({ basePolicy, reporting: { url: URL, reportUri: false } });
    expect(csp.contentSecurityPolicy).not.toContain('report-uri');
    expect(csp.findings.map(({ id }) => id)).toEqual(['reportToOnly']);
  });

  test('of an API of the same stack works', () => {
    const stack = new Stack();
    const api = new apigateway.RestApi(stack, 'Api');
    api.root.addMethod('POST');
    new VendorCspHeaders(stack, 'Csp', { basePolicy, reporting: { url: `${api.url}reports` } });
    const url = [
      'https://',
      { Ref: expect.stringMatching(/^Api/) },
      '.execute-api.',
      { Ref: 'AWS::Region' },
      '.',
      { Ref: 'AWS::URLSuffix' },
      '/',
      { Ref: expect.stringMatching(/^ApiDeploymentStage/) },
    ];
    const [, { Properties: properties } = { Properties: {} }] =
      Object.entries(Template.fromStack(stack).findResources(POLICY))[0] ?? [];
    const { ResponseHeadersPolicyConfig: config } = properties as { ResponseHeadersPolicyConfig: object };
    expect(config).toMatchObject({
      CustomHeadersConfig: {
        Items: [
          {
            Header: 'Reporting-Endpoints',
            Value: { 'Fn::Join': ['', ['csp="https://', ...url.slice(1), '/reports"']] },
          },
        ],
      },
      SecurityHeadersConfig: {
        ContentSecurityPolicy: {
          ContentSecurityPolicy: {
            'Fn::Join': [
              '',
              [
                "default-src 'self';object-src 'none';base-uri 'none';report-uri https://",
                ...url.slice(1),
                '/reports;report-to csp',
              ],
            ],
          },
        },
      },
    });
  });
});

describe('several endpoints', () => {
  const endpoints = { live: 'https://a.example/live', trial: 'https://a.example/trial', default: 'https://a.example' };

  test('are all in the header, and each policy has its own', () => {
    const { stack, csp } = stackWith({
      basePolicy,
      reportOnlyVendors: [new vendors.Gleap()],
      reporting: { endpoints, reportTo: 'live', reportOnlyTo: 'trial' },
    });
    expect(customHeadersOf(stack)['Reporting-Endpoints']?.Value).toBe(
      'live="https://a.example/live", trial="https://a.example/trial", default="https://a.example"',
    );
    expect(csp.contentSecurityPolicy).toMatch(/report-uri https:\/\/a\.example\/live;report-to live$/);
    expect(csp.contentSecurityPolicyReportOnly).toMatch(/report-uri https:\/\/a\.example\/trial;report-to trial$/);
  });

  test('the one named csp, or the only one, gets violations unless another is named', () => {
    const to = (reporting: CspReporting): string => stackWith({ basePolicy, reporting }).csp.contentSecurityPolicy;
    expect(to({ url: URL, endpoints })).toMatch(/report-to csp$/);
    expect(to({ endpoints: { mine: URL } })).toMatch(/report-to mine$/);
    expect(to({ url: URL, endpoints, reportTo: 'live' })).toMatch(/report-to live$/);
  });

  test('the report-only policy reports to the same unless told otherwise', () => {
    const { csp } = stackWith({ reportOnlyVendors: [new vendors.Gleap()], reporting: { url: URL } });
    expect(csp.contentSecurityPolicyReportOnly).toMatch(/report-to csp$/);
  });
});

describe("'report-sample'", () => {
  test('is where scripts and styles are decided, on request', () => {
    const { csp } = stackWith({
      basePolicy,
      reporting: { url: URL, reportSample: true },
      vendors: [new vendors.Gleap()],
    });
    for (const { name, entries } of csp.policy.directives) {
      const has = entries.some(({ text }) => text === "'report-sample'");
      expect([name, has]).toEqual([name, name === 'default-src' || /^(?:script|style)-src/.test(name)]);
    }
    const without = stackWith({ basePolicy, reporting: { url: URL }, vendors: [new vendors.Gleap()] }).csp;
    expect(csp.contentSecurityPolicy.replaceAll(" 'report-sample'", '')).toBe(without.contentSecurityPolicy);
  });
});

describe('endpoints that cannot be', () => {
  test.each<[CspReporting, string]>([
    [{}, 'reporting names no endpoint: {}.'],
    [
      { url: 'http://a.example' },
      'reporting.url: "http://a.example" cannot be an endpoint: browsers report to https://',
    ],
    [{ url: 'a.example' }, 'browsers report to https:// only'],
    [{ url: '//a.example' }, 'browsers report to https:// only'],
    [{ url: 'https://' }, 'it is no URL.'],
    [{ url: 'https://a.example/a b' }, 'it holds " ", which would end it in a header. Percent-encode it.'],
    [{ url: 'https://a.example/a;b' }, 'it holds ";"'],
    [{ url: 'https://a.example/a,b' }, 'it holds ","'],
    [{ url: 'https://a.example/a"b' }, 'it holds "\\""'],
    [{ url: 'https://a.example/a\\b' }, 'it holds "\\\\"'],
    [{ url: 'https://a.example/a\nb' }, 'it holds "\\n"'],
    [{ url: 'https://a.example/ä' }, 'it holds "ä"'],
    [{ url: 'https://me:secret@a.example/' }, 'every visitor could read them'],
    [{ endpoints: { Csp: URL } }, 'the name "Csp" must begin with a-z'],
    [{ endpoints: { 'a b': URL } }, 'the name "a b" must begin with a-z'],
    [{ endpoints: { '': URL } }, 'the name "" must begin with a-z'],
    [{ endpoints: { a: 7 as never } }, 'reporting.endpoints.a: 7 cannot be an endpoint'],
    [{ endpoints: { a: '' } }, 'reporting.endpoints.a: "" cannot be an endpoint'],
    [{ url: URL, endpoints: { csp: URL } }, 'which is in reporting.endpoints as well'],
    [{ endpoints: { a: URL, b: URL } }, 'Say with reporting.reportTo which of them gets violations.'],
    [{ endpoints: { main: URL }, reportTo: 'mai' }, 'there is no endpoint "mai". Did you mean "main"? Name one of'],
    [{ url: URL, reportOnlyTo: 'x' }, 'reporting.reportOnlyTo: there is no endpoint "x". Name one of "csp".'],
    [{ url: 7 as never }, 'reporting.url must be a text, not 7.'],
    [{ endpoints: [] as never }, 'reporting.endpoints must be URLs by name'],
    [{ endpoints: {} }, 'reporting.endpoints must be URLs by name'],
    [{ url: URL, reportUri: 'yes' as never }, 'reporting.reportUri must be true or false, not "yes".'],
    [{ url: URL, reportSample: 1 as never }, 'reporting.reportSample must be true or false, not 1.'],
    [{ uri: URL } as never, 'reporting has no prop "uri". Did you mean "url"?'],
    ['https://a.example' as never, 'reporting must be an object, not "https://a.example".'],
  ])('%j', (reporting, message) => {
    expect(() => stackWith({ basePolicy, reporting })).toThrow(error('InvalidProp', message));
  });

  test.each(['/csp', '/csp?site=1', 'https://a.example:8443/x?y=%3B', 'https://a.example'])('%s can', (url) => {
    expect(() => stackWith({ basePolicy, reporting: { url } })).not.toThrow();
  });

  test.each<[string, string]>([
    ['http://a.example', 'browsers report to https:// only'],
    ['https://a.example/"; x="', 'which would end it in a header'],
  ])('a token that turns out to be %s', (url, message) => {
    const { stack } = stackWith({ basePolicy, reporting: { url: Lazy.string({ produce: () => url }) } });
    expect(() => Template.fromStack(stack)).toThrow(message);
  });

  test('a token that turns out to be fine', () => {
    const { stack } = stackWith({ basePolicy, reporting: { url: Lazy.string({ produce: () => URL }) } });
    expect(customHeadersOf(stack)['Reporting-Endpoints']?.Value).toBe(`csp="${URL}"`);
  });

  test('literal parts of a token are checked at once', () => {
    const url = `https://${Lazy.string({ produce: () => 'a.example' })}/a b`;
    expect(() => stackWith({ basePolicy, reporting: { url } })).toThrow(error('InvalidProp', 'it holds " "'));
  });
});

describe('Reporting-Endpoints', () => {
  const endpointsOf = (length: number): VendorCspHeadersProps => ({
    basePolicy,
    reporting: { url: URL, endpoints: { more: `/${'a'.repeat(length - `csp="${URL}", more="/"`.length)}` } },
  });

  test('has at most 1,783 characters', () => {
    const { stack } = stackWith(endpointsOf(1783));
    expect(customHeadersOf(stack)['Reporting-Endpoints']?.Value).toHaveLength(1783);
    expect(() => stackWith(endpointsOf(1784))).toThrow(
      error('InvalidHeader', 'The custom header "Reporting-Endpoints" may have 1,783 characters, its value has 1,784'),
    );
  });

  test('of the site’s own is refused beside reporting, and fine without', () => {
    const customHeadersBehavior = {
      customHeaders: [{ header: 'reporting-endpoints', value: 'main="https://a.example"', override: true }],
    };
    expect(() => stackWith({ basePolicy, reporting: { url: URL }, customHeadersBehavior })).toThrow(
      error('InvalidHeader', 'is what reporting sends. Name its endpoints in reporting.endpoints.'),
    );
    const { csp } = stackWith({ basePolicy: `${basePolicy}; report-to main; report-uri /r`, customHeadersBehavior });
    expect(csp.findings).toEqual([]);
  });
});

describe('report directives of the base policy', () => {
  test.each([
    ['report-to main', '"report-to main"'],
    ['report-uri /old', '"report-uri /old"'],
  ])('%s is refused beside reporting', (directive, shown) => {
    const props = { basePolicy: `${basePolicy}; ${directive}`, reporting: { url: URL } };
    expect(() => stackWith(props)).toThrow(
      error('InvalidProp', `basePolicy has ${shown}, and reporting is given as well.`),
    );
    expect(() => stackWith({ basePolicy, reportOnlyBasePolicy: props.basePolicy, reporting: props.reporting })).toThrow(
      error('InvalidProp', `reportOnlyBasePolicy has ${shown}`),
    );
  });

  test('are kept without reporting, and told of where no header defines the endpoint', () => {
    const { csp } = stackWith({ basePolicy: `${basePolicy}; report-to main; report-uri /r` });
    expect(csp.contentSecurityPolicy).toMatch(/report-uri \/r;report-to main$/);
    expect(csp.findings.map(({ id, source }) => [id, source])).toEqual([['reportWithoutEndpoint', 'main']]);
  });

  test.each([
    ['Reporting-Endpoints', 'other="https://a.example/?main="', ['reportWithoutEndpoint']],
    ['Reporting-Endpoints', 'other="https://a.example", main="/r"', []],
    ['Report-To', '{"group":"main"}', []],
    ['Reporting-Endpoints', Lazy.string({ produce: () => 'main="/r"' }), []],
  ])('are held against the header %s: %s', (header, value, expected) => {
    const { csp } = stackWith({
      basePolicy: `${basePolicy}; report-to main; report-uri /r`,
      customHeadersBehavior: { customHeaders: [{ header, value, override: true }] },
    });
    expect(csp.findings.map(({ id }) => id)).toEqual(expected);
  });
});

test('with CspDisposition.REPORT_ONLY the report-only policy reports', () => {
  const { stack, csp } = stackWith({ basePolicy, disposition: CspDisposition.REPORT_ONLY, reporting: { url: URL } });
  expect(csp.contentSecurityPolicyReportOnly).toMatch(/report-to csp$/);
  expect(csp.findings).toEqual([]);
  expect(Object.keys(configOf(stack).SecurityHeadersConfig as object)).not.toContain('ContentSecurityPolicy');
  expect(Object.keys(customHeadersOf(stack))).toEqual(['Content-Security-Policy-Report-Only', 'Reporting-Endpoints']);
});
