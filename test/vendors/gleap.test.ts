import { Gleap } from '../../lib/vendors/gleap';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Gleap() },
  {
    name: 'exact hosts',
    vendor: new Gleap({ exactHosts: true }),
    loses: [{ destination: 'script', url: 'https://new.gleap.io/a.js' }],
  },
  {
    name: 'cluster eu',
    vendor: new Gleap({ cluster: 'eu' }),
    loses: [
      { destination: 'connect', url: 'wss://ws-mt1.pusher.com/' },
      { destination: 'connect', url: 'https://sockjs-mt1.pusher.com/' },
      { destination: 'connect', url: 'wss://anything.pusher.com/' },
    ],
  },
  {
    name: 'cluster us is mt1',
    vendor: new Gleap({ cluster: 'us', exactHosts: true }),
    loses: [
      { destination: 'connect', url: 'wss://ws-eu.pusher.com/' },
      { destination: 'connect', url: 'wss://ws-us.pusher.com/' },
    ],
  },
  { name: 'another cluster', vendor: new Gleap({ cluster: 'ap1' }) },
]);

test.each([[''], ['eu.evil'], ['eu; script-src *'], ['*'], [7], [['eu']], ['US'], ['constructor!']])(
  'refuses the cluster %j',
  (cluster) => {
    expect(() => new Gleap({ cluster: cluster as string })).toThrow(
      'Gleap: option cluster must be "us", one label of a host name: letters, digits and "-", such as "ap1", ' +
        `not ${JSON.stringify(cluster)}.`,
    );
  },
);
