import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'google-fonts',
  title: 'Google Fonts',
  category: 'fonts',
  documentation: [
    'https://developers.google.com/fonts/docs/css2',
    'https://developers.google.com/fonts/docs/getting_started',
    'https://developers.google.com/maps/documentation/javascript/content-security-policy',
  ],
  verified: '2026-11-21',
  hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  options: {},
  requirements: [
    {
      directive: 'style-src',
      sources: ['https://fonts.googleapis.com'],
      reason: 'The style sheet that declares the requested fonts.',
    },
    {
      directive: 'font-src',
      sources: ['https://fonts.gstatic.com'],
      reason: 'The font files that the style sheet names.',
      page: 'https://developers.google.com/maps/documentation/javascript/content-security-policy',
    },
  ],
  examples: [
    { destination: 'style', url: 'https://fonts.googleapis.com/css2?family=Crimson+Pro' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css?family=Tangerine' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/crimsonpro/v27/a.woff2' },
  ],
  notes: [
    'The style sheet’s host is that of the embed code on the pages of the API. The host of the font files is printed by ' +
      'Google’s CSP guide for the Maps JavaScript API, beside the same style sheet host.',
    'The font rules are in an external style sheet, so no inline styles are needed.',
    'Incomplete: only the first part of the pages of the API was read.',
  ],
};

/**
 * Google Fonts, loaded by the CSS API.
 *
 * @see https://developers.google.com/fonts/docs/css2
 */
export class GoogleFonts extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
