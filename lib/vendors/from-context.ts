/** Vendors by their ids, from the context of a CDK app: cdk.json, or `-c` of its command line. */
import { CspError, show } from '../csp';
import { catalogueEntry } from './catalogue';
import type { Vendor } from './vendor';

/** What has context: the `node` of a construct. */
export interface IContextNode {
  /** The value of a key, or undefined. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the constructs library has it
  tryGetContext(key: string): any;
}

/** Where in the context the vendors are. */
export interface FromContextOptions {
  /**
   * The key.
   * @default 'vendors'
   */
  readonly key?: string;
}

const DEFAULT_KEY = 'vendors';
const FORMS =
  '"crisp,gleap", ["crisp", {"id": "gleap", "exactHosts": true}] or {"crisp": {}, "gleap": {"exactHosts": true}}';

/**
 * The vendors that context names, each with options if it needs any:
 *
 * - `"crisp,gleap"`: ids, as in `cdk deploy -c vendors=crisp,gleap`; an empty text is no vendor
 * - `["crisp", {"id": "gleap", "exactHosts": true}]`: ids, or objects with id and options
 * - `{"crisp": {}, "gleap": {"exactHosts": true}}`: options by id
 *
 * The last two may be JSON in a text, since `-c` gives texts. A key that is not there is no vendor.
 *
 * @param node the node of the app, a stage, a stack, or another construct: as everywhere, the nearest up the tree counts
 * @throws CspError `InvalidArgument` for another form, or an id that no vendor has, with the nearest ones; `InvalidOption`
 * for options that the vendor does not have or accept
 */
export function fromContext(node: IContextNode, options: FromContextOptions = {}): Vendor[] {
  const key = readKey(options);
  if (!isNode(node)) {
    throw new CspError(
      'InvalidArgument',
      `fromContext takes the node of a construct, as this.node, not ${show(node)}.`,
    );
  }
  const value: unknown = node.tryGetContext(key);
  if (value === undefined) return [];
  return read(key, value).map(([id, vendorOptions]) => {
    try {
      return catalogueEntry(id).create(vendorOptions);
    } catch (error) {
      if (error instanceof CspError) throw new CspError(error.code, `Context ${show(key)}: ${error.message}`);
      throw error;
    }
  });
}

function readKey(options: FromContextOptions): string {
  const given: unknown = options;
  if (!isObject(given)) {
    throw new CspError('InvalidArgument', `fromContext: the options must be an object, not ${show(given)}.`);
  }
  const { key = DEFAULT_KEY, ...others } = given;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new CspError('InvalidArgument', `fromContext has no option ${show(unknown)}. It has key.`);
  }
  if (typeof key === 'string' && key !== '') return key;
  throw new CspError('InvalidArgument', `fromContext: key must be a text, not ${show(key)}.`);
}

function isNode(node: unknown): node is IContextNode {
  return typeof (Object(node) as { readonly tryGetContext?: unknown }).tryGetContext === 'function';
}

/** Ids, each with what is given as its options. */
function read(key: string, value: unknown): [string, unknown][] {
  if (typeof value === 'string') {
    const text = value.trim();
    if (/^[[{]/.test(text)) return read(key, parse(key, text));
    return text === '' ? [] : text.split(',').map((id) => [readListed(key, id.trim(), value), {}]);
  }
  if (isObject(value)) return Object.entries(value);
  if (!Array.isArray(value)) throw wrong(key, value);
  return value.map((item: unknown) => {
    if (!isObject(item)) return [readId(key, item, value), {}];
    const { id, ...vendorOptions } = item;
    return [readId(key, id, value), vendorOptions];
  });
}

function parse(key: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrong(key, text, ` ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** An id of a text with commas. */
function readListed(key: string, id: string, value: string): string {
  if (id !== '') return id;
  throw wrong(key, value, ' It has a comma with no vendor before or after it.');
}

function readId(key: string, id: unknown, value: unknown): string {
  if (typeof id === 'string' && id !== '') return id;
  throw wrong(key, value);
}

function wrong(key: string, value: unknown, hint = ''): Error {
  return new CspError(
    'InvalidArgument',
    `Context ${show(key)} must be vendors as in ${FORMS}, not ${show(value)}.${hint}`,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
