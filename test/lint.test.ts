import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');

interface Case {
  readonly filePath: string;
  readonly code: string;
}

function file(filePath: string, specifiers: readonly string[]): Case[] {
  return specifiers.map((specifier) => ({ filePath, code: `import { x } from '${specifier}'; x();` }));
}

const allowed: Case[] = [
  ...file('lib/index.ts', ['./csp', './vendors', './construct', './construct/vendor-csp-headers']),
  ...file('lib/csp/merge.ts', ['./source', './private/table', 'node:crypto']),
  ...file('lib/csp/private/table.ts', ['./other', '../source']),
  ...file('lib/csp/private/deep/table.ts', ['./other', '../other', '../../source']),
  ...file('lib/vendors/crisp.ts', ['./vendor', '../csp']),
  ...file('lib/vendors/index.ts', ['./crisp', './vendor', '../csp']),
  ...file('lib/vendors/catalogue.ts', ['./crisp', './index', '../csp']),
  ...file('lib/vendors/vendor.ts', ['./contract', './contract/requirement', '../csp', '../csp/source']),
  ...file('lib/vendors/contract/requirement.ts', ['./info', '../../csp', '../../csp/source']),
  ...file('lib/construct/headers.ts', ['./limits', '../csp', '../csp/source', '../vendors/vendor', 'node:crypto']),
  ...file('lib/construct/headers.ts', ['constructs', 'aws-cdk-lib', 'aws-cdk-lib/aws-cloudfront']),
  ...file('lib/construct/private/name.ts', ['../limits', '../../csp', '../../vendors/vendor']),
  ...file('lib/cli/main.ts', ['./explain', '../csp', '../vendors', '../vendors/catalogue', 'node:fs']),
  ...file('lib/cli/commands/explain.ts', ['../io', '../../csp', '../../vendors']),
  ...file('bin/app.ts', ['./stack', '../lib', '../lib/cli/main', 'aws-cdk-lib', 'node:fs']),
  ...file('scripts/generate.ts', ['./rules/citation', '../lib', '../lib/vendors/catalogue', 'typescript']),
  ...file('scripts/rules/citation.ts', ['../io', '../../lib/vendors']),
  ...file('test/csp/merge.test.ts', ['../../lib/csp', '../../scripts/generate', 'fast-check']),
];

const refused: Case[] = [
  ...file('lib/index.ts', ['./cli', './cli/main', '../bin/app', '../test/support/snippets', 'aws-cdk-lib']),
  ...file('lib/csp/merge.ts', ['../vendors', '../vendors/vendor', '../construct', '../cli/main', '../index', '..']),
  ...file('lib/csp/merge.ts', ['aws-cdk-lib', 'aws-cdk-lib/core', 'constructs', 'cdk-vendor-csp', 'left-pad']),
  ...file('lib/csp/merge.ts', ['../../bin/app', '../../scripts/io', '../../test/x', './x/../../vendors']),
  ...file('lib/csp/private/table.ts', ['../../vendors', '../../vendors/vendor', 'constructs']),
  ...file('lib/vendors/crisp.ts', ['./gleap', './index', './catalogue', './contract', './contract/requirement']),
  ...file('lib/vendors/crisp.ts', ['../csp/source', '../construct', '../cli', '../index', 'aws-cdk-lib', 'constructs']),
  ...file('lib/vendors/index.ts', ['../construct', '../cli/main', 'aws-cdk-lib']),
  ...file('lib/vendors/catalogue.ts', ['../construct/headers', 'constructs']),
  ...file('lib/vendors/vendor.ts', ['./crisp', './index', '../construct', 'aws-cdk-lib']),
  ...file('lib/vendors/contract/requirement.ts', ['../crisp', '../index', '../../construct', 'constructs']),
  ...file('lib/construct/headers.ts', ['../vendors', '../vendors/index', '../vendors/crisp', '../vendors/catalogue']),
  ...file('lib/construct/headers.ts', ['../cli/main', '../index', '../../bin/app', 'aws-sdk', 'cdk-vendor-csp']),
  ...file('lib/construct/private/name.ts', ['../../vendors', '../../vendors/crisp', '../../cli/main']),
  ...file('lib/cli/main.ts', ['../construct', '../construct/headers', '../index', '..', 'aws-cdk-lib', 'constructs']),
  ...file('lib/cli/main.ts', [
    'aws-cdk-lib/core',
    '../../bin/app',
    '../../scripts/io',
    '../../test/x',
    'cdk-vendor-csp',
  ]),
  ...file('lib/cli/commands/explain.ts', ['../../construct', '../../index', 'constructs']),
  ...file('lib/elsewhere/new.ts', ['./x', '../csp', 'node:fs']),
  ...file('bin/app.ts', ['../scripts/generate', '../test/support/snippets']),
  ...file('scripts/generate.ts', ['../bin/app', '../test/support/snippets']),
  { filePath: 'lib/csp/merge.ts', code: "import type { Stack } from 'aws-cdk-lib';" },
  { filePath: 'lib/csp/merge.ts', code: "export * from '../vendors';" },
  { filePath: 'lib/csp/merge.ts', code: "export { Crisp } from '../vendors/crisp';" },
  { filePath: 'lib/csp/merge.ts', code: "import cdk = require('aws-cdk-lib');" },
  { filePath: 'lib/csp/merge.ts', code: "const cdk = require('aws-cdk-lib');" },
  { filePath: 'lib/cli/main.ts', code: "void import('aws-cdk-lib');" },
  { filePath: 'lib/cli/main.ts', code: "export type Stack = import('aws-cdk-lib').Stack;" },
];

const rules = ['no-restricted-imports', 'no-restricted-syntax', '@typescript-eslint/no-require-imports'];

/** The messages of ESLint for each case, with the project's own configuration. */
function lint(cases: readonly Case[]): string[][] {
  const output = execFileSync(process.execPath, [join(__dirname, 'support/lint-texts.mjs'), ...rules], {
    cwd: root,
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[][];
}

describe('the direction of imports', () => {
  let messages: ReadonlyMap<Case, string[]>;

  beforeAll(() => {
    const cases = [...allowed, ...refused];
    const results = lint(cases);
    messages = new Map(cases.map((each, index) => [each, results[index]!]));
  }, 60_000);

  test.each(allowed)('$filePath may say: $code', (each) => {
    expect(messages.get(each)).toEqual([]);
  });

  test.each(refused)('$filePath may not say: $code', (each) => {
    expect(messages.get(each)).not.toEqual([]);
  });

  test('a refusal says what the folder may import', () => {
    const crisp = refused.find(({ filePath, code }) => filePath === 'lib/vendors/crisp.ts' && code.includes('./gleap'));
    expect(messages.get(crisp!)).toEqual([
      expect.stringContaining(
        'A vendor definition imports ../csp, ./vendor and lists of values only: no other vendor, no CDK.',
      ),
    ]);
  });
});
