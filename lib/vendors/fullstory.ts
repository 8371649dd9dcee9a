import { Vendor, VendorDefinition } from './vendor';

const EDGE = 'https://edge.fullstory.com';
const RECORD = 'https://rs.fullstory.com';

const DEFINITION: VendorDefinition = {
  id: 'fullstory',
  title: 'Fullstory',
  category: 'analytics',
  documentation: [
    'https://help.fullstory.com/hc/en-us/articles/360020622854-Can-I-use-Content-Security-Policy-CSP-with-Fullstory',
  ],
  verified: '2026-11-21',
  hosts: ['edge.fullstory.com', 'rs.fullstory.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [EDGE, RECORD], reason: 'The capture script.' },
    { directive: 'connect-src', sources: [EDGE, RECORD], reason: 'Settings of the script, and what it captured.' },
    { directive: 'img-src', sources: [RECORD], reason: 'Captured data sent as an image request.' },
  ],
  examples: [
    { destination: 'script', url: 'https://edge.fullstory.com/s/fs.js' },
    { destination: 'connect', url: 'https://edge.fullstory.com/s/settings/1/v1/web' },
    { destination: 'connect', url: 'https://rs.fullstory.com/rec/bundle' },
    { destination: 'image', url: 'https://rs.fullstory.com/rec/beacon' },
  ],
  notes: [
    'The snippet is preferably inline code of the page: allow it with a hash of its text, or load it from a file of ' +
      'the site’s own.',
    'Guides & Surveys have a page and a definition of their own: list both.',
    'Incomplete: the page’s sections after the list of directives, on the hash of the snippet and on integrations, ' +
      'could not be read. Hosts for data kept in Europe are not in the list.',
  ],
};

/**
 * Fullstory data capture.
 *
 * @see https://help.fullstory.com/hc/en-us/articles/360020622854-Can-I-use-Content-Security-Policy-CSP-with-Fullstory
 */
export class Fullstory extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
