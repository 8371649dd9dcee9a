/** What minimize may rely on. */
export interface MinimizeOptions {
  /**
   * The scheme of every page that gets the policy. `https` lets `https://` be left out of hosts: without a scheme
   * they match what matches on such a page. @default - nothing is known
   */
  readonly pageScheme?: 'http' | 'https';
}
