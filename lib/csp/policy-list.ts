import { CspError, show } from './errors';
import { compareFindings } from './finding';
import type { Finding, TextRange } from './finding';
import type { Verdict } from './match/allows';
import type { CspRequest } from './match/request';
import { parsePolicyText, splitPolicies } from './parse';
import { Policy } from './policy';
import type { Disposition } from './policy';

/** How policies reached the browser. */
export interface ParseOptions {
  /** Whether browsers enforce them or only report, which a meta element cannot. @default 'enforce' */
  readonly disposition?: Disposition;
  /** Where they stand. A meta element cannot carry every directive. @default 'header' */
  readonly source?: 'header' | 'meta';
  /** Whose policies they are, for the origin of their sources. @default 'site' */
  readonly party?: string;
}

/** Ignored in a meta element: https://www.w3.org/TR/CSP3/#meta-element */
const NOT_IN_META = ['frame-ancestors', 'report-uri', 'sandbox'];

/** Several policies for one page: what all that are enforced allow is allowed. */
export class PolicyList {
  /** The policies. */
  public readonly policies: Policy[];

  /** @param policies in any order */
  public constructor(policies: Policy[]) {
    this.policies = [...policies];
  }

  /**
   * The verdict of the first enforced policy that blocks the request, else that of the first one that restricts it.
   *
   * @throws CspError `InvalidUrl` or `InvalidArgument` for a request that cannot be
   */
  public allows(request: CspRequest): Verdict {
    const verdicts = this.policies.filter(({ disposition }) => disposition === 'enforce').map((p) => p.allows(request));
    const decisive =
      verdicts.find(({ allowed }) => !allowed) ?? verdicts.find(({ directive }) => directive !== undefined);
    return decisive ?? verdicts[0] ?? { allowed: true, origins: [] };
  }

  /** What is doubtful about any of them, the worst first. */
  public findings(): Finding[] {
    const enforced = this.policies.filter(({ disposition }) => disposition === 'enforce');
    return this.policies
      .flatMap((policy) => policy.findings().filter((finding) => !isClosedBy(finding, enforced)))
      .sort(compareFindings);
  }
}

/** Whether what one policy leaves open is restricted by another: all that are enforced must allow a request. */
function isClosedBy({ id, directive }: Finding, enforced: readonly Policy[]): boolean {
  if (id !== 'missingBaseUri' && id !== 'missingObjectSrc') return false;
  return enforced.some((policy) => !policy.findings().some((other) => other.id === id) && restricts(policy, directive));
}

function restricts(policy: Policy, directive = ''): boolean {
  const names = policy.directives.map(({ name }) => name);
  return names.includes(directive) || (directive === 'object-src' && names.includes('default-src'));
}

/**
 * Reads whatever somebody has as a policy: a header's value with several policies separated by commas, the values of a
 * repeated header, the content of a meta element. Never throws over what a text says; what browsers would drop or
 * ignore is among the findings of the policies, with its place in the text.
 *
 * @param texts a value or several
 * @throws CspError `InvalidPolicy` when given something other than texts, `InvalidArgument` for options that cannot be
 */
export function parsePolicies(texts: string | readonly string[], options: ParseOptions = {}): PolicyList {
  const list: unknown = typeof texts === 'string' ? [texts] : texts;
  if (!Array.isArray(list))
    throw new CspError('InvalidPolicy', `Expected a text or a list of texts, not ${show(list)}.`);
  const { disposition = 'enforce', source = 'header', party = 'site' } = options;
  if (!['enforce', 'report'].includes(disposition)) {
    throw new CspError('InvalidArgument', `disposition must be "enforce" or "report", not ${show(disposition)}.`);
  }
  if (!['header', 'meta'].includes(source)) {
    throw new CspError('InvalidArgument', `source must be "header" or "meta", not ${show(source)}.`);
  }
  if (source === 'meta' && disposition === 'report') {
    const way = 'Leave out disposition, or source for the value of a Content-Security-Policy-Report-Only header.';
    throw new CspError('InvalidArgument', `disposition "report" with source "meta": there is no such element. ${way}`);
  }
  const policies: Policy[] = [];
  for (const text of list as unknown[]) {
    if (typeof text !== 'string') throw new CspError('InvalidPolicy', `A policy is a text, not ${show(text)}.`);
    // A meta element holds one policy; a comma in it is part of a value.
    const ranges = source === 'meta' ? [{ start: 0, end: text.length }] : splitPolicies(text);
    for (const range of ranges) {
      const { directives, findings, places } = parsePolicyText(text, party, range);
      const kept = new Map(directives);
      for (const directive of source === 'meta' ? NOT_IN_META : []) {
        if (kept.delete(directive)) findings.push(ignoredInMeta(directive, party, places.get(directive)));
      }
      if (kept.size > 0 || findings.length > 0) {
        policies.push(Policy._of({ directives: kept, disposition, parseFindings: findings }));
      }
    }
  }
  return new PolicyList(policies);
}

function ignoredInMeta(directive: string, party: string, position: TextRange | undefined): Finding {
  return {
    id: 'ignoredInMeta',
    severity: 'error',
    directive,
    origins: [{ party, directive }],
    message: `${directive}: browsers ignore it in a meta element.`,
    advice: 'Send it in a header.',
    ...(position === undefined ? {} : { position }),
  };
}
