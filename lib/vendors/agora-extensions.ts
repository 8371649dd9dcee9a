import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'agora-extensions',
  title: 'Agora extensions',
  category: 'communication',
  documentation: ['https://docs.agora.io/en/extensions-marketplace/develop/integrate/ains'],
  verified: '2026-11-21',
  hosts: [],
  options: {
    olderBrowsers: {
      kind: 'flag',
      default: false,
      description:
        'Allow eval instead of WebAssembly alone, for Chrome and Edge before 97. Dangerous: injected text can run as code.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['blob:'], reason: 'Code of the extension is started from a blob: URL.' },
    {
      directive: 'script-src',
      sources: ["'wasm-unsafe-eval'"],
      reason: 'The extension compiles WebAssembly.',
      when: { olderBrowsers: false },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'The extension compiles WebAssembly, which older browsers allow with this keyword only.',
      when: { olderBrowsers: true },
    },
  ],
  examples: [
    { kind: 'wasm' },
    { destination: 'script', url: 'blob:https://site.example/1' },
    { kind: 'eval', when: { olderBrowsers: true } },
  ],
  notes: [
    'AI noise suppression and voice activity detection for the Web SDK.',
    'Incomplete: the hosts of the Web SDK itself are not documented on the pages that could be read. For the ' +
      'extensions the pages name none.',
    'The extension has no host by which it could be recognised.',
  ],
};

/** Options of the Agora extensions. */
export interface AgoraExtensionsOptions {
  /**
   * Allow eval instead of WebAssembly alone, for Chrome and Edge before 97. Dangerous: injected text can run as code.
   * @default false
   */
  readonly olderBrowsers?: boolean;
}

/**
 * Agora's WebAssembly extensions of the Web SDK: AI noise suppression, voice activity detection.
 *
 * @see https://docs.agora.io/en/extensions-marketplace/develop/integrate/ains
 */
export class AgoraExtensions extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AgoraExtensionsOptions = {}) {
    super(DEFINITION, options);
  }
}
