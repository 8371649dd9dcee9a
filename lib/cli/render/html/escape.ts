import { visible } from '../../io';
import { inAttribute } from '../formats';

/** Text as text, in elements and in attributes. What a browser would not show is written out. */
export function escape(text: string): string {
  return inAttribute(visible(text)).replaceAll("'", '&#39;');
}
