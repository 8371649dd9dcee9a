import type { VendorDefinition, VendorOption, VendorRequirement } from '../../../lib/vendors/vendor';
import type { Fixture } from '../support/entry';

/** For each rule what it accepts, and what it refuses with which words. */
export interface RuleFixtures {
  readonly good: readonly Fixture[];
  readonly bad: readonly (readonly [fixture: Fixture, ...messages: string[]])[];
}

function define(definition: Partial<VendorDefinition>): Fixture {
  return { definition };
}

function needs(...rows: readonly (readonly [directive: string, ...sources: string[]])[]): Fixture {
  const requirements = rows.map(([directive, ...sources]) => ({ directive, sources, reason: 'Because.' }));
  return define({ requirements, options: {} });
}

function row(directive: string, source: string, when?: VendorRequirement['when']): VendorRequirement {
  return { directive, sources: [source], reason: 'Because.', ...(when === undefined ? {} : { when }) };
}

const REGION: VendorOption = {
  kind: 'choice',
  values: { us: 'United States', eu: 'European Union' },
  default: 'us',
  description: 'Where the account is.',
};
const SITE: VendorOption = { kind: 'text', format: 'label', example: 'acme', description: 'The account’s name.' };
const BROAD = { rule: 'breadth', id: 'acme-chat', subject: 'img-src *', reason: 'The page demands it.' };

