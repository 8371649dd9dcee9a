import { App, Duration, Lazy, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import { csp as model, SecurityHeader, VendorCspHeaders, vendors } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';
import { readable } from '../support/policies';

const POLICY = 'AWS::CloudFront::ResponseHeadersPolicy';
const VALIDATING = { '@aws-cdk/core:validateAgainstDefaultRules': true };

function stackWith(props?: VendorCspHeadersProps): { stack: Stack; csp: VendorCspHeaders } {
  const stack = new Stack(new App({ context: VALIDATING }), 'Site');
  return { stack, csp: new VendorCspHeaders(stack, 'Csp', props) };
}

function configOf(stack: Stack): Record<string, unknown> {
  const [policy] = Object.values(Template.fromStack(stack).findResources(POLICY)) as {
    Properties: { ResponseHeadersPolicyConfig: Record<string, unknown> };
  }[];
  return policy!.Properties.ResponseHeadersPolicyConfig;
}

const ALL = [new vendors.Crisp(), new vendors.Gleap(), new vendors.Userpilot()];

describe('the template', () => {
  test('of the construct alone', () => {
    const { stack } = stackWith({ vendors: ALL });
    expect(Template.fromStack(stack).toJSON().Resources).toMatchSnapshot();
  });

  test('has the policy of base and vendors', () => {
    const { csp } = stackWith({ vendors: ALL });
    expect(readable(csp.contentSecurityPolicy)).toMatchSnapshot();
  });

  test('sends exactly the assembled policy', () => {
    const { stack, csp } = stackWith({ vendors: ALL });
    Template.fromStack(stack).hasResourceProperties(POLICY, {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: csp.contentSecurityPolicy, Override: true },
        },
      },
    });
  });

  test('does not depend on the order or the repetition of vendors', () => {
    const again = [...ALL].reverse().flatMap((vendor) => [vendor, vendor]);
    expect(stackWith({ vendors: again }).csp.contentSecurityPolicy).toBe(
      stackWith({ vendors: ALL }).csp.contentSecurityPolicy,
    );
  });
});

describe('vendors', () => {
  test('may be none: the policy is the default base', () => {
    expect(stackWith().csp.contentSecurityPolicy).toBe(
      "default-src 'self';object-src 'none';base-uri 'self';form-action 'self';frame-ancestors 'self'",
    );
    expect(stackWith({ vendors: [] }).csp.contentSecurityPolicy).toBe(stackWith().csp.contentSecurityPolicy);
  });

  test('may be added until synth', () => {
    const { stack, csp } = stackWith();
    expect(csp.contentSecurityPolicy).not.toContain('crisp.chat');
    csp.addVendor(new vendors.Crisp());
    expect(csp.contentSecurityPolicy).toContain('https://*.crisp.chat');
    expect(JSON.stringify(configOf(stack))).toContain('https://*.crisp.chat');
  });

  test('may not be added after synth', () => {
    const { stack, csp } = stackWith();
    Template.fromStack(stack);
    expect(() => {
      csp.addVendor(new vendors.Crisp());
    }).toThrow(
      expect.objectContaining({
        code: 'AlreadySynthesized',
        message: 'Site/Csp: the template is written already; Crisp would not be in it. Add vendors before app.synth().',
      }) as Error,
    );
  });
});

