import { LogRocket } from '../../lib/vendors/logrocket';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new LogRocket() },
  {
    name: 'one CDN',
    vendor: new LogRocket({ cdnDomains: ['lgrckt-in.com'] }),
    loses: [
      { destination: 'script', url: 'https://cdn.logrocket.io/LogRocket.min.js' },
      { destination: 'script', url: 'https://cdn.lr-in-prod.com/LogRocket.min.js' },
    ],
  },
  {
    name: 'Safari before 15.5',
    vendor: new LogRocket({ oldSafari: true }),
    gains: [{ destination: 'iframe', url: 'blob:https://site.example/6f2d' }],
  },
]);

test('refuses an unknown domain', () => {
  expect(() => new LogRocket({ cdnDomains: ['evil.com' as 'logr-in.com'] })).toThrow(
    'LogRocket: option cdnDomains must be ',
  );
});
