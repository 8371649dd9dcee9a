/**
 * The commands in docs/cli.md print what stands there. Every `console` block is one command and its output, the standard
 * error behind the standard output. To write the output anew: CLI_DOC=write npx jest test/docs/cli
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../lib/cli/commands';
import { COLLECTOR_PATH } from '../../lib/cli/preview/served-csp';
import { ask, startPreview } from '../cli/support/preview';
import { run } from '../cli/support/run';

const PATH = join(__dirname, '../../docs/cli.md');
const EXAMPLES = join(__dirname, 'cli-examples');
const BLOCK = /```console\n\$ npx cdk-vendor-csp ([^\n]*)\n([\s\S]*?)```/g;

const text = readFileSync(PATH, 'utf8');
const blocks = [...text.matchAll(BLOCK)].map(([, command = '', output = '']) => ({ command, output }));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csp-cli-'));
  cpSync(EXAMPLES, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words as a shell splits them, with double quotes. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

async function outputOf(command: string): Promise<string> {
  const [name, ...rest] = words(command);
  if (name === 'preview') return outputOfPreview(rest);
  const { stdout, stderr } = await run(words(command), { cwd: folder });
  return stdout + stderr;
}

/** It runs until it is ended: a browser's report comes in before. The port is one that is free. */
async function outputOfPreview(argv: readonly string[]): Promise<string> {
  const preview = await startPreview(argv, folder);
  const report = {
    'document-uri': preview.url,
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://client.crisp.chat/l.js',
  };
  await ask(preview.url, COLLECTOR_PATH, { method: 'POST' }, JSON.stringify({ 'csp-report': report }));
  await preview.stop();
  return (preview.stdout() + preview.stderr()).replaceAll(new URL(preview.url).port, '8080');
}

if (process.env.CLI_DOC === 'write') {
  test('is written', async () => {
    let written = text;
    for (const { command, output } of blocks) {
      const head = `\`\`\`console\n$ npx cdk-vendor-csp ${command}\n`;
      const now = await outputOf(command);
      written = written.replace(`${head}${output}\`\`\``, () => `${head}${now}\`\`\``);
    }
    writeFileSync(PATH, written);
  });
} else {
  test.each(blocks)('$command prints what the page says', async ({ command, output }) => {
    expect(await outputOf(command)).toBe(output);
  });

  test.each(COMMANDS.map(({ name }) => name))('%s is shown', (name) => {
    expect(blocks.some(({ command }) => words(command)[0] === name)).toBe(true);
    expect(text).toContain(`\n## \`${name}\``);
  });
}
