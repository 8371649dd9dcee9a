import { App, Aspects, CfnCondition, CfnParameter, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';
import { VendorCspHeaders } from '../../lib';
import { withoutValidation } from './support';

withoutValidation();

const VALIDATING = { '@aws-cdk/core:validateAgainstDefaultRules': true };
const ORIGIN = new origins.HttpOrigin('origin.example');

function site(): { stack: Stack; csp: VendorCspHeaders } {
  const stack = new Stack(new App({ context: VALIDATING }), 'Site');
  return { stack, csp: new VendorCspHeaders(stack, 'Csp') };
}

type Behavior = Record<string, unknown> & { ResponseHeadersPolicyId?: { Ref: string } | string };

/** Per behavior: the logical id of its policy without its hash, or its id. */
function policies(stack: Stack): Record<string, unknown> {
  const [distribution] = Object.values(Template.fromStack(stack).findResources('AWS::CloudFront::Distribution')) as {
    Properties: { DistributionConfig: { DefaultCacheBehavior: Behavior; CacheBehaviors?: Behavior[] } };
  }[];
  const { DefaultCacheBehavior, CacheBehaviors = [] } = distribution!.Properties.DistributionConfig;
  return Object.fromEntries(
    [{ ...DefaultCacheBehavior, PathPattern: '*' }, ...CacheBehaviors].map(
      ({ PathPattern, ResponseHeadersPolicyId: id }: Behavior) => [
        String(PathPattern),
        typeof id === 'object' ? id.Ref.replace(/[0-9A-F]{8}$/, '') : id,
      ],
    ),
  );
}

function distributionOf(
  stack: Construct,
  additionalBehaviors: Record<string, cloudfront.BehaviorOptions> = {},
  behavior: Partial<cloudfront.BehaviorOptions> = {},
): cloudfront.Distribution {
  return new cloudfront.Distribution(stack, 'Distribution', {
    defaultBehavior: { origin: ORIGIN, ...behavior },
    additionalBehaviors,
  });
}

function cfnDistribution(
  stack: Construct,
  config: Partial<cloudfront.CfnDistribution.DistributionConfigProperty> = {},
): cloudfront.CfnDistribution {
  return new cloudfront.CfnDistribution(stack, 'Distribution', {
    distributionConfig: {
      enabled: true,
      origins: [{ id: 'o', domainName: 'origin.example', customOriginConfig: { originProtocolPolicy: 'https-only' } }],
      defaultCacheBehavior: behaviorOf(),
      ...config,
    },
  });
}

function behaviorOf(pathPattern?: string): cloudfront.CfnDistribution.CacheBehaviorProperty {
  return {
    targetOriginId: 'o',
    viewerProtocolPolicy: 'redirect-to-https',
    cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
    ...(pathPattern !== undefined && { pathPattern }),
  } as cloudfront.CfnDistribution.CacheBehaviorProperty;
}

class Pattern extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    distributionOf(this, { 'api/*': { origin: ORIGIN } });
  }
}

