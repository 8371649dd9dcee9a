import { PusherChannels } from '../../lib/vendors/pusher-channels';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new PusherChannels() },
  {
    name: 'cluster eu',
    vendor: new PusherChannels({ cluster: 'eu' }),
    loses: [
      { destination: 'connect', url: 'wss://ws-us3.pusher.com/' },
      { destination: 'connect', url: 'wss://ws.pusherapp.com/' },
      { destination: 'connect', url: 'https://sockjs-eu.pusher.com/' },
    ],
  },
  {
    name: 'main cluster',
    vendor: new PusherChannels({ mainCluster: true }),
    loses: [
      { destination: 'connect', url: 'wss://ws-eu.pusher.com/' },
      { destination: 'connect', url: 'wss://new.pusherapp.com/' },
    ],
  },
  {
    name: 'bundled',
    vendor: new PusherChannels({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://js.pusher.com/8/pusher.js' }],
  },
]);

vendorSuite([
  { name: 'cluster eu alone', vendor: new PusherChannels({ cluster: 'eu' }) },
  {
    name: 'cluster eu with SockJS',
    vendor: new PusherChannels({ cluster: 'eu', sockJs: true }),
    gains: [
      { destination: 'connect', url: 'https://sockjs-eu.pusher.com/' },
      { destination: 'connect', url: 'https://sockjs.pusherapp.com/' },
    ],
  },
  {
    name: 'cluster eu and the main one',
    vendor: new PusherChannels({ cluster: 'eu', mainCluster: true }),
    gains: [{ destination: 'connect', url: 'wss://ws.pusherapp.com/' }],
  },
]);

test.each([[''], ['mt1'], ['eu.evil'], ['eu; script-src *'], ['*']])('refuses the cluster %j', (cluster) => {
  expect(() => new PusherChannels({ cluster })).toThrow(
    'Pusher Channels: option cluster must be one label of a host name: letters, digits and "-", such as "eu", ' +
      `not ${JSON.stringify(cluster)}.`,
  );
});

test('says where the main cluster is to be named', () => {
  expect(() => new PusherChannels({ cluster: 'mt1' })).toThrow('that is the option mainCluster');
});
