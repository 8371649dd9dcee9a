/** Does something with each of the items, with no more than so many at once, and gives the results in their order. */
export async function atOnce<T, R>(most: number, items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: most }, work));
  return results;
}
