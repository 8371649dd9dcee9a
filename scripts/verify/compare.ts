/** A definition beside the pages that it cites. */
import { coversHost } from '../../lib/vendors/contract/host-pattern';
import type { VendorDefinition } from '../../lib/vendors/vendor';
import { hostsOf, isConfirmed, isKnown } from './definitions';
import type { PageHosts } from './page-hosts';

export interface Comparison {
  /** Hosts of the definition that none of its pages names. */
  readonly notOnPage: readonly string[];
  /** Hosts on its pages that the definition lacks. */
  readonly lacking: readonly string[];
}

/** Hosts of a vendor that serve people rather than sites. */
const FOR_PEOPLE =
  /^(?:www|docs?|help|support|status|blog|community|developers?|dev|learn|academy|go|info|forum|trust|dashboard|console|login|auth|account|pages)\./;

export function compare(definition: VendorDefinition, pages: readonly PageHosts[]): Comparison {
  const all = [...new Set(pages.flatMap((page) => page.all))];
  const inPolicies = new Set(pages.flatMap((page) => page.inPolicies));
  const cited = new Set(definition.documentation.map((page) => new URL(page).hostname));
  const isOwn = (host: string) => definition.hosts.some((own) => coversHost(own, host));
  return {
    notOnPage: hostsOf(definition).filter((host) => !isConfirmed(host, all)),
    lacking: all.filter(
      (host) =>
        !isKnown(definition, host) &&
        (inPolicies.has(host) || (isOwn(host) && !cited.has(host) && !FOR_PEOPLE.test(host))),
    ),
  };
}
