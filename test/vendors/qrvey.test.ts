import { Qrvey } from '../../lib/vendors/qrvey';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'an instance', vendor: new Qrvey({ domain: 'acme.qrveyapp.com' }) },
  {
    name: 'a custom domain',
    vendor: new Qrvey({ domain: 'bi.example.com' }),
    gains: [
      { destination: 'script', url: 'https://bi.example.com/a.js' },
      { destination: 'connect', url: 'wss://bi.example.com/' },
    ],
    loses: [
      { destination: 'script', url: 'https://acme.qrveyapp.com/' },
      { destination: 'style', url: 'https://acme.qrveyapp.com/' },
      { destination: 'font', url: 'https://acme.qrveyapp.com/' },
      { destination: 'connect', url: 'https://acme.qrveyapp.com/' },
      { destination: 'connect', url: 'wss://acme.qrveyapp.com/' },
    ],
  },
]);
