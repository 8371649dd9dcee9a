/** What the template really says: tokens, escape hatches and aspects have the last word. */
import {
  App,
  Aspects,
  Aws,
  CfnDynamicReference,
  CfnDynamicReferenceService,
  CfnParameter,
  Fn,
  Lazy,
  Stack,
} from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { CspDisposition, FindingLevel, VendorCspHeaders } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';
import { configOf, error, stackWith, withoutValidation } from './support';

withoutValidation();

const late = (text: string): string => Lazy.string({ produce: () => text });
const CSP = 'SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy';

const custom = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({ Header: `X-${i}`, Value: 'v', Override: true }));

const cors = (changes: object = {}): object => ({
  AccessControlAllowCredentials: false,
  AccessControlAllowHeaders: { Items: ['*'] },
  AccessControlAllowMethods: { Items: ['GET'] },
  AccessControlAllowOrigins: { Items: ['https://a.example'] },
  OriginOverride: true,
  ...changes,
});

function overridden(path: string, value: unknown, props?: VendorCspHeadersProps): () => unknown {
  const { stack, csp } = stackWith(props);
  const resource = csp.node.defaultChild as cloudfront.CfnResponseHeadersPolicy;
  resource.addPropertyOverride(`ResponseHeadersPolicyConfig.${path}`, value);
  return () => configOf(stack);
}

describe.each<[string, string, unknown, unknown, string]>([
  [
    'a long policy',
    CSP,
    'v'.repeat(1783),
    'v'.repeat(1784),
    'has 1,784 characters, CloudFront accepts 1,783. It is not the',
  ],
  [
    'a nonce',
    CSP,
    "script-src 'self'",
    "script-src 'nonce-abc'",
    `has "'nonce-abc'", which is the same for every response`,
  ],
  ['characters beyond ASCII', CSP, 'img-src a.example', 'img-src ä.example', 'holds "ä"'],
  ['a long name', 'Name', 'n'.repeat(128), 'n'.repeat(129), '(129 characters)'],
  ['no name', 'Name', 'n', undefined, 'must be 1 to 128'],
  ['a long comment', 'Comment', 'c'.repeat(128), 'c'.repeat(129), 'has 129 characters'],
  ['custom headers', 'CustomHeadersConfig.Items', custom(10), custom(11), 'these are 11'],
  [
    'a custom header that is none',
    'CustomHeadersConfig.Items',
    custom(1),
    [{ Header: 'X-Frame-Options', Value: 'DENY', Override: true }],
    'CloudFront refuses "X-Frame-Options" as a custom header',
  ],
  [
    'a long custom header',
    'CustomHeadersConfig.Items',
    [{ Header: 'X', Value: 'v'.repeat(1783), Override: true }],
    [{ Header: 'X', Value: 'v'.repeat(1784), Override: true }],
    'its value has 1,784 characters',
  ],
  [
    'a header to remove',
    'RemoveHeadersConfig.Items',
    [{ Header: 'Server' }],
    [{ Header: 'Via' }],
    '"Via" is a header that CloudFront does not remove',
  ],
  [
    'an endpoint beside modeBlock',
    'SecurityHeadersConfig.XSSProtection',
    { ModeBlock: true, Protection: true, Override: true },
    { ModeBlock: true, Protection: true, Override: true, ReportUri: 'https://a.example' },
    'does not take together',
  ],
  ['frame options', 'SecurityHeadersConfig.FrameOptions.FrameOption', 'DENY', 'ALLOWALL', 'not "ALLOWALL".'],
  [
    'the max-age of HSTS',
    'SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec',
    0,
    -1,
    'the max-age must be a number of seconds, not -1.',
  ],
  [
    'the longest max-age of HSTS',
    'SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec',
    2 ** 31 - 1,
    2 ** 31,
    'the max-age must be a number of seconds, not 2147483648.',
  ],
  [
    'a sampling rate',
    'ServerTimingHeadersConfig',
    { Enabled: true, SamplingRate: 100 },
    { Enabled: true, SamplingRate: 101 },
    'not 101.',
  ],
  [
    'CORS with credentials for all headers',
    'CorsConfig',
    cors(),
    cors({ AccessControlAllowCredentials: true }),
    'CloudFront refuses "*" where accessControlAllowCredentials is true',
  ],
  [
    'CORS for no origin',
    'CorsConfig',
    cors({ AccessControlAllowOrigins: { Items: { 'Fn::Split': [',', 'a,b'] } } }),
    cors({ AccessControlAllowOrigins: { Items: [] } }),
    'accessControlAllowOrigins must be a list with at least one value',
  ],
])('an override brings %s', (_, path, accepted, refused, message) => {
  test('that CloudFront accepts', () => {
    expect(overridden(path, accepted)).not.toThrow();
  });

  test('that CloudFront refuses', () => {
    expect(overridden(path, refused)).toThrow(message);
  });
});

