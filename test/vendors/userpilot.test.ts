import { Userpilot } from '../../lib/vendors/userpilot';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Userpilot() },
  {
    name: 'unsafe inline scripts',
    vendor: new Userpilot({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'exact hosts',
    vendor: new Userpilot({ exactHosts: true }),
    loses: [
      { destination: 'script', url: 'https://new.userpilot.io/a.js' },
      { destination: 'connect', url: 'wss://new.userpilot.io/' },
      { destination: 'style', url: 'https://fonts.googleapis.com/css2' },
    ],
  },
  {
    name: 'exact hosts of one region',
    vendor: new Userpilot({ exactHosts: true, analyticsRegions: ['eu'] }),
    loses: [
      { destination: 'connect', url: 'wss://analytex-us.userpilot.io/' },
      { destination: 'connect', url: 'https://analytex-in.userpilot.io/' },
    ],
  },
]);

test('never allows web sockets to everyone', () => {
  const sources = new Userpilot().requirements.flatMap((requirement) => requirement.sources);
  expect(sources).not.toContain('wss:');
});

test('refuses an unknown region and says which there are', () => {
  expect(() => new Userpilot({ analyticsRegions: ['uk' as 'us'] })).toThrow(
    'Userpilot: option analyticsRegions must be "us" or "eu" or "in", not "uk". Did you mean "us"?',
  );
});
