/**
 * Holds the default of each of the first three vendors against every policy and list that its page prints. What a
 * default does not cover stands here with its reason; the list of exceptions only shrinks.
 */
import { Policy } from '../../lib/csp';
import type { CspRequest, Destination } from '../../lib/csp';
import { Crisp, Gleap, Userpilot } from '../../lib/vendors';
import type { Vendor } from '../../lib/vendors';
import { policyOf } from '../support/vendor-suite';

/** What a page prints: sources by directive, without the site's own 'self'. */
type Printed = Readonly<Record<string, string>>;

interface Page {
  readonly vendor: Vendor;
  readonly printed: Readonly<Record<string, Printed>>;
  /** Sources that the default does not cover, and why. */
  readonly exceptions: Readonly<Record<string, string>>;
}

const CONNECT_OF_USERPILOT =
  'https://uploads.userpilot.io https://api.userpilot.io wss://api.userpilot.io https://find.userpilot.io ' +
  'https://find-x.userpilot.io https://find-y.userpilot.io https://find-z.userpilot.io https://find-w.userpilot.io ' +
  'wss://analytex.userpilot.io wss://analytex-us.userpilot.io wss://analytex-eu.userpilot.io ' +
  'wss://analytex-in.userpilot.io https://analytex.userpilot.io https://analytex-us.userpilot.io ' +
  'https://analytex-eu.userpilot.io https://analytex-in.userpilot.io https://reporting.userpilot.io ' +
  'wss://reporting.userpilot.io https://playground.userpilot.io';

const PAGES: readonly Page[] = [
  {
    vendor: new Crisp(),
    printed: {
      'sample policy': {
        'img-src': 'data: https://*.crisp.chat',
        'font-src': 'https://*.crisp.chat',
        'media-src': 'https://*.crisp.chat',
        'style-src': "'unsafe-inline' https://*.crisp.chat",
        'frame-src': 'https://*.crisp.chat',
        'script-src': 'https://*.crisp.chat',
        'worker-src': 'blob: https://*.crisp.chat',
        'connect-src': 'https://*.crisp.chat wss://*.relay.crisp.chat wss://*.relay.rescue.crisp.chat',
      },
      table: {
        'script-src': 'https://client.crisp.chat',
        'style-src': 'https://client.crisp.chat',
        'font-src': 'https://client.crisp.chat',
        'img-src': 'https://client.crisp.chat https://image.crisp.chat https://storage.crisp.chat',
        'worker-src': 'https://client.crisp.chat',
        'frame-src': 'https://game.crisp.chat',
        'connect-src':
          'https://client.crisp.chat https://storage.crisp.chat wss://client.relay.crisp.chat ' +
          'wss://stream.relay.crisp.chat wss://client.relay.rescue.crisp.chat',
      },
    },
    exceptions: {},
  },
  {
    vendor: new Gleap(),
    printed: {
      'recommended policy': {
        'frame-src': 'https://*.gleap.io',
        'script-src': 'https://*.gleap.io',
        'style-src': "'unsafe-inline' https://*.gleap.io",
        'font-src': 'https://*.gleap.io data:',
        'connect-src': 'https://*.gleap.io wss://ws.gleap.io https://*.pusher.com wss://*.pusher.com',
        'media-src': 'https://*.gleap.io',
        'img-src': 'https://*.gleap.io data: blob:',
      },
      'explicit list': {
        'connect-src':
          'https://api.gleap.io wss://ws.gleap.io https://js.gleap.io https://app.gleap.io ' +
          'https://messenger-app.gleap.io https://outboundmedia.gleap.io',
        'script-src': 'https://js.gleap.io',
        'frame-src': 'https://messenger-app.gleap.io https://app.gleap.io',
        'img-src': 'https://outboundmedia.gleap.io',
      },
      'Pusher clusters': {
        'connect-src':
          'wss://ws-eu.pusher.com https://sockjs-eu.pusher.com wss://ws-mt1.pusher.com https://sockjs-mt1.pusher.com',
      },
    },
    exceptions: {},
  },
  {
    vendor: new Userpilot(),
    printed: {
      'short policy': {
        'style-src': "https://*.userpilot.io https://fonts.gstatic.com https://fonts.googleapis.com 'unsafe-inline'",
        'script-src': "https://*.userpilot.io 'unsafe-inline'",
        'img-src': 'https://*.userpilot.io',
        'connect-src': 'https://*.userpilot.io *.userpilot.io wss:',
      },
      'detailed list': {
        'connect-src': CONNECT_OF_USERPILOT,
        'font-src': 'https://fonts.googleapis.com https://fonts.gstatic.com https://fonts.userpilot.io',
        'media-src': 'https://js.userpilot.io',
        'img-src':
          'https://media.userpilot.io https://uploads.userpilot.io https://gifs.userpilot.io https://videos.userpilot.io',
        'script-src': 'https://js.userpilot.io https://deploy.userpilot.io',
        'style-src': "'unsafe-inline'",
      },
    },
    exceptions: {
      'connect-src wss:': 'It allows web sockets to everyone; all of Userpilot’s are below userpilot.io.',
      "script-src 'unsafe-inline'": 'The detailed list does without; unsafeInlineScripts brings it back.',
    },
  },
];

const DESTINATION: Readonly<Record<string, Destination>> = {
  'script-src': 'script',
  'style-src': 'style',
  'font-src': 'font',
  'img-src': 'image',
  'media-src': 'video',
  'frame-src': 'iframe',
  'worker-src': 'worker',
  'connect-src': 'connect',
};

/** A request that a source allows and no narrower one does. */
function requestFor(directive: string, source: string): CspRequest {
  if (source === "'unsafe-inline'") {
    return { kind: 'inline', inlineType: directive === 'style-src' ? 'style' : 'script', text: 'x' };
  }
  const url = /^[a-z]+:$/.test(source)
    ? { 'data:': 'data:,x', 'blob:': 'blob:https://site.example/1', 'wss:': 'wss://anybody.example/' }[source]
    : source
        .replace(/^(?=\*)/, 'https://')
        .replace('*', 'deep.any')
        .concat('/x');
  return { destination: DESTINATION[directive]!, url: url! };
}

describe.each(PAGES.map((page) => [page.vendor.title, page] as const))('%s', (_, { vendor, printed, exceptions }) => {
  const policy = policyOf(vendor);
  const rows = Object.entries(printed).flatMap(([where, directives]) =>
    Object.entries(directives).flatMap(([directive, sources]) =>
      sources.split(' ').map((source) => [where, directive, source] as const),
    ),
  );

  test.each(rows)('covers the %s: %s %s', (_where, directive, source) => {
    const isException = `${directive} ${source}` in exceptions;
    // The request is one that the source itself allows, or this test could not fail.
    const request = requestFor(directive, source);
    expect(Policy.parse(`${directive} ${source}`).allows(request).allowed).toBe(true);
    expect(policy.allows(request).allowed).toBe(!isException);
  });

  test('has no exception that the page does not print', () => {
    const known = rows.map(([, directive, source]) => `${directive} ${source}`);
    expect(known).toEqual(expect.arrayContaining(Object.keys(exceptions)));
  });
});
