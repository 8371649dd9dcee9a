import { App, Duration, Lazy, Stack } from 'aws-cdk-lib';
import { CspDisposition, SecurityHeader, VendorCspHeaders, vendors } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';
import { describeLength, knownLength } from '../../lib/construct/limits';
import { configOf, error, stackWith, withoutValidation } from './support';

withoutValidation();

function construct(props: VendorCspHeadersProps): VendorCspHeaders {
  return new VendorCspHeaders(new Stack(new App(), 'Site'), 'Csp', props);
}

function withHeaders(...headers: [header: string, value: string][]): VendorCspHeadersProps {
  return {
    customHeadersBehavior: { customHeaders: headers.map(([header, value]) => ({ header, value, override: true })) },
  };
}

function numbered(count: number): VendorCspHeadersProps {
  return withHeaders(...Array.from({ length: count }, (_, i): [string, string] => [`X-${i}`, 'v']));
}

function trial(): VendorCspHeadersProps {
  return { reportOnlyVendors: [new vendors.Gleap()] };
}

describe.each<[string, VendorCspHeadersProps, VendorCspHeadersProps, string, string]>([
  [
    'name length',
    { responseHeadersPolicyName: 'n'.repeat(128) },
    { responseHeadersPolicyName: 'n'.repeat(129) },
    'InvalidName',
    '(129 characters)',
  ],
  [
    'name characters',
    { responseHeadersPolicyName: 'My_policy-1' },
    { responseHeadersPolicyName: 'my.policy' },
    'InvalidName',
    'not "my.policy"',
  ],
  ['comment', { comment: 'c'.repeat(128) }, { comment: 'c'.repeat(129) }, 'InvalidProp', 'has 129 characters'],
  [
    'custom header value',
    withHeaders(['X-A', 'v'.repeat(1783)]),
    withHeaders(['X-A', 'v'.repeat(1784)]),
    'InvalidHeader',
    'The custom header "X-A" may have 1,783 characters, its value has 1,784 characters. No quota raises that.',
  ],
  [
    'custom header name',
    withHeaders(['X'.repeat(256), 'v']),
    withHeaders(['X'.repeat(257), 'v']),
    'InvalidHeader',
    "A custom header's name has 1 to 256",
  ],
  ['custom header name characters', withHeaders(['X-A', 'v']), withHeaders(['X A', 'v']), 'InvalidHeader', 'not "X A"'],
  [
    'custom header value characters',
    withHeaders(['X-A', 'a b']),
    withHeaders(['X-A', 'a\nb']),
    'InvalidHeader',
    'printable ASCII',
  ],
  ['empty value', withHeaders(['X-A', 'v']), withHeaders(['X-A', '']), 'InvalidHeader', 'A value is not empty'],
  [
    'number of custom headers',
    withHeaders(...Array.from({ length: 10 }, (_, i): [string, string] => [`X-${i}`, 'v'])),
    withHeaders(...Array.from({ length: 11 }, (_, i): [string, string] => [`X-${i}`, 'v'])),
    'TooManyHeaders',
    'CloudFront takes 10 custom headers in one policy, these are 11.',
  ],
  [
    'all custom headers together',
    withHeaders(...Array.from({ length: 6 }, (_, i): [string, string] => [`X-${i}`, 'v'.repeat(1703)])),
    withHeaders(...Array.from({ length: 6 }, (_, i): [string, string] => [`X-${i}`, 'v'.repeat(1704)])),
    'HeadersTooLong',
    'may have 10,240 characters together, these have 10,242 characters.',
  ],
  [
    'the same header twice',
    withHeaders(['X-A', 'v'], ['X-B', 'v']),
    withHeaders(['X-A', 'v'], ['x-a', 'w']),
    'InvalidHeader',
    'The custom header "x-a" is given twice.',
  ],
  [
    'Permissions-Policy',
    withHeaders(['Permissions-Policy', 'v'.repeat(1783)]),
    withHeaders(['Permissions-Policy', 'v'.repeat(1784)]),
    'InvalidHeader',
    'The custom header "Permissions-Policy" may have 1,783 characters, its value has 1,784 characters.',
  ],
  [
    'Reporting-Endpoints',
    withHeaders(['Reporting-Endpoints', 'v'.repeat(1783)]),
    withHeaders(['Reporting-Endpoints', 'v'.repeat(1784)]),
    'InvalidHeader',
    'The custom header "Reporting-Endpoints" may have 1,783 characters',
  ],
  [
    'a report-only header of the site’s own',
    withHeaders(['Content-Security-Policy-Report-Only', 'v'.repeat(1783)]),
    withHeaders(['Content-Security-Policy-Report-Only', 'v'.repeat(1784)]),
    'InvalidHeader',
    'The custom header "Content-Security-Policy-Report-Only" may have 1,783 characters',
  ],
  [
    'comment characters',
    { comment: 'Mine, all of it!' },
    { comment: 'Für alle' },
    'InvalidProp',
    'comment may have printable ASCII characters only',
  ],
  [
    'name of one character',
    { responseHeadersPolicyName: 'n' },
    { responseHeadersPolicyName: '' },
    'InvalidProp',
    'responseHeadersPolicyName must be a text, not "".',
  ],
  [
    'number of custom headers with those of the construct',
    { ...numbered(8), ...trial(), reporting: { url: '/r' } },
    { ...numbered(9), ...trial(), reporting: { url: '/r' } },
    'TooManyHeaders',
    'CloudFront takes 10 custom headers in one policy, these are 11.',
  ],
])('%s', (_, accepted, refused, code, message) => {
  test('up to the limit is accepted', () => {
    expect(() => construct(accepted)).not.toThrow();
  });

  test('beyond is refused', () => {
    expect(() => construct(refused)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }) as Error,
    );
  });
});

