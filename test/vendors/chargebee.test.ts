import { Chargebee } from '../../lib/vendors/chargebee';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'the site', vendor: new Chargebee({ site: 'acme' }) },
  {
    name: 'another site',
    vendor: new Chargebee({ site: 'acme-test' }),
    gains: [
      { destination: 'iframe', url: 'https://acme-test.chargebee.com/a' },
      { destination: 'style', url: 'https://acme-test.chargebee.com/assets/hp_v3/iframe_views/a.css' },
    ],
    loses: [
      { destination: 'iframe', url: 'https://acme.chargebee.com/a' },
      { destination: 'style', url: 'https://acme.chargebee.com/assets/hp_v3/iframe_views/a.css' },
    ],
  },
]);

test('allows no other script of the host', () => {
  expect(new Chargebee({ site: 'acme' }).requirements.flatMap(({ sources }) => sources)).not.toContain(
    'https://js.chargebee.com',
  );
});
