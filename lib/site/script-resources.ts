/**
 * The modules that inline scripts name by their addresses: in import maps, and by `import` and `export … from`.
 *
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-maps. Of code only words, strings and brackets are looked at,
 * which does for what people and bundlers write. Not taken: names that an import map turns into addresses, which are in the
 * map, and addresses that code makes while it runs.
 */
import { parseAddress } from '../csp/address';
import type { Destination } from '../csp';
import type { ScriptKind } from './inline';
import type { PageResource } from './page';

export interface ScriptText {
  readonly kind: ScriptKind;
  readonly text: string;
  /** What addresses in it are relative to. */
  readonly base: string;
  /** The nonce of the element, which counts for what it imports as well. @default - none */
  readonly nonce?: string | undefined;
}

/** A specifier, and what the module is. */
interface Named {
  readonly place: string;
  readonly specifier: string;
  readonly destination?: Destination;
}

export function resourcesOfScript({ kind, text, base, nonce }: ScriptText): PageResource[] {
  if (kind === 'speculationrules') return [];
  const named = kind === 'importmap' ? namedInMap(text) : [...namedInCode(text, kind === 'module')];
  return named.flatMap(({ place, specifier, destination = 'script' }) => {
    const url = addressOf(specifier, base);
    return url === undefined ? [] : [{ place, request: { destination, url, ...(nonce !== undefined && { nonce }) } }];
  });
}

/** https://html.spec.whatwg.org/multipage/webappapis.html#resolving-a-url-like-module-specifier */
function addressOf(specifier: string, base: string): string | undefined {
  const address = parseAddress(specifier, /^\.{0,2}\//.test(specifier) ? base : undefined);
  return address !== undefined && /^(?:https?|data|blob):$/.test(address.protocol) ? address.href : undefined;
}

/** Browsers leave a map alone that is no JSON, and in it whatever is no text. */
function namedInMap(json: string): Named[] {
  let map: unknown;
  try {
    map = JSON.parse(json);
  } catch {
    return [];
  }
  const { imports, scopes } = recordOf(map);
  return [imports, ...Object.values(recordOf(scopes))]
    .flatMap((names) => Object.values(recordOf(names)))
    .flatMap((specifier) => (typeof specifier === 'string' ? [{ place: 'script importmap', specifier }] : []));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Only modules have declarations. */
function* namedInCode(code: string, isModule: boolean): Generator<Named> {
  // Few scripts have any.
  if (!/\b(?:import|export)\b/.test(code)) return;
  const tokens = tokensOf(code);
  /** Whether what is read may be an import or export declaration, up to its `from`. */
  let isDeclaration = false;
  for (const [index, token] of tokens.entries()) {
    if (token === 'import' || token === 'export') isDeclaration = isModule && tokens[index - 1] !== '.';
    const next = textOf(tokens[index + 1]);
    if (isDeclaration && next !== undefined && (token === 'import' || token === 'from')) {
      yield { place: 'script import', specifier: next, ...typeOf(tokens.slice(index + 2, index + 7).join('')) };
      isDeclaration = false;
    }
    const argument = textOf(tokens[index + 2]);
    const isCall = token === 'import' && tokens[index - 1] !== '.' && tokens[index + 1] === '(';
    if (isCall && argument !== undefined && /^[,)]$/.test(tokens[index + 3] ?? '')) {
      yield { place: 'script import()', specifier: argument, ...typeOf(tokens.slice(index + 4, index + 12).join('')) };
    }
    isDeclaration &&= /^(?:[\w$\u0080-\uffff]+|[{},*]|["'].*)$/.test(token);
  }
}

/** What the attributes behind a specifier say that the module is. */
function typeOf(attributes: string): Pick<Named, 'destination'> {
  const [, type] = /^(?:\{with:|with)\{["']?type["']?:["'](css|json)["']/.exec(attributes) ?? [];
  return type === undefined ? {} : { destination: type === 'css' ? 'style' : 'json' };
}

/** What a string literal says; undefined for what is none, and for one with escapes of more than a slash. */
function textOf(token: string | undefined): string | undefined {
  const text = token !== undefined && /^["']/.test(token) ? token.slice(1, -1).replaceAll('\\/', '/') : undefined;
  return text?.includes('\\') === true ? undefined : text;
}

/** A comment or space; a word; a string; a template; any other character, with what is escaped. */
const TOKEN =
  /(\/\/.*|\/\*[^]*?\*\/|\s+)|[\w$\u0080-\uffff]+|"[^"\\\n]*(?:\\[^][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'|`[^`\\]*(?:\\[^][^`\\]*)*`|\\?[^]/y;

const REGEXP = /\/(?![*/])[^\\/\n[]*(?:(?:\\.|\[[^\]\\\n]*(?:\\.[^\]\\\n]*)*\])[^\\/\n[]*)*\//y;

/** What a slash after it divides. */
const OPERAND =
  /^(?!(?:await|case|delete|do|else|in|of|return|throw|typeof|void|yield)$)(?:[\w$\u0080-\uffff]+|[)\]}]|["'`].*)$/s;

/** Without comments and space; a regular expression is one token, whatever quotes it holds. */
function tokensOf(code: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < code.length;) {
    const isRegExp = code.charAt(at) === '/' && !OPERAND.test(tokens.at(-1) ?? '');
    REGEXP.lastIndex = TOKEN.lastIndex = at;
    const match = (isRegExp ? REGEXP.exec(code) : null) ?? TOKEN.exec(code);
    const [token = '', skipped] = match ?? [];
    if (skipped === undefined) tokens.push(token);
    at += token.length || 1;
  }
  return tokens;
}
