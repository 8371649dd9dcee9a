/** CDK code for a policy. */
import type { Policy } from '../../csp';

/** A vendor in code. */
export interface CodeVendor {
  /** The class in `vendors`. */
  readonly className: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What the code shall say. */
export interface CodeOptions {
  /** @default - the construct's own */
  readonly base: Policy | undefined;
  readonly vendors: readonly CodeVendor[];
  readonly httpsOnly?: boolean;
}

/** The import and the construct, to be put into a stack. */
export function renderCode({ base, vendors, httpsOnly = false }: CodeOptions): string {
  const props = [
    ...(base === undefined ? [] : basePolicy(base)),
    ...(httpsOnly ? ['  httpsOnly: true,'] : []),
    ...(vendors.length === 0
      ? []
      : ['  vendors: [', ...vendors.map((vendor) => `    ${construction(vendor)},`), '  ],']),
  ];
  const names = vendors.length === 0 ? 'VendorCspHeaders' : 'VendorCspHeaders, vendors';
  return [
    `import { ${names} } from 'cdk-vendor-csp';`,
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

function construction({ className, options }: CodeVendor): string {
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