describe('the base policy', () => {
  test('may be a text', () => {
    const { csp } = stackWith({ basePolicy: "default-src 'none'; img-src 'self' data:" });
    expect(csp.contentSecurityPolicy).toBe("default-src 'none';img-src 'self' data:");
  });

  test('may be lists by directive', () => {
    const { csp } = stackWith({ basePolicy: { 'default-src': [], 'img-src': ["'self'", 'data:'] } });
    expect(csp.contentSecurityPolicy).toBe("default-src 'none';img-src 'self' data:");
  });

  test('keeps tokens verbatim', () => {
    const stack = new Stack(new App(), 'Site');
    const csp = new VendorCspHeaders(stack, 'Csp', {
      basePolicy: { 'default-src': ["'self'"], 'connect-src': ["'self'", `https://api.${stack.urlSuffix}`] },
    });
    expect(csp.contentSecurityPolicyLength).toBeLessThan(csp.contentSecurityPolicy.length);
    Template.fromStack(stack).hasResourceProperties(POLICY, {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: {
              'Fn::Join': ['', ["default-src 'self';connect-src 'self' https://api.", { Ref: 'AWS::URLSuffix' }]],
            },
          },
        },
      },
    });
  });

  test.each<[string, VendorCspHeadersProps['basePolicy'], string, string]>([
    ['unquoted keyword', 'script-src self', 'InvalidSource', '"self" is not a CSP source expression'],
    ['typo in a directive', "scrpt-src 'self'", 'InvalidDirective', 'Did you mean "script-src"'],
    ['two policies', "default-src 'self', img-src *", 'InvalidPolicy', 'a comma separates it'],
    ['nonce', "script-src 'nonce-r4nd0m'", 'InvalidProp', 'a nonce must not be'],
    ['nonce of a token', { 'script-src': ["'nonce-${Token[TOKEN.1]}'"] }, 'InvalidProp', 'a nonce must not be'],
    [
      'number',
      7 as never,
      'InvalidProp',
      'basePolicy must be a policy as a text, or lists of values by directive, not 7.',
    ],
    ['list', ['a'] as never, 'InvalidProp', 'not ["a"].'],
    ['text instead of a list', { 'img-src': 'data:' as never }, 'InvalidPolicy', 'not "data:".'],
  ])('refuses a %s', (_, basePolicy, code, message) => {
    expect(() => stackWith({ basePolicy })).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }) as Error,
    );
  });
});

describe('httpsOnly', () => {
  test('leaves out https:// and nothing else', () => {
    const long = stackWith({ vendors: ALL }).csp;
    const short = stackWith({ vendors: ALL, httpsOnly: true }).csp;
    expect(short.contentSecurityPolicy).toBe(
      long.contentSecurityPolicy
        .split(' ')
        .map((text) => text.replace(/^https:\/\//, ''))
        .join(' '),
    );
    expect(short.contentSecurityPolicy).toContain('wss://');
  });
});

describe('other headers', () => {
  test('are those of AWS’s managed SecurityHeadersPolicy', () => {
    expect(configOf(stackWith().stack)).toMatchObject({
      SecurityHeadersConfig: {
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'SAMEORIGIN', Override: false },
        ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: false },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: false },
        XSSProtection: { Protection: true, ModeBlock: true, Override: false },
      },
    });
  });

  test('can be replaced one by one', () => {
    const { stack } = stackWith({
      securityHeadersBehavior: {
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          preload: true,
          override: true,
        },
      },
    });
    const headers = configOf(stack).SecurityHeadersConfig as Record<string, unknown>;
    expect(headers.StrictTransportSecurity).toEqual({
      AccessControlMaxAgeSec: 63_072_000,
      IncludeSubdomains: true,
      Preload: true,
      Override: true,
    });
    expect(headers.FrameOptions).toEqual({ FrameOption: 'SAMEORIGIN', Override: false });
  });

  test('can be left out', () => {
    const { stack } = stackWith({ omitSecurityHeaders: Object.values(SecurityHeader) });
    expect(Object.keys(configOf(stack).SecurityHeadersConfig as object)).toEqual(['ContentSecurityPolicy']);
  });

  test('pass through', () => {
    const { stack } = stackWith({
      overrideCsp: false,
      comment: 'Mine',
      responseHeadersPolicyName: 'mine',
      removeHeaders: ['Server'],
      serverTimingSamplingRate: 5,
      corsBehavior: {
        accessControlAllowCredentials: false,
        accessControlAllowHeaders: ['*'],
        accessControlAllowMethods: ['GET'],
        accessControlAllowOrigins: ['*'],
        originOverride: true,
      },
      customHeadersBehavior: { customHeaders: [{ header: 'X-Robots-Tag', value: 'noindex', override: true }] },
    });
    expect(configOf(stack)).toMatchObject({
      Name: 'mine',
      Comment: 'Mine',
      SecurityHeadersConfig: { ContentSecurityPolicy: { Override: false } },
      RemoveHeadersConfig: { Items: [{ Header: 'Server' }] },
      ServerTimingHeadersConfig: { Enabled: true, SamplingRate: 5 },
      CorsConfig: { AccessControlAllowMethods: { Items: ['GET'] } },
      CustomHeadersConfig: { Items: [{ Header: 'X-Robots-Tag', Value: 'noindex', Override: true }] },
    });
  });
});

