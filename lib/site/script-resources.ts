/**
 * The modules that inline scripts name by their addresses: in import maps, and by `import` and `export … from`.
 *
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-maps. Not taken: names that an import map turns into
 * addresses, which are in the map, and addresses that code makes while it runs.
 */
import { initSync, parse } from 'es-module-lexer';
import type { ImportSpecifier } from 'es-module-lexer';
import { parseAddress } from '../csp/address';
import { isObject } from '../csp/arguments';
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
  const named = kind === 'importmap' ? namedInMap(text) : namedInCode(text, kind === 'module');
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
  return isObject(value) ? value : {};
}

/** Of what code imports and exports: the place of `import.meta`, and of what is no call. */
const [META, NO_CALL] = [-2, -1];

/** Browsers run nothing of code that they cannot read, and plain scripts have no declarations. */
function namedInCode(code: string, isModule: boolean): Named[] {
  // Few scripts have any.
  if (!/\b(?:import|export)\b/.test(code)) return [];
  return importsOf(code).flatMap((found): Named[] => {
    const { d: call } = found;
    if (call === META || (call === NO_CALL && !isModule)) return [];
    const { specifier, options } = argumentsOf(found, code);
    if (specifier === undefined) return [];
    const type = TYPE.exec(options)?.[1];
    return [{ place: call === NO_CALL ? 'script import' : 'script import()', specifier, ...whatIs(type) }];
  });
}

/** What is imported, and the text that begins with its attributes or options. */
interface Arguments {
  /** @default - it is not written out */
  readonly specifier?: string | undefined;
  readonly options: string;
}

function argumentsOf({ n, s, e, a }: ImportSpecifier, code: string): Arguments {
  // The lexer reads strings alone; of anything else it gives the place, with the options in it.
  return n === undefined ? templateOf(code.slice(s, e)) : { specifier: n, options: a === -1 ? '' : code.slice(a) };
}

/** A template that is all of the first argument. Escapes are rare in addresses, and left alone. */
const TEMPLATE = /^`([^`\\]*)`\s*(?:,|$)/;

function templateOf(expression: string): Arguments {
  const [argument = '', text = ''] = TEMPLATE.exec(expression) ?? [];
  const isWhole = argument !== '' && !text.includes('${');
  return { specifier: isWhole ? text : undefined, options: expression.slice(argument.length) };
}

function importsOf(code: string): readonly ImportSpecifier[] {
  initSync();
  try {
    return parse(code)[0];
  } catch {
    return [];
  }
}

/** The type among the attributes of a declaration, or in the options of a call, if it is written out. */
const TYPE = /^\s*\{\s*(?:with\s*:\s*\{\s*)?["']?type["']?\s*:\s*["'](\w+)["']/;

/** https://html.spec.whatwg.org/multipage/webappapis.html#module-type-from-module-request */
function whatIs(type: string | undefined): Pick<Named, 'destination'> {
  return type === 'css' ? { destination: 'style' } : type === 'json' ? { destination: 'json' } : {};
}
