import { App, Stack } from 'aws-cdk-lib';
import type { Environment } from 'aws-cdk-lib';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VendorCspHeaders } from '../../lib';
import { extractSnippets } from '../support/snippets';
import { sectionsOf } from './support/blocks';
import { appsOf } from './support/run';
import { withoutValidation } from '../construct/support';

withoutValidation();

const PAGE = 'docs/accounts.md';
const text = readFileSync(join(__dirname, '../..', PAGE), 'utf8');
const sections = sectionsOf(PAGE, text);

const POLICY = 'AWS::CloudFront::ResponseHeadersPolicy';
const DISTRIBUTION = 'AWS::CloudFront::Distribution';

interface Resource {
  readonly Type: string;
  readonly Properties: {
    readonly ResponseHeadersPolicyConfig: { readonly Name: unknown };
    readonly DistributionConfig: { readonly DefaultCacheBehavior: { readonly ResponseHeadersPolicyId: unknown } };
  };
}

interface Template {
  readonly Resources: Record<string, Resource>;
  readonly Parameters?: Record<string, unknown>;
}

/** The templates of what a section's blocks make: those of nested stacks are assets, so of the stacks themselves. */
function templatesOf(heading: string, index = 0): Template[] {
  const { text: body = '' } = sections.find((section) => section.heading === heading) ?? {};
  const { code = '' } = extractSnippets({ path: PAGE, text: body })[index] ?? {};
  return appsOf(code).flatMap((app) => {
    const assembly = app.synth();
    const all = [...assembly.stacks, ...assembly.nestedAssemblies.flatMap((one) => one.nestedAssembly.stacks)];
    return all.map((stack) => stack.template as Template);
  });
}

function ofType({ Resources }: Template, type: string): [string, Resource['Properties']][] {
  return Object.entries(Resources).flatMap(([id, resource]) =>
    resource.Type === type ? [[id, resource.Properties]] : [],
  );
}

function policyIdsIn(template: Template): unknown[] {
  return ofType(template, DISTRIBUTION).map(
    ([, { DistributionConfig }]) => DistributionConfig.DefaultCacheBehavior.ResponseHeadersPolicyId,
  );
}

function typesIn(...templates: Template[]): string[] {
  return [...new Set(templates.flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)))].sort();
}

function namesIn(...templates: Template[]): unknown[] {
  return templates.flatMap((one) =>
    ofType(one, POLICY).map(
      ([
        ,
        {
          ResponseHeadersPolicyConfig: { Name },
        },
      ]) => Name,
    ),
  );
}

/** Which sections have examples that a test below runs. */
const TESTED = [
  'Many distributions in one stack',
  'A nested stack',
  'Another stack',
  'Another app',
  'Another region',
  'Another account',
  'One template for many accounts',
];

