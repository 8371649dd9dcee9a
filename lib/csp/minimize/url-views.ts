/** What source lists show to whoever looks at hosts and schemes. */
import type { ValueList } from '../value-list';
import type { Covered } from './covered';
import { isForUrls } from './views';

/** What lists show of hosts and schemes: the same for lists with the same, told apart at a glance. */
export interface UrlView {
  /** With the origins of all lists that show it. */
  urls: ValueList;
  readonly lists: ValueList[];
}

export class UrlViews {
  private readonly views: UrlView[] = [];

  public constructor(private readonly covered: Covered) {}

  /** To be looked into when all lists have been asked for. */
  public of(list: ValueList): UrlView {
    for (const view of this.views) if (view.lists.includes(list)) return view;
    const urls = urlView(list, this.covered);
    for (const view of this.views) {
      if (!view.urls.isSameAs(urls)) continue;
      view.urls = view.urls.and(urls);
      view.lists.push(list);
      return view;
    }
    const view = { urls, lists: [list] };
    this.views.push(view);
    return view;
  }
}

/** The hosts and schemes of a list, without those that others cover. */
export function urlView(list: ValueList, covered: Covered): ValueList {
  return list.within(list.vocabulary.select(isForUrls)).without(covered.among(list.bits));
}
