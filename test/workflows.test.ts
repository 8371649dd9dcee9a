/** What CI runs of others is what was read: an action by its commit, with the version that it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../.github/workflows');
const PINNED = /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

function actionsOf(workflow: string): string[] {
  return [...workflow.matchAll(/^[\s-]*uses:\s*(.*\S)\s*$/gm)].map(([, action = '']) => action);
}

test.each(readdirSync(FOLDER))('%s takes actions by their commit', (name) => {
  const actions = actionsOf(readFileSync(join(FOLDER, name), 'utf8'));
  expect(actions).not.toEqual([]);
  expect(actions.filter((action) => !PINNED.test(action))).toEqual([]);
});

test.each(['- uses: actions/checkout@v5', '  uses: other/action@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0'])(
  'would find %j',
  (line) => {
    expect(actionsOf(`steps:\n${line}\n`).filter((action) => !PINNED.test(action))).toHaveLength(1);
  },
);
