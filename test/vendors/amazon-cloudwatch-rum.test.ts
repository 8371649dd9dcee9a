import { AmazonCloudWatchRum } from '../../lib/vendors/amazon-cloudwatch-rum';
import { vendorSuite } from '../support/vendor-suite';

const region = 'eu-central-1';

vendorSuite([
  { name: 'one region', vendor: new AmazonCloudWatchRum({ region }) },
  {
    name: 'another region',
    vendor: new AmazonCloudWatchRum({ region: 'us-gov-west-1' }),
    gains: [{ destination: 'connect', url: 'https://dataplane.rum.us-gov-west-1.amazonaws.com/' }],
    loses: [
      { destination: 'connect', url: 'https://dataplane.rum.eu-central-1.amazonaws.com/' },
      { destination: 'connect', url: 'https://cognito-identity.eu-central-1.amazonaws.com/' },
      { destination: 'connect', url: 'https://sts.eu-central-1.amazonaws.com/' },
    ],
  },
  {
    name: 'inline snippet by hash',
    vendor: new AmazonCloudWatchRum({ region, snippetHash: 'sha256-r4nZUBv3Cmvdint89w9sNTq1e+EFTSlJ2kMwQ4lT54M=' }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'cwr()' }],
  },
  {
    name: 'self-hosted client',
    vendor: new AmazonCloudWatchRum({ region, selfHosted: true }),
    loses: [{ destination: 'script', url: 'https://client.rum.us-east-1.amazonaws.com/1.19.0/cwr.js' }],
  },
  {
    name: 'custom endpoint',
    vendor: new AmazonCloudWatchRum({ region, customDomain: 'rum.example.com' }),
    gains: [{ destination: 'connect', url: 'https://rum.example.com/appmonitors/1' }],
    loses: [{ destination: 'connect', url: 'https://dataplane.rum.eu-central-1.amazonaws.com/' }],
  },
]);

test.each([['eu'], ['eu-central'], ['eu-central-1.evil'], ['*'], ['EU-CENTRAL-1']])('refuses the region %j', (bad) => {
  expect(() => new AmazonCloudWatchRum({ region: bad })).toThrow(
    `Amazon CloudWatch RUM: option region must be one label of a host name: letters, digits and "-", such as "eu-central-1", not ${JSON.stringify(bad)}.`,
  );
});
