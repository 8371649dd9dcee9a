/** What a source of a definition covers, whatever the values of its `{options}`. */
import type { VendorDefinition } from './definition';

/** A source with a host, or a host by which a vendor is recognised. */
export interface HostPattern {
  /** As the definition writes it. */
  readonly text: string;
  /** Its host, with `*` for a wildcard label and `{option}` for the value of an option. */
  readonly host: string;
  /** Its last two labels where they are literal: a cheap first look. */
  readonly domain?: string;
  /** Whether it covers a URL, written `scheme://host:port/path`. */
  readonly covers: (url: string) => boolean;
}

/** Scheme, host, port and path of a source. */
const SOURCE = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:\s']+)(:(?:\d+|\*|\{\w+\}))?(\/.*|\{\w+\})?$/i;

/** What each scheme of a source covers. A source without one covers those of the page and what they upgrade to. */
const SCHEMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    http: 'https?',
    https: 'https',
    ws: 'wss?',
    wss: 'wss',
    '': '(?:https?|wss?)',
  }),
);

/** What the values of a text option can be, by its format. */
const FORMATS = {
  host: '[^/]+',
  label: '[a-z0-9-]+',
  labels: '[a-z0-9.-]+',
  path: '/.*',
  port: '\\d+',
  hash: '(?!)',
} as const;

/** A definition names the same source in several directives, and whoever searches asks for it again. */
const remembered = new WeakMap<VendorDefinition, Map<string, HostPattern | undefined>>();

/**
 * The pattern of a source; undefined for keywords, hashes and bare schemes, and where no label of the host is fixed:
 * such sources do not say whose a URL is.
 */
export function patternOf(definition: VendorDefinition, source: string): HostPattern | undefined {
  const patterns = remembered.get(definition) ?? new Map<string, HostPattern | undefined>();
  remembered.set(definition, patterns);
  if (!patterns.has(source)) patterns.set(source, read(definition, source));
  return patterns.get(source);
}

function read(definition: VendorDefinition, source: string): HostPattern | undefined {
  const [whole, scheme = '', host = '', port = '', path = ''] = SOURCE.exec(source) ?? [];
  if (whole === undefined || !hasFixedPart(definition, host)) return undefined;
  let pattern: Pattern | undefined;
  const domain = domainOf(host);
  return {
    text: source,
    host,
    ...(domain === undefined ? {} : { domain }),
    covers: (url) => test((pattern ??= compile(definition, scheme.toLowerCase(), host, port, path)), url),
  };
}

/** Whether something of the host says whose it is: not where it is, or ends in, a host that the user names. */
function hasFixedPart({ options }: VendorDefinition, host: string): boolean {
  const last = options[/\{(\w+)\}$/.exec(host)?.[1] ?? ''];
  return /[a-z0-9-]/.test(host.replace(/\{\w+\}/g, '')) && !(last?.kind === 'text' && last.format === 'host');
}

/** The last two labels of a host, where no option and no wildcard is in them. */
export function domainOf(host: string): string | undefined {
  return /(?:^|\.)([a-z0-9-]+\.[a-z0-9-]+)$/.exec(host)?.[1];
}

/** Whether every host that `inner` stands for is one of `outer`, both as in `a.example` or `*.a.example`. */
export function coversHost(outer: string, inner: string): boolean {
  return outer === inner || (outer.startsWith('*.') && inner.endsWith(outer.slice(1)));
}

/** A regular expression whose groups are the values of options, and what these values must look like. */
interface Pattern {
  readonly expression: RegExp;
  readonly groups: readonly ((value: string) => boolean)[];
}

function test({ expression, groups }: Pattern, url: string): boolean {
  const values = expression.exec(url)?.slice(1);
  return values?.every((value, index) => groups[index]?.(value) ?? true) ?? false;
}

function compile(definition: VendorDefinition, scheme: string, host: string, port: string, path: string): Pattern {
  const text = `${host}${port === ':443' || port === ':80' ? '' : port}${path === '' ? '/' : path}`;
  // https://www.w3.org/TR/CSP3/#match-paths: a path that ends in `/` covers all below it, any other only itself.
  const rest = text.endsWith('/') ? '.*' : '';
  const groups: ((value: string) => boolean)[] = [];
  const body = text.replace(/\{(\w+)\}|:\*|\*|[^{:*]+|./g, (part, name: string | undefined) => {
    if (name !== undefined) return optionExpression(definition, name, groups);
    if (part === ':*') return '(?::\\d+)?';
    return part === '*' ? '[^/:]+' : escape(part);
  });
  return { expression: new RegExp(`^${SCHEMES.get(scheme) ?? escape(scheme)}://${body}${rest}$`, 'i'), groups };
}

function optionExpression({ options }: VendorDefinition, name: string, groups: ((value: string) => boolean)[]): string {
  const option = options[name];
  if (option === undefined || option.kind === 'flag') return '(?!)';
  if (option.kind === 'choice') return `(?:${Object.keys(option.values).map(escape).join('|')})`;
  const { pattern, list, aliases = {} } = option;
  const fits = (value: string) => (pattern?.test(value) ?? true) && (list?.values.includes(value) ?? true);
  groups.push((value) => fits(value) || Object.values(aliases).includes(value));
  return `(${FORMATS[option.format]})`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
