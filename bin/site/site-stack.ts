import { Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as s3deploy from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { join } from 'node:path';
import { VendorCspHeaders, vendors } from '../../lib';

/** A static site: a private bucket behind a distribution that sends the policy of the site and the vendors of its context. */
export class SiteStack extends Stack {
  public readonly csp: VendorCspHeaders;

  public constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    this.csp = new VendorCspHeaders(this, 'Csp', {
      vendors: vendors.fromContext(this.node),
      httpsOnly: true,
    });

    const bucket = new s3.Bucket(this, 'Content', {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    // CDK's own name has no region, but names are unique in the account.
    const originAccessControl = new cloudfront.S3OriginAccessControl(this, 'OriginAccessControl', {
      originAccessControlName: `${Names.uniqueResourceName(this, { maxLength: 40 })}-${this.region}`,
    });

    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: origins.S3BucketOrigin.withOriginAccessControl(bucket, { originAccessControl }),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: this.csp,
      },
    });

    new s3deploy.BucketDeployment(this, 'Deployment', {
      sources: [s3deploy.Source.asset(join(__dirname, 'content'))],
      destinationBucket: bucket,
      distribution,
    });
  }
}
