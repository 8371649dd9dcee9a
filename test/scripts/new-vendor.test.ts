import { loadEntries } from '../../scripts/catalogue/entries';
import { contextOf, lintEntry } from '../../scripts/lint/lint';
import { main } from '../../scripts/new-vendor';
import { Project, RecordedIo } from './support/project';

const FLAGS = {
  title: 'Acme Chat',
  category: 'chat-and-support',
  page: 'https://docs.acme.example/csp',
  host: 'js.acme.example',
};

function argv(flags: Readonly<Record<string, string>>): string[] {
  return Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
}

describe('npm run new-vendor', () => {
  let project: Project;
  let io: RecordedIo;
  let questions: string[];

  /** With answers there is somebody at a terminal, who gives them one after the other. */
  const run = (args: readonly string[], answers?: string[]): Promise<number> =>
    main(
      args,
      {
        out: io.out,
        err: io.err,
        interactive: answers !== undefined,
        ask: (question) => {
          questions.push(question);
          return Promise.resolve(answers?.shift() ?? '');
        },
      },
      project.root,
    );

  beforeEach(() => {
    project = new Project().with('crisp');
    io = new RecordedIo();
    questions = [];
  });

  afterEach(() => project.remove());

  test('writes code and test from flags, and generates', async () => {
    expect(await run(argv(FLAGS))).toBe(0);
    expect(io.said.filter((text) => text.startsWith('wrote'))).toEqual([
      'wrote lib/vendors/acme-chat.ts',
      'wrote test/vendors/acme-chat.test.ts',
      'wrote lib/vendors/index.ts',
      'wrote lib/vendors/vendor-listings.ts',
      'wrote docs/vendors.md',
    ]);
    expect(project.read('lib/vendors/acme-chat.ts').replace(/2\d{3}-\d\d-\d\d/, 'TODAY')).toMatchSnapshot();
    expect(project.read('test/vendors/acme-chat.test.ts')).toMatchSnapshot();
    expect(project.read('lib/vendors/index.ts')).toContain("export * from './acme-chat';");
  });

  test('says where a vendor that was wanted is to be taken out', async () => {
    const wanted = { id: 'acme-chat', title: 'Acme Chat', tried: [], why: 'Gone.', on: '2026-11-21' };
    project.write('docs/wanted-vendors.json', JSON.stringify([wanted]));
    await run(argv(FLAGS));
    expect(io.said).toContain(
      'Acme Chat is wanted: see in docs/wanted-vendors.json what was tried, and take its entry out.',
    );
  });

  test('says nothing of what is wanted otherwise', async () => {
    await run(argv(FLAGS));
    expect(io.said.filter((text) => text.includes('wanted'))).toEqual([]);
  });

  test('makes an id of letters with accents', async () => {
    expect(await run(argv({ ...FLAGS, title: 'Café Müller' }))).toBe(0);
    expect(project.has('lib/vendors/cafe-muller.ts')).toBe(true);
  });

  test('what it writes breaks one rule only, until every TODO is filled in', async () => {
    await run(argv(FLAGS));
    const lint = async () => {
      const entry = (await loadEntries(project.root)).find(({ id }) => id === 'acme-chat')!;
      return [...new Set(lintEntry(entry, contextOf([entry], [])).map(({ rule }) => rule))];
    };
    expect(await lint()).toEqual(['finished']);

    jest.resetModules();
    const filled = project
      .read('lib/vendors/acme-chat.ts')
      .replace(/TODO: what for/g, 'The loader')
      .replace(/TODO/g, 'Done');
    project.write('lib/vendors/acme-chat.ts', filled);
    expect(await lint()).toEqual([]);
  });

  test('asks for what no flag says, suggests, and asks again', async () => {
    const answers = ['', '8x8 Chat', '', 'eight-chat', 'Eight', 'EightChat', 'chat', 'chat-and-support', 'no page'];
    answers.push('https://docs.acme.example/csp', 'May 2024', '2024-05', 'https://js.acme.example', 'js.acme.example');
    expect(await run([], answers)).toBe(0);
    expect(questions.map((question) => question.slice(0, 30))).toMatchSnapshot();
    expect(io.complained).toMatchSnapshot();
    expect(project.read('lib/vendors/eight-chat.ts')).toContain("pageDate: '2024-05'");
  });

  test('takes suggestions for an answer', async () => {
    const answers = ['PostHog Replay', '', '', 'analytics', 'https://acme.example/csp', '', 'js.acme.example'];
    expect(await run([], answers)).toBe(0);
    expect(project.read('lib/vendors/posthog-replay.ts')).toContain('class PostHogReplay extends Vendor');
  });

  test.each(['lib/vendors/acme-chat.ts', 'test/vendors/acme-chat.test.ts'])('does not overwrite %s', async (path) => {
    project.write(path, 'mine');
    expect(await run(argv(FLAGS))).toBe(1);
    expect(io.complained).toEqual([`${path} is there already: change that, or choose another id.`]);
    expect(project.read(path)).toBe('mine');
    expect(['lib/vendors/acme-chat.ts', 'test/vendors/acme-chat.test.ts'].filter((each) => project.has(each))).toEqual([
      path,
    ]);
  });

  test.each([
    [{ ...FLAGS, category: 'chat' }, '--category "chat": That is none of the categories: advertising, '],
    [{ ...FLAGS, id: 'Acme' }, '--id "Acme": An id is kebab-case and begins with a letter.'],
    [{ ...FLAGS, class: 'Chat' }, '--class "Chat": The class is the id in PascalCase: AcmeChat'],
    [{ ...FLAGS, page: 'http://acme.example' }, '--page "http://acme.example": That is no https URL.'],
    [{ title: 'Acme Chat' }, '--category is missing.'],
    ...['*/', '`', '\\', '\n', '\u2028', '\x00'].map((found): [Record<string, string>, string] => [
      { ...FLAGS, title: `Acme ${found} Chat` },
      `It must not have ${JSON.stringify(found)}, which code and comments cannot hold.`,
    ]),
    [{ ...FLAGS, page: 'https://docs.acme.example/*/csp' }, 'It must not have "*/"'],
    [{ ...FLAGS, page: 'https://docs.acme.example/a b' }, 'That is no https URL.'],
  ])('refuses %j where nobody can be asked', async (flags, message) => {
    expect(await run(argv(flags))).toBe(2);
    expect(io.complained).toEqual([expect.stringContaining(message), expect.stringContaining('Usage: ')]);
    expect(project.has('lib/vendors/acme-chat.ts')).toBe(false);
  });

  test('refuses flags that it does not know', async () => {
    expect(await run(['--name', 'Acme'])).toBe(2);
    expect(io.complained).toEqual([expect.stringContaining('Usage: npm run new-vendor')]);
  });

  test('asks again for a title that no code can hold', async () => {
    const answers = [
      'Acme */ Chat',
      'Acme Chat',
      '',
      '',
      'analytics',
      'https://acme.example/csp',
      '',
      'js.acme.example',
    ];
    expect(await run([], answers)).toBe(0);
    expect(io.complained).toEqual([expect.stringContaining('It must not have "*/"')]);
    expect(project.read('lib/vendors/acme-chat.ts')).toContain("title: 'Acme Chat'");
  });

  test('a title may hold quotes', async () => {
    expect(await run(argv({ ...FLAGS, title: 'Acme\'s "Chat"', id: 'acme-chat' }))).toBe(0);
    expect(project.read('lib/vendors/acme-chat.ts')).toContain("title: 'Acme\\'s \"Chat\"'");
  });
});
