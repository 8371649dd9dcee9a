/** Findings that fail the synth: strict by choice. */
import type { Construct } from 'constructs';
import type { Finding } from '../csp';
import { annotationId, isAcknowledged } from './annotations';
import { FindingLevel } from './rollout';
import type { FindingRules } from './rollout';

/** The worst first. */
const LEVELS: readonly string[] = [FindingLevel.ERROR, FindingLevel.WARNING, FindingLevel.INFO];

/** One problem per finding that is as bad as the rules say, and neither excepted nor acknowledged. */
export function strictProblems(scope: Construct, findings: readonly Finding[], rules: FindingRules): string[] {
  const { failOn, exceptions = [] } = rules;
  if (failOn === undefined) return [];
  const excepted = new Set(exceptions.map(annotationId));
  return findings
    .filter(({ id, severity }) => LEVELS.indexOf(severity) <= LEVELS.indexOf(failOn) && !excepted.has(annotationId(id)))
    .filter((finding) => finding.id !== 'headerTooLong' && !isAcknowledged(scope, finding))
    .map(({ id, severity, message, advice }) => {
      const acknowledge = severity === 'info' ? 'acknowledgeInfo' : 'acknowledgeWarning';
      return (
        `${annotationId(id)} (${severity}): ${message} ${advice} Findings of level ${failOn} fail the synth: mend it, ` +
        `acknowledge it with Annotations.of(…).${acknowledge}('${annotationId(id)}'), or name it in findings.exceptions.`
      );
    });
}
