/**
 * What a fragment of the documentation may take as given: a fragment stands in the constructor of a stack (`this`),
 * and each of these names that it uses without importing it is declared in front of it.
 */
export const preamble: Readonly<Record<string, string>> = {
  acm: "import * as acm from 'aws-cdk-lib/aws-certificatemanager';",
  cdk: "import * as cdk from 'aws-cdk-lib';",
  cloudfront: "import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';",
  origins: "import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';",
  s3: "import * as s3 from 'aws-cdk-lib/aws-s3';",
  CspDisposition: "import { CspDisposition } from 'cdk-vendor-csp';",
  FindingLevel: "import { FindingLevel } from 'cdk-vendor-csp';",
  SecurityHeader: "import { SecurityHeader } from 'cdk-vendor-csp';",
  CspFit: "import { CspFit } from 'cdk-vendor-csp';",
  InlineHashes: "import { InlineHashes } from 'cdk-vendor-csp';",
  VendorCspHeaders: "import { VendorCspHeaders } from 'cdk-vendor-csp';",
  vendors: "import { vendors } from 'cdk-vendor-csp';",
  bucket: "declare const bucket: import('aws-cdk-lib/aws-s3').Bucket;",
  certificate: "declare const certificate: import('aws-cdk-lib/aws-certificatemanager').ICertificate;",
  csp: "declare const csp: import('cdk-vendor-csp').VendorCspHeaders;",
  distribution: "declare const distribution: import('aws-cdk-lib/aws-cloudfront').Distribution;",
  origin: "declare const origin: import('aws-cdk-lib/aws-cloudfront').IOrigin;",
};
