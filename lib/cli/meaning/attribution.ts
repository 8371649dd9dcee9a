/** Who may have asked for a source of a policy that does not say so: the vendors of the catalogue. */
import type { Policy, PolicyEntry } from '../../csp';
import { doesGovern, EFFECTIVE_FETCH_DIRECTIVES } from '../../csp/directives';
import { decidingDirective } from '../../csp/effective';
import { catalogueEntry } from '../../vendors/catalogue';
import type { VendorRequirement } from '../../vendors/vendor';
import { recognize } from '../../vendors/recognize';
import { readSource } from '../../csp/source';
import { recognizeVendors } from './recognition';
import type { ChosenFit } from './recognition';
import { HTTPS, isSameHost, ownersFirst, urlOf } from './sight';
import { covers } from '../../csp/minimize/covers';

/** A vendor that may be the reason for a source. */
export interface Asker {
  readonly id: string;
  readonly title: string;
  /** Why it needs the source. @default - the host is the vendor's, but no page of it asks for this */
  readonly reason?: string;
  /** The page that says so. */
  readonly page?: string;
  /** The day on which somebody read the page. */
  readonly verified?: string;
  /** Whether the rest of the policy has what the vendor needs as well, so that it is likely to be in use. */
  readonly isLikely: boolean;
}

/** Answers for the sources of one policy. */
export class Attribution {
  public readonly vendors: readonly ChosenFit[];

  public constructor(private readonly policy: Policy) {
    this.vendors = recognizeVendors(policy);
  }

  /** The effective directives for which the list of a directive decides. */
  public decides(directive: string): string[] {
    const { directives } = this.policy._state;
    return EFFECTIVE_FETCH_DIRECTIVES.filter((name) => decidingDirective(directives, name) === directive);
  }

  /** The vendors that may have asked for a source: the likely ones, or else all to whom its host may belong. */
  public askers(directive: string, entry: PolicyEntry): Asker[] {
    const names = new Set([directive, ...this.decides(directive)]);
    const likely = this.vendors.flatMap(({ vendor, entry: { id, title } }) => {
      const need = vendor.requirements.find((row) => concerns(row.directive, names) && asksFor(row.sources, entry));
      return need === undefined ? [] : [asker(id, title, need, true)];
    });
    if (likely.length > 0 || entry.source?.kind !== 'host') return likely;
    const url = urlOf(entry.source);
    if (url === undefined) return [];
    return ownersFirst(recognize(url), url).map((match) => this.possible(match.id, match.sources, names));
  }

  private possible(id: string, sources: readonly string[], names: ReadonlySet<string>): Asker {
    const { title, definition } = catalogueEntry(id);
    const row = definition.requirements.find(
      (each) => concerns(each.directive, names) && each.sources.some((source) => sources.includes(source)),
    );
    return row === undefined ? { id, title, isLikely: false } : asker(id, title, row, false);
  }
}

function asker(id: string, title: string, { reason, page }: VendorRequirement, isLikely: boolean): Asker {
  const { documentation, verified } = catalogueEntry(id).definition;
  const evidence = page ?? documentation[0];
  return {
    id,
    title,
    reason,
    ...(evidence === undefined ? {} : { page: evidence }),
    ...(verified === undefined ? {} : { verified }),
    isLikely,
  };
}

/** Whether a need in `directive` is felt where one of these directives decides. */
function concerns(directive: string, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => doesGovern(directive, name));
}

/** Whether a vendor that needs these sources has a use for this one: the same, a part of it, or what covers it. */
function asksFor(sources: readonly string[], { text, source }: PolicyEntry): boolean {
  return sources.some((needed) => {
    if (needed.toLowerCase() === text.toLowerCase()) return true;
    const other = source?.kind === 'host' ? parsed(needed) : undefined;
    if (source === undefined || other?.kind !== 'host') return false;
    const isWithin = covers(other, source, HTTPS) || (source.host !== '' && covers(source, other, HTTPS));
    return isSameHost(source, other) || isWithin;
  });
}

function parsed(text: string): PolicyEntry['source'] {
  const source = readSource(text);
  return 'problem' in source ? undefined : source;
}