test('a raised quota for custom headers is accepted', () => {
  const eleven = withHeaders(...Array.from({ length: 11 }, (_, i): [string, string] => [`X-${i}`, 'v']));
  expect(() => construct({ ...eleven, maxCustomHeaders: 11 })).not.toThrow();
});

test.each([
  ['Content-Security-Policy', 'basePolicy and vendors'],
  ['strict-transport-security', 'securityHeadersBehavior.strictTransportSecurity'],
  ['X-Frame-Options', 'securityHeadersBehavior.frameOptions'],
  ['X-Content-Type-Options', 'securityHeadersBehavior.contentTypeOptions'],
  ['Referrer-Policy', 'securityHeadersBehavior.referrerPolicy'],
  ['X-XSS-Protection', 'securityHeadersBehavior.xssProtection'],
])('%s is no custom header; the error says where it goes', (header, prop) => {
  expect(() => construct(withHeaders([header, 'x']))).toThrow(
    `CloudFront refuses "${header}" as a custom header. Use ${prop} of VendorCspHeaders.`,
  );
});

describe('CORS', () => {
  const cors = (changes: object): VendorCspHeadersProps => ({
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: ['*'],
      accessControlAllowMethods: ['GET'],
      accessControlAllowOrigins: ['https://www.example.com'],
      originOverride: true,
      ...changes,
    },
  });
  const named = ['Content-Type', 'x-amz-*'];

  test.each([
    {},
    { accessControlAllowCredentials: true, accessControlAllowHeaders: ['Content-Type'] },
    { accessControlAllowHeaders: named },
    { accessControlAllowMethods: ['ALL'] },
    { accessControlAllowMethods: ['GET', 'HEAD', 'OPTIONS'] },
    { accessControlAllowOrigins: ['*'] },
    {
      accessControlAllowOrigins: ['*.example.org', 'https://*.example.org:8443', 'http://localhost:3000', 'a.example'],
    },
    { accessControlAllowOrigins: [`https://${'a'.repeat(1775)}`] },
    { accessControlExposeHeaders: [] },
    { accessControlExposeHeaders: ['*'] },
    { accessControlMaxAge: Duration.seconds(0) },
  ])('may be %j', (changes) => {
    expect(() => construct(cors(changes))).not.toThrow();
  });

  test.each<[object, string]>([
    [
      { accessControlAllowOrigins: [] },
      'corsBehavior.accessControlAllowOrigins must be a list with at least one value such',
    ],
    [
      { accessControlAllowHeaders: [] },
      'corsBehavior.accessControlAllowHeaders must be a list with at least one value such',
    ],
    [
      { accessControlAllowMethods: [] },
      'corsBehavior.accessControlAllowMethods must be a list with at least one value such',
    ],
    [{ accessControlAllowOrigins: undefined }, 'corsBehavior.accessControlAllowOrigins is missing: it must be a list.'],
    [{ accessControlAllowOrigins: '*' }, 'corsBehavior.accessControlAllowOrigins must be a list, not "*".'],
    [{ accessControlAllowOrigins: [7] }, 'not [7].'],
    [{ accessControlAllowOrigins: [''] }, '"" is no origin such as'],
    [{ accessControlAllowOrigins: ['example.*'] }, '"example.*" is no origin'],
    [{ accessControlAllowOrigins: ['test.*.example.org'] }, '"test.*.example.org" is no origin'],
    [{ accessControlAllowOrigins: ['exa*mple.org'] }, '"exa*mple.org" is no origin'],
    [{ accessControlAllowOrigins: ['https://a.example,https://b.example'] }, 'is no origin'],
    [{ accessControlAllowOrigins: [`https://${'a'.repeat(1776)}`] }, 'longer than the 1,783 characters'],
    [{ accessControlAllowMethods: ['GET', 'get'] }, '"get" is none of CloudFront\'s methods. There are "GET",'],
    [{ accessControlAllowMethods: ['ALL', 'GET'] }, '"ALL" stands alone, not in ["ALL","GET"].'],
    [{ accessControlAllowHeaders: ['X A'] }, '"X A" is no name of a header'],
    [{ accessControlAllowHeaders: ['x-*-*'] }, '"x-*-*" is no name of a header'],
    [{ accessControlExposeHeaders: ['a,b'] }, '"a,b" is no name of a header'],
    [{ accessControlAllowCredentials: true }, 'CloudFront refuses "*" where accessControlAllowCredentials is true.'],
    [{ accessControlAllowCredentials: true, accessControlAllowHeaders: named }, 'CloudFront refuses "x-amz-*" where'],
    [
      { accessControlAllowCredentials: 'yes' },
      'corsBehavior.accessControlAllowCredentials must be true or false, not "yes".',
    ],
    [{ originOverride: undefined }, 'corsBehavior.originOverride is missing'],
    [{ accessControlMaxAge: 600 }, 'corsBehavior.accessControlMaxAge must be a Duration of whole seconds'],
    [
      { accessControlMaxAge: Duration.millis(1500) },
      'corsBehavior.accessControlMaxAge must be a Duration of whole seconds',
    ],
    [
      { accessControlAllowOrigin: ['*'] },
      'no prop "accessControlAllowOrigin". Did you mean "accessControlAllowOrigins"',
    ],
  ])('may not be %j', (changes, message) => {
    expect(() => construct(cors(changes))).toThrow(error('InvalidProp', message));
  });
});

