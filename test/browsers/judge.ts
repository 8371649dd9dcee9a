/** Compares what an engine did with what was expected of it. */
import type { KnownDifference } from './known-difference';
import { observable } from './observable';
import type { Fact } from './suite';
import type { Engine, Outcome, Page, Probe } from './types';

export interface Mismatch {
  readonly title: string;
  readonly page: Page;
  readonly probe: Probe;
  readonly expected: Outcome;
  readonly got: Outcome;
}

export interface Judgement {
  readonly passed: number;
  readonly mismatches: readonly Mismatch[];
  /** Reason to how often. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly matchedDifferences: ReadonlySet<KnownDifference>;
}

export async function judge(
  engine: Engine,
  facts: readonly Fact[],
  differences: readonly KnownDifference[],
): Promise<Judgement> {
  const pages = [
    ...new Set(facts.flatMap(({ page, expected }) => ('asOn' in expected ? [expected.asOn, page] : [page]))),
  ];
  const ran = await runTwiceWhereUnknown(engine, pages);
  const outcomes = new Map(pages.map((page, row) => [page, ran[row] ?? []]));
  const skipped = new Map<string, number>();
  const skip = (reason: string): unknown => skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  const mismatches: Mismatch[] = [];
  const matchedDifferences = new Set<KnownDifference>();
  let passed = 0;
  for (const { title, page, expected: all } of facts) {
    // A rewrite has to hold in the engine at hand: there is no difference to know of.
    const [wanted, mayDiffer] = 'asOn' in all ? [outcomes.get(all.asOn) ?? [], []] : [all, differences];
    page.probes.forEach((probe, column) => {
      const expected = wanted[column];
      if (expected === undefined) throw new Error(`${title}: ${page.probes.length} probes, ${wanted.length} outcomes`);
      const got = outcomes.get(page)?.[column] ?? 'unknown';
      const reason = observable(engine.name, page, probe);
      const known = mayDiffer.find((each) => each.engine === engine.name && each.matches(page, probe, expected, got));
      if (reason !== true) skip(reason);
      else if (got === expected && got !== 'unknown') passed += 1;
      else if (known !== undefined && got !== 'unknown') {
        matchedDifferences.add(known);
        skip(`known difference ${known.id}`);
      } else mismatches.push({ title, page, probe, expected, got });
    });
  }
  return { passed, mismatches, skipped, matchedDifferences };
}

/** A busy machine may be late; being late twice is a failure. An answer is never asked for again. */
async function runTwiceWhereUnknown(engine: Engine, pages: readonly Page[]): Promise<Outcome[][]> {
  const outcomes = await engine.run(pages);
  const late = pages.map((page, row) =>
    page.probes.flatMap((probe, column) =>
      outcomes[row]?.[column] === 'unknown' && observable(engine.name, page, probe) === true ? [column] : [],
    ),
  );
  const again = await engine.run(
    pages.map((page, row) => ({ ...page, probes: page.probes.filter((_, column) => late[row]?.includes(column)) })),
  );
  late.forEach((columns, row) => {
    columns.forEach((column, index) => {
      const outcome = again[row]?.[index];
      if (outcome !== undefined && outcomes[row] !== undefined) outcomes[row][column] = outcome;
    });
  });
  return outcomes;
}
