import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'fingerprint-js-agent',
  title: 'Fingerprint JavaScript agent v3 (deprecated)',
  category: 'captcha-and-bots',
  documentation: ['https://dev.fingerprint.com/docs/js-agent-csp'],
  verified: '2026-11-21',
  pageDate: '2023-05-02',
  hosts: ['fpjscdn.net', 'fpnpmcdn.net', 'api.fpjs.io', '*.fpjs.io', '*.fptls.com', '*.fptls3.com'],
  options: {
    npm: {
      kind: 'flag',
      default: false,
      description: 'The agent is installed with npm, which loads it from another host.',
    },
    endpointHost: {
      kind: 'text',
      format: 'host',
      example: 'fp.example.com',
      description: 'The host of the own endpoint, in the place of the built-in ones.',
    },
    tlsEndpointHost: {
      kind: 'text',
      format: 'host',
      example: 'tls.example.com',
      description: 'The host of the own TLS endpoint, in the place of the built-in ones.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://fpjscdn.net'], reason: 'The agent.', when: { npm: false } },
    {
      directive: 'script-src',
      sources: ['https://fpnpmcdn.net'],
      reason: 'The agent, which the npm package loads.',
      when: { npm: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://api.fpjs.io', 'https://*.api.fpjs.io'],
      reason: 'Identification, in every region.',
      when: { endpointHost: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{endpointHost}'],
      reason: 'Identification over the own endpoint.',
      when: { endpointHost: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.fptls.com', 'https://*.fptls3.com'],
      reason: 'TLS endpoint, and its fallback.',
      when: { tlsEndpointHost: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{tlsEndpointHost}'],
      reason: 'The own TLS endpoint.',
      when: { tlsEndpointHost: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://fpjscdn.net/v3/KEY', when: { npm: false } },
    { destination: 'script', url: 'https://fpnpmcdn.net/v3/KEY/loader_v3.js', when: { npm: true } },
    { destination: 'connect', url: 'https://api.fpjs.io/', when: { endpointHost: false } },
    { destination: 'connect', url: 'https://eu.api.fpjs.io/', when: { endpointHost: false } },
    { destination: 'connect', url: 'https://{endpointHost}/', when: { endpointHost: true } },
    { destination: 'connect', url: 'https://a.fptls.com/', when: { tlsEndpointHost: false } },
    { destination: 'connect', url: 'https://a.fptls3.com/', when: { tlsEndpointHost: false } },
    { destination: 'connect', url: 'https://{tlsEndpointHost}/', when: { tlsEndpointHost: true } },
  ],
  notes: [
    'For version 3 of the agent, which Fingerprint has deprecated. What version 4 needs could not be read, and ' +
      'this does not cover it.',
    'The fallback hosts change without notice when blockers get to know them: fptls3.com is that of the page’s ' +
      'day. The page says that only api.fpjs.io, its subdomains and those of fptls.com never change by ' +
      'themselves.',
    'Own endpoints stand in the place of the built-in ones, as the page says.',
  ],
};

/** Options of Fingerprint JavaScript agent v3 (deprecated). */
export interface FingerprintJsAgentOptions {
  /**
   * The agent is installed with npm, which loads it from another host.
   * @default false
   */
  readonly npm?: boolean;
  /**
   * The host of the own endpoint, in the place of the built-in ones.
   * @default - the built-in endpoints
   */
  readonly endpointHost?: string;
  /**
   * The host of the own TLS endpoint, in the place of the built-in ones.
   * @default - the built-in TLS endpoints
   */
  readonly tlsEndpointHost?: string;
}

/**
 * Fingerprint JavaScript agent, version 3, which is deprecated.
 *
 * @see https://dev.fingerprint.com/docs/js-agent-csp
 */
export class FingerprintJsAgent extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: FingerprintJsAgentOptions = {}) {
    super(DEFINITION, options);
  }
}
