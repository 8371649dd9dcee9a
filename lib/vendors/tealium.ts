import { Vendor, VendorDefinition } from './vendor';

const COLLECT_GUIDE = 'https://docs.tealium.com/client-side-tags/tealium-collect-tag/';

const DEFINITION: VendorDefinition = {
  id: 'tealium',
  title: 'Tealium',
  category: 'tag-management',
  documentation: [
    'https://docs.tealium.com/server-side/settings/tealium-content-security-policies-reference-guide/',
    'https://docs.tealium.com/iq-tag-management/getting-started/how-tealium-iq-works/',
    COLLECT_GUIDE,
    'https://docs.tealium.com/iq-tag-management/administration/first-party-domains/',
  ],
  verified: '2026-11-21',
  hosts: ['*.tiqcdn.com', '*.tiqcdn.cn', '*.tealiumiq.com'],
  options: {
    cdnHosts: {
      kind: 'choice',
      many: true,
      values: {
        'tags.tiqcdn.com': 'The usual host',
        'tags-eu.tiqcdn.com': 'The host for the European Union',
        'tags.tiqcdn.cn': 'The host for China',
      },
      default: ['tags.tiqcdn.com', 'tags-eu.tiqcdn.com', 'tags.tiqcdn.cn'],
      description: 'The hosts of Tealium that may serve the tags.',
    },
    tagsDomain: {
      kind: 'text',
      format: 'host',
      example: 'tags.example.com',
      description: 'The first-party domain that serves the tags instead of Tealium’s hosts.',
    },
    collect: {
      kind: 'flag',
      default: false,
      description: 'The Tealium Collect tag is used, for EventStream or AudienceStream.',
    },
    collectRegions: {
      kind: 'text',
      format: 'label',
      many: true,
      pattern: /^[a-z]{2}(?:-[a-z]+)+-\d$/,
      example: 'eu-central-1',
      default: [
        'ap-east-1',
        'ap-northeast-1',
        'ap-northeast-2',
        'ap-northeast-3',
        'ap-south-1',
        'ap-southeast-1',
        'ap-southeast-2',
        'ca-central-1',
        'eu-central-1',
        'eu-west-1',
        'eu-west-2',
        'eu-west-3',
        'sa-east-1',
        'us-east-1',
      ],
      description: 'The regions in which events may be collected. Matters with collect only.',
    },
    collectDomain: {
      kind: 'text',
      format: 'host',
      example: 'collect.example.com',
      description: 'The first-party domain that collects events instead of Tealium’s hosts. Matters with collect only.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://{cdnHosts}'],
      reason: 'The tag manager’s script, and the tags that it loads.',
      when: { tagsDomain: false },
    },
    {
      directive: 'script-src',
      sources: ['https://{tagsDomain}'],
      reason: 'The tag manager’s script, and the tags that it loads, from the first-party domain.',
      page: 'https://docs.tealium.com/iq-tag-management/administration/first-party-domains/',
      when: { tagsDomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://collect.tealiumiq.com', 'https://collect-{collectRegions}.tealiumiq.com'],
      reason: 'Events are posted to the nearest server, or to that of the profile’s region.',
      page: COLLECT_GUIDE,
      when: { collect: true, collectDomain: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{collectDomain}'],
      reason: 'Events are posted to the first-party domain.',
      page: 'https://docs.tealium.com/iq-tag-management/administration/first-party-domains/',
      when: { collect: true, collectDomain: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://{cdnHosts}/utag/account/main/prod/utag.js', when: { tagsDomain: false } },
    { destination: 'script', url: 'https://{cdnHosts}/utag/account/main/prod/utag.1.js', when: { tagsDomain: false } },
    {
      destination: 'script',
      url: 'https://{cdnHosts}/utag/account/main/prod/utag.sync.js',
      when: { tagsDomain: false },
    },
    { destination: 'script', url: 'https://{tagsDomain}/account/main/prod/utag.js', when: { tagsDomain: true } },
    {
      destination: 'connect',
      url: 'https://collect.tealiumiq.com/event',
      when: { collect: true, collectDomain: false },
    },
    {
      destination: 'connect',
      url: 'https://collect-{collectRegions}.tealiumiq.com/event',
      when: { collect: true, collectDomain: false },
    },
    { destination: 'connect', url: 'https://{collectDomain}/event', when: { collect: true, collectDomain: true } },
  ],
  notes: [
    'The page lists hosts without directives. utag.js is a script that loads further scripts from the same host, and ' +
      'the Collect tag posts its events, so the former stand in script-src and the latter in connect-src.',
    'Incomplete: the list of regions was read up to us-east-1. A profile in another region names it in collectRegions, ' +
      'which is therefore no closed list.',
    'Incomplete: the hosts of further products, such as the enrichment of the data layer, could not be read.',
    'The vendors whose tags Tealium loads must be listed as well.',
  ],
};

/** Options of Tealium. */
export interface TealiumOptions {
  /**
   * The hosts of Tealium that may serve the tags.
   * @default ['tags.tiqcdn.com', 'tags-eu.tiqcdn.com', 'tags.tiqcdn.cn']
   */
  readonly cdnHosts?: ('tags.tiqcdn.com' | 'tags-eu.tiqcdn.com' | 'tags.tiqcdn.cn')[];
  /**
   * The first-party domain that serves the tags instead of Tealium's hosts.
   * @default - Tealium's hosts
   */
  readonly tagsDomain?: string;
  /**
   * The Tealium Collect tag is used, for EventStream or AudienceStream.
   * @default false
   */
  readonly collect?: boolean;
  /**
   * The regions in which events may be collected, as in `eu-central-1`. Matters with `collect` only.
   * @default - all regions that are known
   */
  readonly collectRegions?: string[];
  /**
   * The first-party domain that collects events instead of Tealium's hosts. Matters with `collect` only.
   * @default - Tealium's hosts
   */
  readonly collectDomain?: string;
}

/**
 * Tealium iQ Tag Management and the Tealium Collect tag.
 *
 * @see https://docs.tealium.com/server-side/settings/tealium-content-security-policies-reference-guide/
 */
export class Tealium extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: TealiumOptions = {}) {
    super(DEFINITION, options);
  }
}
