/** What engines differ on: CSP3's expectation, so that each known difference is seen in every run. */
import { INLINE_SCRIPT } from '../../types';
import {
  ask,
  connect,
  frame,
  framedBy,
  hashSource,
  HTTP_PAGE,
  image,
  inline,
  script,
  socket,
  style,
  submit,
  WASM,
  type Rule,
} from './rule';

export const DIFFERENCES: readonly Rule[] = [
  {
    title: 'a port is the port of that scheme: 80 is not 443',
    policy: 'img-src https://a.example:80 http://b.example; connect-src https://a.example',
    allowed: [image('https://a.example:80/')],
    blocked: [image('https://a.example/'), image('https://b.example:80/'), image('http://b.example:443/')],
  },
  {
    title: 'a source of http with port 80 covers https on its default port, as an upgrade would have it',
    policy: 'img-src http://a.example:80; connect-src ws://a.example:80',
    allowed: [image('https://a.example/'), image('http://a.example/'), socket('wss://a.example/')],
    blocked: [image('https://b.example/'), image('https://a.example:8443/')],
  },
  {
    title: 'so does a schemeless host with port 80 on an http page',
    policy: 'img-src a.example:80',
    page: HTTP_PAGE,
    allowed: [image('https://a.example/'), image('http://a.example/')],
    blocked: [image('https://a.example:8443/')],
  },
  {
    title: 'a source of http with a port covers https on that port',
    policy: 'img-src http://a.example:8443',
    allowed: [image('https://a.example:8443/'), image('http://a.example:8443/')],
    blocked: [image('https://a.example/')],
  },
  {
    title: "'self' of an http page without a port is 80 over http and 443 over https, not 80 over https",
    policy: "default-src 'self'; form-action 'self'",
    page: HTTP_PAGE,
    allowed: [image('http://page.example/'), image('https://page.example/'), frame('https://page.example/')],
    blocked: [
      ...[image('https://page.example:80/'), socket('wss://page.example:80/')],
      ...[frame('https://page.example:80/'), submit('https://page.example:80/')],
    ],
  },
  {
    title: "'self' of an http page with a port is that port over https, for frames and forms as for images",
    policy: "default-src 'self'; form-action 'self'",
    page: 'http://page.example:8080/',
    allowed: [
      ...[image('https://page.example:8080/'), socket('wss://page.example:8080/')],
      ...[frame('https://page.example:8080/'), submit('https://page.example:8080/')],
    ],
    blocked: [image('https://page.example/'), frame('https://page.example/')],
  },
  {
    title: 'form-action is asked again after a redirect',
    policy: 'form-action https://a.example',
    allowed: [submit('https://a.example/')],
    blocked: [{ ...submit('https://a.example/'), redirectTo: 'https://b.example/' }],
  },
  {
    title: 'an ancestor is an origin, which no source with a path matches',
    policy: 'frame-ancestors https://a.example/d https://b.example',
    allowed: [framedBy('https://b.example/')],
    blocked: [framedBy('https://a.example/')],
  },
  {
    title: 'objects ask object-src for every URL, and nothing else',
    policy: "object-src https://a.example https://b.example; frame-src 'none'",
    allowed: [ask('object', 'https://a.example/'), ask('embed', 'https://b.example/')],
    blocked: [ask('object', 'https://c.example/')],
  },
  {
    title: 'objects ask object-src again after a redirect',
    policy: 'object-src https://a.example https://b.example',
    blocked: [ask('object', 'https://a.example/', { redirectTo: 'https://c.example/' })],
  },
  {
    title: 'after a redirect the path of a source is not compared, not even for beacons',
    policy: 'connect-src https://a.example/a/',
    allowed: [
      connect('https://a.example/a/1', { redirectTo: 'https://a.example/b' }),
      ask('beacon', 'https://a.example/a/1', { redirectTo: 'https://a.example/b' }),
    ],
    blocked: [ask('beacon', 'https://a.example/a/1', { redirectTo: 'https://b.example/a/1' })],
  },
  {
    title: "'strict-dynamic' in default-src is for scripts alone",
    policy: "default-src 'strict-dynamic' 'unsafe-inline' 'self' https://a.example",
    allowed: [image('https://a.example/'), connect('https://a.example/'), style('https://a.example/'), inline('style')],
    blocked: [image('https://b.example/'), script('https://a.example/', { parserInserted: true })],
  },
  {
    title: "'strict-dynamic' switches 'unsafe-inline' off in script-src-attr as in script-src",
    policy: "script-src-attr 'strict-dynamic' 'unsafe-inline'",
    allowed: [inline('script', { parserInserted: true })],
    blocked: [inline('script attribute'), inline('script attribute', { parserInserted: true })],
  },
  {
    title: "'strict-dynamic' does not trust what stands in the markup, modules as little as scripts",
    policy: "script-src 'strict-dynamic' 'nonce-abc'",
    allowed: [ask('module', 'https://a.example/', { parserInserted: true, nonce: 'abc' })],
    blocked: [
      ask('module', 'https://a.example/', { parserInserted: true }),
      script('https://a.example/', { parserInserted: true }),
    ],
  },
  {
    title: "every policy has to have 'wasm-unsafe-eval'",
    policy: "script-src 'none', script-src 'wasm-unsafe-eval'",
    blocked: [WASM],
  },
  {
    title: 'of a javascript: URL the hash is of all of it',
    policy: `script-src 'unsafe-hashes' ${hashSource(`javascript:${INLINE_SCRIPT}`)}`,
    allowed: [inline('navigation')],
    blocked: [inline('script attribute')],
  },
  {
    title: 'of a javascript: URL the hash is not of the code alone',
    policy: `script-src 'unsafe-hashes' ${hashSource(INLINE_SCRIPT)}`,
    allowed: [inline('script attribute')],
    blocked: [inline('navigation')],
  },
];
