/**
 * How many times the processor time of a task grows when its size grows eightfold: 8 where it is linear, a little more for
 * n log n, 64 where it is quadratic. The best of three each, so that a busy machine changes little.
 */
export function growth(size: number, task: (size: number) => void): number {
  const best = (many: number): number =>
    Math.min(
      ...[1, 2, 3].map(() =>
        processorTime(() => {
          task(many);
        }),
      ),
    );
  return best(8 * size) / best(size);
}

/** Between linear and quadratic, with room for noise on both sides. */
export const NOT_QUADRATIC = 28;

function processorTime(task: () => void): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
