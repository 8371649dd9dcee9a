import { Cookiebot } from '../../lib/vendors/cookiebot';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Cookiebot() },
  {
    name: 'the European CDN',
    vendor: new Cookiebot({ cdn: 'eu' }),
    gains: [
      { destination: 'script', url: 'https://consent.cookiebot.eu/uc.js' },
      { destination: 'iframe', url: 'https://consentcdn.cookiebot.eu/' },
    ],
    loses: [
      { destination: 'script', url: 'https://consent.cookiebot.com/uc.js' },
      { destination: 'image', url: 'https://imgsct.cookiebot.com/1.gif' },
    ],
  },
]);
