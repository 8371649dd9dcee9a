/** Addresses that may be none. */

/**
 * Not by `URL.canParse`: once it is compiled, Node 20 takes texts with characters such as "ä" for no addresses.
 *
 * @returns undefined for what is no absolute URL
 */
export function parseAddress(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
