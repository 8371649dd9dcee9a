/** Findings as annotations, which are shown at synth and can be acknowledged. */
import { Annotations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Finding } from '../csp';

/** What stands before the id of a finding in the id of its annotation. */
const PREFIX = 'cdk-vendor-csp:';

/** The id of the annotation for a finding's id, which may have the prefix already. */
export function annotationId(id: string): string {
  return id.startsWith(PREFIX) ? id : PREFIX + id;
}

/** The id of the finding, given it or that of its annotation. */
export function findingId(id: string): string {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
}

/** An info for what is worth knowing, a warning for anything else. */
export function annotate(scope: Construct, findings: readonly Finding[]): void {
  for (const finding of findings) {
    // Its length is an error of its own, with the largest contributors.
    if (finding.id === 'headerTooLong') continue;
    const id = annotationId(finding.id);
    if (finding.severity === 'info') Annotations.of(scope).addInfoV2(id, textOf(finding));
    else Annotations.of(scope).addWarningV2(id, textOf(finding));
  }
}

/** Whether a finding that was annotated is not there any more, because it is acknowledged here or further up. */
export function isAcknowledged(scope: Construct, finding: Finding): boolean {
  const text = textOf(finding);
  return !scope.node.metadata.some(({ data }) => typeof data === 'string' && data.startsWith(text));
}

/** With the pages of those who asked for it, since they say whether there is another way. */
function textOf({ message, advice, origins }: Finding): string {
  const pages = [...new Set(origins.flatMap(({ page }) => page ?? []))].sort();
  const more = pages.length > MOST_PAGES ? ` and ${pages.length - MOST_PAGES} more` : '';
  const see = pages.length === 0 ? '' : ` See ${pages.slice(0, MOST_PAGES).join(' , ')}${more}`;
  return `${message} ${advice}${see}`;
}

const MOST_PAGES = 3;
