import { Amplitude } from '../../lib/vendors/amplitude';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Amplitude() },
  {
    name: 'bundled',
    vendor: new Amplitude({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://cdn.amplitude.com/script/KEY.js' }],
  },
  {
    name: 'guides and surveys',
    vendor: new Amplitude({ guidesAndSurveys: true }),
    gains: [
      { destination: 'image', url: 'https://static.amplitude.com/a.png' },
      { destination: 'video', url: 'https://static.amplitude.com/a.mp4' },
      { destination: 'style', url: 'https://cdn.amplitude.com/a.css' },
    ],
  },
  {
    name: 'web experiment',
    vendor: new Amplitude({ webExperiment: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);

vendorSuite([
  { name: 'bundled alone', vendor: new Amplitude({ bundled: true }) },
  {
    name: 'bundled, with guides and surveys',
    vendor: new Amplitude({ bundled: true, guidesAndSurveys: true }),
    gains: [{ destination: 'script', url: 'https://cdn.amplitude.com/script/KEY.engagement.js' }],
  },
  {
    name: 'bundled, with web experiment',
    vendor: new Amplitude({ bundled: true, webExperiment: true }),
    gains: [{ destination: 'script', url: 'https://cdn.amplitude.com/script/KEY.experiment.js' }],
  },
]);

test('the visual editor of Web Experiment asks for a Cross-Origin-Opener-Policy', () => {
  expect(new Amplitude()._headerNeeds).toEqual([]);
  expect(new Amplitude({ webExperiment: true })._headerNeeds).toMatchObject([
    { header: 'Cross-Origin-Opener-Policy', value: 'unsafe-none' },
  ]);
});
