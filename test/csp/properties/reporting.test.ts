import fc from 'fast-check';
import { withReporting } from '../../../lib/csp/reporting';
import { policy, requests } from '../support/arbitraries';
import { check } from '../support/runs';

test('no verdict changes, whatever is reported', () => {
  check(
    fc.property(policy, requests, (before, asked) => {
      const after = withReporting(before, { reportTo: 'csp', reportUri: '/r', sample: true });
      expect(asked.map((one) => after.allows(one).allowed)).toEqual(asked.map((one) => before.allows(one).allowed));
    }),
    0.2,
  );
});
