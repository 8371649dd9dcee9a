/** What the tests of the construct share. */
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { VendorCspHeaders } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';

export const POLICY = 'AWS::CloudFront::ResponseHeadersPolicy';

const VALIDATING = { '@aws-cdk/core:validateAgainstDefaultRules': true };

export function stackWith(props?: VendorCspHeadersProps): { stack: Stack; csp: VendorCspHeaders } {
  const stack = new Stack(new App({ context: VALIDATING }), 'Site');
  return { stack, csp: new VendorCspHeaders(stack, 'Csp', props) };
}

/** What CloudFormation is told about the only policy of a stack. */
export function configOf(stack: Stack): Record<string, unknown> {
  const [policy] = Object.values(Template.fromStack(stack).findResources(POLICY)) as {
    Properties: { ResponseHeadersPolicyConfig: Record<string, unknown> };
  }[];
  return policy!.Properties.ResponseHeadersPolicyConfig;
}

/** The custom headers by name, as sent. */
export function customHeadersOf(stack: Stack): Record<string, { Value: unknown; Override: boolean }> {
  const { CustomHeadersConfig: config } = configOf(stack) as {
    CustomHeadersConfig?: { Items: { Header: string; Value: unknown; Override: boolean }[] };
  };
  return Object.fromEntries((config?.Items ?? []).map(({ Header, ...rest }) => [Header, rest]));
}

/** What is thrown, for `expect(…).toThrow`. */
export function error(code: string, message: string): Error {
  return expect.objectContaining({ code, message: expect.stringContaining(message) }) as Error;
}

/** For tests that are not about templates: CDK's check of each against CloudFormation's schemas is most of the work. */
export function withoutValidation(): void {
  process.env.CDK_VALIDATION = 'false';
}
