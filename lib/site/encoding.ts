/**
 * From bytes to text as browsers do it: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 *
 * A byte order mark decides; else what a meta element declares; else UTF-8. A charset in the Content-Type header, which a
 * file does not know, would come before the meta element.
 */
import { parse } from 'parse5';
import { CspError, show } from '../csp';
import { attributeOf, elementsOf } from './tree';

/** How far browsers look for a declaration before they begin to parse. */
const PRESCAN_BYTES = 1024;

/** @throws CspError `UnreadablePage` for an encoding that cannot be decoded */
export function decode(bytes: Uint8Array, page: string): string {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return new TextDecoder(mark).decode(bytes);
  const early = declaredEncoding(new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES)));
  if (early !== undefined) return decodeAs(early, bytes, page);
  const text = new TextDecoder().decode(bytes);
  if (bytes.length <= PRESCAN_BYTES || !/charset/i.test(text)) return text;
  // Declared too late to be found at once: browsers begin anew when the parser comes upon it.
  const late = declaredEncoding(text);
  return late === undefined ? text : decodeAs(late, bytes, page);
}

/**
 * A style sheet, in whatever encoding: what is not known is read as UTF-8, which addresses do not suffer from.
 *
 * https://drafts.csswg.org/css-syntax/#input-byte-stream
 */
export function decodeStyleSheet(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const declared = /^@charset "([^"]*)";/.exec(start)?.[1] ?? 'utf-8';
  const label = byteOrderMark(bytes) ?? (/^utf-16/i.test(declared) ? 'utf-8' : declared);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** https://encoding.spec.whatwg.org/#bom-sniff */
function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** What the first meta element that declares an encoding says. */
function declaredEncoding(html: string): string | undefined {
  for (const element of elementsOf(parse(html))) {
    if (element.tagName !== 'meta') continue;
    const isPragma = attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-type';
    const label =
      attributeOf(element, 'charset') ?? (isPragma ? charsetOf(attributeOf(element, 'content')) : undefined);
    if (label !== undefined && label.trim() !== '') return label.trim();
  }
  return undefined;
}

/** https://html.spec.whatwg.org/multipage/urls-and-fetching.html#extracting-character-encodings-from-meta-elements */
function charsetOf(content = ''): string | undefined {
  const [, double, single, bare] = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(content) ?? [];
  return double ?? single ?? bare;
}

function decodeAs(label: string, bytes: Uint8Array, page: string): string {
  // A page whose meta element could be read as ASCII is not in UTF-16, whatever it says: the specification's own exceptions.
  if (/^(?:utf-16(?:be|le)?|unicode|ucs-2|iso-10646-ucs-2|csunicode)$/i.test(label))
    return new TextDecoder().decode(bytes);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(/^x-user-defined$/i.test(label) ? 'windows-1252' : label);
  } catch {
    throw new CspError(
      'UnreadablePage',
      `${page}: declares the encoding ${show(label)}, which browsers do not decode. Save the page as UTF-8 and declare ` +
        'that: <meta charset="utf-8">.',
    );
  }
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, windows1252) : text;
}

/** https://encoding.spec.whatwg.org/#windows-1252 from 0x80 on, where Node up to 22 decodes ISO-8859-1 instead. */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(control: string): string {
  return FROM_0X80.charAt(control.charCodeAt(0) - 0x80);
}
