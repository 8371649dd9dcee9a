import { main } from '../../scripts/generate';
import { BEGIN, END } from '../../scripts/generate/readme';
import { MARKER } from '../../scripts/generate/barrel';
import { Project, RecordedIo } from './support/project';

describe('npm run generate', () => {
  let project: Project;
  let io: RecordedIo;
  const run = (...argv: string[]): Promise<number> => main(argv, io, project.root);

  beforeEach(() => {
    project = new Project().with('crisp').with('gleap');
    io = new RecordedIo();
  });

  afterEach(() => project.remove());

  test('writes the barrel below what is written by hand, and once', async () => {
    expect(await run()).toBe(0);
    const barrel = `export * from './vendor';\n\n${MARKER}\nexport * from './crisp';\nexport * from './gleap';\n`;
    expect(project.read('lib/vendors/index.ts')).toBe(barrel);

    project.with('userpilot');
    await run();
    expect(project.read('lib/vendors/index.ts')).toBe(`${barrel}export * from './userpilot';\n`);
  });

  test('writes the listings', async () => {
    await run();
    expect(project.read('lib/vendors/vendor-listings.ts')).toMatchSnapshot();
  });

  test('writes docs/vendors.md', async () => {
    const wanted = { id: 'acme', title: 'Acme', tried: ['https://acme.example/csp'], why: 'Gone.', on: '2026-11-21' };
    project.write('docs/wanted-vendors.json', JSON.stringify([wanted]));
    await run();
    expect(project.read('docs/vendors.md')).toMatchSnapshot();
  });

  test('says what it wrote, and writes nothing the second time', async () => {
    await run();
    expect(io.said).toEqual([
      'wrote lib/vendors/index.ts',
      'wrote lib/vendors/vendor-listings.ts',
      'wrote docs/vendors.md',
    ]);
    io.said.length = 0;
    expect(await run()).toBe(0);
    expect(io.said).toEqual([]);
  });

  test('writes the table of the README between its marks and leaves the rest', async () => {
    project.write('README.md', `# Title\n\n${BEGIN}\nold\n${END}\n\nThe end.\n`);
    await run();
    const readme = project.read('README.md');
    expect(readme).toMatch(/^# Title\n\n<!-- vendors:begin[^]*vendors:end -->\n\nThe end\.\n$/);
    expect(readme).toMatch(/\| \[Crisp\]\(docs\/vendors\.md#crisp\) +\| `Crisp` +\| Chat and support +\| 2026-/);
    expect(readme).not.toContain('old');
  });

  test('leaves a README without marks alone', async () => {
    project.write('README.md', '# Title\n');
    await run();
    expect(project.read('README.md')).toBe('# Title\n');
  });

  test('--check accepts what is up to date, and writes nothing', async () => {
    await run();
    io.said.length = 0;
    expect(await run('--check')).toBe(0);
    expect([...io.said, ...io.complained]).toEqual([]);
  });

  test('--check names what is not up to date, and does not mend it', async () => {
    await run();
    project.write('docs/vendors.md', 'old');
    project.with('userpilot');
    expect(await run('--check')).toBe(1);
    expect(io.complained).toEqual(
      ['lib/vendors/index.ts', 'lib/vendors/vendor-listings.ts', 'docs/vendors.md'].map(
        (path) => `${path} is not up to date: run "npm run generate" and commit it.`,
      ),
    );
    expect(project.read('docs/vendors.md')).toBe('old');
  });

  test('a file without a definition is left out of the list, for the lint to complain of', async () => {
    project.write('lib/vendors/acme.ts', 'export const x = 1;\n');
    await run();
    expect(project.read('lib/vendors/vendor-listings.ts')).not.toContain('acme');
  });

  test('refuses arguments that it does not know', async () => {
    expect(await run('--chek')).toBe(2);
    expect(io.complained).toEqual(['Usage: npm run generate [-- --check]']);
  });
});
