import { checkMembers } from './arguments';
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

  /**
   * @param policies in any order
   * @throws CspError `InvalidArgument` for anything but policies
   */
  public constructor(policies: Policy[]) {
    const given: unknown = policies;
    if (!Array.isArray(given) || !given.every((policy) => policy instanceof Policy)) {
      const why = 'Texts are for parsePolicies.';
      throw new CspError('InvalidArgument', `Expected a list of Policy objects, not ${show(given)}. ${why}`);
    }
    this.policies = [...policies];
    Object.freeze(this.policies);
  }

  /**
   * The verdict of the first enforced policy that blocks the request, else that of the first one that restricts it.
   *
   * @throws CspError `InvalidUrl` or `InvalidArgument` for a request that cannot be
   */
  public allows(request: CspRequest): Verdict {
    checkMembers('request', request);
    const verdicts = this.policies.filter(({ disposition }) => disposition === 'enforce').map((p) => p.allows(request));
    const decisive =
      verdicts.find(({ allowed }) => !allowed) ?? verdicts.find(({ directive }) => directive !== undefined);
    return decisive ?? verdicts[0] ?? { allowed: true, origins: [] };
  }

  /** What is doubtful about any of them, the worst first. */
  public findings(): Finding[] {
    const closed = new Set(this.policies.filter(({ disposition }) => disposition === 'enforce').flatMap(closes));
    return this.policies
      .flatMap((policy) => policy.findings())
      .filter(({ id }) => !closed.has(id))
      .sort(compareFindings);
  }
}

/** What other policies may leave open, since all that are enforced must allow a request. */
const CLOSABLE = [
  { id: 'missingBaseUri', closedBy: ['base-uri'] },
  { id: 'missingObjectSrc', closedBy: ['object-src', 'default-src'] },
];

/** The findings that a policy settles for all. */
function closes({ _state: { directives } }: Policy): string[] {
  return CLOSABLE.filter(({ closedBy }) => closedBy.some((name) => directives.has(name))).map(({ id }) => id);
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
  checkMembers('parse', options);
  const { disposition = 'enforce', source = 'header', party = 'site' } = options;
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
