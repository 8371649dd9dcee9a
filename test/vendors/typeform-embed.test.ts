import { TypeformEmbed } from '../../lib/vendors/typeform-embed';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new TypeformEmbed() },
  {
    name: 'EU data centre',
    vendor: new TypeformEmbed({ region: 'eu' }),
    gains: [{ destination: 'iframe', url: 'https://form.typeform.eu/to/1' }],
    loses: [{ destination: 'iframe', url: 'https://form.typeform.com/to/1' }],
  },
  {
    name: 'own domain',
    vendor: new TypeformEmbed({ customDomain: 'forms.example.com' }),
    gains: [{ destination: 'iframe', url: 'https://forms.example.com/to/1' }],
    loses: [{ destination: 'iframe', url: 'https://form.typeform.com/to/1' }],
  },
  {
    name: 'npm package',
    vendor: new TypeformEmbed({ npmPackage: true }),
    loses: [
      { destination: 'script', url: 'https://embed.typeform.com/next/embed.js' },
      { destination: 'style', url: 'https://embed.typeform.com/next/css/popup.css' },
    ],
  },
  {
    name: 'live embed',
    vendor: new TypeformEmbed({ liveEmbed: true }),
    gains: [{ destination: 'connect', url: 'https://api.typeform.com/single-embed/1' }],
  },
  {
    name: 'live embed in the EU',
    vendor: new TypeformEmbed({ liveEmbed: true, region: 'eu' }),
    gains: [{ destination: 'connect', url: 'https://api.typeform.eu/single-embed/1' }],
  },
]);
