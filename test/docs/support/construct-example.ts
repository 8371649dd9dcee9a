/**
 * The `ts` blocks of docs/findings.md that claim something in comments:
 *
 *     new VendorCspHeaders(this, 'Csp', { … });
 *     // finds unsafeEval
 *     // does not find unsafeInlineScripts
 *
 * Each is run as the body of a stack's constructor, with the names of test/support/preamble.ts at hand, and may make
 * as many constructs as it likes. Its findings are those of all VendorCspHeaders in its app.
 */
import * as cdk from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { join } from 'node:path';
import * as ts from 'typescript';
import * as library from '../../../lib';
import type { Finding } from '../../../lib/csp';

const { csp: _model, ...ours } = library;

/** The folder of every example is the one beside this file, whatever it is called there. */
const InlineHashes = {
  fromDirectory: (_folder: string, options?: library.InlineHashesOptions) =>
    library.InlineHashes.fromDirectory(join(__dirname, 'built-site'), options),
};

/** What a block says of its findings; other comments say nothing. */
export const CLAIM = /^\s*\/\/ ((?:finds|does not find) \w+)$/;

/** The findings of all VendorCspHeaders that the code makes. */
export function findingsOfCode(code: string): Finding[] {
  const app = new cdk.App();
  run(code, new cdk.Stack(app, 'Site'));
  // Some are known when the tree is complete: as at synth, which takes far longer.
  for (const one of app.node.findAll()) one.node.validate();
  return app.node.findAll().flatMap((one) => (one instanceof library.VendorCspHeaders ? one.findings : []));
}

function run(code: string, stack: cdk.Stack): void {
  const origin = new origins.HttpOrigin('origin.example');
  const given: Record<string, unknown> = { acm, cdk, cloudfront, origin, origins, s3, ...ours, InlineHashes };
  const script = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  }).outputText;
  // The block is a scope of its own, in which names that are given may be declared again.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- node:vm has an Object of its own, by which no object is plain
  const body = new Function('require', 'exports', ...Object.keys(given), `{ ${script} }`);
  const load = (path: string): unknown => (path === 'cdk-vendor-csp' ? library : jest.requireActual(path));
  body.call(stack, load, {}, ...Object.values(given));
}

/** What is not true of the findings of a block's code, by line. */
export function faultsOfCode(lines: readonly { readonly where: string; readonly text: string }[]): string[] {
  let found: string[];
  try {
    found = findingsOfCode(lines.map(({ text }) => text).join('\n')).map(({ id }) => id);
  } catch (error) {
    return [`${lines[0]?.where ?? ''}: ${String(error)}`];
  }
  return lines.flatMap(({ where, text }) => {
    const [, verb, id = ''] = /^(finds|does not find) (\w+)$/.exec(CLAIM.exec(text)?.[1] ?? '') ?? [];
    if (verb === undefined || found.includes(id) === (verb === 'finds')) return [];
    return [`${where}: ${text.trim()}: found are ${found.join(', ') || 'none'}`];
  });
}
