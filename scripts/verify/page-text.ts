/** What a person reads of a page, from its HTML. */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements whose content nobody reads. */
const UNREAD = new Set(['head', 'script', 'style', 'template', 'svg', 'noscript']);

/** Elements that do not end a word, as in `https://<b>cdn</b>.example`. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'kbd',
  'mark',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'u',
  'var',
  'wbr',
]);

export interface PageText {
  readonly text: string;
  /** Whether the page has scripts. */
  readonly hasScripts: boolean;
  /** What the page says where scripts do not run. */
  readonly withoutScripts: string;
}

export function readHtml(html: string): PageText {
  const pieces: string[] = [];
  const noscript: string[] = [];
  let hasScripts = false;
  const visit = (node: Tree.Node): void => {
    if (node.nodeName === 'script') hasScripts = true;
    if (node.nodeName === '#text') pieces.push((node as Tree.TextNode).value);
    if (node.nodeName === 'noscript') noscript.push(textOf(node));
    if (UNREAD.has(node.nodeName)) {
      if (node.nodeName === 'head') hasScripts ||= childrenOf(node).some(({ nodeName }) => nodeName === 'script');
      return;
    }
    const breaks = !node.nodeName.startsWith('#') && !INLINE.has(node.nodeName);
    if (breaks) pieces.push('\n');
    childrenOf(node).forEach(visit);
    if (breaks) pieces.push('\n');
  };
  visit(parse(html, { scriptingEnabled: false }));
  return { text: tidy(pieces.join('')), hasScripts, withoutScripts: tidy(noscript.join('\n')) };
}

function textOf(node: Tree.Node): string {
  return node.nodeName === '#text' ? (node as Tree.TextNode).value : childrenOf(node).map(textOf).join(' ');
}

function childrenOf(node: Tree.Node): Tree.Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Without zero-width characters, with which pages let long names wrap, and without runs of white space. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}