describe('the name', () => {
  function nameIn(env: { account?: string; region?: string }, id = 'Csp', stackName = 'Site'): unknown {
    const stack = new Stack(new App(), 'Stack', { env, stackName });
    new VendorCspHeaders(stack, id);
    return configOf(stack).Name;
  }

  test('has the region, so that two regions of one account do not collide', () => {
    const names = ['us-east-1', 'eu-central-1'].map((region) => nameIn({ account: '111122223333', region }));
    expect(names[0]).toMatch(/^Site-Csp-[A-Z0-9]{8}-us-east-1$/i);
    expect(names[1]).toMatch(/-eu-central-1$/);
    expect(new Set(names).size).toBe(2);
  });

  test('has the region of the deployment where the stack has none', () => {
    expect(nameIn({})).toEqual({ 'Fn::Join': ['', [expect.stringMatching(/^Site-Csp.*-$/), { Ref: 'AWS::Region' }]] });
  });

  test('differs between stacks and constructs', () => {
    const env = { region: 'us-east-1' };
    expect(new Set([nameIn(env), nameIn(env, 'Other'), nameIn(env, 'Csp', 'Shop')]).size).toBe(3);
  });

  test('is at most 128 characters of the allowed ones, however long the path', () => {
    const name = nameIn({ region: 'ap-southeast-1' }, 'C'.repeat(200), 'S'.repeat(120));
    expect(name).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
  });
});

