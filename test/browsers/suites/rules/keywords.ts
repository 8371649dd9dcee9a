import { INLINE_SCRIPT, INLINE_STYLE, INLINE_STYLE_ATTRIBUTE, SCRIPT_BODY } from '../../types';
import {
  ask,
  base,
  EVAL,
  framedBy,
  hashSource,
  inline,
  integrityOf,
  script,
  style,
  submit,
  WASM,
  worker,
  type Rule,
} from './rule';

const A = 'https://a.example/';
const OWN_WORKER = worker('https://page.example/worker.js');
const PARSED = { parserInserted: true };
const SCRIPT_HASH = hashSource(INLINE_SCRIPT);
const STYLE_HASH = hashSource(INLINE_STYLE);
const EVERY_INLINE_SCRIPT = [
  ...[inline('script'), inline('script', PARSED), inline('script attribute'), inline('script attribute', PARSED)],
  inline('navigation'),
];

export const KEYWORDS: readonly Rule[] = [
  {
    title: "'unsafe-inline' lets every inline script run, and nothing else",
    policy: "script-src 'unsafe-inline'",
    allowed: EVERY_INLINE_SCRIPT,
    blocked: [EVAL, WASM, script(A)],
  },
  { title: 'a host lets no inline script run', policy: 'script-src https://a.example', blocked: EVERY_INLINE_SCRIPT },
  ...["'nonce-abc'", hashSource('other')].map((source) => ({
    title: `'unsafe-inline' is dead beside ${source}`,
    policy: `script-src 'unsafe-inline' ${source}`,
    blocked: EVERY_INLINE_SCRIPT,
  })),
  {
    title: "'unsafe-inline' is dead beside 'strict-dynamic', which trusts an inline script that a script creates",
    policy: "script-src 'unsafe-inline' 'strict-dynamic' 'nonce-abc'",
    allowed: [inline('script')],
    blocked: [
      ...[inline('script', PARSED), inline('script attribute'), inline('script attribute', PARSED)],
      inline('navigation'),
    ],
  },
  {
    title: 'a nonce lets the elements run that bear it, whatever their host',
    policy: "script-src 'nonce-abc'; style-src 'nonce-abc'",
    allowed: [
      ...[inline('script', { nonce: 'abc' }), inline('script', { nonce: 'abc', ...PARSED })],
      ...[script(A, { nonce: 'abc' }), script(A, { nonce: 'abc', ...PARSED })],
      ...[style(A, { nonce: 'abc' }), inline('style', { nonce: 'abc' })],
    ],
    blocked: [
      ...[inline('script', { nonce: 'ABC' }), inline('script'), script(A, { nonce: 'abcd' }), script(A), style(A)],
      ...[inline('script attribute'), inline('style'), inline('style attribute')],
    ],
  },
  {
    title: 'a hash lets the very same inline script run, not attributes and other texts',
    policy: `script-src ${SCRIPT_HASH}`,
    allowed: [inline('script'), inline('script', PARSED)],
    blocked: [
      inline('script', { text: `${INLINE_SCRIPT} ` }),
      inline('script attribute'),
      inline('navigation'),
      script(A),
    ],
  },
  {
    title: "'unsafe-hashes' beside a hash lets the attribute run",
    policy: `script-src 'unsafe-hashes' ${SCRIPT_HASH}`,
    allowed: [inline('script'), inline('script attribute')],
    blocked: [inline('script attribute', { text: `${INLINE_SCRIPT} ` })],
  },
  {
    title: "'unsafe-hashes' without a hash does nothing",
    policy: "script-src 'unsafe-hashes'",
    blocked: [inline('script'), inline('script attribute')],
  },
  {
    title: 'a hash of a style lets the very same style element in, not attributes',
    policy: `style-src ${STYLE_HASH} ${hashSource(INLINE_STYLE_ATTRIBUTE)}`,
    allowed: [inline('style'), inline('style', PARSED)],
    blocked: [inline('style', { text: `${INLINE_STYLE} ` }), inline('style attribute')],
  },
  {
    title: "style-src-attr 'unsafe-inline' keeps attributes open while elements keep hashes",
    policy: `style-src ${STYLE_HASH}; style-src-attr 'unsafe-inline'`,
    allowed: [inline('style'), inline('style attribute')],
    blocked: [inline('style', { text: `${INLINE_STYLE} ` })],
  },
  {
    title: 'a hash lets an external script in whose integrity it is',
    policy: `script-src ${hashSource(SCRIPT_BODY)}`,
    allowed: [
      script(A, { integrity: integrityOf(SCRIPT_BODY) }),
      script(A, { integrity: integrityOf(SCRIPT_BODY), ...PARSED }),
      ask('module', A, { integrity: integrityOf(SCRIPT_BODY) }),
    ],
    blocked: [
      script(A),
      script(A, { integrity: integrityOf('other') }),
      script(A, { integrity: `${integrityOf(SCRIPT_BODY)} ${integrityOf('other')}` }),
    ],
  },
  {
    title: "'strict-dynamic' trusts what scripts create, not what the parser finds, and makes hosts dead",
    policy: "script-src 'strict-dynamic' 'nonce-abc' https://a.example https: 'self'",
    allowed: [script(A), ask('module', A), script(A, { nonce: 'abc', ...PARSED }), OWN_WORKER],
    blocked: [script(A, PARSED), inline('script', PARSED), EVAL],
  },
  ...["script-src 'strict-dynamic' 'nonce-abc'", "default-src 'strict-dynamic' 'nonce-abc'"].map((policy) => ({
    title: `'strict-dynamic' that a worker falls back on lets every worker in: ${policy}`,
    policy,
    allowed: [OWN_WORKER, worker('blob:'), worker('data:')],
  })),
  ...["'nonce-abc'", hashSource('other'), "'unsafe-inline'"].map((source) => ({
    title: `${source} lets no worker in, in worker-src or fallen back on`,
    policy: [`script-src ${source}`, `worker-src ${source}`],
    blocked: [OWN_WORKER, worker('blob:')],
  })),
  {
    title: "'strict-dynamic' in worker-src itself means nothing",
    policy: "worker-src 'strict-dynamic' 'nonce-abc'",
    blocked: [OWN_WORKER, worker('blob:')],
  },
  {
    title: "a worker-src of its own beside 'strict-dynamic' shuts the workers that it does not name",
    policy: "script-src 'strict-dynamic' 'nonce-abc'; worker-src blob:",
    allowed: [worker('blob:')],
    blocked: [OWN_WORKER],
  },
  ...[
    "script-src 'trusted-types-eval'",
    "script-src 'trusted-types-eval'; require-trusted-types-for 'script'",
    "script-src 'unsafe-eval'; require-trusted-types-for 'script'",
  ].map((policy) => ({ title: `Trusted Types do not let a plain string be run: ${policy}`, policy, blocked: [EVAL] })),
  { title: "'unsafe-eval' opens eval and wasm", policy: "script-src 'unsafe-eval'", allowed: [EVAL, WASM] },
  {
    title: "'wasm-unsafe-eval' opens wasm alone",
    policy: "script-src 'wasm-unsafe-eval'",
    allowed: [WASM],
    blocked: [EVAL],
  },
  {
    title: 'eval and wasm fall back on default-src',
    policy: "default-src 'unsafe-eval'; script-src-elem 'none'",
    allowed: [EVAL, WASM],
  },
  {
    title: 'script keywords in worker-src do nothing',
    policy: "worker-src 'unsafe-inline' 'unsafe-eval'",
    allowed: [EVAL, inline('script')],
    blocked: [OWN_WORKER, worker('blob:')],
  },
  {
    title: 'base-uri decides the base element',
    policy: "base-uri https://a.example 'self'",
    allowed: [base(A), base('https://page.example/b/')],
    blocked: [base('https://b.example/')],
  },
  {
    title: 'form-action decides where forms go',
    policy: 'form-action https://a.example/form',
    allowed: [submit('https://a.example/form')],
    blocked: [submit('https://a.example/'), submit('https://b.example/form')],
  },
  {
    title: 'frame-ancestors decides who may frame the page',
    policy: "frame-ancestors https://*.other.example 'self'",
    allowed: [framedBy('https://x.other.example/'), framedBy('https://page.example/')],
    blocked: [framedBy('https://other.example/'), framedBy('http://x.other.example/')],
  },
  {
    title: "frame-ancestors 'none' shuts the page's own origin out",
    policy: "frame-ancestors 'none'",
    blocked: [framedBy('https://page.example/')],
  },
];
