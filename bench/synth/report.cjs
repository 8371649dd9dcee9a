// What run.mjs wants to know of a process: milliseconds since its start, and its peak memory in KB.
const { writeFileSync } = require('node:fs');

exports.report = function report() {
  const figures = [performance.now(), process.resourceUsage().maxRSS];
  if (process.env.BENCH_FIGURES !== undefined) writeFileSync(process.env.BENCH_FIGURES, JSON.stringify(figures));
};
