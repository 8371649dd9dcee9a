/** The example site with a policy from vendors or from a text, for `run.ts` to time. */
import { App, Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as library from '../../lib';

type Construct = library.VendorCspHeaders;

const [variant = 'construct', count = '3', file = '', outdir = ''] = process.argv.slice(2);
const assembly = new App({ outdir });
const stack = new Stack(assembly, 'Site');
const bucket = new s3.Bucket(stack, 'Content', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL, enforceSSL: true });
new cloudfront.Distribution(stack, 'Distribution', {
  defaultBehavior: {
    origin: origins.S3BucketOrigin.withOriginAccessControl(bucket),
    responseHeadersPolicy: variant === 'construct' ? fromVendors(Number(count)) : fromText(readFileSync(file, 'utf8')),
  },
});
assembly.synth();

/** Loads the compiled library, as users do, and only where it is measured. */
function fromVendors(count: number): Construct {
  const { VendorCspHeaders, vendors } = load();
  const all = [
    new vendors.Crisp(),
    new vendors.Gleap(),
    new vendors.Userpilot(),
    new vendors.Appcues(),
    new vendors.Amplitude(),
    new vendors.Stripe(),
    new vendors.Intercom(),
    new vendors.Sentry(),
    new vendors.PostHog(),
    new vendors.HCaptcha(),
    new vendors.MapboxGlJs(),
    new vendors.GoogleAnalytics4(),
    new vendors.Segment(),
    new vendors.Osano(),
    new vendors.Vwo(),
    new vendors.ZendeskWebWidget(),
    new vendors.NewRelicBrowser(),
    new vendors.Fullstory(),
    new vendors.Featurebase(),
    new vendors.Wistia(),
  ];
  const csp = new VendorCspHeaders(stack, 'Csp', { vendors: all.slice(0, count), maxCspLength: 100_000 });
  writeFileSync(file, csp.contentSecurityPolicy);
  return csp;
}

function load(): typeof library {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a static import would load it for the text as well
  return require(join(__dirname, '../../dist')) as typeof library;
}

function fromText(contentSecurityPolicy: string): cloudfront.ResponseHeadersPolicy {
  return new cloudfront.ResponseHeadersPolicy(stack, 'Csp', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
    },
  });
}