describe('an override', () => {
  test('goes by raised quotas', () => {
    expect(overridden(CSP, 'v'.repeat(2000), { maxCspLength: 2000 })).not.toThrow();
    expect(overridden('CustomHeadersConfig.Items', custom(11), { maxCustomHeaders: 11 })).not.toThrow();
  });

  test('may not take all headers away', () => {
    expect(overridden('SecurityHeadersConfig', undefined)).toThrow('a policy without any header');
    expect(overridden('SecurityHeadersConfig', undefined, { removeHeaders: ['Server'] })).not.toThrow();
  });

  test('of the report-only policy is held against its limits', () => {
    const props = { disposition: CspDisposition.REPORT_ONLY, reporting: { url: '/r' } };
    const path = 'CustomHeadersConfig.Items.0.Value';
    expect(overridden(path, "img-src 'self'", props)).not.toThrow();
    expect(overridden(path, "script-src 'nonce-abc'", props)).toThrow(
      'Report-Only in the template has "\'nonce-abc\'"',
    );
    expect(overridden(path, 'v'.repeat(1784), props)).toThrow('its value has 1,784 characters');
  });

  test('that only the deployment knows is let pass', () => {
    expect(overridden(CSP, Fn.importValue('Csp'))).not.toThrow();
    expect(overridden('CorsConfig', { 'Fn::If': ['A', 'B', 'C'] })).not.toThrow();
  });
});

test('an aspect that sets the properties again is held against the limits', () => {
  const { stack } = stackWith();
  Aspects.of(stack).add({
    visit: (node) => {
      if (!(node instanceof cloudfront.CfnResponseHeadersPolicy)) return;
      node.responseHeadersPolicyConfig = { name: 'a b', removeHeadersConfig: { items: [{ header: 'Host' }] } };
    },
  });
  expect(() => configOf(stack)).toThrow(/not "a b"[^]*"Host" is a header that CloudFront does not remove/);
});

describe('a token in the policy that is known at synth', () => {
  const withSource = (source: string, findings?: VendorCspHeadersProps['findings']) => () =>
    configOf(
      stackWith({
        basePolicy: { 'script-src': [source], 'object-src': [], 'base-uri': [] },
        ...(findings && { findings }),
      }).stack,
    );

  test.each([
    ["'nonce-abc'", 'a nonce must not be'],
    ["'NONCE-abc'", 'a nonce must not be'],
    ['self', 'Write "\'self\'".'],
    ['', 'resolves to nothing'],
    ['https://bücher.example', 'printable ASCII'],
    ['https://a.example;', 'more than a source expression'],
    ['https://a.example,', 'more than a source expression'],
    ['a.example b.example', 'more than a source expression'],
    ['img-src', 'is the name of a directive'],
  ])('cannot be %j', (text, message) => {
    expect(withSource(late(text))).toThrow(message);
  });

  test('may be joined of literals', () => {
    expect(withSource(Fn.join('.', ['https://a', 'example']))).not.toThrow();
    expect(withSource(Fn.join(';', ['https://a', 'example']))).toThrow('"https://a;example"');
  });

  test('is checked in its known parts where the deployment knows the rest', () => {
    expect(withSource(late(`https://${Aws.REGION}.example`))).not.toThrow();
    expect(withSource(late(`'nonce-${Aws.REGION}'`))).toThrow('a nonce must not be');
    expect(withSource(late(`https://${Aws.REGION}.example, a`))).toThrow('more than a source expression');
  });

  test('is checked in the known parts of Fn::Sub', () => {
    expect(withSource(Fn.sub('https://${AWS::Region}.example'))).not.toThrow();
    expect(withSource(Fn.sub('https://${AWS::Region}.example;'))).toThrow('more than a source expression');
    const named = (name: string) => () => configOf(stackWith({ responseHeadersPolicyName: Fn.sub(name) }).stack);
    expect(named('site-${AWS::Region}')).not.toThrow();
    expect(named('site ${AWS::Region}')).toThrow('responseHeadersPolicyName must be 1 to 128');
    expect(named('site-${!Literal}')).toThrow('responseHeadersPolicyName must be 1 to 128');
  });

  test('is among the findings', () => {
    const strict = { failOn: FindingLevel.WARNING };
    expect(withSource(late("'unsafe-inline'"), strict)).toThrow('cdk-vendor-csp:unsafeInlineScripts');
    expect(withSource(late('*'), strict)).toThrow('cdk-vendor-csp:broadSource');
    expect(withSource(late('https://a.example'), strict)).not.toThrow();
  });
});

describe('a token in place of what has to be read', () => {
  const list = Fn.split(',', Aws.REGION);

  test.each<[string, VendorCspHeadersProps, string]>([
    ['a whole policy', { basePolicy: late("default-src 'self'") }, 'is a token in place of a directive.'],
    ['a directive', { basePolicy: `default-src 'self'; ${Aws.REGION} a` }, 'is a token in place of a directive.'],
    ['a list of sources', { reportOnlyBasePolicy: { 'img-src': list } }, 'reportOnlyBasePolicy: ["#{Token['],
    ['a list of headers', { removeHeaders: list }, 'removeHeaders must be a list, not a token of one'],
  ])('is refused: %s', (_, props, message) => {
    expect(() => stackWith(props)).toThrow(error('InvalidProp', message));
  });
});

