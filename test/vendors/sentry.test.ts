import { Sentry } from '../../lib/vendors/sentry';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Sentry() },
  {
    name: 'bundled',
    vendor: new Sentry({ bundled: true }),
    loses: [
      { destination: 'script', url: 'https://js.sentry-cdn.com/a.js' },
      { destination: 'script', url: 'https://browser.sentry-cdn.com/a.js' },
    ],
  },
  {
    name: 'a DSN host',
    vendor: new Sentry({ dsnHost: 'sentry.example.com' }),
    gains: [{ destination: 'connect', url: 'https://sentry.example.com/api/1/envelope/' }],
    loses: [{ destination: 'connect', url: 'https://o1.ingest.sentry.io/' }],
  },
  {
    name: 'a tunnel',
    vendor: new Sentry({ tunnel: true }),
    loses: [{ destination: 'connect', url: 'https://o1.ingest.sentry.io/' }],
  },
  {
    name: 'session replay',
    vendor: new Sentry({ sessionReplay: true }),
    gains: [{ destination: 'worker', url: 'blob:https://site.example/1' }],
  },
  {
    name: 'the fetch proxy of SvelteKit',
    vendor: new Sentry({ svelteKitFetchProxy: true }),
    gains: [
      {
        destination: 'script',
        url: 'https://any.example/a.js',
        integrity: 'sha256-y2WkUILyE4eycy7x+pC0z99aZjTZlWfVwgUAfNc1sY8=',
      },
    ],
  },
]);

vendorSuite([
  { name: 'bundled alone', vendor: new Sentry({ bundled: true }) },
  {
    name: 'bundled with asynchronous feedback',
    vendor: new Sentry({ bundled: true, asyncFeedback: true }),
    gains: [{ destination: 'script', url: 'https://browser.sentry-cdn.com/a.js' }],
  },
]);

vendorSuite([
  { name: 'session replay alone', vendor: new Sentry({ sessionReplay: true }) },
  {
    name: 'session replay in old Safari',
    vendor: new Sentry({ sessionReplay: true, oldSafari: true }),
    gains: [{ destination: 'iframe', url: 'blob:https://site.example/1' }],
  },
]);

vendorSuite([
  { name: 'a DSN host alone', vendor: new Sentry({ dsnHost: 'sentry.example.com' }) },
  {
    name: 'a DSN host behind a tunnel',
    vendor: new Sentry({ dsnHost: 'sentry.example.com', tunnel: true }),
    loses: [{ destination: 'connect', url: 'https://sentry.example.com/' }],
  },
]);
