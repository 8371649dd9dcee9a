import { Vendor, VendorDefinition } from './vendor';

const ALL = ['https://*.awswaf.com'];

const DEFINITION: VendorDefinition = {
  id: 'aws-waf',
  title: 'AWS WAF',
  category: 'captcha-and-bots',
  documentation: ['https://docs.aws.amazon.com/waf/latest/developerguide/waf-javascript-api-csp.html'],
  verified: '2026-11-21',
  hosts: ['*.awswaf.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ALL, reason: 'Scripts of challenges and of the CAPTCHA.' },
    { directive: 'connect-src', sources: ALL, reason: 'Challenges, answers and tokens.' },
  ],
  examples: [
    { destination: 'script', url: 'https://1.edge.sdk.awswaf.com/1/2/challenge.js' },
    { destination: 'script', url: 'https://1.edge.captcha-sdk.awswaf.com/1/2/jsapi.js' },
    { destination: 'connect', url: 'https://1.edge.sdk.awswaf.com/1/2/verify' },
  ],
  notes: [
    'The page calls awswaf.com the apex to allow, but its policy has https://*.awswaf.com, which does not match the apex. ' +
      'The policy stands.',
    'script-src-elem repeats script-src on the page and is left out: what is needed in script-src reaches it too.',
  ],
};

/**
 * AWS WAF JavaScript API: CAPTCHA, challenges and client applications.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/waf-javascript-api-csp.html
 */
export class AwsWaf extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
