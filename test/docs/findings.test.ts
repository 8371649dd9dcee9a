import { FINDING_IDS } from '../../lib/construct/finding-ids';
import { claimsOf, readSections, sectionsOf } from './support/blocks';
import { faultsOf, findingsIn } from './support/example';
import { findingIdsInCode, idsIn } from './support/finding-ids';

const PAGE = 'docs/findings.md';
const SEVERITIES = /^\*\*Severity\*\*: (.+)$/m;

const sections = readSections(PAGE).filter(({ level }) => level === 2);
const byId = sections.map(({ heading, ...section }) => ({ id: heading.replaceAll('`', ''), ...section }));

describe('docs/findings.md', () => {
  test('has a section for every id in the code, and no other, sorted, as has the list for exceptions', () => {
    expect(byId.map(({ id }) => id)).toEqual(findingIdsInCode());
    expect(FINDING_IDS).toEqual(findingIdsInCode());
  });

  test('writes ids as code, in camelCase', () => {
    for (const { heading } of sections) expect(heading).toMatch(/^`[a-z]+(?:[A-Z][a-z]+)*`$/);
  });
});

describe.each(byId)('docs/findings.md on $id', ({ id, text, blocks }) => {
  const [example, mended] = blocks;

  test('has an example that triggers it, and the same mended', () => {
    expect(example && claimsOf(example)).toContain(`finds ${id}`);
    expect(mended && claimsOf(mended)).toContain(`does not find ${id}`);
  });

  test('tells the truth in all of its examples', () => {
    expect(blocks.flatMap(faultsOf)).toEqual([]);
  });

  test('mends without bringing up something worse', () => {
    const rank = { error: 0, warning: 1, info: 2 };
    const worst = (index: number) => Math.min(...findingsIn(blocks[index]!).map(({ severity }) => rank[severity]));
    expect(worst(1)).toBeGreaterThanOrEqual(worst(0));
  });

  test('names the severities that its examples have', () => {
    const [, stated = ''] = SEVERITIES.exec(text) ?? [];
    const named = [...stated.matchAll(/\b(?:error|warning|info)\b/g)].map(([severity]) => severity);
    const seen = blocks.flatMap(findingsIn).flatMap((finding) => (finding.id === id ? finding.severity : []));
    expect(new Set(named)).toEqual(new Set(seen));
  });

  test('says what it means and what to do', () => {
    expect(text).toMatch(/^\*\*What to do\*\*: \S/m);
    const prose = text.replace(/```[^]*?```/g, '').split(/\n\n+/);
    expect(prose.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the test of the examples', () => {
  const faults = (...lines: string[]): string[] =>
    sectionsOf('page.md', ['# Page', '```csp', ...lines, '```'].join('\n')).flatMap(({ blocks }) =>
      blocks.flatMap(faultsOf),
    );

  test('finds nothing wrong with what is true', () => {
    expect(
      faults(
        "policy: default-src 'self'",
        'Ada needs img-src https://a.example',
        "merged: default-src 'self'; img-src 'self' https://a.example",
        'allows image https://a.example/x',
        'blocks font https://a.example/x',
        'font-src is decided by default-src',
        'form-action is unrestricted',
        'finds missingBaseUri',
        'does not find unsafeEval',
      ),
    ).toEqual([]);
  });

  test.each([
    "merged: default-src 'none'",
    'minimized: img-src *',
    'minimized for https pages: img-src *',
    'allows image https://a.example/x',
    'allows image https://site.example/x (on http://other.example/)',
    'blocks image https://site.example/x',
    'blocks inline script (added by a script)',
    'img-src is decided by img-src',
    'img-src is unrestricted',
    'finds unsafeEval',
    'does not find missingBaseUri',
    'maybe finds unsafeEval',
  ])('finds fault with %s', (line) => {
    expect(faults("policy: default-src 'self'", line)).toEqual([expect.stringContaining(`page.md:4: ${line}`)]);
  });

  test('finds fault with a block that claims nothing, or sets something up afterwards', () => {
    expect(faults("policy: default-src 'self'")).toEqual(['page.md:2: it claims nothing']);
    expect(faults('allows eval', "policy: default-src 'self'")).toEqual([expect.stringContaining('page.md:2')]);
  });
});

describe('the test of the examples of the construct', () => {
  const faults = (...lines: string[]): string[] =>
    sectionsOf('page.md', ['# Page', '```ts', ...lines, '```'].join('\n')).flatMap(({ blocks }) =>
      blocks.flatMap(faultsOf),
    );
  const weak = `new VendorCspHeaders(this, 'Csp', { basePolicy: "default-src 'self'" });`;

  test('finds nothing wrong with what is true', () => {
    expect(faults(weak, '// finds missingBaseUri', '// does not find unsafeEval')).toEqual([]);
    const imports = "import { VendorCspHeaders } from 'cdk-vendor-csp';";
    expect(faults(imports, weak, '// finds missingBaseUri')).toEqual([]);
  });

  test('finds fault with what is not, or does not run', () => {
    expect(faults(weak, '// finds unsafeEval')).toEqual(['page.md:4: // finds unsafeEval: found are missingBaseUri']);
    expect(faults(weak, '// does not find missingBaseUri')).toHaveLength(1);
    expect(faults('new VendorCspHeaders(this);', '// finds unsafeEval')).toHaveLength(1);
  });

  test('leaves code alone that claims nothing', () => {
    expect(faults('new Nonsense();', '// This is not run.')).toEqual([]);
  });
});

test('ids are read off literals, calls and nothing else', () => {
  const code = `
    const a = { id: 'one', other: 'x' };
    finding('two', 'error');
    report('three', token);
    other('four');
    const b = { id };
    report(name);
  `;
  expect(idsIn(code)).toEqual(['one', 'two', 'three']);
});
