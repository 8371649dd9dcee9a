/** What is doubtful about a policy. */
import type { Finding, Policy } from '../../csp';
import { compareFindings } from '../../csp/finding';
import { evaluate } from '../../evaluation';

/** Findings of the model, and those of csp_evaluator that go beyond them; the worst first. */
export function findingsOn(policy: Policy): Finding[] {
  return [...policy.findings(), ...evaluate(policy)].sort(compareFindings);
}
