import { PostHog } from '../../lib/vendors/posthog';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new PostHog() },
  {
    name: 'bundled',
    vendor: new PostHog({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://us-assets.i.posthog.com/a.js' }],
  },
  {
    name: 'a custom domain',
    vendor: new PostHog({ customDomain: 'e.example.com' }),
    gains: [
      { destination: 'script', url: 'https://e.example.com/a.js' },
      { destination: 'connect', url: 'https://e.example.com/e/' },
    ],
    loses: [
      { destination: 'script', url: 'https://us.posthog.com/a' },
      { destination: 'connect', url: 'https://us.posthog.com/a' },
    ],
  },
  {
    name: 'the toolbar',
    vendor: new PostHog({ toolbar: true }),
    gains: [
      { destination: 'image', url: 'https://us.posthog.com/a' },
      { destination: 'style', url: 'https://us.posthog.com/a' },
      { destination: 'font', url: 'https://us.posthog.com/a' },
      { destination: 'video', url: 'https://us.posthog.com/a' },
    ],
  },
  {
    name: 'heatmaps in the US',
    vendor: new PostHog({ heatmaps: ['us'] }),
    gains: [{ kind: 'frame-ancestors', url: 'https://us.posthog.com' }],
  },
  {
    name: 'heatmaps in both regions',
    vendor: new PostHog({ heatmaps: ['us', 'eu'] }),
    gains: [{ kind: 'frame-ancestors', url: 'https://eu.posthog.com' }],
  },
]);

vendorSuite([
  { name: 'bundled with a custom domain', vendor: new PostHog({ bundled: true, customDomain: 'e.example.com' }) },
  {
    name: 'bundled with a custom domain and the toolbar',
    vendor: new PostHog({ bundled: true, customDomain: 'e.example.com', toolbar: true }),
    gains: [
      { destination: 'script', url: 'https://us.posthog.com/a' },
      { destination: 'connect', url: 'https://us.posthog.com/a' },
    ],
  },
]);
