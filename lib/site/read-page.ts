/**
 * Reads a page as browsers do, broken HTML included, down to what a Content-Security-Policy decides on.
 *
 * Read as well: what is in a `template`, since the page's scripts bring it to life, where the policy is asked; the
 * document of an iframe's `srcdoc`, which inherits the policy; and in `noscript` the styles and what is fetched, for
 * visitors without scripting. Not read: scripts and handlers in `noscript`, which never run, and code that scripts make.
 */
import { parse } from 'parse5';
import { inlineCodeOf, scriptKindOf } from './inline';
import type { InlineCode, Page, PageResource } from './page';
import { resourcesOf } from './resources';
import { resourcesOfScript } from './script-resources';
import { attributeOf, childText, elementsOf } from './tree';
import type { Element } from './tree';
import { parseAddress } from '../csp/address';

/** Where a site is taken to be served from, so that what is relative to it can be told from what is not. */
const SITE = 'https://site.example/';

/** The address of a file by its path below the folder. */
export function addressOf(path: string): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), SITE);
}

/** A page of its text and of its path below the folder. */
export function readPage(html: string, path = 'index.html'): Page {
  const inline: InlineCode[] = [];
  const resources: PageResource[] = [];
  const documents: Document[] = [{ html, base: addressOf(path) }];
  for (let next = documents.pop(); next !== undefined; next = documents.pop()) {
    const shown = readDocument(next, true);
    inline.push(...shown.inline);
    resources.push(...shown.resources);
    documents.push(...shown.frames);
    if (!shown.hasNoscript) continue;
    const plain = readDocument(next, false);
    inline.push(...without(plain.inline, shown.inline).filter(({ type }) => type.startsWith('style')));
    resources.push(
      ...without(plain.resources, shown.resources).filter(({ request }) => request.destination !== 'script'),
    );
  }
  return { path, inline, resources };
}

/** The document of a page or of a frame in it, and the URL that it has or inherits. */
interface Document {
  readonly html: string;
  readonly base: URL;
}

interface Contents extends Pick<Page, 'inline' | 'resources'> {
  readonly frames: readonly Document[];
  readonly hasNoscript: boolean;
}

function readDocument({ html, base: address }: Document, scriptingEnabled: boolean): Contents {
  const elements = [...elementsOf(parse(html, { scriptingEnabled }))];
  const base = baseOf(elements, address);
  const srcdocs = elements.filter(({ tagName }) => tagName === 'iframe').map((frame) => attributeOf(frame, 'srcdoc'));
  return {
    inline: elements
      .flatMap(inlineCodeOf)
      .map((code) => (code.type.startsWith('style') ? { ...code, base: base.href } : code)),
    // A base element is relative to the page, never to itself.
    resources: elements.flatMap((element) => [
      ...resourcesOf(element, element.tagName === 'base' ? address : base),
      ...modulesOf(element, base),
    ]),
    frames: srcdocs.flatMap((srcdoc) => (srcdoc === undefined ? [] : [{ html: srcdoc, base }])),
    hasNoscript: elements.some(({ tagName }) => tagName === 'noscript'),
  };
}

/** What an inline script imports. */
function modulesOf(element: Element, base: URL): PageResource[] {
  const kind = scriptKindOf(element);
  if (kind === undefined) return [];
  return resourcesOfScript({ kind, text: childText(element), base: base.href, nonce: attributeOf(element, 'nonce') });
}

/** What is in one list and not in the other. */
function without<T>(some: readonly T[], others: readonly T[]): T[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return some.filter((one) => !known.has(JSON.stringify(one)));
}

/** https://html.spec.whatwg.org/multipage/urls-and-fetching.html#document-base-url */
function baseOf(elements: readonly Element[], fallback: URL): URL {
  const first = elements.find((element) => element.tagName === 'base' && attributeOf(element, 'href') !== undefined);
  const href = first === undefined ? undefined : attributeOf(first, 'href');
  return (href === undefined ? undefined : parseAddress(href, fallback.href)) ?? fallback;
}
