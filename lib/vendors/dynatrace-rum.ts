import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'dynatrace-rum',
  title: 'Dynatrace RUM (agentless)',
  category: 'monitoring',
  documentation: [
    'https://docs.dynatrace.com/docs/observe/digital-experience/new-rum-experience/web-frontends/initial-setup/adapt-csp-rules',
    'https://docs.dynatrace.com/docs/observe/digital-experience/session-replay-latest/configure-session-replay/modify-content-security-policy',
    'https://docs.dynatrace.com/docs/shortlink/rum-firewall',
  ],
  verified: '2026-11-21',
  pageDate: '2026-01-07',
  hosts: ['*.dynatracelabs.com', '*.bf.dynatrace.com'],
  options: {
    beaconHost: {
      kind: 'text',
      format: 'host',
      example: 'ab12345cde.bf.dynatrace.com',
      required: true,
      description:
        'The host of the beacon endpoint, as the settings of the frontend show it; or the own server that takes ' +
        'the beacons.',
    },
    beaconPath: {
      kind: 'text',
      format: 'path',
      example: '/rb_abcdefghi',
      default: '/bf',
      description: 'The path of the beacon endpoint: an own server has another.',
    },
    codeHost: {
      kind: 'text',
      format: 'host',
      example: 'js-cdn.dynatrace.com',
      default: 'js-cdn.dynatracelabs.com',
      description: 'The host from which the snippet loads the monitoring code.',
    },
    inlineCode: {
      kind: 'flag',
      default: false,
      description:
        'The snippet has the format inline code. Allows all inline scripts. Dangerous: with it the policy cannot ' +
        'stop injected scripts.',
    },
    sessionReplay: {
      kind: 'choice',
      values: { classic: 'Session Replay Classic', latest: 'Session Replay' },
      description: 'The Session Replay that is used, if any.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://{codeHost}'],
      reason: 'The monitoring code.',
      when: { inlineCode: false },
    },
    {
      directive: 'script-src',
      sources: ['https://{codeHost}'],
      reason: 'Session Replay Classic, which inline code loads.',
      when: { inlineCode: true, sessionReplay: 'classic' },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The monitoring code stands inline in the page.',
      when: { inlineCode: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://{beaconHost}{beaconPath}'],
      reason: 'Beacons with the captured data.',
    },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'Session Replay starts a worker from a blob: URL.',
      when: { sessionReplay: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://{codeHost}/jstag/1/ab12345cde/a_complete.js', when: { inlineCode: false } },
    { kind: 'inline', inlineType: 'script', text: 'dtrum()', when: { inlineCode: true } },
    { destination: 'connect', url: 'https://{beaconHost}{beaconPath}?type=js3' },
    { destination: 'worker', url: 'blob:https://site.example/1', when: { sessionReplay: true } },
  ],
  notes: [
    'Agentless monitoring only. Where OneAgent injects the code and takes the beacons, all of it comes from and ' +
      'goes to the site’s own host, which is for the site’s own policy.',
    'Both pages on CSP name the script host js-cdn.dynatracelabs.com, the firewall page speaks of ' +
      'js-cdn.dynatrace.com. The pages on CSP decide; codeHost overrides it: the host is in the src of your own ' +
      'snippet.',
    'The page says that nonces and hashes are not supported for the monitoring code.',
    'The page prints a beacon endpoint on the own server with http:. It stands here with https:, which is all ' +
      'that an https page can send to.',
    'Incomplete: parts were read in copies of the page. With Dynatrace Managed the code comes from a CDN of ' +
      'your own (codeHost) and beacons go to the own cluster (beaconHost).',
  ],
};

/** Options of Dynatrace RUM (agentless). */
export interface DynatraceRumOptions {
  /**
   * The host of the beacon endpoint, as the settings of the frontend show it; or the own server that takes the beacons.
   */
  readonly beaconHost: string;
  /**
   * The path of the beacon endpoint: an own server has another.
   * @default '/bf'
   */
  readonly beaconPath?: string;
  /**
   * The host from which the snippet loads the monitoring code.
   * @default 'js-cdn.dynatracelabs.com'
   */
  readonly codeHost?: string;
  /**
   * The snippet has the format inline code. Allows all inline scripts. Dangerous: with it the policy cannot stop
   * injected scripts.
   * @default false
   */
  readonly inlineCode?: boolean;
  /**
   * The Session Replay that is used, if any.
   * @default - none
   */
  readonly sessionReplay?: 'classic' | 'latest';
}

/**
 * Dynatrace Real User Monitoring with agentless monitoring code.
 *
 * @see https://docs.dynatrace.com/docs/observe/digital-experience/new-rum-experience/web-frontends/initial-setup/adapt-csp-rules
 */
export class DynatraceRum extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: DynatraceRumOptions) {
    super(DEFINITION, options);
  }
}
