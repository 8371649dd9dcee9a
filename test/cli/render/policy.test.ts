import { renderPolicy } from '../../../lib/cli/render/policy';
import { Policy } from '../../../lib/csp';

const policy = Policy.parse("default-src 'self'; object-src 'none'; upgrade-insecure-requests").merge([
  { party: 'Acme', requirements: [{ directive: 'img-src', sources: ['https://a.example'], reason: 'Pictures.' }] },
  {
    party: 'Beta',
    requirements: [{ directive: 'img-src', sources: ['https://a.example', 'data:'], reason: 'Icons.' }],
  },
]);

test('shows length, header, and a line per source with who asked for it', () => {
  const rendered = renderPolicy({
    path: 'Site/Csp',
    maxLength: 1783,
    directives: policy.directives,
    text: policy.toString(),
  });
  expect(`\n${rendered}`).toMatchInlineSnapshot(`
    "
    Site/Csp: 101 of 1,783 characters (6 %)

    Content-Security-Policy: default-src 'self';img-src 'self' data: https://a.example;object-src 'none';upgrade-insecure-requests

    default-src
      'self'             site
    img-src
      'self'             site
      data:              Beta: Icons.
      https://a.example  Acme, Beta
    object-src
      'none'
    upgrade-insecure-requests
    "
  `);
});
