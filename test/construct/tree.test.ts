import { App, Aspects, CfnResource, PropertyInjectors, RemovalPolicy, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IConstruct } from 'constructs';
import { VendorCspHeaders, vendors } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';
import { withoutValidation } from './support';

withoutValidation();

const POLICY = 'AWS::CloudFront::ResponseHeadersPolicy';

type Resources = Record<string, { Properties: { ResponseHeadersPolicyConfig: Config } }>;

interface Config {
  Name: unknown;
  Comment: string;
  SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } };
}

function resourcesOf(stack: Stack): Resources {
  return Template.fromStack(stack).findResources(POLICY) as unknown as Resources;
}

function configOf(stack: Stack): Config {
  return Object.values(resourcesOf(stack))[0]!.Properties.ResponseHeadersPolicyConfig;
}

function cspOf(stack: Stack): string {
  return configOf(stack).SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
}

/** A stack as `cdk diff` compares it: everything, as paths and values. */
function templateWith(props: VendorCspHeadersProps): ReadonlyMap<string, unknown> {
  const stack = new Stack(new App(), 'Site');
  new cloudfront.Distribution(stack, 'Distribution', {
    defaultBehavior: {
      origin: new origins.HttpOrigin('origin.example'),
      responseHeadersPolicy: new VendorCspHeaders(stack, 'Csp', props),
    },
  });
  const paths = new Map<string, unknown>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) paths.set(path, value);
    else for (const [name, item] of Object.entries(value)) visit(item, `${path}/${name}`);
  };
  visit(Template.fromStack(stack).toJSON(), '');
  return paths;
}

function changedPaths(before: VendorCspHeadersProps, after: VendorCspHeadersProps): string[] {
  const [one, two] = [templateWith(before), templateWith(after)];
  return [...new Set([...one.keys(), ...two.keys()])].filter((path) => one.get(path) !== two.get(path)).sort();
}

describe('cdk diff', () => {
  const [CRISP, GLEAP] = [new vendors.Crisp(), new vendors.Gleap()];
  const CONFIG = '/Resources/Csp71A1974F/Properties/ResponseHeadersPolicyConfig';
  const CSP = `${CONFIG}/SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy`;
  const COMMENT = `${CONFIG}/Comment`;

  test.each<[string, VendorCspHeadersProps, VendorCspHeadersProps, string[]]>([
    ['a vendor that is added', { vendors: [CRISP] }, { vendors: [CRISP, GLEAP] }, [COMMENT, CSP]],
    ['a vendor that is taken out', { vendors: [CRISP, GLEAP] }, { vendors: [GLEAP] }, [COMMENT, CSP]],
    ['the last vendor that is taken out', { vendors: [CRISP] }, {}, [COMMENT, CSP]],
    ['an option of a vendor', { vendors: [CRISP] }, { vendors: [new vendors.Crisp({ exactHosts: true })] }, [CSP]],
    ['the site’s own policy', {}, { basePolicy: "default-src 'none'" }, [CSP]],
    ['the order of vendors', { vendors: [CRISP, GLEAP] }, { vendors: [GLEAP, CRISP] }, []],
    [
      'a name',
      {},
      { responseHeadersPolicyName: 'mine' },
      [`${CONFIG}/Name`, `${CONFIG}/Name/Fn::Join/0`, `${CONFIG}/Name/Fn::Join/1/0`, `${CONFIG}/Name/Fn::Join/1/1/Ref`],
    ],
  ])('of %s shows that and nothing else', (_, before, after, expected) => {
    expect(changedPaths(before, after)).toEqual([...expected].sort());
  });

  test('the logical id depends on the path alone', () => {
    const ids = [{}, { vendors: [CRISP, GLEAP] }, { responseHeadersPolicyName: 'mine' }].map((props) => {
      const stack = new Stack(new App(), 'Site');
      new VendorCspHeaders(stack, 'Csp', props);
      return Object.keys(resourcesOf(stack));
    });
    expect(ids).toEqual([['Csp71A1974F'], ['Csp71A1974F'], ['Csp71A1974F']]);
  });
});

