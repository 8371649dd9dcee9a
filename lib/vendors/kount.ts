import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.kaptcha.com';

const DEFINITION: VendorDefinition = {
  id: 'kount',
  title: 'Kount',
  category: 'captcha-and-bots',
  documentation: [
    'https://developer.kount.com/hc/en-us/articles/14564335823764-Content-Security-Policies-CSP-and-the-Device-Data-Collector',
  ],
  verified: '2026-11-21',
  hosts: ['*.kaptcha.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The Device Data Collector.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'", "'unsafe-inline'"],
      reason: 'The collector runs inline scripts and evaluates code.',
    },
    { directive: 'img-src', sources: [ALL], reason: 'Image requests of the collector.' },
    { directive: 'connect-src', sources: [ALL], reason: 'Sends the data collected.' },
    { directive: 'frame-src', sources: [ALL], reason: 'A frame of the collector.' },
  ],
  examples: [
    { destination: 'script', url: 'https://ssl.kaptcha.com/collect/sdk?m=1' },
    { kind: 'eval' },
    { kind: 'inline', inlineType: 'script', text: 'collect()' },
    { destination: 'image', url: 'https://ssl.kaptcha.com/logo.gif' },
    { destination: 'connect', url: 'https://ssl.kaptcha.com/md' },
    { destination: 'iframe', url: 'https://ssl.kaptcha.com/logo.htm?m=1' },
  ],
  notes: [
    'Dangerous: the page demands all inline scripts and eval, with which the policy cannot stop injected scripts. It ' +
      'offers no other way.',
    "Dropped: 'unsafe-eval' and 'unsafe-inline' in connect-src, where they mean nothing.",
    'The page lists child-src. A worker cannot be loaded from another host, so only frames can be meant: frame-src.',
    'Incomplete: the page may go on after the part that could be read.',
  ],
};

/**
 * Kount Device Data Collector.
 *
 * @see https://developer.kount.com/hc/en-us/articles/14564335823764-Content-Security-Policies-CSP-and-the-Device-Data-Collector
 */
export class Kount extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
