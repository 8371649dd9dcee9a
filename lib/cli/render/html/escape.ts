import { inAttribute } from '../formats';

/** Text as text, in elements and in attributes. What a browser would not show is made visible. */
export function escape(text: string): string {
  const visible = text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
  return inAttribute(visible).replaceAll("'", '&#39;');
}
