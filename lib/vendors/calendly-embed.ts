import { Vendor, VendorDefinition } from './vendor';

const RECIPES = 'https://developer.calendly.com/api-docs/overview/embedding/recipes';

const DEFINITION: VendorDefinition = {
  id: 'calendly-embed',
  title: 'Calendly embed',
  category: 'scheduling-and-forms',
  documentation: [
    'https://developer.calendly.com/api-docs/overview/embedding/getting-started',
    'https://developer.calendly.com/api-docs/overview/embedding/recipes',
  ],
  verified: '2026-11-21',
  hosts: ['calendly.com', '*.calendly.com'],
  options: {
    ownButton: {
      kind: 'flag',
      default: false,
      description:
        'The popup is opened by a button of the site, after the recipe that loads widget.css and widget.js from ' +
        'calendly.com. Replaces the host of the ordinary embed code.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://assets.calendly.com'],
      reason: 'The widget script of the embed code.',
      when: { ownButton: false },
    },
    { directive: 'frame-src', sources: ['https://calendly.com'], reason: 'The scheduling page is shown in a frame.' },
    {
      directive: 'script-src',
      sources: ['https://calendly.com'],
      reason: 'The widget script, which the recipe loads from another host.',
      page: RECIPES,
      when: { ownButton: true },
    },
    {
      directive: 'style-src',
      sources: ['https://calendly.com'],
      reason: 'Style sheet of the popup.',
      page: RECIPES,
      when: { ownButton: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://assets.calendly.com/assets/external/widget.js', when: { ownButton: false } },
    { destination: 'iframe', url: 'https://calendly.com/acme/30min' },
    { destination: 'script', url: 'https://calendly.com/assets/external/widget.js', when: { ownButton: true } },
    { destination: 'style', url: 'https://calendly.com/assets/external/widget.css', when: { ownButton: true } },
  ],
  notes: [
    'Calendly publishes no CSP. The directives follow from its embed code: the script tag gives script-src, and ' +
      'the scheduling link, which the widget shows in a frame, gives frame-src.',
    'The two pages load the widget from different hosts, assets.calendly.com and calendly.com. The default goes ' +
      'by the embed code, ownButton by the recipe.',
    'The call that starts the widget, its onclick handlers and the style attribute of its container stand in ' +
      'the site’s own markup: where inline code is restricted, put them into files of the site.',
    'Incomplete: the pages were read in copies that end early. The embed code of the popup text and of the ' +
      'badge was not in them.',
  ],
};

/** Options of Calendly embed. */
export interface CalendlyEmbedOptions {
  /**
   * The popup is opened by a button of the site, after the recipe that loads widget.css and widget.js from
   * calendly.com. Replaces the host of the ordinary embed code.
   * @default false
   */
  readonly ownButton?: boolean;
}

/**
 * Calendly scheduling pages, embedded.
 *
 * @see https://developer.calendly.com/api-docs/overview/embedding/getting-started
 */
export class CalendlyEmbed extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CalendlyEmbedOptions = {}) {
    super(DEFINITION, options);
  }
}
