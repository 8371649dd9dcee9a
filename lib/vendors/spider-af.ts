import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'spider-af',
  title: 'Spider AF',
  category: 'captcha-and-bots',
  documentation: ['https://help.spideraf.com/en/articles/10274107-whitelisting-spider-af-in-your-website-s-csp'],
  verified: '2026-11-21',
  hosts: ['sp-trk.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://sp-trk.com'], reason: 'The tag that detects ad fraud.' },
    { directive: 'connect-src', sources: ['https://sp-trk.com'], reason: 'What the tag measures.' },
  ],
  examples: [
    { destination: 'script', url: 'https://sp-trk.com/t/v2/abc.js' },
    { destination: 'connect', url: 'https://sp-trk.com/collect' },
  ],
  notes: ['https:// is added to the schemeless host of the page.'],
};

/**
 * Spider AF site tag.
 *
 * @see https://help.spideraf.com/en/articles/10274107-whitelisting-spider-af-in-your-website-s-csp
 */
export class SpiderAf extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
