/** What a policy would block of what a site holds. */
import { CspError, parsePolicies, show } from '../../csp';
import type { Disposition, PolicyList } from '../../csp';
import { headerName } from '../input/found';
import type { HeadersPolicy } from '../input/headers-policy';
import { UNREADABLE, wholeToken } from '../input/template';
import { onceEach } from './inventory';
import type { Inventory, Item } from './inventory';

export interface Blocked {
  readonly item: Item;
  /** The directive that decided. */
  readonly directive: string;
}

/** What is asked about a site. */
export interface Judging {
  readonly policies: PolicyList;
  /** Whether what they do not allow is blocked, or only reported. */
  readonly disposition: Disposition;
}

/**
 * The policies of the headers: those that are enforced, or those that only report where there are no others.
 *
 * @throws CspError `InvalidPolicy` where there are none
 */
export function enforcedOf({ headers }: HeadersPolicy, argument: string): Judging {
  for (const disposition of ['enforce', 'report'] as const) {
    const name = headerName(disposition).toLowerCase();
    const texts = headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
    if (texts.length === 0) continue;
    const unknown = texts.map(wholeToken).find((token) => token !== undefined);
    if (unknown === undefined) return { policies: parsePolicies(texts), disposition };
    throw new CspError('InvalidPolicy', `The policy of ${show(argument)} is ${unknown} as a whole, ${UNREADABLE}`);
  }
  throw new CspError('InvalidPolicy', `${show(argument)} adds no Content-Security-Policy: it blocks nothing.`);
}

export function blockedBy(policies: PolicyList, { own, foreign, inlineByNonce }: Inventory): Blocked[] {
  const blockedInline = inlineByNonce.filter(({ request }) => !policies.allows(request).allowed);
  return [...own, ...foreign, ...onceEach(blockedInline)].flatMap((item) => {
    const { allowed, directive = item.directive } = policies.allows(item.request);
    return allowed ? [] : [{ item, directive }];
  });
}