describe('a policy is attached to', () => {
  test('a Distribution: all behaviors, also those that are added later', () => {
    const { stack, csp } = site();
    const distribution = distributionOf(stack, { 'api/*': { origin: ORIGIN } });
    csp.attachTo(distribution);
    distribution.addBehavior('later/*', ORIGIN);
    Aspects.of(stack).add({
      visit: (node) => {
        if (node === distribution) distribution.addBehavior('aspect/*', ORIGIN);
      },
    });
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Csp', 'later/*': 'Csp', 'aspect/*': 'Csp' });
  });

  test('a Distribution without further behaviors', () => {
    const { stack, csp } = site();
    csp.attachTo(distributionOf(stack));
    expect(policies(stack)).toEqual({ '*': 'Csp' });
  });

  test('a CloudFrontWebDistribution', () => {
    jest.spyOn(console, 'warn').mockReturnValueOnce(); // that it is deprecated
    const { stack, csp } = site();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is deprecated is in use
    const distribution = new cloudfront.CloudFrontWebDistribution(stack, 'Distribution', {
      originConfigs: [
        {
          customOriginSource: { domainName: 'origin.example' },
          behaviors: [{ isDefaultBehavior: true }, { pathPattern: 'api/*' }],
        },
      ],
    });
    csp.attachTo(distribution);
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Csp' });
  });

  test('a CfnDistribution, whose list of behaviors may still grow', () => {
    const { stack, csp } = site();
    const cacheBehaviors = [behaviorOf('api/*')];
    csp.attachTo(cfnDistribution(stack, { cacheBehaviors }));
    cacheBehaviors.push(behaviorOf('later/*'));
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Csp', 'later/*': 'Csp' });
  });

  test.each<[string, () => Partial<cloudfront.CfnDistribution.DistributionConfigProperty>]>([
    ['the default behavior', () => ({ defaultCacheBehavior: Lazy.any({ produce: () => behaviorOf() }) })],
    ['the list', () => ({ cacheBehaviors: Lazy.any({ produce: () => [behaviorOf('api/*')] }) })],
    ['a behavior', () => ({ cacheBehaviors: [Lazy.any({ produce: () => behaviorOf('api/*') })] })],
  ])('a CfnDistribution where %s is a token', (_, config) => {
    const { stack, csp } = site();
    csp.attachTo(cfnDistribution(stack, { cacheBehaviors: [behaviorOf('api/*')], ...config() }));
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Csp' });
  });

  test('a CfnDistribution where all is a token', () => {
    const { stack, csp } = site();
    const distribution = cfnDistribution(stack, { cacheBehaviors: [behaviorOf('api/*')] });
    const config = distribution.distributionConfig;
    distribution.distributionConfig = Lazy.any({ produce: () => config });
    csp.attachTo(distribution);
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Csp' });
  });

  test('the one distribution in a construct', () => {
    const { stack, csp } = site();
    csp.attachTo(new Pattern(stack, 'Pattern'));
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Csp' });
  });

  test('a distribution of another stack, by an export', () => {
    const { stack, csp } = site();
    const other = new Stack(App.of(stack), 'Other');
    csp.attachTo(distributionOf(other, { 'api/*': { origin: ORIGIN } }));
    const text = JSON.stringify(Template.fromStack(other).toJSON());
    expect(text.match(/"ResponseHeadersPolicyId":\{"Fn::ImportValue":"Site:ExportsOutputRefCsp/g)).toHaveLength(2);
  });

  test('nothing else of the distribution changes', () => {
    const plain = (csp: boolean): unknown => {
      const { stack, csp: policy } = site();
      const distribution = distributionOf(stack, { 'api/*': { origin: ORIGIN } });
      if (csp) policy.attachTo(distribution);
      const text = JSON.stringify(Template.fromStack(stack).findResources('AWS::CloudFront::Distribution'));
      return JSON.parse(text.replace(/,?"ResponseHeadersPolicyId":\{"Ref":"[^"]+"\}/g, ''));
    };
    expect(plain(true)).toEqual(plain(false));
  });

  test('references to other stacks in its behaviors are found', () => {
    const { stack, csp } = site();
    const cachePolicy = new cloudfront.CachePolicy(stack, 'Cache');
    const other = new Stack(App.of(stack), 'Other');
    csp.attachTo(distributionOf(other, { 'api/*': { origin: ORIGIN, cachePolicy } }, { cachePolicy }));
    const text = JSON.stringify(Template.fromStack(other).toJSON());
    expect(text.match(/"CachePolicyId":\{"Fn::ImportValue"/g)).toHaveLength(2);
  });

  test('what is not a token stays readable to aspects', () => {
    const { stack, csp } = site();
    const distribution = cfnDistribution(stack, { priceClass: 'PriceClass_100' });
    csp.attachTo(distribution);
    expect(distribution.distributionConfig).toMatchObject({
      priceClass: 'PriceClass_100',
      defaultCacheBehavior: { viewerProtocolPolicy: 'redirect-to-https' },
    });
  });
});

describe('pathPatterns', () => {
  test.each<[string[], Record<string, unknown>]>([
    [['*'], { '*': 'Csp', 'api/*': undefined, 'img/*': undefined }],
    [['api/*'], { '*': undefined, 'api/*': 'Csp', 'img/*': undefined }],
    [['/api/*', '*'], { '*': 'Csp', 'api/*': 'Csp', 'img/*': undefined }],
  ])('%j are the only ones', (pathPatterns, expected) => {
    const { stack, csp } = site();
    csp.attachTo(distributionOf(stack, { 'api/*': { origin: ORIGIN }, 'img/*': { origin: ORIGIN } }), { pathPatterns });
    expect(policies(stack)).toEqual(expected);
  });

  test('may be tokens', () => {
    const { stack, csp } = site();
    const pattern = new CfnParameter(stack, 'Pattern').valueAsString;
    csp.attachTo(distributionOf(stack, { [pattern]: { origin: ORIGIN } }), { pathPatterns: [pattern] });
    expect(Object.values(policies(stack))).toEqual([undefined, 'Csp']);
  });

  test('that are not there fail the synth, with the nearest, or all there are', () => {
    const { stack, csp } = site();
    csp.attachTo(distributionOf(stack, { 'api/*': { origin: ORIGIN } }), { pathPatterns: ['apis/*', 'images'] });
    const synth = (): unknown => Template.fromStack(stack);
    expect(synth).toThrow('Site/Csp: Site/Distribution/Resource has no behavior "apis/*". Did you mean "api/*"?');
    expect(synth).toThrow('Site/Distribution/Resource has no behavior "images". It has "*", "api/*".');
  });

  test('share a distribution among policies', () => {
    const { stack, csp } = site();
    const distribution = distributionOf(stack, { 'api/*': { origin: ORIGIN } });
    csp.attachTo(distribution, { pathPatterns: ['*'] });
    new VendorCspHeaders(stack, 'Api', { basePolicy: "default-src 'none'" }).attachTo(distribution, {
      pathPatterns: ['api/*'],
    });
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Api' });
  });
});

describe('a behavior that has a policy', () => {
  const other = (stack: Stack): cloudfront.ResponseHeadersPolicy =>
    new cloudfront.ResponseHeadersPolicy(stack, 'Other', {
      securityHeadersBehavior: { contentTypeOptions: { override: true } },
    });

  test('is an error at once where it can be seen', () => {
    const { stack, csp } = site();
    const distribution = distributionOf(stack, {}, { responseHeadersPolicy: other(stack) });
    expect(() => csp.attachTo(distribution)).toThrow(
      expect.objectContaining({
        code: 'CannotAttach',
        message: expect.stringMatching(
          /^Site\/Distribution\/Resource: the behavior "\*" has the response headers policy "Other\w{8}" already, and takes one\. To have Site\/Csp instead, attach it with replace: true; to keep it, name the other behaviors in pathPatterns\.$/,
        ),
      }) as Error,
    );
    expect(policies(stack)).toEqual({ '*': 'Other' });
  });

  test('is an error at synth where it cannot', () => {
    const { stack, csp } = site();
    const distribution = distributionOf(stack, { 'api/*': { origin: ORIGIN, responseHeadersPolicy: other(stack) } });
    csp.attachTo(distribution);
    distribution.addBehavior('later/*', ORIGIN, {
      responseHeadersPolicy: cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
    });
    const synth = (): unknown => Template.fromStack(stack);
    expect(synth).toThrow(/the behavior "api\/\*" has the response headers policy "Other\w{8}" already/);
    expect(synth).toThrow(
      'the behavior "later/*" has the response headers policy "67f7725c-6f97-4210-82d7-5512b31e9d03"',
    );
    expect(synth).not.toThrow('the behavior "*"');
  });

  test('is an error where an override gives it one', () => {
    const { stack, csp } = site();
    const distribution = cfnDistribution(stack);
    distribution.addPropertyOverride('DistributionConfig.DefaultCacheBehavior.ResponseHeadersPolicyId', 'theirs');
    csp.attachTo(distribution, { replace: true });
    expect(() => Template.fromStack(stack)).toThrow(
      'the behavior "*" has the response headers policy "theirs" already, and takes one. It was set after Site/Csp was ' +
        'attached, or by an override (addPropertyOverride). Take that out.',
    );
  });

  test('gets this one with replace', () => {
    const { stack, csp } = site();
    const policy = other(stack);
    const distribution = distributionOf(
      stack,
      { 'api/*': { origin: ORIGIN, responseHeadersPolicy: policy } },
      { responseHeadersPolicy: policy },
    );
    csp.attachTo(distribution, { replace: true });
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Csp' });
  });

  test('keeps it where it is not meant', () => {
    const { stack, csp } = site();
    csp.attachTo(distributionOf(stack, { 'api/*': { origin: ORIGIN, responseHeadersPolicy: other(stack) } }), {
      pathPatterns: ['*'],
    });
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Other' });
  });

  test('may have this one: attaching twice changes nothing', () => {
    const { stack, csp } = site();
    const distribution = distributionOf(
      stack,
      { 'api/*': { origin: ORIGIN, responseHeadersPolicy: csp } },
      { responseHeadersPolicy: csp },
    );
    csp.attachTo(distribution);
    csp.attachTo(distribution);
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Csp' });
  });

  test('of another of these: the later one replaces it, or is refused', () => {
    const { stack, csp } = site();
    const second = new VendorCspHeaders(stack, 'Second', { basePolicy: "default-src 'none'" });
    const distribution = distributionOf(stack, { 'api/*': { origin: ORIGIN } });
    csp.attachTo(distribution);
    expect(() => second.attachTo(distribution)).toThrow('the behavior "*" has the response headers policy "Csp');
    second.attachTo(distribution, { replace: true, pathPatterns: ['api/*'] });
    expect(policies(stack)).toEqual({ '*': 'Csp', 'api/*': 'Second' });
  });

  test('is missed where the properties are set again', () => {
    const { stack, csp } = site();
    const distribution = cfnDistribution(stack);
    const config = distribution.distributionConfig;
    csp.attachTo(distribution);
    distribution.distributionConfig = config;
    expect(() => Template.fromStack(stack)).toThrow(
      'the behavior "*" does not have the policy Site/Csp that was attached to it: its properties were set again.',
    );
  });
});

describe('what only the deployment knows', () => {
  const conditional = (stack: Stack): cloudfront.CfnDistribution => {
    const condition = new CfnCondition(stack, 'IsLarge', { expression: Fn.conditionEquals(stack.region, 'us-east-1') });
    return cfnDistribution(stack, {
      cacheBehaviors: [behaviorOf('api/*'), Fn.conditionIf(condition.logicalId, rendered('x/*'), rendered('y/*'))],
    });
  };
  const rendered = (pattern: string): object => ({
    PathPattern: pattern,
    TargetOriginId: 'o',
    ViewerProtocolPolicy: 'https-only',
    CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  });

  test('cannot be attached to', () => {
    const { stack, csp } = site();
    csp.attachTo(conditional(stack));
    expect(() => Template.fromStack(stack)).toThrow(
      'A behavior is decided in the deployment (as by Fn::If), so Site/Csp cannot be attached to it.',
    );
  });

  test('may be there where others are named', () => {
    const { stack, csp } = site();
    csp.attachTo(conditional(stack), { pathPatterns: ['*', 'api/*'] });
    expect(policies(stack)).toMatchObject({ '*': 'Csp', 'api/*': 'Csp' });
  });
});

describe('what cannot be attached to', () => {
  test.each<[string, (stack: Stack) => unknown, string]>([
    ['no distribution', (stack) => new Construct(stack, 'Empty'), '"Site/Empty" has no CloudFront distribution in it.'],
    [
      'several',
      (stack) => {
        new Pattern(stack, 'A');
        new Pattern(stack, 'B');
        return stack;
      },
      '"Site" has 2 distributions: "Site/A/Distribution/Resource", "Site/B/Distribution/Resource". Attach to each that',
    ],
    [
      'an imported one',
      (stack) =>
        cloudfront.Distribution.fromDistributionAttributes(stack, 'Theirs', {
          distributionId: 'E1',
          domainName: 'd.cloudfront.net',
        }),
      '"Site/Theirs" is an imported distribution: its behaviors are not in this template.',
    ],
    ['a text', () => 'E1', 'attachTo takes a construct with a distribution, not "E1".'],
    ['nothing', () => undefined, 'attachTo takes a construct with a distribution, not undefined.'],
  ])('%s', (_, make, message) => {
    const { stack, csp } = site();
    const construct = make(stack) as IConstruct;
    expect(() => csp.attachTo(construct)).toThrow(message);
  });

  test.each<[unknown, string]>([
    [null, 'attachTo: the options must be an object, not null.'],
    [['*'], 'attachTo: the options must be an object, not ["*"].'],
    [{ pathPattern: ['*'] }, 'attachTo has no option "pathPattern". Did you mean "pathPatterns"?'],
    [{ pathPatterns: '*' }, 'attachTo: pathPatterns must be a list of patterns such as ["*", "api/*"], not "*".'],
    [{ pathPatterns: [] }, 'Leave it out for all behaviors.'],
    [{ pathPatterns: [''] }, 'not [""].'],
    [{ replace: 'yes' }, 'attachTo: replace must be true or false, not "yes".'],
  ])('options %j', (options, message) => {
    const { stack, csp } = site();
    const distribution = distributionOf(stack);
    expect(() => csp.attachTo(distribution, options as never)).toThrow(
      expect.objectContaining({ code: 'InvalidArgument', message: expect.stringContaining(message) }) as Error,
    );
  });
});

describe('a policy by its id', () => {
  const ID = '67f7725c-6f97-4210-82d7-5512b31e9d03';

  test('is taken by a distribution, creates nothing, and may have the id from a parameter', () => {
    const { stack } = site();
    const parameter = new CfnParameter(stack, 'PolicyId').valueAsString;
    const [one, two] = [ID, parameter].map((id, index) =>
      VendorCspHeaders.fromResponseHeadersPolicyId(stack, `Import${index}`, id),
    );
    distributionOf(stack, { 'api/*': { origin: ORIGIN, responseHeadersPolicy: two } }, { responseHeadersPolicy: one });
    expect(policies(stack)).toEqual({ '*': ID, 'api/*': 'PolicyId' });
    Template.fromStack(stack).resourceCountIs('AWS::CloudFront::ResponseHeadersPolicy', 1);
    expect(one).toMatchObject({
      responseHeadersPolicyId: ID,
      responseHeadersPolicyRef: { responseHeadersPolicyId: ID },
    });
  });

  test('is what the CDK makes of the id', () => {
    const { stack } = site();
    const ours = VendorCspHeaders.fromResponseHeadersPolicyId(stack, 'Ours', ID);
    const theirs = cloudfront.ResponseHeadersPolicy.fromResponseHeadersPolicyId(stack, 'Theirs', ID);
    expect(ours.responseHeadersPolicyRef).toEqual(theirs.responseHeadersPolicyRef);
    expect(ours.env).toEqual(theirs.env);
  });

  test('can be attached', () => {
    const { stack } = site();
    const distribution = distributionOf(stack, { 'api/*': { origin: ORIGIN } });
    VendorCspHeaders.fromResponseHeadersPolicyId(stack, 'Import', ID).attachTo(distribution);
    distribution.addBehavior('later/*', ORIGIN);
    expect(policies(stack)).toEqual({ '*': ID, 'api/*': ID, 'later/*': ID });
  });

  test.each([undefined, null, '', 7, 'a b', 'My-Policy', 'arn:aws:cloudfront::111122223333:response-headers-policy/x'])(
    'cannot be %j',
    (id) => {
      const { stack } = site();
      expect(() => VendorCspHeaders.fromResponseHeadersPolicyId(stack, 'Import', id as string)).toThrow(
        expect.objectContaining({
          code: 'InvalidArgument',
          message: expect.stringContaining('fromResponseHeadersPolicyId takes the id of a policy such as "67f7725c'),
        }) as Error,
      );
      expect(stack.node.tryFindChild('Import')).toBeUndefined();
    },
  );
});

test('attaching to a distribution whose template is written is refused, and attaching before is not', () => {
  const { stack, csp } = site();
  const distribution = distributionOf(stack);
  csp.attachTo(distribution);
  Template.fromStack(stack);
  expect(() => csp.attachTo(distribution)).toThrow(
    expect.objectContaining({
      code: 'AlreadySynthesized',
      message: expect.stringContaining('before app.synth()'),
    }) as Error,
  );
});
