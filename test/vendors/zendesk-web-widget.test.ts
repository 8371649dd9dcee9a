import { ZendeskWebWidget } from '../../lib/vendors/zendesk-web-widget';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new ZendeskWebWidget() },
  {
    name: 'exact hosts',
    vendor: new ZendeskWebWidget({ exactHosts: true }),
    gains: [{ destination: 'connect', url: 'https://zendesk-eu.my.sentry.io/api' }],
    loses: [
      { destination: 'connect', url: 'https://new.smooch.io/' },
      { destination: 'script', url: 'https://new.zdassets.com/a.js' },
      { destination: 'font', url: 'https://new.zdassets.com/a.woff2' },
      { destination: 'iframe', url: 'https://new.smooch.io/' },
    ],
  },
]);
