import { Stack } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';

/**
 * The properties of a resource as the template will have them, escape hatches included. Only for when everything is in
 * the tree: CDK's lazy values are computed once, and what they depend on could not change any more.
 */
export function renderedProperties(resource: CfnResource): { readonly [name: string]: unknown } {
  const { Resources } = Stack.of(resource).resolve(resource._toCloudFormation()) as {
    readonly Resources: { readonly [id: string]: { readonly Properties?: { readonly [name: string]: unknown } } };
  };
  return Object.values(Resources)[0]?.Properties ?? {};
}