export const FIXTURES: Readonly<Record<string, RuleFixtures>> = {
  breadth: {
    good: [
      needs(['script-src', 'https://*.acme.example', "'unsafe-inline'"], ['img-src', 'data:', 'blob:']),
      needs(['script-src', 'https://storage.googleapis.com/acme/'], ['script-src', 'https://acme.s3.amazonaws.com']),
      needs([
        'script-src',
        'https://cdn.jsdelivr.net/npm/@acme/',
        'https://cdn.jsdelivr.net/npm/acme@{version}/acme.js',
        'https://cdn.jsdelivr.net/gh/acme/',
        'https://cdnjs.cloudflare.com/ajax/libs/acme/',
        'https://unpkg.com/acme',
        'https://unpkg.com/@acme/chat/',
        'https://esm.sh/v135/acme@1/',
        'https://ajax.googleapis.com/ajax/libs/acme/',
        'https://s3.{region}.amazonaws.com/acme/',
      ]),
      needs([
        'img-src',
        'https://firebasestorage.googleapis.com/v0/b/acme.appspot.com/',
        'https://jsdelivr.acme.example',
      ]),
    ],
    bad: [
      [needs(['img-src', '*', 'https:']), 'img-src * allows every host', 'img-src https: allows every host'],
      [needs(['img-src', 'https://*', 'https://*:*']), 'https://* allows every', 'https://*:* allows every'],
      [needs(['connect-src', 'wss:', 'https://*.com']), 'allows every host', 'allows a whole top-level domain'],
      [
        needs(['connect-src', 'https://*.co.uk', 'https://*.trycloudflare.com']),
        'top-level domain',
        'anybody can rent',
      ],
      [
        define({
          options: { cdn: { kind: 'choice', values: { '*': 'A.', 'js.acme.example': 'B.' }, description: 'C.' } },
          requirements: [row('script-src', 'https://{cdn}', { cdn: true })],
        }),
        'script-src https://* allows every host',
      ],
      [needs(['media-src', 'mediastream:', 'filesystem:']), 'allows a whole scheme', 'allows a whole scheme'],
      [needs(['script-src', 'data:']), 'script-src data: lets any injected text run as code'],
      [needs(['img-src', 'https://*.cloudfront.net']), 'allows hosts that anybody can rent'],
      [needs(['img-src', 'https://*.s3.eu-west-1.amazonaws.com']), 'allows hosts that anybody can rent'],
      ...[
        'https://ajax.googleapis.com',
        'https://ajax.googleapis.com/ajax/libs/',
        'https://cdn.jsdelivr.net',
        'https://cdn.jsdelivr.net:443/',
        'https://CDN.jsDelivr.net/npm',
        'https://cdn.jsdelivr.net/npm/',
        'https://cdn.jsdelivr.net/npm/@',
        'https://cdn.jsdelivr.net/npm//',
        'https://cdn.jsdelivr.net/gh/',
        'https://cdn.jsdelivr.net/combine/',
        'https://cdn.jsdelivr.net/wp/plugins/',
        'https://fastly.jsdelivr.net/npm/',
        'https://cdn.skypack.dev/-/',
        'https://cdnjs.cloudflare.com',
        'https://cdnjs.cloudflare.com/ajax/',
        'https://cdnjs.cloudflare.com/ajax/libs/',
        'https://esm.sh/v135/',
        'https://raw.githubusercontent.com',
        'https://unpkg.com',
        'https://unpkg.com/',
        'https://firebasestorage.googleapis.com/v0/b/',
        'https://s3.amazonaws.com/',
        'https://s3.dualstack.eu-west-1.amazonaws.com',
        'https://s3.{region}.amazonaws.com',
        'https://storage.cloud.google.com',
      ].map((source): [Fixture, string] => [
        needs(['script-src', source]),
        `script-src ${source} allows the files of everybody on that host`,
      ]),
      ...['style-src', 'worker-src', 'frame-src', 'object-src', 'img-src'].map((directive): [Fixture, string] => [
        needs([directive, 'https://unpkg.com']),
        `${directive} https://unpkg.com allows the files of everybody on that host`,
      ]),
      [needs(['script-src', 'https://*.jsdelivr.net']), 'allows the files of everybody on cdn.jsdelivr.net'],
      [needs(['script-src', 'https://*.cloudflare.com']), 'allows the files of everybody on cdnjs.cloudflare.com'],
    ],
  },
  'broad-note': {
    good: [
      {},
      define({ notes: ['Broadly speaking, this is fine.'] }),
      { definition: { notes: ['One.', 'Broad: the page demands it.'] }, context: { exceptions: [BROAD] } },
    ],
    bad: [
      [{ context: { exceptions: [BROAD] } }, 'a note that begins with "Broad:" must say why'],
      [define({ notes: ['Broad: the page demands it.'] }), 'reword it'],
    ],
  },
  citation: {
    good: [{}, define({ documentation: ['https://docs.acme.example/csp', 'https://github.com/acme/chat'] })],
    bad: [
      [define({ documentation: [] }), 'documentation must name a page', 'the class must say'],
      [define({ documentation: ['http://docs.acme.example/csp'] }), 'is no https URL', 'the class must say'],
      [define({ documentation: ['https://docs.acme.example/csp', 'acme'] }), '"acme" is no https URL'],
      [
        define({ documentation: ['https://docs.acme.example/csp', 'https://security.stackexchange.com/q/1'] }),
        'stackexchange.com is no page of the vendor',
      ],
      [
        define({ requirements: [{ ...row('img-src', 'https://a.example'), page: 'https://medium.com/@a/b' }] }),
        'medium.com is no page of the vendor',
      ],
      [{ source: [['@see https://docs.acme.example/csp', '@see https://acme.example']] }, 'the class must say "@see'],
    ],
  },
  conditions: {
    good: [
      {},
      define({
        options: { region: REGION, site: SITE },
        requirements: [
          row('img-src', 'https://a.example', { region: 'us' }),
          row('img-src', 'https://b.example', { region: ['us', 'eu'], site: true }),
          row('img-src', 'https://c.example', { site: false }),
        ],
        examples: [],
      }),
    ],
    bad: [
      [define({ options: {} }), 'when calls is true: there is no such option.'],
      [define({ examples: [{ url: 'https://a.example', when: { cals: true } }] }), 'when cals is true: there is no'],
      [
        define({
          options: { region: REGION },
          requirements: [row('img-src', 'data:', { region: 'uk' })],
          examples: [],
        }),
        'when region is "uk": the option has no such value, but us, eu.',
      ],
      [
        define({ options: { region: REGION }, requirements: [row('img-src', 'data:', { region: [] })], examples: [] }),
        'the list is empty',
      ],
      [
        define({
          options: { region: REGION },
          requirements: [row('img-src', 'data:', { region: false })],
          examples: [],
        }),
        'when {"region":false} never holds',
      ],
      [
        define({ requirements: [row('img-src', 'data:', { calls: 'yes' })], examples: [] }),
        'the option is a flag, so true or false',
      ],
    ],
  },
  'example-per-directive': {
    good: [
      {},
      define({
        requirements: [
          row('style-src', "'unsafe-inline'"),
          row('script-src', "'unsafe-eval'"),
          row('child-src', 'blob:'),
        ],
        examples: [
          { kind: 'inline', inlineType: 'style attribute' },
          { kind: 'eval' },
          { destination: 'worker', url: 'blob:https://site.example/1' },
        ],
      }),
    ],
    bad: [
      [define({ examples: [{ destination: 'script', url: 'https://js.acme.example/a.js' }] }), 'connect-src has no'],
      [define({ requirements: [row('font-src', 'data:')], examples: [] }), 'font-src has no example.'],
    ],
  },
  examples: {
    good: [
      {},
      define({
        options: { site: { ...SITE, required: true } },
        requirements: [row('img-src', 'https://{site}.acme.example')],
        examples: [{ destination: 'image', url: 'https://{site}.acme.example/a.png' }],
      }),
    ],
    bad: [
      [define({ examples: [] }), 'examples are missing'],
      [
        define({ examples: [{ destination: 'image', url: 'https://js.acme.example/a.png' }] }),
        'https://js.acme.example/a.png is not allowed by img-src with {}.',
      ],
      [define({ examples: [{ kind: 'inline' }] }), 'inline is not allowed by script-src-elem'],
      [define({ examples: [{ url: 'acme' }] }), 'is not an absolute URL'],
    ],
  },
  'explicit-scheme': {
    good: [{}, needs(['img-src', '*', 'data:', "'self'", 'https://a.example', 'wss://a.example'])],
    bad: [
      [needs(['img-src', 'a.example']), 'img-src a.example needs its scheme'],
      [needs(['img-src', '*.a.example', 'http://a.example']), 'needs its scheme', 'is not encrypted'],
      [needs(['connect-src', 'ws://a.example']), 'connect-src ws://a.example is not encrypted'],
    ],
  },
  finished: {
    good: [{}, define({ notes: ['Todos are a feature of this product.'] })],
    bad: [
      [define({ notes: ['TODO: read the page.'] }), 'a text says TODO: "TODO: read the page."'],
      [define({ requirements: [{ ...row('img-src', 'data:'), reason: 'TODO.' }] }), 'a text says TODO'],
      [{ source: [['Acme Chat.', 'TODO.']] }, 'a text says TODO'],
    ],
  },
  hosts: {
    good: [
      {},
      { ...needs(['img-src', 'https://cdn.example', 'https://js.acme.example']), context: shared('cdn.example') },
      {
        ...needs(['img-src', 'https://other.example', 'https://js.acme.example']),
        context: { catalogue: [entry('other', ['other.example'])] },
      },
      define({
        hosts: [],
        options: { host: { ...SITE, format: 'host', example: 'a.example', required: true } },
        requirements: [row('img-src', 'https://{host}'), row('img-src', 'data:')],
      }),
      define({
        hosts: ['*.acme.example'],
        options: { site: { ...SITE, required: true } },
        requirements: [row('img-src', 'https://{site}.acme.example')],
      }),
      define({
        hosts: ['eu-acme.example'],
        options: { region: REGION },
        requirements: [row('img-src', 'https://{region}-acme.example', { region: 'eu' })],
      }),
    ],
    bad: [
      [needs(['img-src', 'https://cdn.example', 'https://js.acme.example']), 'cdn.example is not among hosts'],
      [define({ hosts: [] }), 'js.acme.example is not', 'calls.acme.example is not', 'hosts must cover a source'],
      [define({ hosts: ['*.acme.example', 'https://acme.example'] }), 'must be as in a.example or *.a.example'],
      [
        { ...needs(['img-src', 'https://cdn.example']), context: shared('cdn.example') },
        '*.acme.example in hosts covers no source: take it out.',
      ],
      [define({ hosts: ['*.acme.example', 'js.other.example'] }), 'js.other.example in hosts covers no source'],
      [
        define({ hosts: ['*.acme.example', '*.amazonaws.com'] }),
        '*.amazonaws.com in hosts allows hosts that anybody can rent',
      ],
      [define({ hosts: ['*.acme.example', '*.co.uk'] }), '*.co.uk in hosts allows a whole top-level domain'],
      [
        define({
          options: {
            cdn: {
              kind: 'choice',
              values: { example: 'A.', 'other.example': 'B.' },
              default: 'example',
              description: 'C.',
            },
          },
          requirements: [row('script-src', 'https://js.acme.{cdn}'), row('img-src', 'https://{cdn}')],
        }),
        'js.acme.other.example is not among hosts',
        'example is not among hosts',
        'other.example is not among hosts',
      ],
      [
        define({
          options: { host: { ...SITE, format: 'host', example: 'a.example', default: 'js.other.example' } },
          requirements: [row('script-src', 'https://js.acme.example'), row('img-src', 'https://{host}')],
        }),
        'js.other.example is not among hosts',
      ],
    ],
  },
  effective: {
    good: [
      {},
      needs(
        ['connect-src', 'wss://a.example', 'blob:'],
        ['script-src', "'unsafe-inline'", "'unsafe-eval'", 'https://a.example/b/'],
        ['style-src-attr', "'unsafe-inline'"],
        ['script-src-elem', "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
        ['worker-src', "'self'"],
        ['img-src', 'https://localhost.acme.example'],
      ),
      define({
        options: { hash: { ...SITE, format: 'hash', example: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' } },
        requirements: [row('script-src', "'{hash}'", { hash: true })],
      }),
    ],
    bad: [
      [
        needs(['script-src', 'wss://a.example']),
        'script-src wss://a.example allows nothing: only connect-src is asked',
      ],
      [needs(['img-src', "'unsafe-inline'"]), 'only scripts and styles can be inline'],
      [
        needs(['font-src', "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"]),
        'only scripts and styles can be inline',
      ],
      [needs(['connect-src', "'unsafe-eval'"], ['style-src', "'wasm-unsafe-eval'"]), 'about eval', 'about eval'],
      [needs(['script-src', "'report-sample'"]), 'it is about the reports of the site'],
      [needs(['script-src', 'https://a.example/libs/*']), 'a star in a path is no wildcard. End the path in "/"'],
      [
        needs(['connect-src', 'https://10.0.0.1', 'https://localhost:3000']),
        'no hosts of a vendor',
        'no hosts of a vendor',
      ],
      [
        define({ options: { site: { ...SITE, required: true } }, requirements: [row('script-src', "'{site}'")] }),
        'between quotes an option holds a hash',
      ],
    ],
  },
  'header-values': {
    good: [
      {},
      ...['camera=(self)', 'microphone=("https://a.example")', 'camera=(self "https://{site}.a.example:8443")'].map(
        (value) => define({ headers: [{ header: 'Permissions-Policy', value, reason: 'Calls.' }] }),
      ),
      define({
        headers: [{ header: 'Cross-Origin-Opener-Policy', value: 'same-origin-allow-popups', reason: 'Popups.' }],
      }),
    ],
    bad: [
      ...[
        'camera=*',
        'camera',
        'camera=(self), microphone=(self)',
        'camera=(self)\nSet-Cookie: a',
        'camera=("http://a.example")',
      ].map((value): [Fixture, string] => [
        define({ headers: [{ header: 'Permissions-Policy', value, reason: 'Calls.' }] }),
        `Permissions-Policy must be as in camera=(self "https://a.example"), not ${JSON.stringify(value)}.`,
      ]),
      [
        define({ headers: [{ header: 'X-Frame-Options', value: 'ALLOWALL', reason: 'Frames.' }] }),
        'X-Frame-Options must be DENY or SAMEORIGIN, not "ALLOWALL".',
      ],
    ],
  },
  'known-directive': {
    good: [{}, needs(['script-src-elem', 'data:'], ['form-action', 'https://a.example'], ['frame-ancestors', '*'])],
    bad: [
      [needs(['default-src', 'https://a.example']), 'cannot name "default-src"'],
      [needs(['scrip-src', 'https://a.example']), '"scrip-src" is no CSP directive. Did you mean "script-src"'],
      [needs(['report-uri', 'https://a.example']), 'cannot name "report-uri"'],
      [needs(['IMG-SRC', 'https://a.example']), 'IMG-SRC must be in lower case.'],
    ],
  },
  names: {
    good: [{}],
    bad: [
      [{ id: 'acme' }, 'the id acme-chat is not the name of the file, acme.ts', 'the class AcmeChat must be called'],
      [define({ id: 'Acme_Chat' }), 'is not kebab-case', 'is not the name of the file'],
      [
        { source: [['class AcmeChat', 'class AcmeMessenger']] },
        'the class AcmeMessenger must be',
        'the interface Acme',
      ],
      [{ source: [['AcmeChatOptions', 'ChatOptions']] }, 'the interface ChatOptions must be called AcmeChatOptions.'],
    ],
  },
  'no-duplicates': {
    good: [
      {},
      define({ requirements: [row('img-src', 'data:', { calls: true }), row('img-src', 'data:', { calls: false })] }),
    ],
    bad: [
      [needs(['img-src', 'data:'], ['img-src', 'blob:', 'data:']), 'img-src data: stands there twice'],
      [
        define({ requirements: [row('img-src', 'data:', { calls: true }), row('img-src', 'data:')] }),
        'img-src data: has a condition, but also stands there without one.',
      ],
    ],
  },
  'no-nonce': {
    good: [{}],
    bad: [[needs(['script-src', "'nonce-{nonce}'"]), 'a nonce cannot stand in a static policy']],
  },
  'no-none': { good: [{}], bad: [[needs(['object-src', "'none'"]), "object-src 'none': a vendor that needs nothing"]] },
  'no-self': { good: [{}], bad: [[needs(['script-src', "'self'"]), "script-src 'self': what the site allows itself"]] },
  'no-strict-dynamic': {
    good: [{}],
    bad: [[needs(['script-src', "'strict-dynamic'"]), "script-src 'strict-dynamic': it switches off the hosts"]],
  },
  'only-exports': {
    good: [{}],
    bad: [
      [
        { source: [['/** Options of', "export const HOST = 'a.example';\n/** Options of"]] },
        'HOST must not be exported',
      ],
    ],
  },
  'option-defaults': {
    good: [{}, define({ options: { region: REGION, site: { ...SITE, many: true, default: ['acme'] } } })],
    bad: [
      [define({ options: { calls: { kind: 'flag', default: false, description: '' } } }), 'must have a description'],
      [define({ options: { region: { ...REGION, required: true } } }), 'region is required, so it has no default.'],
      [define({ options: { region: { ...REGION, default: 'uk' } } }), 'must be "us" or "eu", not "uk"'],
      [define({ options: { region: { ...REGION, many: true } } }), 'takes a list, so its default is one.'],
      [define({ options: { region: { ...REGION, default: ['us'] } } }), 'takes one value, so its default is no list.'],
      [define({ options: { region: { ...REGION, values: { us: 'Everywhere' } } } }), 'region is a choice of one.'],
      [define({ options: { site: { ...SITE, example: 'a.b' } } }), 'site does not take its own example'],
      [define({ options: { site: { ...SITE, pattern: /^\d+$/ } } }), 'site does not take its own example'],
    ],
  },
  'option-docs': {
    good: [
      {},
      {
        definition: { options: { region: { ...REGION, many: true, default: ['us'] } } },
        source: [
          ['calls?: boolean', "region?: ('eu' | 'us')[]"],
          ['@default false', "@default ['us']"],
        ],
      },
      { definition: { options: { calls: SITE } }, source: [['@default false', '@default - all accounts are allowed']] },
      {
        definition: { options: { calls: { ...SITE, required: true } } },
        source: [
          ['   * @default false\n', ''],
          ['calls?', 'calls'],
        ],
      },
    ],
    bad: [
      [define({ options: {} }), 'calls is in the options interface, but not in the definition.'],
      [{ source: [['calls?', 'rings?']] }, 'calls is in the definition, but', 'rings is in the options interface, but'],
      [{ source: [['readonly calls', 'calls']] }, 'calls must be readonly.'],
      [{ source: [['calls?', 'calls']] }, 'calls is optional: "?" is missing.'],
      [{ source: [['@default false', '@default true']] }, 'calls must say "@default false".'],
      [{ source: [['   * Calls are used.\n', '']] }, 'calls must have a doc comment.'],
      [define({ options: { calls: SITE } }), 'calls must say "@default - what holds without it".'],
      [
        define({ options: { calls: { ...SITE, required: true } } }),
        'is required: no "?".',
        'is required: no @default.',
      ],
    ],
  },
  'option-types': {
    good: [
      {},
      { definition: { options: { calls: SITE } }, source: [['boolean', 'string']] },
      { definition: { options: { calls: { ...SITE, many: true } } }, source: [['boolean', 'string[]']] },
      { definition: { options: { calls: REGION } }, source: [['boolean', "'us' | 'eu'"]] },
      {
        definition: { options: { calls: { ...REGION, many: true, default: ['us'] } } },
        source: [['boolean', "('us' | 'eu')[]"]],
      },
    ],
    bad: [
      [{ source: [['boolean', 'string']] }, 'calls must be of type boolean, not string.'],
      [{ definition: { options: { calls: REGION } }, source: [['boolean', "'us'"]] }, "must be of type 'eu' | 'us'"],
      [{ definition: { options: { calls: { ...SITE, many: true } } }, source: [['boolean', 'string']] }, 'string[]'],
    ],
  },
  'options-matter': {
    good: [
      {},
      define({
        options: { calls: { kind: 'flag', default: false, description: 'Calls.' }, site: SITE },
        requirements: [
          row('img-src', 'https://{site}.acme.example', { calls: true, site: true }),
          row('img-src', 'https://*.acme.example', { calls: false }),
        ],
      }),
      define({
        options: { site: { ...SITE, required: true } },
        requirements: [row('img-src', 'https://{site}.acme.example')],
      }),
      define({
        headers: [{ header: 'Permissions-Policy', value: 'camera=(self)', reason: 'Calls.', when: { calls: true } }],
        requirements: [],
      }),
    ],
    bad: [
      [define({ requirements: [row('img-src', 'data:')] }), 'calls changes nothing'],
      [
        define({ options: { site: { ...SITE, required: true } }, requirements: [row('img-src', 'data:')] }),
        'site changes nothing',
      ],
      [
        define({ requirements: [row('img-src', 'data:'), row('img-src', 'data:', { calls: true })] }),
        'calls changes nothing',
      ],
    ],
  },
  'page-date': {
    good: [{}, ...['2026-11-20', '2026-11', '2024'].map((pageDate) => define({ pageDate }))],
    bad: [
      [define({ pageDate: 'May 2024' }), 'pageDate must be YYYY-MM-DD, YYYY-MM or YYYY, not "May 2024".'],
      [define({ pageDate: '2024-13' }), 'must be YYYY-MM-DD'],
      [define({ pageDate: '2026-11-21' }), 'pageDate 2026-11-21 is after 2026-11-20'],
    ],
  },
  placeholders: {
    good: [
      {},
      define({
        options: { region: REGION, site: SITE },
        requirements: [
          row('img-src', 'https://{region}.a.example'),
          row('img-src', 'https://{site}.a.example', { site: true }),
        ],
      }),
    ],
    bad: [
      [needs(['img-src', 'https://{regoin}.a.example']), '{regoin} in https://{regoin}.a.example is no option: there'],
      [define({ requirements: [row('img-src', 'https://{calls}.a.example')] }), 'is a flag, which has no text.'],
      [
        define({ options: { site: SITE }, requirements: [row('img-src', 'https://{site}.a.example')], examples: [] }),
        'may have no value: make the option required, or the row depend on it with "site: true".',
      ],
      [define({ examples: [{ url: 'https://{site}.a.example' }] }), 'is no option: calls.'],
    ],
  },
  reasons: {
    good: [{}, define({ requirements: [{ ...row('img-src', 'data:'), reason: 'eBay’s “images.”' }] })],
    bad: [
      [define({ requirements: [{ ...row('img-src', 'data:'), reason: '' }] }), 'img-src data: needs a reason'],
      [define({ requirements: [{ ...row('img-src', 'data:'), reason: 'Images' }] }), 'without a full stop'],
      [define({ requirements: [{ ...row('img-src', 'data:'), reason: 'Images. ' }] }), 'stray white space'],
      [define({ requirements: [{ ...row('img-src', 'data:'), reason: 'the images.' }] }), 'begin with a capital'],
      [define({ requirements: [{ directive: 'img-src', sources: [], reason: 'Images.' }] }), 'has no sources'],
      [
        define({ headers: [{ header: 'Referrer-Policy', value: 'origin', reason: 'x' }] }),
        'Referrer-Policy has a reason',
      ],
    ],
  },
  'test-file': { good: [{}], bad: [[{ hasTest: false }, 'test/vendors/acme-chat.test.ts is missing.']] },
  'valid-source': {
    good: [
      {},
      define({
        options: { site: SITE },
        requirements: [row('img-src', 'https://{site}.a.example', { site: true }), row('sandbox', 'allow-scripts')],
      }),
    ],
    bad: [
      [needs(['img-src', 'https://a.example/?x']), 'a source has no query or fragment'],
      [needs(['img-src', 'self']), 'Write "\'self\'"'],
      [needs(['img-src', 'https://A.example']), 'must be written https://a.example.'],
    ],
  },
  'verified-date': {
    good: [{}, define({ verified: '2026-11-21' })],
    bad: [
      [define({ verified: undefined }), 'verified is missing'],
      [define({ verified: '2026-02-30' }), 'verified must be a day like 2026-11-21, not "2026-02-30".'],
      [define({ verified: '21.11.2026' }), 'verified must be a day'],
      [define({ verified: '2026-11-22' }), 'verified must not be in the future: 2026-11-22 is after 2026-11-21.'],
      [define({ verified: '2025-11-22' }), 'verified must not be before 2026-11-01'],
    ],
  },
};

function shared(host: string): Fixture['context'] {
  return { sharedHosts: [{ host, reason: 'A public host.' }] };
}

function entry(id: string, hosts: readonly string[]): VendorDefinition {
  return { id, title: id, category: 'media', documentation: [], hosts, options: {}, requirements: [], examples: [] };
}
