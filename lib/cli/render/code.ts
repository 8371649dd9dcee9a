/** CDK code for a policy. */
import type { Policy } from '../../csp';

/** A vendor in code. */
export interface CodeVendor {
  /** The class in `vendors`. */
  readonly className: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A vendor that the catalogue does not have. */
export interface CodeCustomVendor {
  readonly title: string;
  readonly directives: Readonly<Record<string, readonly string[]>>;
}

/** The folder whose inline code is hashed. */
export interface CodeInlineHashes {
  readonly directory: string;
  readonly attributes: boolean;
}

/** What the code shall say. */
export interface CodeOptions {
  /** @default - the construct's own */
  readonly base: Policy | undefined;
  readonly vendors: readonly CodeVendor[];
  readonly customVendors?: readonly CodeCustomVendor[];
  readonly inlineHashes?: CodeInlineHashes;
  readonly httpsOnly?: boolean;
  /** Whether violations are only reported. @default false */
  readonly reportOnly?: boolean;
}

/** The import and the construct, to be put into a stack. */
export function renderCode({
  base,
  vendors,
  customVendors = [],
  inlineHashes,
  httpsOnly = false,
  reportOnly = false,
}: CodeOptions): string {
  const all = [...vendors.map(constructionOf), ...customVendors.map(customVendorLines)];
  const props = [
    ...(base === undefined ? [] : basePolicy(base)),
    ...(reportOnly ? ['  disposition: CspDisposition.REPORT_ONLY,'] : []),
    ...(httpsOnly ? ['  httpsOnly: true,'] : []),
    ...(inlineHashes === undefined ? [] : [`  inlineHashes: ${inlineHashesOf(inlineHashes)},`]),
    ...(all.length === 0 ? [] : ['  vendors: [', ...all.map((vendor) => `    ${vendor},`), '  ],']),
  ];
  const names = [
    ...(reportOnly ? ['CspDisposition'] : []),
    ...(inlineHashes === undefined ? [] : ['InlineHashes']),
    'VendorCspHeaders',
    ...(all.length === 0 ? [] : ['vendors']),
  ];
  return [
    `import { ${names.join(', ')} } from 'cdk-vendor-csp';`,
    '',
    ...(props.length === 0
      ? ["const csp = new VendorCspHeaders(this, 'Csp');"]
      : ["const csp = new VendorCspHeaders(this, 'Csp', {", ...props, '});']),
    '// In a distribution: defaultBehavior: { origin, responseHeadersPolicy: csp }',
  ].join('\n');
}

function basePolicy(base: Policy): string[] {
  const lists = base.directives.map(({ name, entries }) => {
    const values = entries.map(({ text }) => literal(text));
    const line = `    ${literal(name)}: [${values.join(', ')}],`;
    return line.length <= 100 || values.length < 2
      ? line
      : [`    ${literal(name)}: [`, ...values.map((value) => `      ${value},`), '    ],'].join('\n');
  });
  return lists.length === 0 ? ['  basePolicy: {}, // restricts nothing'] : ['  basePolicy: {', ...lists, '  },'];
}

/** The expression that hashes the inline code of a folder. */
export function inlineHashesOf({ directory, attributes }: CodeInlineHashes): string {
  return `InlineHashes.fromDirectory(${literal(directory)}${attributes ? ', { attributes: true }' : ''})`;
}

/** The expression that makes a vendor which the catalogue does not have. */
export function customVendor(title: string, directives: CodeCustomVendor['directives']): string {
  return `${CUSTOM}(${literal(title)}, { ${lists(directives).join(', ')} })`;
}

const CUSTOM = 'vendors.CustomVendor.fromDirectives';

/** The same in a list of vendors, broken where it is long. */
function customVendorLines({ title, directives }: CodeCustomVendor): string {
  const line = customVendor(title, directives);
  if (line.length <= 100) return line;
  return [`${CUSTOM}(${literal(title)}, {`, ...lists(directives).map((list) => `      ${list},`), '    })'].join('\n');
}

function lists(directives: CodeCustomVendor['directives']): string[] {
  return Object.entries(directives).map(([name, sources]) => `${literal(name)}: [${sources.map(literal).join(', ')}]`);
}

/** The expression that makes a vendor. */
export function constructionOf({ className, options }: CodeVendor): string {
  const names = Object.entries(options).map(([name, value]) => `${name}: ${valueOf(value)}`);
  return `new vendors.${className}(${names.length === 0 ? '' : `{ ${names.join(', ')} }`})`;
}

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueOf).join(', ')}]`;
  return typeof value === 'string' ? literal(value) : JSON.stringify(value);
}

/** In single quotes, or in double ones for a text that has single ones. */
export function literal(text: string): string {
  const json = JSON.stringify(text).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}
