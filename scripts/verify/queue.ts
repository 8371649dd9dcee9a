/** Runs tasks for several hosts side by side, but for one host one after the other, with a pause between. */

export interface HostQueueOptions {
  /** How many hosts are asked at the same time. */
  readonly concurrency: number;
  /** Between two requests to one host. */
  readonly pauseMs: number;
}

export async function perHost<T>(
  urls: readonly string[],
  run: (url: string) => Promise<T>,
  { concurrency, pauseMs }: HostQueueOptions,
): Promise<Map<string, T>> {
  const results = new Map<string, T>();
  const byHost = groupByHost(urls);
  const waiting = [...byHost.values()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const [index, url] of next.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
        results.set(url, await run(url));
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}

function groupByHost(urls: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const { host } = new URL(url);
    groups.set(host, [...(groups.get(host) ?? []), url]);
  }
  return groups;
}
