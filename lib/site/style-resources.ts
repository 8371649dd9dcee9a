/**
 * What style sheets and style attributes ask for: style sheets by `@import`, fonts by `@font-face`, images by any other
 * address. https://drafts.csswg.org/css-syntax/ is read token by token, as browsers do, broken text included.
 *
 * Taken as needed: what stands under a media query or in a rule that matches nothing here. Not taken: addresses that
 * browsers do not ask for, which are those of namespaces, of conditions, and of parts of the same document (`#clip`).
 */
import { createRequire } from 'node:module';
import type * as CssTokenizer from '@csstools/css-tokenizer' with { 'resolution-mode': 'import' };
import { parseAddress } from '../csp/address';
import type { Destination } from '../csp';
import type { PageResource } from './page';

/** The package declares types for `import` only, and is not loaded before there is a style to be read. */
const load = (): typeof CssTokenizer => createRequire(__filename)('@csstools/css-tokenizer') as typeof CssTokenizer;

/** A style sheet, or a style attribute. */
export interface StyleText {
  readonly text: string;
  /** What addresses in it are relative to. */
  readonly base: string;
  /** The element that holds it, as in `style` or `div[style]`; empty for a file. */
  readonly place: string;
}

/** What a list of rules or declarations belongs to. */
type Block = 'rules' | 'font-face';

/** Functions whose strings are addresses. */
const WITH_STRINGS = new Set(['url', 'src', 'image-set', '-webkit-image-set']);
/** Rules that may stand before `@import`: https://drafts.csswg.org/css-cascade/#at-import */
const BEFORE_IMPORT = new Set(['charset', 'import', 'layer']);

export function resourcesOfStyle({ text, base, place }: StyleText): PageResource[] {
  const found: PageResource[] = [];
  const add = (destination: Destination, rule: string, url: string): void => {
    const address = url.trim() === '' || url.startsWith('#') ? undefined : parseAddress(url, base);
    if (address === undefined) return;
    // An attribute holds declarations alone: where it stands says it all.
    const where = place.includes('[') ? place : [place, rule].filter((part) => part !== '').join(' ');
    found.push({ place: where, request: { destination, url: address.href } });
  };
  const reader = new Reader(add);
  const { tokenizer } = load();
  const { nextToken, endOfFile } = tokenizer({ css: text });
  while (!endOfFile()) reader.read(nextToken());
  return found;
}

type Token = CssTokenizer.CSSToken;

class Reader {
  private readonly blocks: Block[] = [];
  /** The functions and parentheses that are open, in lower case. */
  private readonly functions: string[] = [];
  /** The at-rule whose beginning is being read; empty: none is. */
  private rule = '';
  /** Whether no address of this at-rule's beginning is asked for any more. */
  private isImported = false;
  private mayImport = true;

  public constructor(private readonly add: (destination: Destination, rule: string, url: string) => void) {}

  public read([type, , , , data]: Token): void {
    switch (type as string) {
      case 'whitespace-token':
      case 'comment':
      case 'CDO-token':
      case 'CDC-token':
        return;
      case 'at-keyword-token':
        this.begin((data as { value: string }).value.toLowerCase());
        return;
      case 'url-token':
        this.address((data as { value: string }).value);
        return;
      case 'string-token':
        if (this.isAddress()) this.address((data as { value: string }).value);
        break;
      case 'function-token':
        this.functions.push((data as { value: string }).value.toLowerCase());
        return;
      case '(-token':
        this.functions.push('');
        return;
      case ')-token':
        this.functions.pop();
        return;
      case '{-token':
        this.open();
        return;
      case '}-token':
        this.end();
        this.blocks.pop();
        return;
      case ';-token':
        this.end();
        return;
    }
    if (this.blocks.length === 0 && this.rule === '') this.mayImport = false;
  }

  private begin(name: string): void {
    this.rule = name;
    this.isImported = false;
    if (this.blocks.length > 0 || !BEFORE_IMPORT.has(name)) this.mayImport = false;
  }

  private open(): void {
    if (this.blocks.length === 0) this.mayImport = false;
    this.blocks.push(this.rule === 'font-face' ? 'font-face' : 'rules');
    this.end();
  }

  /** Of a rule's beginning, or of a declaration, whatever was left open in it. */
  private end(): void {
    this.rule = '';
    this.functions.length = 0;
  }

  /** Whether a string is an address where it stands. */
  private isAddress(): boolean {
    const around = this.functions.at(-1);
    return around === undefined ? this.rule === 'import' : WITH_STRINGS.has(around);
  }

  private address(url: string): void {
    if (this.rule === 'import') {
      if (this.mayImport && !this.isImported) this.add('style', '@import', url);
      this.isImported = true;
    } else if (this.rule === '') {
      if (this.blocks.at(-1) === 'font-face') this.add('font', '@font-face', url);
      else this.add('image', 'url()', url);
    }
  }
}
