import type { VendorOption } from '../../../lib/vendors/vendor';
import type { OptionProperty } from '../../catalogue/source';
import type { Problem, Rule } from '../rule';

/**
 * The options of the definition and the properties of the options interface are the same, and each property is readonly,
 * described, optional unless the option is required, and then with its default.
 *
 * @example readonly calls?: boolean without `@default false` // "calls must say "@default false"."
 */
export const optionDocs: Rule = ({ definition: { options }, source: { properties } }) => {
  const declared = new Map(properties.map((property) => [property.name, property]));
  return [
    ...Object.entries(options).flatMap(([name, option]) => {
      const property = declared.get(name);
      return property === undefined
        ? [{ subject: name, message: `${name} is in the definition, but not in the options interface.` }]
        : checkProperty(option, property);
    }),
    ...properties
      .filter(({ name }) => !Object.hasOwn(options, name))
      .map(({ name }) => ({
        subject: name,
        message: `${name} is in the options interface, but not in the definition.`,
      })),
  ];
};

function checkProperty(option: VendorOption, property: OptionProperty): Problem[] {
  const { name: subject } = property;
  const messages: string[] = [];
  const required = option.kind !== 'flag' && option.required === true;
  if (!property.readonly) messages.push('must be readonly.');
  if (property.description.trim() === '') messages.push('must have a doc comment.');
  if (property.optional === required) messages.push(required ? 'is required: no "?".' : 'is optional: "?" is missing.');
  if (required && property.default !== undefined) messages.push('is required: no @default.');
  if (!required && !saysDefault(option, property.default)) messages.push(`must say "@default ${expected(option)}".`);
  return messages.map((message) => ({ subject, message: `${subject} ${message}` }));
}

/** A default is said as code, or in words after a dash. */
function saysDefault({ default: value }: VendorOption, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (value === undefined) return text.startsWith('- ');
  return text.startsWith('- ') || normalized(text) === normalized(literal(value));
}

function expected({ default: value }: VendorOption): string {
  return value === undefined ? '- what holds without it' : literal(value);
}

function literal(value: boolean | string | readonly string[]): string {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? `'${value}'` : `[${value.map(literal).join(', ')}]`;
}

function normalized(text: string): string {
  return text
    .replace(/[`"]/g, "'")
    .replace(/^'(\[.*\])'$/, '$1')
    .replace(/\s+/g, '');
}