describe('aspects', () => {
  const visiting = (visit: (policy: cloudfront.CfnResponseHeadersPolicy) => void) => ({
    visit: (node: IConstruct) => {
      if (node instanceof cloudfront.CfnResponseHeadersPolicy) visit(node);
    },
  });

  test('may read the policy without freezing it: vendors that come later are in the template', () => {
    const stack = new Stack(new App(), 'Site');
    const csp = new VendorCspHeaders(stack, 'Csp');
    const read: unknown[] = [];
    Aspects.of(stack).add(visiting((policy) => read.push(stack.resolve(policy.responseHeadersPolicyConfig))));
    Aspects.of(stack).add({ visit: (node) => node === stack && csp.addVendor(new vendors.Gleap()) });
    stack.resolve((csp.node.defaultChild as cloudfront.CfnResponseHeadersPolicy).responseHeadersPolicyConfig);
    csp.addVendor(new vendors.Crisp());
    expect(cspOf(stack)).toBe(csp.contentSecurityPolicy);
    expect(configOf(stack).Comment).toBe('CSP for Crisp, Gleap');
    expect(read).toHaveLength(1);
  });

  test('may change the resource', () => {
    const stack = new Stack(new App(), 'Site');
    new VendorCspHeaders(stack, 'Csp');
    Aspects.of(stack).add(
      visiting((policy) => {
        policy.addPropertyOverride('ResponseHeadersPolicyConfig.Comment', 'Theirs');
        policy.applyRemovalPolicy(RemovalPolicy.RETAIN);
      }),
    );
    expect(configOf(stack).Comment).toBe('Theirs');
    expect(Object.values(resourcesOf(stack))[0]).toMatchObject({ DeletionPolicy: 'Retain' });
  });

  test('may add vendors', () => {
    const stack = new Stack(new App(), 'Site');
    new VendorCspHeaders(stack, 'Csp');
    Aspects.of(stack).add({
      visit: (node) => {
        if (node instanceof VendorCspHeaders) node.addVendor(new vendors.Crisp());
      },
    });
    expect(cspOf(stack)).toContain('https://*.crisp.chat');
  });
});

describe('what CloudFormation knows of the resource', () => {
  test('a removal policy is its own', () => {
    const stack = new Stack(new App(), 'Site');
    new VendorCspHeaders(stack, 'Csp').applyRemovalPolicy(RemovalPolicy.RETAIN);
    expect(Object.values(resourcesOf(stack))[0]).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('it takes no tags, and tagging a stack leaves it as it is', () => {
    const [plain, tagged] = [false, true].map((isTagged) => {
      const stack = new Stack(new App(), 'Site');
      const csp = new VendorCspHeaders(stack, 'Csp');
      if (isTagged) Tags.of(stack).add('team', 'web');
      expect(CfnResource.isCfnResource(csp.node.defaultChild)).toBe(true);
      return resourcesOf(stack);
    });
    expect(tagged).toEqual(plain);
  });
});

describe('property injectors', () => {
  const injecting = (constructUniqueId: string, inject: (props: object) => unknown) => ({ constructUniqueId, inject });
  const ours = (props: VendorCspHeadersProps) =>
    injecting(VendorCspHeaders.PROPERTY_INJECTION_ID, (given) => ({ ...props, ...given }));

  test('give the class its props', () => {
    const app = new App();
    PropertyInjectors.of(app).add(ours({ basePolicy: "default-src 'none'", comment: 'Injected' }));
    const stack = new Stack(app, 'Site');
    new VendorCspHeaders(stack, 'Csp', { comment: 'Mine' });
    expect(configOf(stack)).toMatchObject({ Comment: 'Mine' });
    expect(cspOf(stack)).toBe("default-src 'none'");
  });

  test('are those that are nearest, for this class only', () => {
    const app = new App();
    PropertyInjectors.of(app).add(ours({ comment: 'App' }));
    const stage = new Stage(app, 'Stage');
    PropertyInjectors.of(stage).add(ours({ comment: 'Stage' }));
    const stack = new Stack(stage, 'Site');
    PropertyInjectors.of(stack).add(injecting('aws-cdk-lib.aws-s3.Bucket', () => ({ comment: 'Bucket' })));
    new VendorCspHeaders(stack, 'Csp');
    expect(configOf(stack).Comment).toBe('Stage');
  });

  test('bring props that are checked', () => {
    const app = new App();
    PropertyInjectors.of(app).add(ours({ vendor: [] } as never));
    const stack = new Stack(app, 'Site');
    expect(() => new VendorCspHeaders(stack, 'Csp')).toThrow('VendorCspHeaders has no prop "vendor".');
    expect(stack.node.children).toEqual([]);
  });

  test('know where the construct goes', () => {
    const app = new App();
    const inject = jest.fn((props: unknown) => props);
    PropertyInjectors.of(app).add({ constructUniqueId: VendorCspHeaders.PROPERTY_INJECTION_ID, inject });
    const stack = new Stack(app, 'Site');
    const props = { comment: 'Mine' };
    new VendorCspHeaders(stack, 'Csp', props);
    expect(inject.mock.calls).toEqual([[props, { scope: stack, id: 'Csp' }]]);
  });

  test('of the CDK’s own policy apply too, and the CSP stays', () => {
    const app = new App();
    PropertyInjectors.of(app).add(
      injecting(cloudfront.ResponseHeadersPolicy.PROPERTY_INJECTION_ID, (given) => ({
        ...given,
        removeHeaders: ['Server'],
      })),
    );
    const stack = new Stack(app, 'Site');
    const csp = new VendorCspHeaders(stack, 'Csp', { vendors: [new vendors.Crisp()] });
    expect(configOf(stack)).toMatchObject({ RemoveHeadersConfig: { Items: [{ Header: 'Server' }] } });
    expect(cspOf(stack)).toBe(csp.contentSecurityPolicy);
  });
});
