/** Reads pages with a parser that is loaded when there is a page to be read: most policies are none. */
import type { FoundPolicy } from './found';
import type * as Html from './html';

export function metaPolicies(html: string, name: string): FoundPolicy[] {
  return (require('./html') as typeof Html).metaPolicies(html, name);
}
