import { Pendo } from '../../lib/vendors/pendo';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'a subscription', vendor: new Pendo({ subscriptionId: '123' }) },
  {
    name: 'another subscription',
    vendor: new Pendo({ subscriptionId: '456' }),
    gains: [{ destination: 'connect', url: 'https://pendo-static-456.storage.googleapis.com/' }],
    loses: [
      { destination: 'script', url: 'https://pendo-static-123.storage.googleapis.com/a' },
      { destination: 'style', url: 'https://pendo-static-123.storage.googleapis.com/a' },
      { destination: 'image', url: 'https://pendo-static-123.storage.googleapis.com/a' },
      { destination: 'connect', url: 'https://pendo-static-123.storage.googleapis.com/a' },
    ],
  },
  {
    name: 'without the designer',
    vendor: new Pendo({ subscriptionId: '123', designer: false }),
    loses: [
      { destination: 'iframe', url: 'https://app.pendo.io/' },
      { destination: 'worker', url: 'https://app.pendo.io/w.js' },
      { kind: 'frame-ancestors', url: 'https://app.pendo.io' },
    ],
  },
  {
    name: 'Adopt',
    vendor: new Pendo({ subscriptionId: '123', adopt: true }),
    gains: [
      { destination: 'script', url: 'https://adopt.pendo.io/a' },
      { destination: 'style', url: 'https://adopt.pendo.io/a' },
      { destination: 'image', url: 'https://adopt.pendo.io/a' },
    ],
  },
  {
    name: 'session replay',
    vendor: new Pendo({ subscriptionId: '123', sessionReplay: true }),
    gains: [{ destination: 'worker', url: 'blob:https://site.example/1' }],
  },
  {
    name: 'Listen',
    vendor: new Pendo({ subscriptionId: '123', listen: true }),
    gains: [{ destination: 'iframe', url: 'https://portal.pendo.io/' }],
  },
  {
    name: 'Brightcove',
    vendor: new Pendo({ subscriptionId: '123', videos: ['brightcove'] }),
    gains: [{ destination: 'iframe', url: 'https://players.brightcove.net/' }],
  },
  {
    name: 'Loom and Microsoft Stream',
    vendor: new Pendo({ subscriptionId: '123', videos: ['loom', 'stream'] }),
    gains: [
      { destination: 'iframe', url: 'https://www.loom.com/embed/a' },
      { destination: 'iframe', url: 'https://web.microsoftstream.com/embed/a' },
    ],
  },
]);
