/** How near a policy is to the limit of its header. */
import type { Finding } from '../csp';
import { describeLength } from './limits';
import { lengthOf, REPORT_ONLY } from './policy-header';
import type { PolicyHeader } from './policy-header';
import { withCommas } from '../csp/texts';

/** From here on the next vendor, or a vendor's next host, may be one too many. */
const NEAR = 0.9;

/** `headerTooLong`, `headerNearLimit`: the length by what is known of it, tokens by their literal parts. */
export function lengthFindings(sent: PolicyHeader): Finding[] {
  const { header, maxLength } = sent;
  const length = lengthOf(sent);
  if (length.characters < NEAR * maxLength) return [];
  const most = withCommas(maxLength);
  const less = "Leave out a vendor, choose a vendor's wildcards instead of its exact hosts, or set httpsOnly";
  if (length.characters > maxLength) {
    return [
      {
        id: 'headerTooLong',
        severity: 'error',
        origins: [],
        message: `${header} has ${describeLength(length)}, the header may have ${most}.`,
        advice: `${less}.`,
      },
    ];
  }
  const used = Math.floor((100 * length.characters) / maxLength);
  return [
    {
      id: 'headerNearLimit',
      severity: 'warning',
      origins: [],
      message: `${header} has ${describeLength(length)}, ${used} % of the ${most} that CloudFront accepts.`,
      advice:
        header === REPORT_ONLY
          ? `${less}: no quota raises this limit.`
          : `${less}, or have AWS raise the quota L-E9944CCE and set maxCspLength to it.`,
    },
  ];
}