describe('docs/accounts.md', () => {
  test('has a test for each section with an example', () => {
    const withCode = sections.filter((section) => extractSnippets({ path: PAGE, text: section.text }).length > 0);
    expect(withCode.map(({ heading }) => heading)).toEqual(TESTED);
  });

  test('links to its headings', () => {
    const slugs = sections.map(({ heading }) => `#${heading.toLowerCase().replaceAll(' ', '-')}`);
    const links = [...text.matchAll(/\]\((#[\w-]+)\)/g)].map(([, link]) => link);
    expect(links).toHaveLength(6);
    for (const link of links) expect(slugs).toContain(link);
  });

  test('many distributions in one stack: one policy, referred to by each', () => {
    const [template] = templatesOf('Many distributions in one stack');
    const [[id]] = ofType(template!, POLICY) as [[string, unknown]];
    expect(policyIdsIn(template!)).toEqual([{ Ref: id }, { Ref: id }, { Ref: id }]);
  });

  test('a nested stack: a parameter', () => {
    const [template] = templatesOf('A nested stack');
    const [[id]] = ofType(template!, POLICY) as [[string, unknown]];
    const [[, nested]] = ofType(template!, 'AWS::CloudFormation::Stack') as [[string, object]];
    expect(Object.values((nested as { Parameters: object }).Parameters)).toEqual([{ Ref: id }]);
  });

  test('another stack: an export and an import', () => {
    const templates = templatesOf('Another stack');
    expect(policyIdsIn(templates[1]!)).toEqual([
      { 'Fn::ImportValue': expect.stringMatching(/^Policies:ExportsOutputRefCsp/) },
    ]);
    expect(typesIn(...templates)).toEqual([DISTRIBUTION, POLICY]);
  });

  test('another app: a parameter that CloudFormation reads', () => {
    const [, site] = templatesOf('Another app');
    const [name] = Object.keys(site!.Parameters ?? {});
    expect(policyIdsIn(site!)).toEqual([{ Ref: name }]);
    expect(site!.Parameters?.[name!]).toMatchObject({
      Type: 'AWS::SSM::Parameter::Value<String>',
      Default: '/site/response-headers-policy',
    });
    expect(typesIn(site!)).toEqual([DISTRIBUTION]);
  });

  test('another region, by a text: the id itself, and no Lambda function', () => {
    const templates = templatesOf('Another region');
    expect(policyIdsIn(templates[1]!)).toEqual(['0e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b']);
    expect(typesIn(...templates)).toEqual([DISTRIBUTION, POLICY]);
  });

  test('another region, by a policy in each: names that do not collide', () => {
    const names = namesIn(...templatesOf('Another region', 1));
    expect(names).toEqual([expect.stringMatching(/-eu-central-1$/), expect.stringMatching(/-us-east-1$/)]);
  });

  test('another account: a policy in each, with its vendors', () => {
    const [prod, test] = templatesOf('Another account').map((template) => JSON.stringify(template));
    expect([prod, test].map((template) => template!.includes('gleap.io'))).toEqual([true, false]);
    expect([prod, test].map((template) => template!.includes('https://*.crisp.chat'))).toEqual([false, true]);
  });

  test('one template for many accounts: the region of the deployment is in the name', () => {
    const [template] = templatesOf('One template for many accounts');
    expect(namesIn(template!)).toEqual([{ 'Fn::Join': ['', [expect.any(String), { Ref: 'AWS::Region' }]] }]);
    expect(template!.Parameters).toBeUndefined();
  });
});

describe('what docs/accounts.md advises against', () => {
  const ACCOUNT = '111122223333';

  const HERE = { account: ACCOUNT, region: 'eu-central-1' };

  /** A policy here, and a distribution elsewhere that has it. */
  function templatesApart(env: Environment, context: object = {}): Template[] {
    const app = new App({ context: { ...context } });
    // As older versions of the CDK need it.
    const crossRegionReferences = true;
    const csp = new VendorCspHeaders(new Stack(app, 'Policies', { env: HERE, crossRegionReferences }), 'Csp');
    new Distribution(new Stack(app, 'Site', { env, crossRegionReferences }), 'Site', {
      defaultBehavior: { origin: new HttpOrigin('origin.example.com'), responseHeadersPolicy: csp },
    });
    return app.synth().stacks.map(({ template }) => template as Template);
  }

  test('a reference to another region creates Lambda functions in both stacks', () => {
    for (const template of templatesApart({ ...HERE, region: 'us-east-1' })) {
      expect(typesIn(template)).toContain('AWS::Lambda::Function');
    }
  });

  test('a weak reference to another region creates none', () => {
    const context = { '@aws-cdk/core:defaultCrossStackReferences': 'weak' };
    const templates = templatesApart({ ...HERE, region: 'us-east-1' }, context);
    expect(typesIn(...templates)).toEqual([DISTRIBUTION, POLICY]);
    expect(policyIdsIn(templates[1]!)).toEqual([{ 'Fn::GetStackOutput': expect.anything() }]);
  });

  test('a reference to another account is not refused by the CDK, but by the construct', () => {
    expect(() => templatesApart({ ...HERE, account: '444455556666' })).toThrow(
      'Site/Site/Resource is in the account 444455556666, and Policies/Csp in 111122223333.',
    );
  });

  test('attaching to a distribution of another account is refused', () => {
    const app = new App();
    const csp = new VendorCspHeaders(new Stack(app, 'Policies', { env: HERE }), 'Csp');
    const distributionIn = (env: Environment): Distribution =>
      new Distribution(new Stack(app, `Site-${env.account ?? ''}`, { env }), 'Site', {
        defaultBehavior: { origin: new HttpOrigin('origin.example.com') },
      });
    expect(() => csp.attachTo(distributionIn({ ...HERE, account: '444455556666' }))).toThrow(
      'Site-444455556666/Site/Resource is in the account 444455556666, and Policies/Csp in 111122223333.',
    );
    expect(() => csp.attachTo(distributionIn(HERE))).not.toThrow();
    expect(() => csp.attachTo(distributionIn({}))).not.toThrow();
  });

  test('an imported distribution cannot be attached to', () => {
    const stack = new Stack(new App(), 'Site');
    const distribution = Distribution.fromDistributionAttributes(stack, 'Theirs', {
      distributionId: 'E1',
      domainName: 'd.cloudfront.net',
    });
    expect(() => new VendorCspHeaders(stack, 'Csp').attachTo(distribution)).toThrow('is an imported distribution');
  });
});
