/** Orders that do not depend on the language of the machine. */

/** By UTF-16 units; what is missing is like an empty text. */
export function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
