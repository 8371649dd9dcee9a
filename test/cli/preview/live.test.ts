import { Context } from '../../../lib/cli/command';
import { Live } from '../../../lib/cli/preview/live';
import { Novelty } from '../../../lib/cli/preview/novelty';

function live(most: number) {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (written[name] += text) });
  const context = new Context({ stdout: output('stdout'), stderr: output('stderr'), env: {}, cwd: __dirname });
  const it = new Live(context, { json: false, reportOnly: true }, new Novelty(most));
  const violation = (page: string, directive = 'img-src') =>
    it.violation({ page, directive, blocked: 'https://client.crisp.chat/' });
  return { it, violation, written };
}

test('where too much is blocked only first violations of a group are printed, which is said once', () => {
  const { it, violation, written } = live(3);
  for (const page of ['/1', '/2', '/3', '/4']) violation(page);
  violation('/5', 'font-src');
  it.summary();
  expect(written.stdout.match(/ on \/\d/g)).toEqual([' on /1', ' on /2', ' on /5', ' on /1', ' on /5']);
  expect(written.stdout).toContain('\n5 violations:\n');
  expect(written.stderr.match(/So much is blocked/g)).toHaveLength(1);
});

test('where it is not too much nothing is said of it, and only looking says that nothing is blocked', () => {
  const { violation, written } = live(100);
  for (const page of ['/1', '/2', '/3', '/4']) violation(page);
  expect(written.stdout.match(/^would be blocked {2}.*\n {2}on \/1$/gm)).toHaveLength(1);
  expect(written.stdout.match(/^would also be blocked {2}.* {2}on \/[234]$/gm)).toHaveLength(3);
  expect(written.stderr).toBe('');
});
