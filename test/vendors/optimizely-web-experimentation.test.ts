import { OptimizelyWebExperimentation } from '../../lib/vendors/optimizely-web-experimentation';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new OptimizelyWebExperimentation() },
  {
    name: 'targeting across domains',
    vendor: new OptimizelyWebExperimentation({ accountId: '42' }),
    gains: [{ destination: 'iframe', url: 'https://a42.cdn.optimizely.com/' }],
  },
  {
    name: 'targeting across domains with PCI',
    vendor: new OptimizelyWebExperimentation({ accountId: '42', pci: true }),
    gains: [{ destination: 'iframe', url: 'https://a42.cdn-pci.optimizely.com/' }],
  },
]);

vendorSuite([
  { name: 'targeting without PCI', vendor: new OptimizelyWebExperimentation({ accountId: '42' }) },
  {
    name: 'targeting with PCI',
    vendor: new OptimizelyWebExperimentation({ accountId: '42', pci: true }),
    loses: [{ destination: 'iframe', url: 'https://a42.cdn.optimizely.com/' }],
  },
]);

test.each([[''], ['a42'], ['42.evil'], ['42; script-src *']])('refuses the account id %j', (accountId) => {
  expect(() => new OptimizelyWebExperimentation({ accountId })).toThrow(
    'Optimizely Web Experimentation: option accountId must be one label of a host name: letters, digits and "-", such as "123456789", ' +
      `not ${JSON.stringify(accountId)}.`,
  );
});
