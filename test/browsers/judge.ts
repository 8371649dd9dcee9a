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
  const ran = await runPatiently(engine, pages);
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

/** How many times as long as usual is waited for what did not come before. */
const PATIENCE: readonly number[] = [1, 2, 8];

/**
 * A busy machine may be late: what did not come is asked for again, with more time each time. Late every time is a
 * failure, and silent twice is blocked. An answer that came is never asked for again.
 */
async function runPatiently(engine: Engine, pages: readonly Page[]): Promise<Outcome[][]> {
  const outcomes = pages.map(({ probes }) => probes.map((): Outcome => 'unknown'));
  let open = pages.flatMap((page, row) =>
    page.probes.flatMap((probe, column) =>
      observable(engine.name, page, probe) === true ? [{ page, probe, row, column }] : [],
    ),
  );
  for (const patience of PATIENCE) {
    const byPage = pages.map((page) => open.filter((each) => each.page === page));
    const answers = await engine.run(
      byPage.map((some, row) => ({ ...pages[row]!, probes: some.map(({ probe }) => probe) })),
      patience,
    );
    open = byPage.flatMap((some, row) =>
      some.filter(({ column }, index) => {
        const answer = answers[row]?.[index] ?? 'unknown';
        outcomes[row]![column] = answer === 'silent' ? 'blocked' : answer;
        return answer === 'unknown' || (answer === 'silent' && patience === PATIENCE[0]);
      }),
    );
  }
  return outcomes;
}
