/** The few questions that this folder asks of parse5's tree. */
import { html } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** All elements below a node in the order of the text, with what is in templates. No recursion: pages nest deeply. */
export function* elementsOf(root: Node): Generator<Element> {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) yield node;
    if ('content' in node) open.push(node.content);
    if (!('childNodes' in node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child !== undefined) open.push(child);
    }
  }
}

/** The value of an attribute, entities decoded; `name` in lower case, of `xlink:href` with its prefix. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => nameOf(attribute) === name)?.value;
}

export function nameOf({ prefix, name }: Element['attrs'][number]): string {
  return prefix === undefined || prefix === '' ? name.toLowerCase() : `${prefix}:${name}`.toLowerCase();
}

/** https://dom.spec.whatwg.org/#concept-child-text-content: of text children only, not of their descendants. */
export function childText(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

export function isHtml(element: Element): boolean {
  return element.namespaceURI === html.NS.HTML;
}

export function isSvg(element: Element): boolean {
  return element.namespaceURI === html.NS.SVG;
}
