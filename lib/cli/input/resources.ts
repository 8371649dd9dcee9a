/**
 * The response headers policies of a CloudFormation template.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-responseheaderspolicy.html
 */
import { object } from './values';
import type { Json } from './values';

const TYPE = 'AWS::CloudFront::ResponseHeadersPolicy';

/** One of them. */
export interface PolicyResource {
  /** Its `ResponseHeadersPolicyConfig`. */
  readonly config: Json;
  readonly logicalId: string;
  /** Where it stands, for people. */
  readonly where: string;
}

/** @param name of the file */
export function policyResources(template: unknown, name: string): PolicyResource[] {
  return Object.entries(object(object(template).Resources)).flatMap(([logicalId, value]) => {
    const { Type, Metadata, Properties } = object(value);
    if (Type !== TYPE) return [];
    const path = object(Metadata)['aws:cdk:path'];
    const where = `${typeof path === 'string' ? path.replace(/\/Resource$/, '') : logicalId} in ${name}`;
    return [{ config: object(object(Properties).ResponseHeadersPolicyConfig), logicalId, where }];
  });
}
