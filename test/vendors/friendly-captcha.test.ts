import { FriendlyCaptcha } from '../../lib/vendors/friendly-captcha';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new FriendlyCaptcha() },
  {
    name: 'v1',
    vendor: new FriendlyCaptcha({ version: 'v1' }),
    gains: [
      { kind: 'wasm' },
      { destination: 'worker', url: 'blob:https://site.example/1' },
      { destination: 'script', url: 'https://cdn.jsdelivr.net/npm/friendly-challenge@0.9.18/widget.min.js' },
    ],
    loses: [{ destination: 'iframe', url: 'https://global.frcapi.com/' }],
  },
]);

vendorSuite([
  { name: 'v1 from the CDN', vendor: new FriendlyCaptcha({ version: 'v1' }) },
  {
    name: 'v1 bundled',
    vendor: new FriendlyCaptcha({ version: 'v1', bundled: true }),
    loses: [{ destination: 'script', url: 'https://cdn.jsdelivr.net/npm/a.js' }],
  },
  {
    name: 'v1 with a widget version',
    vendor: new FriendlyCaptcha({ version: 'v1', widgetVersion: '0.9.18' }),
    loses: [{ destination: 'script', url: 'https://cdn.jsdelivr.net/npm/evil/a.js' }],
  },
]);

test.each([['latest'], ['0.9'], ['0.9.18/x'], ['']])('refuses the widget version %j', (widgetVersion) => {
  expect(() => new FriendlyCaptcha({ version: 'v1', widgetVersion })).toThrow(
    'Friendly Captcha: option widgetVersion must be labels of a host name, separated by dots, such as "0.9.18", ' +
      `not ${JSON.stringify(widgetVersion)}.`,
  );
});
