import { ZendeskWebWidgetClassic } from '../../lib/vendors/zendesk-web-widget-classic';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new ZendeskWebWidgetClassic() },
  {
    name: 'subdomain',
    vendor: new ZendeskWebWidgetClassic({ subdomain: 'acme' }),
    loses: [
      { destination: 'connect', url: 'https://other.zendesk.com/' },
      { destination: 'connect', url: 'wss://other.zendesk.com/' },
      { destination: 'script', url: 'https://new.zdassets.com/a.js' },
      { destination: 'font', url: 'https://new.zdassets.com/a.woff2' },
      { destination: 'iframe', url: 'https://other.zendesk.com/' },
      { destination: 'audio', url: 'https://new.zdassets.com/a.mp3' },
    ],
  },
]);
