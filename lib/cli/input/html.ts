/** Policies in the meta elements of a page: https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { FoundPolicy } from './found';
import { foundIn } from './found';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** @param name where the page is from */
export function metaPolicies(html: string, name: string): FoundPolicy[] {
  const policies: FoundPolicy[] = [];
  // Not recursive: a page may be nested deeper than the stack.
  const open: Node[] = [...parse(html).childNodes];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    const content = policyOf(node);
    if (content !== undefined) {
      const where = `meta element of ${name}`;
      policies.push(...foundIn({ text: content, where, key: '', source: 'meta' }));
    }
    // Browsers heed it in the head only.
    if ('childNodes' in node && node.nodeName !== 'body') open.unshift(...node.childNodes);
  }
  return policies;
}

function policyOf(node: Node): string | undefined {
  if (node.nodeName !== 'meta' || !('attrs' in node)) return undefined;
  const attribute = (name: string): string | undefined => node.attrs.find((each) => each.name === name)?.value;
  return attribute('http-equiv')?.toLowerCase() === 'content-security-policy' ? attribute('content') : undefined;
}
