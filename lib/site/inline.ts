/**
 * The inline code of an element, as far as a policy decides on it:
 * https://www.w3.org/TR/CSP3/#match-element-to-source-list and the places of HTML that call it.
 */
import { EVENT_HANDLERS } from './event-handlers';
import type { InlineCode } from './page';
import { attributeOf, childText, isHtml, isSvg, nameOf } from './tree';
import type { Element } from './tree';

/** https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const JAVASCRIPT =
  /^(?:application\/(?:x-)?(?:ecmascript|javascript)|text\/(?:ecmascript|javascript|javascript1\.[0-5]|jscript|livescript|x-ecmascript|x-javascript))$/i;

/** Types of script elements that are no data blocks, besides those of plain scripts. */
const CHECKED_TYPES = ['module', 'importmap', 'speculationrules'] as const;

export type ScriptKind = 'classic' | (typeof CHECKED_TYPES)[number];

/** Attributes whose `javascript:` URL browsers run, by element. */
const NAVIGATING: { readonly [element: string]: readonly string[] | undefined } = {
  a: ['href', 'xlink:href'],
  area: ['href'],
  button: ['formaction'],
  form: ['action'],
  frame: ['src'],
  iframe: ['src'],
  input: ['formaction'],
};

/** Code that runs only with scripting, and styles, which do not need it. */
export function inlineCodeOf(element: Element): InlineCode[] {
  return [...blockOf(element), ...attributesOf(element), ...navigationsOf(element)];
}

/** The text of a `style`, or of a `script` that is no data block and has no URL. */
function blockOf(element: Element): InlineCode[] {
  const place = element.tagName;
  if (!isHtml(element) && !isSvg(element)) return [];
  const [text, nonce] = [childText(element), attributeOf(element, 'nonce')];
  const block = { text, place, ...(nonce !== undefined && { nonce }) };
  if (scriptKindOf(element) !== undefined) return text === '' ? [] : [{ type: 'script', ...block }];
  // An empty one too: scripts fill it, which they cannot once it is blocked.
  if (place === 'style' && isStyle(element)) return [{ type: 'style', ...block }];
  return [];
}

/**
 * What kind of inline script it is; undefined for a data block, for what has a URL, and for what is no script.
 *
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export function scriptKindOf(element: Element): ScriptKind | undefined {
  if (element.tagName !== 'script' || (!isHtml(element) && !isSvg(element))) return undefined;
  const urls = isSvg(element) ? ['href', 'xlink:href'] : ['src'];
  if (urls.some((name) => attributeOf(element, name) !== undefined)) return undefined;
  const type = attributeOf(element, 'type');
  const language = attributeOf(element, 'language') ?? '';
  if (type === '' || (type === undefined && language === '')) return 'classic';
  const essence = type?.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '') ?? `text/${language}`;
  return JAVASCRIPT.test(essence) ? 'classic' : CHECKED_TYPES.find((checked) => checked === essence.toLowerCase());
}

/** https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block */
function isStyle(element: Element): boolean {
  return /^(?:text\/css)?$/i.test(attributeOf(element, 'type') ?? '');
}

function attributesOf(element: Element): InlineCode[] {
  return element.attrs.flatMap((attribute): InlineCode[] => {
    const name = nameOf(attribute);
    const place = `${element.tagName}[${name}]`;
    if (attribute.value === '') return [];
    if (name === 'style') return [{ type: 'style attribute', text: attribute.value, place }];
    return EVENT_HANDLERS.has(name) ? [{ type: 'script attribute', text: attribute.value, place }] : [];
  });
}

function navigationsOf(element: Element): InlineCode[] {
  return (NAVIGATING[element.tagName] ?? []).flatMap((name): InlineCode[] => {
    const url = javascriptUrl(attributeOf(element, name) ?? '');
    return url === undefined ? [] : [{ type: 'navigation', text: url, place: `${element.tagName}[${name}]` }];
  });
}

/** The URL as browsers serialize it, which is what they hash. */
function javascriptUrl(value: string): string | undefined {
  try {
    const url = new URL(value);
    return url.protocol === 'javascript:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
