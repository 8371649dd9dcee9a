import { posix } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom:
 *
 *   csp <- vendors <- construct      cli -> csp, vendors      bin, scripts, bench -> lib
 *   csp <- site, evaluation <- construct, cli
 *
 * A layer lists the places and packages that its files may import besides their own folder (`own: false`: not even
 * that). Anything else is an error, so a new folder or package is shut out until somebody opens the door here.
 * A place ending in `/**` includes what is below it.
 */
const layers = [
  {
    folder: 'lib',
    own: false,
    places: ['lib/csp', 'lib/vendors', 'lib/construct/**'],
    why: 'lib/*.ts puts together ./csp, ./vendors and ./construct, and nothing else.',
  },
  {
    folder: 'lib/csp',
    packages: ['node:.+'],
    why: 'lib/csp is the pure model: it imports nothing of ours outside lib/csp, and no package.',
  },
  {
    folder: 'lib/vendors',
    own: false,
    nested: false,
    places: ['lib/csp', 'lib/vendors/vendor', 'lib/vendors/contract/google-domains'],
    why: 'A vendor definition imports ../csp, ./vendor and lists of values only: no other vendor, no CDK.',
  },
  {
    folder: 'lib/vendors',
    files: '{index,catalogue,from-context,overlaps,recognize,shared-hosts,vendor-listings}.ts',
    nested: false,
    places: ['lib/csp'],
    why: 'The barrel, the catalogue and what searches it import ../csp and lib/vendors only.',
  },
  {
    folder: 'lib/vendors',
    files: 'vendor.ts',
    own: false,
    nested: false,
    places: ['lib/csp/**', 'lib/vendors/contract/**'],
    why: 'The vendor contract imports ../csp and ./contract only: no particular vendor, no CDK.',
  },
  {
    folder: 'lib/vendors/contract',
    places: ['lib/csp/**'],
    why: 'The vendor contract imports lib/csp and lib/vendors/contract only: no particular vendor, no CDK.',
  },
  {
    folder: 'lib/site',
    places: ['lib/csp/**'],
    packages: ['parse5', '@csstools/css-tokenizer', 'es-module-lexer', 'node:.+'],
    why: 'lib/site reads built sites: it imports ../csp and parsers of HTML, CSS and modules only.',
  },
  {
    folder: 'lib/evaluation',
    places: ['lib/csp/**'],
    packages: ['csp_evaluator(/.+)?'],
    why: 'lib/evaluation has policies judged by csp_evaluator: it imports ../csp and that only.',
  },
  {
    folder: 'lib/construct',
    places: ['lib/csp/**', 'lib/vendors/vendor', 'lib/site', 'lib/evaluation'],
    packages: ['aws-cdk-lib(/.+)?', 'constructs', 'node:.+'],
    why: 'lib/construct imports ../csp, ../vendors/vendor, ../site, ../evaluation and the CDK only: it knows no particular vendor.',
  },
  {
    folder: 'lib/cli',
    places: ['lib/csp/**', 'lib/vendors/**', 'lib/site/**', 'lib/evaluation'],
    packages: [
      'node:.+',
      'parse5',
      'commander',
      'string-width',
      'picocolors',
      'cli-progress',
      'http-proxy-3',
      'stream-json(/.+)?',
    ],
    why: 'lib/cli imports ../csp, ../vendors, ../site, ../evaluation and its own packages only: it never loads the CDK.',
  },
  ...['bin', 'scripts', 'bench'].map((folder) => ({
    folder,
    places: ['lib/**'],
    packages: ['[^.].*'],
    why: `${folder} imports packages and lib, and nothing else of ours.`,
  })),
];

/** A path that goes down only. */
const DOWN = '\\w[\\w.-]*(?:/\\w[\\w.-]*)*';

function importDirection({
  folder,
  files = '*.ts',
  own = true,
  nested = folder !== 'lib',
  places = [],
  packages = [],
  why,
}) {
  return (nested ? [0, 1, 2] : [0]).map((depth) => {
    const upTo = (steps) => posix.join(folder, 'x/'.repeat(steps), '.');
    const specifier = (place) => {
      const path = posix.relative(upTo(depth), place) || '.';
      return (path.startsWith('.') ? path : `./${path}`).replaceAll('.', '\\.');
    };
    const allowed = [
      ...packages,
      ...places.map((place) =>
        place.endsWith('/**') ? `${specifier(place.slice(0, -3))}(?:/${DOWN})?` : specifier(place),
      ),
      ...(own ? Array.from({ length: depth + 1 }, (_, steps) => `${specifier(upTo(steps))}/${DOWN}`) : []),
    ];
    return {
      files: [`${folder}/${'*/'.repeat(depth)}${files}`],
      rules: restrictImports(`^(?!(?:${allowed.join('|')})$)`, why),
    };
  });
}

function restrictImports(regex, message) {
  return { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] };
}

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: this project has no default exports.',
};

/** Imports that `no-restricted-imports` does not see. */
const hiddenImports = [
  { selector: 'ImportExpression', message: 'Import statically, so that the direction of imports can be checked.' },
  { selector: 'TSImportType', message: 'Use `import type`, so that the direction of imports can be checked.' },
];

const requireOfOthers = {
  selector: "CallExpression[callee.name='require']:not([arguments.0.value=/^\\.\\/[a-z0-9-]+$/])",
  message: 'What is loaded late is a file of this folder, named by a literal such as "./list".',
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'jsii-out/',
    'coverage/',
    'reports/',
    'cdk.out/',
    '.stryker-tmp/',
    'test/consumers/projects/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: 'enumMember', format: ['UPPER_CASE'] },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // jsii offers functions to other languages only as static methods.
      '@typescript-eslint/no-extraneous-class': ['error', { allowStaticOnly: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['lib/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, ...hiddenImports],
      // jsii knows maps as index signatures, not as Record.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: ['{lib,bin,scripts,bench}/**/*.ts'],
    rules: restrictImports('', 'eslint.config.mjs names no layer for this folder: say there what it may import.'),
  },
  layers.flatMap(importDirection),
  {
    // The table of commands, the listings of vendors, and what is called lazy, load a file when it is asked for: the program starts
    // without what it does not need.
    // Only files beside it, so that the direction of imports stays checked.
    files: ['lib/cli/commands/index.ts', 'lib/cli/**/lazy.ts', 'lib/vendors/vendor-listings.ts'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-syntax': ['error', noDefaultExport, ...hiddenImports, requireOfOthers],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect.any() and expect.objectContaining() are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
