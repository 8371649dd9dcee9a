/** Rewrites of hosts and schemes: `covers.ts`, each rule by name. */
import type { Rewrite } from './rewrite';

export const SOURCES: readonly Rewrite[] = [
  {
    rule: 'a lone slash is no path',
    instances: [
      ['img-src https://a.example/', 'img-src https://a.example'],
      [
        'img-src https://*.a.example:8443/ http://b.example/; connect-src wss://a.example/',
        'img-src http://b.example https://*.a.example:8443;connect-src wss://a.example',
      ],
    ],
  },
  {
    rule: ':443 on https and wss says nothing',
    instances: [
      ['img-src https://a.example:443', 'img-src https://a.example'],
      [
        'connect-src https://*.a.example:443/d/ wss://a.example:443',
        'connect-src https://*.a.example/d/ wss://a.example',
      ],
    ],
  },
  {
    rule: "letter case of scheme and host, repeats, 'none' beside sources",
    instances: [
      ["img-src HTTPS://A.Example https://a.example 'none' https://a.example/D/", 'img-src https://a.example'],
      [
        "font-src 'NONE'; img-src https://B.Example https://b.example 'SELF'",
        "img-src 'self' https://b.example;font-src 'none'",
      ],
    ],
  },
  {
    rule: 'https://h is within https:',
    instances: [
      ['img-src https: https://a.example https://b.example:8443/d/', 'img-src https:'],
      ['connect-src https: https://*.a.example:*', 'connect-src https:'],
    ],
  },
  {
    rule: 'https://*:8443 and https://*/d are within https://* of all ports or paths',
    instances: [
      ['img-src https://*:8443 https://*:*', 'img-src https://*:*'],
      ['img-src https://*/d/ https://* http://*', 'img-src http://*'],
    ],
  },
  {
    rule: 'https: is within http:',
    instances: [
      ['img-src http: https:', 'img-src http:'],
      ['img-src http: https://a.example https:', 'img-src http:'],
    ],
  },
  {
    rule: 'h, http://h and https://h are within http:',
    instances: [
      ['img-src http: a.example http://b.example:8443/d/ https://b.example/', 'img-src http:'],
      ['font-src http: *.a.example:8443 https://*', 'font-src http:'],
    ],
  },
  {
    rule: 'wss://h is within wss:',
    instances: [['connect-src wss: wss://a.example wss://*.b.example:8443', 'connect-src wss:']],
  },
  {
    rule: 'wss: and ws://h are within ws:',
    instances: [
      ['connect-src ws: wss:', 'connect-src ws:'],
      ['connect-src ws: ws://a.example wss://b.example:8443/d', 'connect-src ws:'],
    ],
  },
  {
    rule: 'h, http://h, https://h, http: and https: are within *',
    instances: [
      ['img-src * https://a.example http://b.example:8443 a.example:* https: http:', 'img-src *'],
      ['connect-src * https://a.example/d/ *.b.example', 'connect-src *'],
    ],
  },
  {
    rule: 'https://h is within h',
    instances: [
      ['img-src a.example https://a.example', 'img-src a.example'],
      ['connect-src *.a.example https://*.a.example', 'connect-src *.a.example'],
    ],
  },
  {
    rule: 'h and https://h are within http://h',
    instances: [
      ['img-src http://a.example a.example https://a.example', 'img-src http://a.example'],
      ['font-src http://*.a.example *.a.example https://x.a.example', 'font-src http://*.a.example'],
    ],
  },
  {
    rule: 'wss://h is within ws://h',
    instances: [
      ['connect-src ws://a.example wss://a.example', 'connect-src ws://a.example'],
      ['connect-src ws://*.a.example wss://x.a.example', 'connect-src ws://*.a.example'],
    ],
  },
  {
    rule: 'a port is within :* of the same scheme',
    instances: [
      ['img-src https://a.example:* https://a.example:8443 https://a.example', 'img-src https://a.example:*'],
      [
        'connect-src a.example:* a.example a.example:8443 wss://a.example:* wss://a.example:8443',
        'connect-src a.example:* wss://a.example:*',
      ],
    ],
  },
  {
    rule: 'a path is within the host without one',
    instances: [
      ['img-src https://a.example https://a.example/d/ https://a.example/d/f.js', 'img-src https://a.example'],
      ['connect-src a.example a.example/d', 'connect-src a.example'],
    ],
  },
  {
    rule: 'a path is within a directory above it',
    instances: [
      ['img-src https://a.example/d/ https://a.example/d/f.js https://a.example/d/e/', 'img-src https://a.example/d/'],
      ['font-src http://a.example/d/ http://a.example/d/e/f.js', 'font-src http://a.example/d/'],
    ],
  },
  {
    rule: 'a host is within a wildcard of its scheme and port',
    instances: [
      ['img-src https://*.a.example https://x.a.example https://y.x.a.example/d', 'img-src https://*.a.example'],
      [
        'connect-src wss://*.a.example wss://x.a.example *.example x.example',
        'connect-src *.example wss://*.a.example',
      ],
      ['img-src http://*.a.example:8443 http://x.a.example:8443', 'img-src http://*.a.example:8443'],
    ],
  },
  {
    rule: 'a narrower wildcard is within a wider one',
    instances: [
      ['img-src https://*.example https://*.a.example', 'img-src https://*.example'],
      ['connect-src wss://*.example wss://*.a.example/d/', 'connect-src wss://*.example'],
    ],
  },
  {
    rule: 'a host is within https://* of its port',
    instances: [
      ['img-src https://* https://a.example https://*.b.example/d/', 'img-src https://*'],
      ['connect-src wss://* wss://a.example https://*:* https://a.example:8443', 'connect-src https://*:* wss://*'],
    ],
  },
  {
    rule: 'https:// is left out of hosts on an https page',
    pageScheme: 'https',
    instances: [
      ['img-src https://a.example https://*.b.example:8443/d/', 'img-src *.b.example:8443/d/ a.example'],
      [
        'connect-src https://a.example wss://a.example; font-src https://a.example:443/d',
        'font-src a.example/d;connect-src a.example wss://a.example',
      ],
      [
        "default-src 'self' https://a.example; frame-ancestors https://a.example",
        "default-src 'self' a.example;frame-ancestors a.example",
      ],
    ],
  },
  {
    rule: 'h is within https: on an https page',
    pageScheme: 'https',
    instances: [
      ['img-src https: a.example *.b.example:8443/d', 'img-src https:'],
      ['connect-src https: a.example wss://a.example', 'connect-src https: wss://a.example'],
    ],
  },
  {
    rule: 'h and https://h are the same on an https page',
    pageScheme: 'https',
    instances: [
      ['img-src https://a.example a.example', 'img-src a.example'],
      ['connect-src https://*.a.example *.a.example x.a.example', 'connect-src *.a.example'],
    ],
  },
];
