/** The URLs that the parser of a browser asks for, or that the visitor's doing asks for, with what each is for. */
import type { CspRequest, Destination } from '../csp';
import type { PageResource } from './page';
import { attributeOf, isSvg } from './tree';
import type { Element } from './tree';
import { parseAddress } from '../csp/address';

type What = Pick<CspRequest, 'kind' | 'destination'>;

/** By element and attribute. */
const FETCHED: Readonly<Record<string, What | undefined>> = {
  'audio[src]': { destination: 'audio' },
  'base[href]': { kind: 'base-uri' },
  'body[background]': { destination: 'image' },
  'button[formaction]': { kind: 'form-action' },
  'embed[src]': { destination: 'embed' },
  'feImage[href]': { destination: 'image' },
  'feImage[xlink:href]': { destination: 'image' },
  'form[action]': { kind: 'form-action' },
  'frame[src]': { destination: 'frame' },
  'iframe[src]': { destination: 'iframe' },
  'image[href]': { destination: 'image' },
  'image[xlink:href]': { destination: 'image' },
  'img[src]': { destination: 'image' },
  'input[formaction]': { kind: 'form-action' },
  'input[src]': { destination: 'image' },
  'object[data]': { destination: 'object' },
  'script[href]': { destination: 'script' },
  'script[src]': { destination: 'script' },
  'script[xlink:href]': { destination: 'script' },
  'source[src]': { destination: 'video' },
  'table[background]': { destination: 'image' },
  'tbody[background]': { destination: 'image' },
  'td[background]': { destination: 'image' },
  'tfoot[background]': { destination: 'image' },
  'th[background]': { destination: 'image' },
  'thead[background]': { destination: 'image' },
  'tr[background]': { destination: 'image' },
  'track[src]': { destination: 'track' },
  'video[poster]': { destination: 'image' },
  'video[src]': { destination: 'video' },
};

const SRCSETS: ReadonlySet<string> = new Set(['img[srcset]', 'source[srcset]', 'link[imagesrcset]']);

/** What hears of it when a link is followed: https://html.spec.whatwg.org/multipage/links.html#hyperlink-auditing */
const PINGS: ReadonlySet<string> = new Set(['a[ping]', 'area[ping]']);

/** https://html.spec.whatwg.org/multipage/links.html#linkTypes, those that fetch. */
const LINKS: ReadonlyMap<string, What> = new Map(
  Object.entries({
    'apple-touch-icon': { destination: 'image' },
    icon: { destination: 'image' },
    manifest: { destination: 'manifest' },
    modulepreload: { destination: 'script' },
    prefetch: { kind: 'prefetch' },
    stylesheet: { destination: 'style' },
  }),
);

/** What `as` of a preload can say. */
const PRELOADED: ReadonlyMap<string, Destination> = new Map(
  Object.entries({
    fetch: 'connect',
    font: 'font',
    image: 'image',
    json: 'json',
    script: 'script',
    style: 'style',
    track: 'track',
  }),
);

export function resourcesOf(element: Element, base: URL): PageResource[] {
  return element.attrs.flatMap(({ prefix, name, value }) => {
    const place = `${element.tagName}[${prefix ? `${prefix}:` : ''}${name}]`;
    if (SRCSETS.has(place)) {
      return candidates(value).flatMap((url) => resource(element, place, { destination: 'image' }, url, base));
    }
    if (PINGS.has(place)) {
      return pinged(element, value).flatMap((url) => resource(element, place, { destination: 'connect' }, url, base));
    }
    const kinds = place === 'link[href]' ? linkKinds(element) : applies(element, place, value) ? [FETCHED[place]] : [];
    return kinds.flatMap((what) => (what === undefined ? [] : resource(element, place, what, value, base)));
  });
}

function applies(element: Element, place: string, value: string): boolean {
  if (place.startsWith('script[')) return isSvg(element) === place.includes('href');
  // It shows an element of the page as well, which nothing is asked for.
  if (place.startsWith('feImage[')) return !value.trimStart().startsWith('#');
  return place !== 'input[src]' || attributeOf(element, 'type')?.toLowerCase() === 'image';
}

function linkKinds(element: Element): (What | undefined)[] {
  const types = new Set((attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/));
  return [...types].map((type) => {
    if (type !== 'preload') return LINKS.get(type);
    const destination = PRELOADED.get(attributeOf(element, 'as')?.toLowerCase() ?? '');
    return destination === undefined ? undefined : { destination };
  });
}

/** https://html.spec.whatwg.org/multipage/images.html#srcset-attributes, the URLs alone. */
function candidates(srcset: string): string[] {
  return [...srcset.matchAll(/[\s,]*([^\s,]\S*)(?:\s*\([^)]*\)|[^,(])*/g)].map(([, url = '']) =>
    url.replace(/,+$/, ''),
  );
}

/** Only links ping. */
function pinged(element: Element, value: string): string[] {
  return attributeOf(element, 'href') === undefined ? [] : value.split(/[\t\n\f\r ]+/);
}

function resource(element: Element, place: string, what: What, value: string, base: URL): PageResource[] {
  const address = value.trim() === '' ? undefined : parseAddress(value, base.href);
  if (address === undefined) return [];
  const { href: url, protocol } = address;
  if (protocol === 'javascript:' || protocol === 'about:') return [];
  const [nonce, integrity] = [attributeOf(element, 'nonce'), attributeOf(element, 'integrity')];
  return [
    {
      place,
      request: {
        ...what,
        url,
        ...(nonce === undefined ? {} : { nonce }),
        ...(integrity === undefined ? {} : { integrity }),
      },
    },
  ];
}
