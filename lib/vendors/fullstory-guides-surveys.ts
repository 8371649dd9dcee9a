import { Vendor, VendorDefinition } from './vendor';

const GUIDES = 'https://guides.fullstory.com';
const CDN = 'https://guides-cdn.fullstory.com';

const DEFINITION: VendorDefinition = {
  id: 'fullstory-guides-surveys',
  title: 'Fullstory Guides & Surveys',
  category: 'onboarding',
  documentation: [
    'https://help.fullstory.com/hc/en-us/articles/37802829742615-Configuring-Content-Security-Policy-CSP-for-Guides-Surveys',
  ],
  verified: '2026-11-21',
  hosts: ['guides.fullstory.com', 'guides-cdn.fullstory.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [GUIDES, CDN], reason: 'The code of guides and surveys.' },
    { directive: 'style-src', sources: [GUIDES], reason: 'Style sheets of guides and surveys.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Guides and surveys are styled inline.' },
    { directive: 'img-src', sources: [CDN], reason: 'Images of guides and surveys.' },
    { directive: 'connect-src', sources: [GUIDES], reason: 'Fetches what to show, sends the answers.' },
  ],
  examples: [
    { destination: 'script', url: 'https://guides.fullstory.com/sdk.js' },
    { destination: 'script', url: 'https://guides-cdn.fullstory.com/sdk.js' },
    { destination: 'style', url: 'https://guides.fullstory.com/guide.css' },
    { destination: 'image', url: 'https://guides-cdn.fullstory.com/guide.png' },
    { destination: 'connect', url: 'https://guides.fullstory.com/api/answers' },
    { kind: 'inline', inlineType: 'style', text: '.guide { color: red }' },
  ],
  notes: [
    'Comes on top of the capture snippet: list Fullstory as well.',
    'The vendor calls the product early access: the hosts may change without notice.',
    "The page prints 'self' in every directive: that is the site’s own.",
  ],
};

/**
 * Fullstory Guides & Surveys. Needs `Fullstory` as well.
 *
 * @see https://help.fullstory.com/hc/en-us/articles/37802829742615-Configuring-Content-Security-Policy-CSP-for-Guides-Surveys
 */
export class FullstoryGuidesSurveys extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