describe('headers to remove', () => {
  test.each(['Server', 'X-Powered-By', 'Vary', 'X-Amz-Meta-A', 'X-Amzn-Trace-Id'])('may be %s', (header) => {
    expect(() => construct({ removeHeaders: [header] })).not.toThrow();
  });

  test.each([
    'Connection',
    'via',
    'X-Cache',
    'X-Amz-Cf-Pop',
    'X-Edge-Location',
    'X-Amzn-RequestId',
    'Transfer-Encoding',
  ])('may not be %s', (header) => {
    expect(() => construct({ removeHeaders: ['Server', header] })).toThrow(
      error('InvalidHeader', `removeHeaders: "${header}" is a header that CloudFront does not remove. Leave it out.`),
    );
  });

  test('are names, each once', () => {
    expect(() => construct({ removeHeaders: ['Server', 'server'] })).toThrow(
      error('InvalidHeader', '"server" is there twice.'),
    );
    expect(() => construct({ removeHeaders: ['X A'] })).toThrow(
      error('InvalidHeader', '"X A" is no name of a header.'),
    );
  });
});

test('text in tokens is counted by its literal parts', () => {
  const token = Lazy.string({ produce: () => 'unknown' });
  expect(knownLength('literal')).toEqual({ characters: 7, atLeast: false, literal: 'literal' });
  expect(knownLength(`https://${token}.example`)).toEqual({
    characters: 16,
    atLeast: true,
    literal: 'https://.example',
  });
  expect(describeLength(knownLength(`${'v'.repeat(1901)}${token}`))).toBe('at least 1,901 characters');
  expect(() => construct(withHeaders(['X-A', `${'v'.repeat(1784)}${token}`]))).toThrow('at least 1,784 characters');
  expect(() => construct(withHeaders(['X-A', `${'v'.repeat(1783)}${token}`]))).not.toThrow();
});