test('the id of a policy that is known at synth is checked then', () => {
  const withId = (id: string) => () => {
    const stack = new Stack(new App(), 'Site');
    VendorCspHeaders.fromResponseHeadersPolicyId(stack, 'Csp', id);
    return Template.fromStack(stack);
  };
  expect(withId(late('67f7725c-6f97-4210-82d7-5512b31e9d03'))).not.toThrow();
  expect(withId(late('a b'))).toThrow('fromResponseHeadersPolicyId takes the id of a policy');
  expect(withId(late(''))).toThrow('fromResponseHeadersPolicyId takes the id of a policy');
});

describe('what only the deployment knows', () => {
  test.each<[string, (value: string) => VendorCspHeadersProps]>([
    ['name', (responseHeadersPolicyName) => ({ responseHeadersPolicyName })],
    ['comment', (comment) => ({ comment })],
    ['header', (value) => ({ customHeadersBehavior: { customHeaders: [{ header: value, value, override: true }] } })],
    ['source', (value) => ({ basePolicy: { 'script-src': [value] } })],
    ['header to remove', (value) => ({ removeHeaders: [value] })],
  ])('may be the %s', (_, props) => {
    const stack = new Stack(new App(), 'Site');
    new VendorCspHeaders(stack, 'Csp', props(new CfnParameter(stack, 'Text').valueAsString));
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

test.each<[string, VendorCspHeadersProps, string]>([
  ['the name of a header', { customHeadersBehavior: header(late('X A')) }, 'not "X A"'],
  ['a header of CloudFront’s', { customHeadersBehavior: header(late('Referrer-Policy')) }, 'refuses "Referrer-Policy"'],
  ['an empty header', { customHeadersBehavior: header('X-A', late('')) }, 'A value is not empty'],
  ['a header to remove', { removeHeaders: [late('Via')] }, '"Via" is a header that CloudFront does not remove'],
  ['a header to remove twice', { removeHeaders: [late('Server'), 'server'] }, '"server" is there twice'],
  ['a sampling rate', { serverTimingSamplingRate: Lazy.number({ produce: () => 101 }) }, 'not 101.'],
])('a token cannot bring %s that CloudFront refuses', (_, props, message) => {
  const { stack } = stackWith(props);
  expect(() => configOf(stack)).toThrow(message);
});

function header(name: string, value = 'v'): cloudfront.ResponseCustomHeadersBehavior {
  return { customHeaders: [{ header: name, value, override: true }] };
}

describe('a dynamic reference', () => {
  const parameter = (name: string): string => new CfnDynamicReference(CfnDynamicReferenceService.SSM, name).toString();

  test('may stand wherever a token may', () => {
    const { stack } = stackWith({
      responseHeadersPolicyName: parameter('/name'),
      basePolicy: { 'default-src': ["'self'", parameter('/source')] },
      reporting: { url: `https://${parameter('/host')}/csp` },
      removeHeaders: [parameter('/header')],
      corsBehavior: {
        accessControlAllowCredentials: false,
        accessControlAllowHeaders: ['*'],
        accessControlAllowMethods: ['GET'],
        accessControlAllowOrigins: [parameter('/origin')],
        originOverride: true,
      },
    });
    expect(JSON.stringify(configOf(stack))).toContain('{{resolve:ssm:/source}}');
  });

  test('is checked in what is known around it', () => {
    const { stack } = stackWith({ responseHeadersPolicyName: late('my site {{resolve:ssm:/name}}') });
    expect(() => configOf(stack)).toThrow('my site ');
  });
});

describe('what CloudFormation turns into flags and numbers', () => {
  test.each([
    ['SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec', '31536000', '1 year'],
    ['SecurityHeadersConfig.StrictTransportSecurity.IncludeSubdomains', 'true', 'yes'],
    ['SecurityHeadersConfig.ContentTypeOptions.Override', 'false', 'no'],
    ['ServerTimingHeadersConfig', { Enabled: 'true', SamplingRate: '5' }, { Enabled: 'true', SamplingRate: '105' }],
  ])('%s may be %j, not %j', (path, fine, wrong) => {
    expect(overridden(path, fine)).not.toThrow();
    expect(overridden(path, wrong)).toThrow('must be');
  });
});

test('properties that a transform makes are let pass', () => {
  const { stack, csp } = stackWith();
  const resource = csp.node.defaultChild as cloudfront.CfnResponseHeadersPolicy;
  resource.addOverride('Properties', { 'Fn::Transform': { Name: 'Macro' } });
  expect(() => Template.fromStack(stack)).not.toThrow();
});
