/** Findings as annotations, which are shown at synth and can be acknowledged. */
import { Annotations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Finding } from '../csp';

/** What stands before the id of a finding in the id of its annotation. */
const PREFIX = 'cdk-vendor-csp:';

/** An info for what is worth knowing, a warning for anything else. */
export function annotate(scope: Construct, findings: readonly Finding[]): void {
  for (const { id, severity, message, advice } of findings) {
    // Its length is an error of its own, with the largest contributors.
    if (id === 'headerTooLong') continue;
    const text = `${message} ${advice}`;
    if (severity === 'info') Annotations.of(scope).addInfoV2(PREFIX + id, text);
    else Annotations.of(scope).addWarningV2(PREFIX + id, text);
  }
}
