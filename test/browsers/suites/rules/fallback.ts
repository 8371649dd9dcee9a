import {
  ask,
  base,
  connect,
  EVAL,
  frame,
  framedBy,
  image,
  inline,
  script,
  style,
  submit,
  WASM,
  worker,
  type Rule,
} from './rule';

const A = 'https://a.example/';
const OWN_WORKER = worker('https://page.example/worker.js');

export const FALLBACK: readonly Rule[] = [
  {
    title: 'default-src stands in for every fetch directive that is missing',
    policy: 'default-src https://a.example',
    allowed: [connect(A), script(A), style(A), image(A), frame(A), ask('font', A), ask('video', A), ask('object', A)],
    blocked: [
      ...(['connect', 'xhr', 'beacon', 'eventsource', 'script', 'module', 'modulepreload', 'style', 'image'] as const),
      ...(['font', 'audio', 'video', 'track', 'iframe', 'object', 'embed'] as const),
    ]
      .map((destination) => ask(destination, 'https://b.example/'))
      .concat(OWN_WORKER, inline('script'), inline('style'), inline('style attribute'), EVAL, WASM),
  },
  {
    title: 'a directive of its own takes the place of default-src, also where it is wider',
    policy: "default-src 'none'; img-src https://a.example",
    allowed: [image(A)],
    blocked: [connect(A)],
  },
  {
    title: 'without directive and default-src a type is unrestricted',
    policy: "img-src 'none'",
    allowed: [script(A), connect(A), frame(A), ask('font', A), OWN_WORKER, inline('script'), EVAL, WASM],
    blocked: [image(A)],
  },
  {
    title: 'base-uri, form-action and frame-ancestors never fall back',
    policy: "default-src 'none'",
    allowed: [base(A), submit(A), framedBy('https://other.example/')],
  },
  {
    title: 'a worker asks worker-src first',
    policy: "worker-src 'self'; child-src 'none'; script-src 'none'; default-src 'none'",
    allowed: [OWN_WORKER],
  },
  {
    title: 'a worker asks child-src next',
    policy: "child-src 'self'; script-src 'none'; default-src 'none'",
    allowed: [OWN_WORKER],
  },
  {
    title: 'a worker asks script-src next',
    policy: "script-src 'self'; default-src 'none'",
    allowed: [OWN_WORKER],
    blocked: [connect('https://page.example/')],
  },
  { title: 'a worker asks default-src last', policy: "default-src 'self'", allowed: [OWN_WORKER] },
  {
    title: 'a worker does not ask script-src-elem',
    policy: "script-src 'none'; script-src-elem 'self'",
    allowed: [script('https://page.example/a.js')],
    blocked: [OWN_WORKER],
  },
  ...[
    "script-src 'self'; worker-src 'none'",
    "script-src 'self'; child-src 'none'",
    "default-src 'self'; script-src 'none'",
  ].map((policy) => ({ title: `the nearest directive decides a worker: ${policy}`, policy, blocked: [OWN_WORKER] })),
  {
    title: 'a frame asks frame-src first',
    policy: "frame-src https://a.example; child-src 'none'; default-src 'none'",
    allowed: [frame(A)],
    blocked: [frame('https://b.example/')],
  },
  {
    title: 'a frame asks child-src next',
    policy: "child-src https://a.example; default-src 'none'",
    allowed: [frame(A)],
    blocked: [frame('https://b.example/')],
  },
  {
    title: 'a frame does not ask script-src or object-src',
    policy: "script-src 'none'; object-src 'none'",
    allowed: [frame(A)],
  },
  {
    title: 'script elements ask script-src-elem, eval and workers script-src',
    policy: "script-src 'none'; script-src-elem https://a.example",
    allowed: [script(A), ask('module', A)],
    blocked: [EVAL, WASM, OWN_WORKER, inline('script attribute')],
  },
  {
    title: 'script-src-elem and -attr say nothing of eval',
    policy: "script-src-elem 'none'; script-src-attr 'none'",
    allowed: [EVAL, WASM, OWN_WORKER],
    blocked: [script(A), inline('script'), inline('script attribute')],
  },
  {
    title: 'script attributes ask script-src-attr',
    policy: "script-src 'none'; script-src-attr 'unsafe-inline'",
    allowed: [inline('script attribute')],
    blocked: [inline('script'), inline('script', { parserInserted: true })],
  },
  {
    title: 'javascript: URLs ask script-src-elem',
    policy: "script-src-elem 'unsafe-inline'; script-src-attr 'none'; script-src 'none'",
    allowed: [inline('navigation')],
    blocked: [inline('script attribute')],
  },
  {
    title: 'javascript: URLs do not ask script-src-attr',
    policy: "script-src-elem 'none'; script-src-attr 'unsafe-inline'; script-src 'unsafe-inline'",
    allowed: [inline('script attribute')],
    blocked: [inline('navigation')],
  },
  {
    title: 'style elements ask style-src-elem',
    policy: "style-src 'none'; style-src-elem https://a.example 'unsafe-inline'",
    allowed: [style(A), inline('style')],
    blocked: [inline('style attribute')],
  },
  {
    title: 'style attributes ask style-src-attr',
    policy: "style-src 'none'; style-src-attr 'unsafe-inline'",
    allowed: [inline('style attribute'), inline('style attribute', { parserInserted: true })],
    blocked: [style(A), inline('style'), inline('style', { parserInserted: true })],
  },
  {
    title: 'object and embed ask object-src',
    policy: "object-src 'none'; default-src https://a.example",
    allowed: [frame(A)],
    blocked: [ask('object', A), ask('embed', A)],
  },
  {
    title: 'audio, video and track ask media-src',
    policy: "default-src 'none'; media-src https://a.example",
    allowed: [ask('audio', A), ask('video', A), ask('track', A)],
    blocked: [image(A)],
  },
  {
    title: 'fetch, xhr, beacon and event source ask connect-src',
    policy: "default-src 'none'; connect-src https://a.example",
    allowed: [connect(A), ask('xhr', A), ask('beacon', A), ask('eventsource', A)],
    blocked: [connect('https://b.example/'), ask('beacon', 'https://b.example/')],
  },
];
