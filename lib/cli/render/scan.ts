/** What `scan` found, for people and for programs. */
import type { Disposition } from '../../csp';
import type { Context } from '../command';
import { describeItem } from '../scan/describe';
import type { Blocked } from '../scan/blocked';
import type { Inline, Inventory, Item, Resource } from '../scan/inventory';
import type { Owners } from '../scan/vendors';
import { columns, count } from './text';
import { cut } from './violations';

export interface Scan {
  readonly inventory: Inventory;
  readonly owners: Owners;
  /** What the code blocks all the same. */
  readonly unexplained: readonly Item[];
  readonly blocked:
    { readonly where: string; readonly disposition: Disposition; readonly items: readonly Blocked[] } | undefined;
}

const MOST_ROWS = 50;

export function renderScan({ inventory, owners, unexplained, blocked }: Scan, { colors }: Context): string[] {
  const { pageCount, sheetCount, skipped, foreign, inline } = inventory;
  const files = [count(pageCount, 'page'), ...(sheetCount === 0 ? [] : [count(sheetCount, 'style sheet')])].join(', ');
  const hosts = new Set(foreign.map(({ url }) => originOf(url)));
  const things = `${count(hosts.size, 'foreign origin')}, ${count(inline.length, 'piece')} of inline code`;
  return [
    `\n${files}, ${things}.`,
    ...section(
      colors.yellow('Skipped, since they cannot be read'),
      skipped.map(({ path, why }) => [`  ${cut(path)}`, why]),
    ),
    ...section(
      colors.bold('Vendors'),
      owners.vendors.flatMap(({ entry, options, resources, alternatives }) =>
        byOrigin(resources).map(([directive, origin, pages], index) => [
          index === 0 ? `  ${entry.title}` : '',
          directive,
          origin,
          pages,
          index === 0 ? hintOn(entry.id, options === undefined, alternatives) : '',
        ]),
      ),
    ),
    ...section(
      colors.bold('Of no vendor of the catalogue'),
      byOrigin(owners.others).map(([directive, origin, pages]) => [`  ${directive}`, origin, pages]),
    ),
    ...section(
      colors.bold('Inline code'),
      inline.map((code) => [`  ${code.directive}`, code.source, code.place, code.excerpt, pagesOf(code)]),
    ),
    ...section(
      colors.yellow('The code does not allow'),
      unexplained.map((item) => [`  ${item.directive}`, describeItem(item), pagesOf(item)]),
    ),
    ...(blocked === undefined ? [] : renderBlocked(blocked, colors)),
  ];
}

function renderBlocked(
  { where, disposition, items }: NonNullable<Scan['blocked']>,
  colors: Context['colors'],
): string[] {
  const [word, paint] = disposition === 'report' ? ['only reported', colors.yellow] : ['blocked', colors.red];
  if (items.length === 0) return [`\n${colors.green(`Nothing of this is ${word} by: ${where}`)}`];
  return section(
    paint(`${word.charAt(0).toUpperCase()}${word.slice(1)} by: ${where}`),
    items.map(({ item, directive }) => [`  ${directive}`, describeItem(item), item.place, pagesOf(item)]),
  );
}

function section(heading: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - MOST_ROWS;
  return [
    `\n${heading}`,
    columns(rows.slice(0, MOST_ROWS)),
    ...(more > 0 ? [`  and ${count(more, 'more row')}: --json has them all`] : []),
  ];
}

function hintOn(id: string, isUnknown: boolean, alternatives: readonly string[]): string {
  if (isUnknown) return `needs an option: cdk-vendor-csp show ${id}`;
  return alternatives.length === 0 ? '' : `or ${alternatives.slice(0, 2).join(' or ')}`;
}

/** Directive, origin and pages, one row each. */
function byOrigin(resources: readonly Resource[]): [string, string, string][] {
  const rows = new Map<string, { directive: string; origin: string; pages: Set<string> }>();
  for (const { directive, url, pages } of resources) {
    const origin = originOf(url);
    const row = rows.get(`${directive} ${origin}`) ?? { directive, origin, pages: new Set() };
    rows.set(`${directive} ${origin}`, row);
    for (const page of pages) row.pages.add(page);
  }
  return [...rows.values()].map(({ directive, origin, pages }) => [directive, origin, pagesOf({ pages: [...pages] })]);
}

function pagesOf({ pages }: { readonly pages: readonly string[] }): string {
  return pages.length === 1
    ? cut(pages[0] ?? '')
    : count(pages.length, pages.some((page) => /\.css$/i.test(page)) ? 'file' : 'page');
}

function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return host === '' ? protocol : `${protocol}//${host}`;
}

export function scanAsJson({ inventory, owners, unexplained, blocked }: Scan, code: string): unknown {
  const { pageCount, sheetCount, skipped, foreign, inline } = inventory;
  return {
    pages: pageCount,
    styleSheets: sheetCount,
    skipped,
    vendors: owners.vendors.map(({ entry, options, resources, alternatives }) => ({
      id: entry.id,
      title: entry.title,
      class: entry.className,
      options: options ?? null,
      alternatives,
      urls: resources.map(({ url }) => cut(url)),
    })),
    resources: foreign.map(resourceAsJson),
    others: owners.others.map(resourceAsJson),
    inline: inline.map(inlineAsJson),
    unexplained: unexplained.map((item) => ({
      directive: item.directive,
      what: describeItem(item),
      pages: item.pages,
    })),
    ...(blocked === undefined
      ? {}
      : {
          disposition: blocked.disposition,
          blocked: blocked.items.map(({ item, directive }) => ({
            directive,
            effectiveDirective: item.directive,
            what: describeItem(item),
            place: item.place,
            pages: item.pages,
          })),
        }),
    code,
  };
}

function resourceAsJson({ directive, url, place, pages }: Resource): unknown {
  return { directive, url: cut(url), place, pages };
}

function inlineAsJson({ type, directive, source, place, excerpt, pages }: Inline): unknown {
  return { type, directive, source, place, excerpt, pages };
}
