import { PropertyInjectors } from 'aws-cdk-lib';
import type { Construct, IConstruct } from 'constructs';

/**
 * The props after the property injector that is nearest up the tree, if there is one for this class. The decorator with
 * which the CDK does this for its own constructs is not public.
 *
 * https://docs.aws.amazon.com/cdk/v2/guide/blueprints.html
 */
export function injectedProps<T>(uniqueId: string, props: T, scope: Construct, id: string): T {
  for (let ancestor: IConstruct | undefined = scope; ancestor !== undefined; ancestor = ancestor.node.scope) {
    const hasInjectors: boolean = PropertyInjectors.hasPropertyInjectors(ancestor);
    const injector = hasInjectors ? PropertyInjectors.of(ancestor).for(uniqueId) : undefined;
    if (injector !== undefined) return injector.inject(props, { scope, id }) as T;
  }
  return props;
}
