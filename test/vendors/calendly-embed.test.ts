import { CalendlyEmbed } from '../../lib/vendors/calendly-embed';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new CalendlyEmbed() },
  {
    name: 'own button',
    vendor: new CalendlyEmbed({ ownButton: true }),
    gains: [
      { destination: 'script', url: 'https://calendly.com/assets/external/widget.js' },
      { destination: 'style', url: 'https://calendly.com/assets/external/widget.css' },
    ],
    loses: [{ destination: 'script', url: 'https://assets.calendly.com/assets/external/widget.js' }],
  },
]);
