/** Addresses that may be none. */

/**
 * Not by `URL.canParse`: once it is compiled, Node 20 takes texts with characters such as "ä" for no addresses.
 *
 * @param base what a relative address is relative to. @default - only absolute ones are addresses
 * @returns undefined for what is no address
 */
export function parseAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
