/** `npm run synth`: synthesizes the example app offline and shows the assembled policies. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPolicy } from '../lib/cli/render/policy';
import type { RenderedPolicy } from '../lib/cli/render/policy';

const folder = mkdtempSync(join(tmpdir(), 'cdk-vendor-csp-'));
const report = join(folder, 'policies.json');
try {
  const cli = join(__dirname, '..', 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const offline = ['--no-notices', '--no-version-reporting', '--no-lookups'];
  const { status } = spawnSync(process.execPath, [cli, 'synth', '--quiet', ...offline, ...process.argv.slice(2)], {
    cwd: join(__dirname, '..'),
    env: { CDK_DISABLE_CLI_TELEMETRY: 'true', ...process.env, CSP_REPORT_FILE: report },
    stdio: 'inherit',
  });
  if (status !== 0) {
    process.exitCode = status ?? 1;
  } else {
    const policies = JSON.parse(readFileSync(report, 'utf8')) as RenderedPolicy[];
    process.stdout.write(`${policies.map((policy) => renderPolicy(policy)).join('\n')}\nThe template is in cdk.out.\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
