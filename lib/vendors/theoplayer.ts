import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'theoplayer',
  title: 'THEOplayer',
  category: 'media',
  documentation: [
    'https://optiview.dolby.com/docs/theoplayer/faq/whats-aspects-to-take-into-account-when-developing-csp/',
  ],
  verified: '2026-11-21',
  hosts: ['*.theoplayer.com'],
  options: {
    playerHosts: {
      kind: 'text',
      format: 'host',
      many: true,
      example: 'player.example.com',
      description: 'Hosts of the player’s JavaScript and worker files, when they are not on the site itself.',
    },
    chromecast: { kind: 'flag', default: false, description: 'Chromecast is used.' },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://*.theoplayer.com'],
      reason: 'The player contacts this domain to check its license.',
    },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'Inline code, which the page asks to allow.' },
    {
      directive: 'script-src',
      sources: ['https://{playerHosts}'],
      reason: 'The player’s JavaScript files.',
      when: { playerHosts: true },
    },
    {
      directive: 'worker-src',
      sources: ['https://{playerHosts}'],
      reason: 'The player’s worker files.',
      when: { playerHosts: true },
    },
    {
      directive: 'script-src',
      sources: ['https://www.gstatic.com'],
      reason: 'The sender library of Chromecast.',
      when: { chromecast: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://license.theoplayer.com/check' },
    { kind: 'inline', inlineType: 'script', text: 'new THEOplayer.Player()' },
    { destination: 'script', url: 'https://{playerHosts}/THEOplayer.js', when: { playerHosts: true } },
    { destination: 'worker', url: 'https://{playerHosts}/THEOplayer.transmux.js', when: { playerHosts: true } },
    {
      destination: 'script',
      url: 'https://www.gstatic.com/cv/js/sender/v1/cast_sender.js',
      when: { chromecast: true },
    },
  ],
  notes: [
    'The page names script-src only. *.theoplayer.com stands in connect-src because the page says that the license ' +
      'contacts it; the hosts of the files in script-src and worker-src because they serve JavaScript and workers.',
    "The page prints the keyword as 'inline', which browsers do not know; it is 'unsafe-inline'. It also asks for " +
      'the site’s own origin in script-src, where the site serves the player.',
    'The hosts of the streams are the site’s own: allow them in connect-src and media-src. Advertising and analytics ' +
      'that the player integrates are vendors of their own.',
    "Versions before 2.48.0 needed 'unsafe-eval' as well; that is left out.",
  ],
};

/** Options of THEOplayer. */
export interface TheoPlayerOptions {
  /**
   * Hosts of the player's JavaScript and worker files, when they are not on the site itself.
   * @default - the site itself
   */
  readonly playerHosts?: string[];
  /**
   * Chromecast is used.
   * @default false
   */
  readonly chromecast?: boolean;
}

/**
 * THEOplayer for the web.
 *
 * @see https://optiview.dolby.com/docs/theoplayer/faq/whats-aspects-to-take-into-account-when-developing-csp/
 */
export class TheoPlayer extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: TheoPlayerOptions = {}) {
    super(DEFINITION, options);
  }
}
