import type { VendorDefinition } from '../../../lib/vendors/vendor';
import { readVendorSource } from '../../../scripts/catalogue/source';
import type { LintContext, LintEntry } from '../../../scripts/lint/rule';

const DEFINITION: VendorDefinition = {
  id: 'acme-chat',
  title: 'Acme Chat',
  category: 'chat-and-support',
  documentation: ['https://docs.acme.example/csp'],
  verified: '2026-11-20',
  hosts: ['*.acme.example'],
  options: { calls: { kind: 'flag', default: false, description: 'Calls are used.' } },
  requirements: [
    { directive: 'script-src', sources: ['https://js.acme.example'], reason: 'The loader.' },
    { directive: 'connect-src', sources: ['wss://calls.acme.example'], reason: 'Calls.', when: { calls: true } },
  ],
  examples: [
    { destination: 'script', url: 'https://js.acme.example/a.js' },
    { destination: 'connect', url: 'wss://calls.acme.example/', when: { calls: true } },
  ],
};

const SOURCE = `
/** Options of Acme Chat. */
export interface AcmeChatOptions {
  /**
   * Calls are used.
   * @default false
   */
  readonly calls?: boolean;
}

/**
 * Acme Chat.
 *
 * @see https://docs.acme.example/csp
 */
export class AcmeChat extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor(options: AcmeChatOptions = {}) {
    super(DEFINITION, options);
  }
}
`;

export interface Fixture {
  readonly id?: string;
  /** What the definition says otherwise than that of a vendor with which nothing is wrong. */
  readonly definition?: Partial<VendorDefinition>;
  /** Replacements in the text of that vendor's file. */
  readonly source?: readonly (readonly [find: string, replace: string])[];
  readonly hasTest?: boolean;
  readonly context?: Partial<LintContext>;
}

export function entryOf({ id = 'acme-chat', definition = {}, source = [], hasTest = true }: Fixture): LintEntry {
  const text = source.reduce((before, [find, replace]) => before.replaceAll(find, replace), SOURCE);
  return {
    id,
    source: readVendorSource(`${id}.ts`, text),
    definition: { ...DEFINITION, ...definition },
    hasTest,
  };
}

export function contextOf({ context = {} }: Fixture): LintContext {
  return { today: '2026-11-21', catalogue: [], sharedHosts: [], exceptions: [], ...context };
}
