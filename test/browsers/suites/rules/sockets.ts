import { connect, HTTP_PAGE, socket, type Rule } from './rule';

const WSS = socket('wss://a.example/');
const WS = socket('ws://a.example/');

/** Stricter than CSP3's text, by which sources of wss: and https: let each other's requests through. */
export const SOCKETS: readonly Rule[] = [
  ...['https://a.example', 'http://a.example', 'a.example', '*.example', 'a.example:*', 'https:', 'http:'].map(
    (source) => ({
      title: `${source} opens no web socket`,
      policy: `connect-src ${source}`,
      allowed: [connect('https://a.example/')],
      blocked: [WSS, WS],
    }),
  ),
  { title: 'a star opens every web socket', policy: 'connect-src *', allowed: [WSS, WS] },
  {
    title: 'wss: opens secure web sockets and nothing else',
    policy: 'connect-src wss:',
    allowed: [WSS, socket('wss://a.example:8443/')],
    blocked: [WS, connect('https://a.example/'), connect('http://a.example/')],
  },
  {
    title: 'ws: opens both kinds of web socket and nothing else',
    policy: 'connect-src ws:',
    allowed: [WSS, WS],
    blocked: [connect('https://a.example/'), connect('http://a.example/')],
  },
  {
    title: 'a wss host opens its own web socket and nothing else',
    policy: 'connect-src wss://a.example',
    allowed: [WSS],
    blocked: [
      ...[WS, socket('wss://b.example/'), socket('wss://a.example:8443/')],
      ...[connect('https://a.example/'), connect('https://b.example/')],
    ],
  },
  {
    title: 'a ws host opens the same host over wss',
    policy: 'connect-src ws://a.example',
    allowed: [WS, WSS],
    blocked: [socket('wss://b.example/')],
  },
  {
    title: 'wss://h is within wss://*., without the apex',
    policy: 'connect-src wss://*.a.example',
    allowed: [socket('wss://x.a.example/')],
    blocked: [WSS],
  },
  {
    title: ':443 on wss says nothing',
    policy: 'connect-src wss://a.example:443',
    allowed: [WSS],
    blocked: [socket('wss://a.example:8443/')],
  },
  {
    title: "'self' on an https page opens the page's own secure web socket",
    policy: "connect-src 'self'",
    allowed: [socket('wss://page.example/')],
    blocked: [socket('ws://page.example/'), socket('wss://page.example:8443/'), WSS],
  },
  {
    title: "the page's own origin spelled out does not, unlike 'self'",
    policy: 'connect-src https://page.example',
    allowed: [connect('https://page.example/')],
    blocked: [socket('wss://page.example/')],
  },
  {
    title: "'self' on an http page opens the page's own web socket of both kinds",
    policy: "connect-src 'self'",
    page: HTTP_PAGE,
    allowed: [socket('ws://page.example/'), socket('wss://page.example/')],
    blocked: [WS],
  },
];
