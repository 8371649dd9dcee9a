/** What the pages and style sheets of a built site hold that a policy decides on, each thing once, with the pages that have it. */
import type { CspRequest, InlineType } from '../../csp';
import { hashSource } from '../../csp/match/inline';
import { effectiveDirectiveOf, inlineDirectiveOf } from '../../csp/match/request';
import { readPages, readStyleSheets } from '../../site';
import type { InlineCode, PageResource, UnreadableSheet } from '../../site';
import { resourcesOfStyle } from '../../site/style-resources';
import { oneLine } from '../render/violations';

/** Something that pages ask for or hold. */
export interface Item {
  /** The effective directive. */
  readonly directive: string;
  readonly request: CspRequest;
  /** The first place where it stands, as in `img[src]`. */
  readonly place: string;
  /** The pages and style sheets that have it. */
  readonly pages: readonly string[];
}

/** An address of another origin, or one that has none, such as `data:`. */
export interface Resource extends Item {
  readonly url: string;
}

export interface Inline extends Item {
  readonly type: InlineType;
  /** The hash-source. */
  readonly source: string;
  /** The beginning, on one line. */
  readonly excerpt: string;
}

export interface Inventory {
  readonly pageCount: number;
  /** Files of style sheets. */
  readonly sheetCount: number;
  /** Style sheets that were skipped, since they cannot be read. */
  readonly skipped: readonly UnreadableSheet[];
  readonly own: readonly Resource[];
  readonly foreign: readonly Resource[];
  readonly inline: readonly Inline[];
  /** The same once for each nonce that it has, since a policy may allow one and block the other. */
  readonly inlineByNonce: readonly Inline[];
}

/** What `readPages` takes a page to be served from. */
const SITE = 'https://site.example';
const LONGEST_EXCERPT = 60;

/**
 * @param folder absolute
 * @param origin of the deployed site, whose addresses are its own
 * @throws CspError for a folder or a page that cannot be read
 */
export function takeInventory(folder: string, origin?: string): Inventory {
  const resources = new Collection<Resource>();
  const inline = new Collection<Inline>();
  let pageCount = 0;
  for (const page of readPages(folder)) {
    pageCount += 1;
    for (const found of page.resources) resources.add(resourceOf(found, origin), page.path);
    for (const found of page.inline) {
      inline.add(inlineOf(found), page.path);
      const { base } = found;
      const loaded = base === undefined ? [] : resourcesOfStyle({ ...found, base });
      for (const each of loaded) resources.add(resourceOf(each, origin), page.path);
    }
  }
  let sheetCount = 0;
  const skipped: UnreadableSheet[] = [];
  for (const sheet of readStyleSheets(folder, (unreadable) => skipped.push(unreadable))) {
    sheetCount += 1;
    for (const found of resourcesOfStyle(sheet)) resources.add(resourceOf(found, origin), sheet.path);
  }
  const all = resources.list();
  const inlineByNonce = inline.list();
  return {
    pageCount,
    sheetCount,
    skipped,
    own: all.filter(({ url }) => isOwn(url)),
    foreign: all.filter(({ url }) => !isOwn(url)),
    inline: onceEach(inlineByNonce),
    inlineByNonce,
  };
}

/** What differs in nothing but its nonce is one, with the pages of all. */
export function onceEach(inline: readonly Inline[]): Inline[] {
  const byCode = new Map<string, { code: Inline; pages: Set<string> }>();
  for (const code of inline) {
    const key = JSON.stringify([code.directive, code.type, code.source]);
    const known = byCode.get(key) ?? { code, pages: new Set() };
    byCode.set(key, known);
    for (const page of code.pages) known.pages.add(page);
  }
  // Only what was joined is out of order.
  return [...byCode.values()].map(({ code, pages }) =>
    pages.size === code.pages.length ? code : { ...code, pages: [...pages].sort() },
  );
}

/** Whether it stands in an attribute: a hash allows such code only together with `'unsafe-hashes'`. */
export function isAttribute({ type }: Inline): boolean {
  return type !== 'script' && type !== 'style';
}

function isOwn(url: string): boolean {
  return url.startsWith(`${SITE}/`);
}

type Found<T extends Item> = Omit<T, 'pages'>;

function resourceOf({ request, place }: PageResource, origin: string | undefined): Found<Resource> {
  const { url = '', kind = 'fetch', destination = 'connect' } = request;
  const isDeployed = origin !== undefined && new URL(url).origin === origin;
  const { pathname, search } = new URL(url);
  const own = isDeployed ? `${SITE}${pathname}${search}` : url;
  const directive = kind === 'fetch' ? effectiveDirectiveOf(destination) : kind === 'prefetch' ? 'default-src' : kind;
  return { directive: directive ?? 'default-src', request: { ...request, url: own }, url: own, place };
}

function inlineOf({ type, text, place, nonce }: InlineCode): Found<Inline> {
  const line = oneLine(text.slice(0, 4 * LONGEST_EXCERPT));
  return {
    directive: inlineDirectiveOf(type),
    request: { kind: 'inline', inlineType: type, text, ...(nonce !== undefined && { nonce }) },
    type,
    source: hashSource('sha256', text),
    excerpt: line.length <= LONGEST_EXCERPT ? line : `${line.slice(0, LONGEST_EXCERPT)}…`,
    place,
  };
}

/** The same thing of several pages is one. */
class Collection<T extends Item> {
  private readonly items = new Map<string, { item: Found<T>; pages: string[] }>();

  public add(item: Found<T>, page: string): void {
    const { directive, request } = item;
    const key = JSON.stringify([directive, request]);
    const known = this.items.get(key);
    if (known === undefined) this.items.set(key, { item, pages: [page] });
    else if (known.pages.at(-1) !== page) known.pages.push(page);
  }

  public list(): T[] {
    return [...this.items.values()]
      .map(({ item, pages }) => ({ ...item, pages }) as unknown as T)
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  }
}

function sortKey({ directive, request: { url = '', text = '' } }: Item): string {
  return `${directive} ${url} ${text}`;
}
