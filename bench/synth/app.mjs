// A site with a policy from vendors or from a text, for run.mjs to time: node app.mjs <variant> <count> <file> <outdir>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fewestOptions } from '../support/options.mjs';
import { report } from './report.cjs';

const require = createRequire(import.meta.url);
const [variant, count, file, outdir] = process.argv.slice(2);

const { App, Stack } = require('aws-cdk-lib');
const cloudfront = require('aws-cdk-lib/aws-cloudfront');
const origins = require('aws-cdk-lib/aws-cloudfront-origins');
const s3 = require('aws-cdk-lib/aws-s3');

const TWENTY = [
  'Crisp',
  'Gleap',
  'Userpilot',
  'Appcues',
  'Amplitude',
  'Stripe',
  'Intercom',
  'Sentry',
  'PostHog',
  'HCaptcha',
  'MapboxGlJs',
  'GoogleAnalytics4',
  'Segment',
  'Osano',
  'Vwo',
  'ZendeskWebWidget',
  'NewRelicBrowser',
  'Fullstory',
  'Featurebase',
  'Wistia',
];

const app = new App({ outdir });
const stack = new Stack(app, 'Site');
const bucket = new s3.Bucket(stack, 'Content', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL, enforceSSL: true });
new cloudfront.Distribution(stack, 'Distribution', {
  defaultBehavior: {
    origin: origins.S3BucketOrigin.withOriginAccessControl(bucket),
    responseHeadersPolicy: variant === 'construct' ? fromVendors() : fromText(readFileSync(file, 'utf8')),
  },
});
app.synth();
report();

/** Loads the compiled library, as users do, and only where it is measured. */
function fromVendors() {
  const { VendorCspHeaders, vendors } = require('../../dist');
  const chosen = count === 'all' ? all() : TWENTY.slice(0, Number(count)).map((name) => new vendors[name]());
  const csp = new VendorCspHeaders(stack, 'Csp', { vendors: chosen, maxCspLength: 1_000_000 });
  writeFileSync(file, csp.contentSecurityPolicy);
  return csp;
}

/** Every vendor, with an example for each option that has no default. */
function all() {
  const { CATALOGUE } = require('../../dist/vendors/catalogue');
  return CATALOGUE.map((entry) => entry.create(fewestOptions(entry.definition)));
}

function fromText(contentSecurityPolicy) {
  return new cloudfront.ResponseHeadersPolicy(stack, 'Csp', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
    },
  });
}
