import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitesFromContext } from '../../bin/site/stages';
import { readable } from '../support/policies';

const { context: CONTEXT } = JSON.parse(readFileSync(join(__dirname, '../../cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};

function sites(context: Record<string, unknown> = {}): ReturnType<typeof sitesFromContext> {
  return sitesFromContext(new App({ context: { ...CONTEXT, ...context } }));
}

describe('the example app', () => {
  const [site] = sites({ stages: {} });
  const template = Template.fromStack(site!);

  test('is one stack at the top level, for whichever account the CLI is called with, and two in accounts of their own', () => {
    expect(sites().map(({ node, environment }) => [node.path, environment])).toEqual([
      ['Site', 'aws://unknown-account/unknown-region'],
      ['Europe/Site', 'aws://111122223333/eu-central-1'],
      ['Ohio/Site', 'aws://444455556666/us-east-2'],
    ]);
  });

  test('has other vendors in each account', () => {
    const app = new App({ context: CONTEXT });
    const policies = sitesFromContext(app).map(({ csp }) => csp);
    app.synth();
    expect(
      policies.map(({ policy }) =>
        policy
          .explain()
          .parties.map(({ party }) => party)
          .sort(),
      ),
    ).toEqual([
      ['Crisp', 'Gleap', 'Userpilot', 'site'],
      ['Crisp', 'Plausible Analytics', 'site'],
      ['Gleap', 'Userpilot', 'site'],
    ]);
  });

  test('is a private bucket behind a distribution with the policy', () => {
    const [policy] = Object.keys(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        DefaultCacheBehavior: {
          ResponseHeadersPolicyId: { Ref: policy },
          ViewerProtocolPolicy: 'redirect-to-https',
        },
      },
    });
    template.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
  });

  test('allows its three vendors', () => {
    expect(readable(site!.csp.contentSecurityPolicy)).toMatchSnapshot();
  });

  test('template', () => {
    // The content's and the deployment function's hashes change with CDK and with the files.
    const resources = JSON.stringify(template.toJSON().Resources, null, 2)
      .replace(/[a-f0-9]{64}/g, '<asset>')
      .replace(/"Runtime": "[^"]+"/g, '"Runtime": "<runtime>"');
    expect(`\n${resources}\n`).toMatchSnapshot();
  });
});

describe('stages from context', () => {
  const two = {
    Test: { account: '111122223333', region: 'us-east-1' },
    Prod: { account: '444455556666', region: 'eu-central-1' },
  };

  test.each([
    ['cdk.json', two],
    ['the command line', JSON.stringify(two)],
  ])('go to an account each, as given in %s', (_, value) => {
    const names = sites({ stages: value })
      .slice(1)
      .map((site) => {
        const policies = Template.fromStack(site).findResources('AWS::CloudFront::ResponseHeadersPolicy');
        const name = (Object.values(policies)[0] as { Properties: { ResponseHeadersPolicyConfig: { Name: string } } })
          .Properties.ResponseHeadersPolicyConfig.Name;
        return [site.account, site.region, name];
      });
    expect(names).toEqual([
      ['111122223333', 'us-east-1', expect.stringMatching(/^TestSite-Csp-\w+-us-east-1$/)],
      ['444455556666', 'eu-central-1', expect.stringMatching(/^ProdSite-Csp-\w+-eu-central-1$/)],
    ]);
  });

  test('may be none', () => {
    expect(sites({ stages: {} })).toHaveLength(1);
  });

  test('have their vendors, or those of the app', () => {
    const titles = sites({ vendors: 'crisp', stages: { A: { vendors: '' }, B: { vendors: 'gleap' }, C: {} } }).map(
      ({ csp }) => csp.node.path + ['crisp', 'gleap'].filter((id) => csp.contentSecurityPolicy.includes(id)).join(),
    );
    expect(titles).toEqual(['Site/Cspcrisp', 'A/Site/Csp', 'B/Site/Cspgleap', 'C/Site/Cspcrisp']);
  });

  test('refuse vendors that there are not', () => {
    expect(() => sites({ stages: { A: { vendors: 'crips' } } })).toThrow('Did you mean "crisp"?');
  });

  test.each([
    ['not JSON', '{'],
    ['a list', []],
    ['an empty text', ''],
    ['a short account', { Prod: { account: '123' } }],
    ['a wrong region', { Prod: { region: 'Frankfurt' } }],
    ['an unknown key', { Prod: { regions: [] } }],
  ])('refuse %s', (_, value) => {
    expect(() => sites({ stages: value })).toThrow('Context "stages" must be an object like {"Prod": {"account"');
  });
});