describe('all custom headers together', () => {
  const name = 'Content-Security-Policy-Report-Only';
  const policy = (length: number): string => `img-src https://${'a'.repeat(length - 'img-src https://'.length)}`;
  const props = (length: number): VendorCspHeadersProps => ({
    ...withHeaders(...Array.from({ length: 5 }, (_, i): [string, string] => [`X-${i}`, 'v'.repeat(1700)])),
    reportOnlyBasePolicy: policy(10_240 - 5 * 1703 - name.length + length),
  });

  test('count the report-only policy, which is known at synth', () => {
    expect(() => configOf(stackWith(props(0)).stack)).not.toThrow();
    expect(() => configOf(stackWith(props(1)).stack)).toThrow('may have 10,240 characters together, these have 10,241');
  });
});

describe('a policy with no header at all, which CloudFront refuses', () => {
  test.each(Object.values(CspDisposition))('cannot be: there is always a policy to %s', (disposition) => {
    const { stack } = stackWith({ disposition, omitSecurityHeaders: Object.values(SecurityHeader) });
    const { SecurityHeadersConfig: security = {}, CustomHeadersConfig: custom } = configOf(stack) as {
      SecurityHeadersConfig?: object;
      CustomHeadersConfig?: { Items: unknown[] };
    };
    expect(Object.keys(security).length + (custom?.Items.length ?? 0)).toBe(1);
  });
});

describe('Content-Security-Policy', () => {
  const policy = (length: number): string => `img-src https://${'a'.repeat(length - 'img-src https://'.length)}`;

  test('has at most 1,783 characters', () => {
    expect(() => configOf(stackWith({ basePolicy: policy(1783) }).stack)).not.toThrow();
    expect(() => configOf(stackWith({ basePolicy: policy(1784) }).stack)).toThrow(
      'The Content-Security-Policy has 1,784 characters, CloudFront accepts 1,783.',
    );
  });

  test('is counted by its literal parts where it holds tokens', () => {
    const host = (length: number) => ({
      'img-src': [`https://${Stack.of(stackWith().csp).urlSuffix}/${'a'.repeat(length)}`],
    });
    const own = 'img-src https:///'.length;
    expect(() => configOf(stackWith({ basePolicy: host(1783 - own) }).stack)).not.toThrow();
    expect(() => configOf(stackWith({ basePolicy: host(1901 - own) }).stack)).toThrow(
      'The Content-Security-Policy has at least 1,901 characters, CloudFront accepts 1,783.',
    );
  });
});

test.each(['maxCspLength', 'maxCustomHeaders'])('%s is no token, since lengths are held against it', (prop) => {
  const token = Lazy.number({ produce: () => 2000 });
  expect(() => construct({ [prop]: token })).toThrow(`${prop} must be a positive whole number`);
});
