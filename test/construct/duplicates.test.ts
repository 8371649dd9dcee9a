import { Annotations as CdkAnnotations, App, Duration, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { VendorCspHeaders, vendors } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';
import { withoutValidation } from './support';

withoutValidation();

const ID = 'duplicatePolicy';

function idsOf(csp: VendorCspHeaders): string[] {
  return csp.findings.map(({ id }) => id).filter((id) => id === ID);
}

/** The constructs of one stack that have the finding, after synth. */
function duplicates(...all: VendorCspHeadersProps[]): string[] {
  const stack = new Stack(new App(), 'Site');
  const made = all.map((props, index) => new VendorCspHeaders(stack, `Csp${index}`, props));
  Template.fromStack(stack);
  return made.filter((csp) => idsOf(csp).length > 0).map(({ node }) => node.id);
}

describe('duplicatePolicy', () => {
  test('warns of the later one and names the first', () => {
    const stack = new Stack(new App(), 'Site');
    const [first, second, third] = ['One', 'Two', 'Three'].map((id) => new VendorCspHeaders(stack, id));
    Template.fromStack(stack);
    expect([first, second, third].map((csp) => idsOf(csp!))).toEqual([[], [ID], [ID]]);
    const message = 'It sends the same headers as Site/One, and an account has room for 20 policies\\..*Site/One';
    Annotations.fromStack(stack).hasWarning('/Site/Two', Match.stringLikeRegexp(message));
    Annotations.fromStack(stack).hasWarning('/Site/Three', Match.stringLikeRegexp(message));
    Annotations.fromStack(stack).hasNoWarning('/Site/One', Match.anyValue());
  });

  test('can be acknowledged', () => {
    const stack = new Stack(new App(), 'Site');
    new VendorCspHeaders(stack, 'One');
    const two = new VendorCspHeaders(stack, 'Two');
    CdkAnnotations.of(two).acknowledgeWarning(`cdk-vendor-csp:${ID}`);
    Template.fromStack(stack);
    Annotations.fromStack(stack).hasNoWarning('/Site/Two', Match.anyValue());
  });

  test.each<[string, VendorCspHeadersProps, VendorCspHeadersProps]>([
    ['names and comments', { comment: 'a' }, { comment: 'b', responseHeadersPolicyName: 'b' }],
    [
      'the order of vendors',
      { vendors: [new vendors.Crisp(), new vendors.Gleap()] },
      { vendors: [new vendors.Gleap(), new vendors.Crisp()] },
    ],
    [
      'how the base is written',
      { basePolicy: "img-src 'self' data:" },
      { basePolicy: { 'img-src': ['data:', "'self'"] } },
    ],
    [
      'the order of headers',
      { removeHeaders: ['Server', 'X-Powered-By'] },
      { removeHeaders: ['X-Powered-By', 'Server'] },
    ],
    [
      'the unit of a duration',
      {
        securityHeadersBehavior: { strictTransportSecurity: { accessControlMaxAge: Duration.days(1), override: true } },
      },
      {
        securityHeadersBehavior: {
          strictTransportSecurity: { accessControlMaxAge: Duration.hours(24), override: true },
        },
      },
    ],
  ])('does not mind %s', (_, one, two) => {
    expect(duplicates(one, two)).toEqual(['Csp1']);
  });

  test.each<[string, VendorCspHeadersProps, VendorCspHeadersProps]>([
    ['vendors', {}, { vendors: [new vendors.Crisp()] }],
    ['options of a vendor', { vendors: [new vendors.Crisp()] }, { vendors: [new vendors.Crisp({ exactHosts: true })] }],
    ['other headers', {}, { removeHeaders: ['Server'] }],
    ['overrideCsp', {}, { overrideCsp: false }],
  ])('is not where they differ in %s', (_, one, two) => {
    expect(duplicates(one, two)).toEqual([]);
  });

  test('looks at what is added later', () => {
    const stack = new Stack(new App(), 'Site');
    const one = new VendorCspHeaders(stack, 'One');
    const two = new VendorCspHeaders(stack, 'Two', { vendors: [new vendors.Crisp()] });
    expect(idsOf(two)).toEqual([]);
    one.addVendor(new vendors.Crisp());
    Template.fromStack(stack);
    expect([idsOf(one), idsOf(two)]).toEqual([[], [ID]]);
  });

  test('is about one stack: each of several may need its own', () => {
    const app = new App();
    const scopes = [new Stack(app, 'A'), new Stack(app, 'B'), new Stack(new Stage(app, 'Stage'), 'A')];
    const made = [...scopes, new NestedStack(scopes[0]!, 'Nested')].map((scope) => new VendorCspHeaders(scope, 'Csp'));
    app.synth();
    expect(made.flatMap(idsOf)).toEqual([]);
  });

  test('is not about policies that are not made here', () => {
    const stack = new Stack(new App(), 'Site');
    new cloudfront.ResponseHeadersPolicy(stack, 'Theirs', { removeHeaders: ['Server'] });
    VendorCspHeaders.fromResponseHeadersPolicyId(stack, 'Import', '67f7725c-6f97-4210-82d7-5512b31e9d03');
    const csp = new VendorCspHeaders(stack, 'Csp');
    Template.fromStack(stack);
    expect(idsOf(csp)).toEqual([]);
  });
});
