/** What effective directives must see, whichever line of the policy it stands in. */
import { deciderIn, firstIn, sourceDirectives } from '../directive-set';
import type { DirectiveSet } from '../directive-set';
import { EFFECTIVE_FETCH_DIRECTIVES } from '../directives';
import { KeywordList, NO_KEYWORDS } from '../keyword-list';
import type { Rows } from '../rows';
import type { SourceTable } from '../source-table';
import type { Specials } from '../specials';
import { NO_URLS, viewsOf } from './url-views';
import type { UrlView } from './url-views';
import { keywordView, lookOf, looksAtUrls } from './views';
import type { Look } from './views';

/** An effective directive that the policy restricts, and what it must see. */
export interface Need {
  readonly name: string;
  readonly look: Look;
  /** The directive that decides for it. */
  readonly decider: DirectiveSet;
  /** Hosts and schemes, the same object for the same ones; undefined: it does not look at them. */
  readonly urls: UrlView | undefined;
  readonly keywords: KeywordList;
  /** Whether it must have a line of its own, or must not. Undefined: as is shortest. */
  readonly own: boolean | undefined;
}

const EFFECTIVE = sourceDirectives(EFFECTIVE_FETCH_DIRECTIVES);

/** Who asks: an effective directive, the directive that decides for it and the special values of that. */
interface Asking {
  readonly name: string;
  readonly look: Look;
  readonly decider: DirectiveSet;
  readonly list: KeywordList;
  readonly seesUrls: boolean;
}

/** @param seen hosts and schemes with the directives that show them */
export function needsIn(table: SourceTable, seen: Rows): Need[] {
  const asking: Asking[] = [];
  let shown = 0;
  for (const directive of EFFECTIVE) {
    const decider = deciderIn(table.present, directive);
    const deciding = firstIn(decider);
    if (deciding === undefined) continue;
    const { name } = directive;
    const look = lookOf(name, table);
    const list = look === 'url' ? NO_KEYWORDS : KeywordList.of(table, deciding);
    const seesUrls = looksAtUrls(list, look);
    if (seesUrls) shown |= decider;
    asking.push({ name, look, decider, list, seesUrls });
  }
  const views = viewsOf(table, seen, shown);
  const needs: Need[] = [];
  for (const { name, look, decider, list, seesUrls } of asking) {
    const urls = seesUrls ? viewFor(decider, views) : undefined;
    const own = urls !== undefined && differsWhereItStands(name, decider, table.specials) ? table.has(name) : undefined;
    needs.push({ name, look, decider, urls, keywords: keywordView(list, look), own });
  }
  return needs;
}

function viewFor(decider: DirectiveSet, views: readonly UrlView[]): UrlView {
  for (const view of views) if ((view.set & decider) !== 0) return view;
  return NO_URLS;
}

/**
 * In WebKit some sources allow more in a directive of its own than where it falls back: 'self' `blob:` frames, and `*`
 * `data:` images and `data:` and `blob:` media. Such a directive neither gains nor loses its line.
 */
function differsWhereItStands(name: string, decider: DirectiveSet, specials: Specials): boolean {
  if (name === 'frame-src') return (specials.holdersOf("'self'") & ~specials.holdersOf('blob:') & decider) !== 0;
  return (name === 'img-src' || name === 'media-src') && (specials.holdersOf('*') & decider) !== 0;
}
