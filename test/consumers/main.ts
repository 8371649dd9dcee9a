/**
 * `npm run test:consumers -- [project]... [--require-network]`
 *
 * Packs the package, installs the tarball into empty projects and holds the policy that each synthesizes against ours.
 */
import { execFile, spawnSync } from 'node:child_process';
import type { ExecFileException } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { App, Stack } from 'aws-cdk-lib';
import { VendorCspHeaders, vendors } from '../../lib';
import { atOnce } from '../support/at-once';
import { PROJECTS, type Project } from './projects';

const ROOT = join(__dirname, '..', '..');

/** Each waits for the network and the disk half of its time, and has an aws-cdk-lib of its own: 160 MB. */
const AT_ONCE = 2;

class Failure extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { 'require-network': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !PROJECTS.some((project) => project.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no project ${unknown.join(', ')}: choose from ${PROJECTS.map(({ name }) => name).join(', ')}.`,
    );
    return 2;
  }
  if (spawnSync('npm', ['view', 'constructs', 'version'], { encoding: 'utf8' }).status !== 0) {
    console.log('The package registry cannot be reached, so nothing can be installed.');
    console.log(`\n0 passed, ${values['require-network'] ? 1 : 0} failed`);
    return values['require-network'] ? 1 : 0;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'consumers-'));
  try {
    const tarball = await pack(scratch);
    const chosen = PROJECTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    const results = await atOnce(AT_ONCE, chosen, (project) => passes(project, tarball, scratch));
    const passed = results.filter(Boolean).length;
    console.log(`\n${passed} passed, ${chosen.length - passed} failed`);
    return passed < chosen.length || passed === 0 ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function pack(folder: string): Promise<string> {
  await run(ROOT, 'npm', 'pack', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no tarball.');
  return join(folder, tarball);
}

async function passes(project: Project, tarball: string, scratch: string): Promise<boolean> {
  const folder = join(scratch, project.name);
  const started = Date.now();
  try {
    cpSync(join(__dirname, 'projects', project.name), folder, { recursive: true });
    await check(project, folder, tarball);
    console.log(`passed  ${project.title} (${Math.round((Date.now() - started) / 1000)} s)`);
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.log(`FAILED  ${project.title}\n${error.message}`);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function check({ policy, install = [], absent = [] }: Project, folder: string, tarball: string): Promise<void> {
  await run(
    folder,
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--prefer-offline',
    ...install,
    tarball,
  );
  const present = absent.filter((name) => existsSync(join(folder, 'node_modules', name)));
  if (present.length > 0) throw new Failure(`${present.join(', ')} was installed as well.`);
  await run(folder, 'npm', 'run', '--silent', '--if-present', 'check');
  if (policy === 'none') return;
  const output = await run(folder, 'npm', 'run', '--silent', 'synth');
  const found = policy === 'stdout' ? output.trim() : policyOfTemplate(join(folder, 'cdk.out', 'Site.template.json'));
  const expected = ourPolicy();
  if (found !== expected) throw new Failure(`expected  ${expected}\nfound     ${found}`);
}

function policyOfTemplate(path: string): string {
  const { Resources } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: PolicyProperties }>>;
  };
  const resource = Object.values(Resources).find(({ Type }) => Type === 'AWS::CloudFront::ResponseHeadersPolicy');
  if (resource === undefined) throw new Failure(`${path} has no response headers policy.`);
  return resource.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy
    .ContentSecurityPolicy;
}

interface PolicyProperties {
  readonly ResponseHeadersPolicyConfig: {
    readonly SecurityHeadersConfig: { readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: string } };
  };
}

/** What the projects ask for, from the sources of this checkout. */
function ourPolicy(): string {
  const { contentSecurityPolicy } = new VendorCspHeaders(new Stack(new App(), 'Site'), 'Csp', {
    vendors: [new vendors.Crisp({ calls: true }), new vendors.Gleap(), new vendors.Userpilot()],
  });
  return contentSecurityPolicy;
}

async function run(cwd: string, command: string, ...args: string[]): Promise<string> {
  const env = {
    ...process.env,
    CDK_OUTDIR: join(cwd, 'cdk.out'),
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20',
  };
  try {
    return (await promisify(execFile)(command, args, { cwd, env, maxBuffer: 2 ** 28 })).stdout;
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as ExecFileException & { stdout?: string; stderr?: string };
    const last = `${stdout}\n${stderr}`.trim().split('\n').slice(-40).join('\n');
    throw new Failure(`${[command, ...args].join(' ')} ended with ${code}:\n${last}`);
  }
}

void main().then((code) => (process.exitCode = code));
