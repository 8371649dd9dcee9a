/** Orders that do not depend on the language of the machine. */

/** By UTF-16 units; what is missing is like an empty text. */
export function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A whole number as English readers group it: 1,783. The runtime's own way loads its tables of languages for it. */
export function withCommas(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
