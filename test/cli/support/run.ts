import { main } from '../../../lib/cli/main';
import type { CliIo } from '../../../lib/cli/main';

/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a run, each in place of a plain one without a terminal. */
export interface Surroundings extends Partial<Pick<CliIo, 'stdin' | 'env' | 'cwd' | 'signal'>> {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Runs a command through `main` with captured output. */
export async function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { isTTY = false, columns = 80, env = {}, cwd = __dirname, ...rest } = surroundings;
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY,
    columns,
    write: (text: string) => void (written[name] += text),
  });
  const code = await main(argv, { stdout: output('stdout'), stderr: output('stderr'), env, cwd, ...rest });
  return { code, ...written };
}

/** Runs a command with `--json` and reads what it prints. */
export async function runJson(argv: readonly string[], surroundings?: Surroundings): Promise<unknown> {
  const { stdout } = await run([...argv, '--json'], surroundings);
  return JSON.parse(stdout);
}
