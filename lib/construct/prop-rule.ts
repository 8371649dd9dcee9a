/** What a prop may be: a test and the words for it. */

export interface PropRule {
  readonly accepts: (value: unknown) => boolean;
  readonly form: string;
  /** @default false */
  readonly isRequired?: boolean;
}

export const flag: PropRule = { accepts: (value) => typeof value === 'boolean', form: 'true or false' };
export const text: PropRule = { accepts: (value) => typeof value === 'string' && value !== '', form: 'a text' };
export const object: PropRule = { accepts: isObject, form: 'an object' };

/** One of the members of an enumeration. */
export function oneOf(type: string, members: { readonly [name: string]: string }): PropRule {
  const names = Object.keys(members).map((name) => `${type}.${name}`);
  return {
    accepts: (value) => (Object.values(members) as unknown[]).includes(value),
    form: `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`,
  };
}

/** A plain object: not a list, a Map or a Date. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