describe('the length', () => {
  const tooMuch = (count: number): string =>
    `default-src 'self' ${Array.from({ length: count }, (_, i) => `https://host-${i}.example`).join(' ')}`;

  test('up to the limit is fine', () => {
    const { stack, csp } = stackWith({ basePolicy: "default-src 'self'", maxCspLength: 18 });
    expect(csp.contentSecurityPolicyLength).toBe(18);
    expect(() => Template.fromStack(stack)).not.toThrow();
  });

  test('over the limit fails the synth with length, limit and the largest contributors', () => {
    const { stack } = stackWith({ basePolicy: "default-src 'self'", maxCspLength: 100, vendors: ALL });
    expect(() => Template.fromStack(stack)).toThrow(
      /The Content-Security-Policy has \d+ characters, CloudFront accepts 100\. Largest contributors, in characters: Userpilot \d+ \(and \d+ shared\), Crisp/,
    );
  });

  test('is limited to CloudFront’s 1,783 by default', () => {
    expect(() => Template.fromStack(stackWith({ basePolicy: tooMuch(200) }).stack)).toThrow(
      'CloudFront accepts 1,783.',
    );
  });

  test('may be more where the quota was raised', () => {
    const { stack } = stackWith({ basePolicy: tooMuch(200), maxCspLength: 8000 });
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

describe('as a response headers policy', () => {
  test('is taken by a distribution', () => {
    const { stack, csp } = stackWith({ vendors: ALL });
    new cloudfront.Distribution(stack, 'Distribution', {
      defaultBehavior: { origin: new origins.HttpOrigin('origin.example'), responseHeadersPolicy: csp },
    });
    const template = Template.fromStack(stack);
    const [id] = Object.keys(template.findResources(POLICY));
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultCacheBehavior: { ResponseHeadersPolicyId: { Ref: id } } },
    });
  });

  test('goes to several accounts and regions without name clashes', () => {
    const app = new App({ context: VALIDATING });
    const names = [
      { account: '111122223333', region: 'us-east-1' },
      { account: '111122223333', region: 'eu-central-1' },
      { account: '444455556666', region: 'us-east-1' },
    ].map((env, index) => {
      const stack = new Stack(new Stage(app, `Stage${index}`, { env }), 'Site');
      new VendorCspHeaders(stack, 'Csp', { vendors: ALL });
      return `${env.account} ${JSON.stringify(configOf(stack).Name)}`;
    });
    expect(new Set(names).size).toBe(3);
  });
});

describe('what is readable', () => {
  test('each source has its origin', () => {
    const { csp } = stackWith({ vendors: ALL });
    const scripts = csp.explanation.directives.find(({ directive }) => directive === 'script-src-elem');
    expect(scripts?.decidedBy).toBe('script-src');
    expect(scripts?.sources.find(({ text }) => text === 'https://*.gleap.io')?.origins).toEqual([
      {
        party: 'Gleap',
        directive: 'script-src',
        reason: 'The SDK.',
        page: 'https://docs.gleap.io/documentation/javascript/content-security-policy',
        verified: '2026-11-21',
      },
    ]);
  });

  test('the policy can be asked', () => {
    const { csp } = stackWith({ vendors: ALL });
    expect(csp.policy).toBeInstanceOf(model.Policy);
    expect(csp.policy.allows({ destination: 'script', url: 'https://js.gleap.io/a.js' }).allowed).toBe(true);
    expect(csp.policy.allows({ destination: 'script', url: 'https://evil.example/a.js' }).allowed).toBe(false);
  });
});

describe('findings', () => {
  test('are warnings that can be acknowledged', () => {
    const { stack, csp } = stackWith({ vendors: [new vendors.Userpilot({ unsafeInlineScripts: true })] });
    Template.fromStack(stack);
    Annotations.fromStack(stack).hasWarning(
      '/Site/Csp',
      Match.stringLikeRegexp('asked for by Userpilot.*unsafeInlineScripts'),
    );
    expect(csp.findings.map(({ id }) => id)).toEqual(['unsafeInlineScripts', 'unsafeInlineStyles']);
  });

  test('are none for the default', () => {
    const { stack, csp } = stackWith();
    Template.fromStack(stack);
    expect(csp.findings).toEqual([]);
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });
});

describe('wrong props', () => {
  test.each<[string, object, string]>([
    ['unknown prop', { vendor: [] }, 'VendorCspHeaders has no prop "vendor". Did you mean "vendors"?'],
    ['vendors', { vendors: 'crisp' }, 'vendors must be a list of vendors such as [new vendors.Crisp()], not "crisp".'],
    ['vendor', { vendors: ['crisp'] }, 'vendors must hold vendors such as new vendors.Crisp(), not "crisp".'],
    ['httpsOnly', { httpsOnly: 'yes' }, 'httpsOnly must be true or false, not "yes".'],
    ['overrideCsp', { overrideCsp: 1 }, 'overrideCsp must be true or false, not 1.'],
    ['maxCspLength', { maxCspLength: 0 }, 'maxCspLength must be a positive whole number, not 0.'],
    ['maxCustomHeaders', { maxCustomHeaders: 1.5 }, 'maxCustomHeaders must be a positive whole number, not 1.5.'],
    ['comment', { comment: 5 }, 'comment must be a text, not 5.'],
    ['long comment', { comment: 'x'.repeat(129) }, 'comment may have 128 characters, "xxx'],
    ['corsBehavior', { corsBehavior: null }, 'corsBehavior must be an object, not null.'],
    [
      'customHeadersBehavior',
      { customHeadersBehavior: {} },
      'customHeadersBehavior must be an object with a list customHeaders of { header, value, override }, not {}.',
    ],
    [
      'a custom header',
      { customHeadersBehavior: { customHeaders: [{ header: 'X-A', value: 'a', override: true }, null] } },
      'customHeadersBehavior.customHeaders[1] must be an object, not null.',
    ],
    [
      'a custom header with a value',
      { customHeadersBehavior: { customHeaders: [{ header: 'X-A', value: 5, override: true }] } },
      'customHeadersBehavior.customHeaders[0].value must be a text, not 5.',
    ],
    [
      'a custom header without its setting',
      { customHeadersBehavior: { customHeaders: [{ header: 'X-A', value: 'a' }] } },
      'customHeadersBehavior.customHeaders[0].override is missing: it must be true or false.',
    ],
    [
      'a custom header with a setting that does not exist',
      { customHeadersBehavior: { customHeaders: [{ heder: 'X-A', value: 'a', override: true }] } },
      'customHeadersBehavior.customHeaders[0] has no prop "heder". Did you mean "header"?',
    ],
    [
      'removeHeaders',
      { removeHeaders: [1] },
      'removeHeaders must be a list, not a token of one, of names of headers such as ["X-Powered-By"], or left out, not [1].',
    ],
    [
      'serverTimingSamplingRate',
      { serverTimingSamplingRate: 101 },
      'must be a percentage from 0 to 100 with at most four decimal places, not 101.',
    ],
    [
      'a header with a typo',
      { securityHeadersBehavior: { frameOption: {} } },
      'securityHeadersBehavior has no header "frameOption". Did you mean "frameOptions"?',
    ],
    [
      'frame options that are none',
      { securityHeadersBehavior: { frameOptions: { frameOption: 'ALLOWALL', override: true } } },
      'securityHeadersBehavior.frameOptions.frameOption must be HeadersFrameOption.DENY or HeadersFrameOption.SAMEORIGIN, not "ALLOWALL".',
    ],
    [
      'a referrer policy that is none',
      { securityHeadersBehavior: { referrerPolicy: { referrerPolicy: 'bogus', override: true } } },
      'securityHeadersBehavior.referrerPolicy.referrerPolicy must be HeadersReferrerPolicy.NO_REFERRER, ',
    ],
    [
      'modeBlock beside reportUri',
      {
        securityHeadersBehavior: {
          xssProtection: { protection: true, modeBlock: true, reportUri: 'https://r.example', override: true },
        },
      },
      'securityHeadersBehavior.xssProtection has modeBlock and the reportUri "https://r.example"',
    ],
    [
      'no header',
      { securityHeadersBehavior: { frameOptions: null } },
      'To leave the header out, name it in omitSecurityHeaders.',
    ],
    ['NaN', { maxCspLength: NaN }, 'maxCspLength must be a positive whole number, not NaN.'],
    [
      'a rate of too many decimals',
      { serverTimingSamplingRate: 0.00001 },
      'a percentage from 0 to 100 with at most four decimal places, not 0.00001.',
    ],
    [
      'a header without its setting',
      { securityHeadersBehavior: { strictTransportSecurity: { override: true } } },
      'securityHeadersBehavior.strictTransportSecurity.accessControlMaxAge is missing: it must be a Duration',
    ],
    [
      'a header with a number for a Duration',
      { securityHeadersBehavior: { strictTransportSecurity: { override: true, accessControlMaxAge: 60 } } },
      'accessControlMaxAge must be a Duration of whole seconds such as Duration.hours(1), and of at most 2,147,483,647, not 60.',
    ],
    [
      'a header with a Duration that is too long',
      {
        securityHeadersBehavior: {
          strictTransportSecurity: { override: true, accessControlMaxAge: Duration.seconds(2 ** 31) },
        },
      },
      'accessControlMaxAge must be a Duration of whole seconds such as Duration.hours(1), and of at most 2,147,483,647',
    ],
    [
      'a header with a setting that does not exist',
      { securityHeadersBehavior: { contentTypeOptions: { overide: true } } },
      'securityHeadersBehavior.contentTypeOptions has no prop "overide". Did you mean "override"?',
    ],
    ['comment characters', { comment: 'a\nb' }, 'comment may have printable ASCII characters only, not "a\\nb".'],
    ['securityHeadersBehavior', { securityHeadersBehavior: [] }, 'securityHeadersBehavior must be an object, not [].'],
    [
      'a CSP of its own',
      { securityHeadersBehavior: { contentSecurityPolicy: { contentSecurityPolicy: 'x', override: true } } },
      "Give the site's own policy as basePolicy",
    ],
    [
      'omitSecurityHeaders',
      { omitSecurityHeaders: ['hsts'] },
      'omitSecurityHeaders must be a list of "contentTypeOptions"',
    ],
    [
      'a header given and omitted',
      {
        securityHeadersBehavior: { contentTypeOptions: { override: true } },
        omitSecurityHeaders: [SecurityHeader.CONTENT_TYPE_OPTIONS],
      },
      'contentTypeOptions is in securityHeadersBehavior and in omitSecurityHeaders. Decide for one.',
    ],
  ])('%s', (_, props, message) => {
    const stack = new Stack(new App(), 'Site');
    expect(() => new VendorCspHeaders(stack, 'Csp', props)).toThrow(
      expect.objectContaining({ code: 'InvalidProp', message: expect.stringContaining(message) }) as Error,
    );
  });

  test.each<[object]>([
    [{ vendors: 1 }],
    [{ vendors: ['crisp'] }],
    [{ basePolicy: 'script-src self' }],
    [{ comment: 'x'.repeat(129) }],
    [{ constructor: 1 }],
  ])('%j leaves nothing in the tree', (props) => {
    const stack = new Stack(new App(), 'Site');
    expect(() => new VendorCspHeaders(stack, 'Csp', props)).toThrow(
      expect.objectContaining({ name: 'CspError' }) as Error,
    );
    expect(stack.node.children).toEqual([]);
  });
});

describe('tokens that are known at synth', () => {
  const late = (text: string): string => Lazy.string({ produce: () => text });

  test.each<[string, VendorCspHeadersProps, string]>([
    [
      'a directive of its own',
      { basePolicy: { 'img-src': [late('https://x.example; script-src *')] } },
      'more than a source',
    ],
    [
      'a policy of its own',
      { basePolicy: { 'img-src': [late('https://x.example,default-src')] } },
      'more than a source',
    ],
    [
      'a long policy',
      { basePolicy: { 'img-src': [late(`https://${'a'.repeat(2000)}.example`)] } },
      'CloudFront accepts 1,783',
    ],
    ['a bad name', { responseHeadersPolicyName: late('bad name') }, 'responseHeadersPolicyName must be 1 to 128'],
    ['a long comment', { comment: late('c'.repeat(129)) }, 'comment may have 128 characters'],
    [
      'a long header',
      { customHeadersBehavior: { customHeaders: [{ header: 'X-A', value: late('v'.repeat(1784)), override: true }] } },
      'The custom header "X-A" may have 1,783',
    ],
  ])('cannot bring %s', (_, props, message) => {
    const { stack } = stackWith(props);
    expect(() => Template.fromStack(stack)).toThrow(message);
  });

  test('are fine where they are what they stand for', () => {
    const { stack } = stackWith({
      basePolicy: { 'img-src': [late('https://x.example')] },
      responseHeadersPolicyName: late('good-name'),
      comment: late('Mine'),
    });
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

describe('in the tree', () => {
  test('the default child is CloudFormation’s resource', () => {
    const { csp } = stackWith();
    expect(csp.node.defaultChild).toBeInstanceOf(cloudfront.CfnResponseHeadersPolicy);
    expect(() => {
      csp.applyRemovalPolicy(RemovalPolicy.RETAIN);
    }).not.toThrow();
  });

  test('resolving it does not end the time for vendors', () => {
    const { stack, csp } = stackWith();
    stack.resolve((csp.node.defaultChild as cloudfront.CfnResponseHeadersPolicy).responseHeadersPolicyConfig);
    expect(() => {
      csp.addVendor(new vendors.Crisp());
    }).not.toThrow();
  });
});
