/** What an account has once: names, and the policies that its distributions may use. */
import { App, Aspects, Aws, CfnCondition, CfnParameter, Fn, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { VendorCspHeaders } from '../../lib';
import { withoutValidation } from './support';

withoutValidation();

const [ONE, OTHER] = ['111122223333', '444455556666'] as const;
const [HERE, THERE] = ['eu-central-1', 'us-east-1'] as const;

function stackIn(scope: Construct, id: string, account?: string, region: string = HERE): Stack {
  return new Stack(scope, id, account === undefined ? {} : { env: { account, region } });
}

describe('the same name', () => {
  const named = (scope: Construct, name = 'site-headers'): VendorCspHeaders =>
    new VendorCspHeaders(scope, 'Csp', { responseHeadersPolicyName: name });

  test.each<[string, (app: App) => void]>([
    [
      'twice in a stack',
      (app) => {
        const stack = stackIn(app, 'Site');
        named(stack);
        new VendorCspHeaders(stack, 'Two', { responseHeadersPolicyName: 'site-headers', httpsOnly: true });
      },
    ],
    [
      'in a nested stack',
      (app) => {
        const stack = stackIn(app, 'Site');
        named(stack);
        named(new NestedStack(stack, 'Nested'));
      },
    ],
    [
      'in two regions of an account',
      (app) => {
        for (const region of [HERE, THERE]) named(stackIn(app, region, ONE, region));
      },
    ],
    [
      'in two stages of an account',
      (app) => {
        for (const id of ['Test', 'Prod']) named(stackIn(new Stage(app, id), 'Site', ONE));
      },
    ],
    [
      'of a policy of the CDK’s own',
      (app) => {
        const stack = stackIn(app, 'Site');
        named(stack);
        new cloudfront.ResponseHeadersPolicy(stack, 'Other', { responseHeadersPolicyName: 'site-headers' });
      },
    ],
    [
      'under one condition',
      (app) => {
        const stack = stackIn(app, 'Site');
        const condition = new CfnCondition(stack, 'Is', { expression: Fn.conditionEquals(Aws.REGION, THERE) });
        for (const id of ['One', 'Two']) {
          const csp = new VendorCspHeaders(stack, id, { responseHeadersPolicyName: 'site-headers' });
          (csp.node.defaultChild as cloudfront.CfnResponseHeadersPolicy).cfnOptions.condition = condition;
        }
      },
    ],
    [
      'of an escape hatch',
      (app) => {
        const stack = stackIn(app, 'Site');
        named(stack);
        const { defaultChild } = new VendorCspHeaders(stack, 'Two', { httpsOnly: true }).node;
        const resource = defaultChild as cloudfront.CfnResponseHeadersPolicy;
        resource.addPropertyOverride('ResponseHeadersPolicyConfig.Name', 'site-headers');
      },
    ],
  ])('%s fails the synth, once', (_, build) => {
    const app = new App();
    build(app);
    let message = '';
    try {
      app.synth();
    } catch (error) {
      message = String(error);
    }
    expect(message.match(/has the name "site-headers" as well/g)).toHaveLength(1);
  });

  test('leaves what other stages compute alone until it is their turn', () => {
    const app = new App();
    named(stackIn(new Stage(app, 'First'), 'Site', ONE));
    const stage = new Stage(app, 'Second');
    const stack = stackIn(stage, 'Site', ONE);
    let name = 'too-early';
    new cloudfront.ResponseHeadersPolicy(stack, 'Plain', {
      responseHeadersPolicyName: Lazy.string({ produce: () => name }),
    });
    Aspects.of(stage).add({ visit: () => (name = 'in-time') });
    const { template } = app.synth().getNestedAssembly(`assembly-${stage.node.id}`).getStackArtifact(stack.artifactId);
    expect(JSON.stringify(template)).toContain('"Name":"in-time"');
  });

  test('names the other policy', () => {
    const app = new App();
    for (const region of [HERE, THERE]) named(stackIn(app, region, ONE, region));
    expect(() => app.synth()).toThrow(
      `[${THERE}/Csp] responseHeadersPolicyName: ${HERE}/Csp has the name "site-headers" as well, and names are unique in ` +
        'an account whatever the region.',
    );
  });

  test.each<[string, (app: App) => void]>([
    [
      'in two accounts',
      (app) => {
        for (const account of [ONE, OTHER]) named(stackIn(app, `In${account}`, account));
      },
    ],
    [
      'in two stacks whose accounts nobody knows',
      (app) => {
        for (const id of ['One', 'Two']) named(stackIn(app, id));
      },
    ],
    [
      'by parameters of two stacks, which may differ',
      (app) => {
        for (const region of [HERE, THERE]) {
          const stack = stackIn(app, region, ONE, region);
          named(stack, new CfnParameter(stack, 'Name').valueAsString);
        }
      },
    ],
    [
      'under conditions of which only one may hold',
      (app) => {
        const stack = stackIn(app, 'Site');
        const isProd = new CfnCondition(stack, 'IsProd', { expression: Fn.conditionEquals(Aws.REGION, THERE) });
        const isTest = new CfnCondition(stack, 'IsTest', { expression: Fn.conditionNot(isProd) });
        for (const [id, condition] of Object.entries({ Prod: isProd, Test: isTest })) {
          const csp = new VendorCspHeaders(stack, id, { responseHeadersPolicyName: 'site-headers' });
          (csp.node.defaultChild as cloudfront.CfnResponseHeadersPolicy).cfnOptions.condition = condition;
        }
      },
    ],
    [
      'that an aspect of the other stage takes away',
      (app) => {
        named(stackIn(new Stage(app, 'First'), 'Site', ONE));
        const stage = new Stage(app, 'Second');
        const plain = new cloudfront.ResponseHeadersPolicy(stackIn(stage, 'Site', ONE), 'Plain', {
          responseHeadersPolicyName: 'site-headers',
        });
        const resource = plain.node.defaultChild as cloudfront.CfnResponseHeadersPolicy;
        Aspects.of(stage).add({
          visit: (node) => {
            if (node === resource) resource.addPropertyOverride('ResponseHeadersPolicyConfig.Name', 'other');
          },
        });
      },
    ],
    [
      'for nobody else: another name in the same account',
      (app) => {
        for (const region of [HERE, THERE]) named(stackIn(app, region, ONE, region), `headers-${region}`);
      },
    ],
  ])('%s is fine', (_, build) => {
    const app = new App();
    build(app);
    expect(() => app.synth()).not.toThrow();
  });
});

describe('a distribution of another account', () => {
  const distributionIn = (stack: Stack, responseHeadersPolicy: cloudfront.IResponseHeadersPolicy): void => {
    new cloudfront.Distribution(stack, 'Site', {
      defaultBehavior: { origin: new HttpOrigin('origin.example.com'), responseHeadersPolicy },
    });
  };

  test('cannot have the policy, whatever reference the CDK makes', () => {
    const app = new App();
    const csp = new VendorCspHeaders(stackIn(app, 'Policies', ONE), 'Csp');
    distributionIn(stackIn(app, 'Web', OTHER), csp);
    expect(() => app.synth()).toThrow(
      `Web/Site/Resource is in the account ${OTHER}, and Policies/Csp in ${ONE}. A distribution takes policies of its own ` +
        'account only: make one there.',
    );
  });

  test('may have one of its own with the same logical id', () => {
    const app = new App();
    for (const account of [ONE, OTHER]) {
      const stack = stackIn(app, `In${account}`, account);
      distributionIn(stack, new VendorCspHeaders(stack, 'Csp'));
    }
    expect(() => app.synth()).not.toThrow();
  });

  test('is none where the account is the same', () => {
    const app = new App();
    const csp = new VendorCspHeaders(stackIn(app, 'Policies', ONE), 'Csp');
    distributionIn(stackIn(app, 'Web', ONE), csp);
    expect(() => app.synth()).not.toThrow();
  });
});
