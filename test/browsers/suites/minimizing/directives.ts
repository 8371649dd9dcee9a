/** Rewrites of keywords and whole directives: `views.ts` and `structure.ts`, each rule by name. */
import { integrityOf } from '../../generate/world';
import { INLINE_SCRIPT, INLINE_STYLE } from '../../types';
import type { Rewrite } from './rewrite';

const SCRIPT_HASH = `'${integrityOf(INLINE_SCRIPT)}'`;
const STYLE_HASH = `'${integrityOf(INLINE_STYLE)}'`;

export const DIRECTIVES: readonly Rewrite[] = [
  {
    rule: "'unsafe-inline' is dead beside a hash, a nonce or 'strict-dynamic'",
    instances: [
      ["script-src 'unsafe-inline' 'nonce-abc'", "script-src 'nonce-abc'"],
      [
        "script-src 'unsafe-inline' 'strict-dynamic' https://a.example",
        "script-src 'strict-dynamic' https://a.example",
      ],
      [`style-src 'unsafe-inline' ${STYLE_HASH} https://a.example`, `style-src ${STYLE_HASH} https://a.example`],
    ],
  },
  {
    rule: "'unsafe-hashes' without a hash does nothing",
    instances: [
      ["script-src 'unsafe-hashes' https://a.example", 'script-src https://a.example'],
      ["style-src 'unsafe-hashes' 'unsafe-inline'", "style-src 'unsafe-inline'"],
    ],
  },
  {
    rule: "'wasm-unsafe-eval' is within 'unsafe-eval'",
    instances: [
      ["script-src 'unsafe-eval' 'wasm-unsafe-eval'", "script-src 'unsafe-eval'"],
      ["default-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'", "default-src 'self' 'unsafe-eval'"],
    ],
  },
  {
    rule: "hosts and schemes are dead beside 'strict-dynamic' with a nonce or hash",
    instances: [
      [
        "script-src-elem 'strict-dynamic' 'nonce-abc' https://a.example https: 'self'",
        "script-src-elem 'strict-dynamic' 'nonce-abc'",
      ],
      [
        `script-src-elem 'strict-dynamic' ${SCRIPT_HASH} https://a.example; img-src https://a.example`,
        `script-src-elem 'strict-dynamic' ${SCRIPT_HASH};img-src https://a.example`,
      ],
    ],
  },
  {
    rule: 'keywords, nonces and hashes are dead where nothing asks for them',
    instances: [
      [
        `img-src https://a.example 'unsafe-inline' 'unsafe-eval' 'nonce-abc' ${SCRIPT_HASH} 'report-sample'`,
        'img-src https://a.example',
      ],
      ["style-src https://a.example 'strict-dynamic' 'unsafe-eval' 'wasm-unsafe-eval'", 'style-src https://a.example'],
      ["worker-src 'self' 'unsafe-inline' 'unsafe-eval' 'nonce-abc'", "worker-src 'self'"],
      ["frame-src https://a.example 'unsafe-inline' 'strict-dynamic'", 'frame-src https://a.example'],
      ["script-src-attr https://a.example 'self' 'unsafe-inline' 'unsafe-eval'", "script-src-attr 'unsafe-inline'"],
    ],
  },
  {
    rule: 'a directive that says what default-src says is left out',
    instances: [
      [
        "default-src 'self'; img-src 'self'; font-src 'self'; connect-src https://a.example",
        "default-src 'self';connect-src https://a.example",
      ],
      [
        "default-src 'none'; object-src 'none'; media-src 'none'; img-src https://a.example",
        "default-src 'none';img-src https://a.example",
      ],
    ],
  },
  {
    rule: 'a worker-src that says what child-src, script-src or default-src says is left out',
    instances: [
      [
        "child-src https://a.example; worker-src https://a.example; script-src 'none'",
        "script-src 'none';child-src https://a.example",
      ],
      ["script-src 'self'; worker-src 'self'", "script-src 'self'"],
      ["default-src blob: 'self'; worker-src blob: 'self'; img-src *", "default-src 'self' blob:;img-src *"],
    ],
  },
  {
    rule: 'a frame-src that says what child-src or default-src says is left out',
    instances: [
      ['child-src https://a.example; frame-src https://a.example', 'child-src https://a.example'],
      [
        'default-src https://a.example; frame-src https://a.example; img-src *',
        'default-src https://a.example;img-src *',
      ],
    ],
  },
  {
    rule: '-elem and -attr are folded into style-src where they say the same',
    instances: [
      ['style-src-elem https://a.example; style-src-attr https://a.example', 'style-src https://a.example'],
      [
        "style-src 'self'; style-src-elem 'self' 'unsafe-inline'; style-src-attr 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
      ],
    ],
  },
  {
    rule: '-elem and -attr are folded into script-src where they say the same',
    instances: [
      [
        "script-src 'self' 'unsafe-inline'; script-src-elem 'self' 'unsafe-inline'; script-src-attr 'unsafe-inline'",
        "script-src 'self' 'unsafe-inline'",
      ],
      [
        "script-src 'self'; script-src-elem 'self' 'unsafe-inline'; script-src-attr 'unsafe-inline'",
        "script-src 'self' 'unsafe-inline'",
      ],
    ],
  },
  {
    rule: 'style-src is left out where both of its parts are explicit',
    instances: [
      [
        "style-src https://b.example; style-src-elem https://a.example; style-src-attr 'unsafe-inline'",
        "style-src https://a.example;style-src-attr 'unsafe-inline'",
      ],
      [
        "style-src 'none'; style-src-elem 'self'; style-src-attr 'unsafe-inline'",
        "style-src 'self';style-src-attr 'unsafe-inline'",
      ],
    ],
  },
  {
    rule: 'child-src is left out where frame-src and worker-src are explicit',
    instances: [
      [
        "child-src 'none'; frame-src https://a.example; worker-src blob:",
        'child-src blob:;frame-src https://a.example',
      ],
      ["child-src *; frame-src https://a.example; worker-src 'self'", "child-src 'self';frame-src https://a.example"],
    ],
  },
  {
    rule: 'child-src takes the place of a frame-src and a worker-src that say the same',
    instances: [
      [
        "frame-src https://a.example blob:; worker-src https://a.example blob:; script-src 'none'",
        "script-src 'none';child-src blob: https://a.example",
      ],
    ],
  },
  {
    rule: 'what default-src holds is chosen so that most directives can be left out',
    instances: [
      [
        "default-src 'none'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self'; style-src 'self'",
        "default-src 'self';script-src 'none';object-src 'none';child-src 'none';manifest-src 'none'",
      ],
      [
        "default-src 'self'; img-src https://a.example; font-src https://a.example; connect-src https://a.example; media-src https://a.example",
        "default-src https://a.example;script-src 'self';style-src 'self';object-src 'self';child-src 'self';manifest-src 'self'",
      ],
    ],
  },
  {
    rule: 'the keywords of several directives share default-src where each sees its own only',
    instances: [
      [
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self'",
        "default-src 'self' 'unsafe-eval';style-src 'self' 'unsafe-inline'",
      ],
    ],
  },
  {
    rule: 'base-uri, form-action and frame-ancestors are shortened as well',
    instances: [
      [
        "base-uri https://a.example:443 https://a.example/ 'self'; form-action https://a.example/d https://a.example",
        "base-uri 'self' https://a.example;form-action https://a.example",
      ],
      ['frame-ancestors https://*.a.example https://x.a.example:443/', 'frame-ancestors https://*.a.example'],
    ],
  },
  {
    rule: 'of a repeated directive the first one counts',
    instances: [['img-src https://a.example; img-src https://b.example', 'img-src https://a.example']],
  },
];
