import { recognize } from '../../../lib/vendors';
import { run, runJson } from '../support/run';

test('names the vendors that need an address, where, and with which source', async () => {
  const { code, stdout } = await run(['who', 'https://js.stripe.com/v3/']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^stripe +Stripe +frame-src, img-src, script-src +https:\/\/\*\.stripe\.com https:\/\/js\.stripe\.com$/m,
  );
});

test('the owner of a host comes before those who use it as well', async () => {
  const ids = (await run(['who', 'js.stripe.com'])).stdout.split('\n').map((line) => line.split(' ')[0]);
  expect(ids.slice(0, 2)).toEqual(['stripe', 'primer-checkout']);
  expect((await run(['who', 'https://js.stripe.com./v3/'])).stdout).toMatch(/^stripe /);
});

test.each([
  ['script-src-elem', true],
  ['script-src', true],
  ['child-src', true],
  ['script-src-attr', false],
  ['worker-src', false],
])('what is asked of %s', async (directive, isFound) => {
  const { stdout } = await run(['who', 'https://js.stripe.com/v3/', '-d', directive]);
  expect(/^stripe /m.test(stdout)).toBe(isFound);
});

test('a source with any port will do', async () => {
  expect((await run(['who', 'https://*.protect.clerk.com:*'])).stdout).toMatch(/^clerk /m);
});

test.each(['js.stripe.com', 'js.stripe.com/v3/', 'https://js.stripe.com', ' js.stripe.com\n', 'js.stripe.com/@x'])(
  '%j will do',
  async (address) => {
    expect((await run(['who', address])).stdout).toMatch(/^stripe /m);
  },
);

test('can be asked for a directive', async () => {
  expect((await run(['who', 'js.stripe.com', '-d', 'frame-src'])).stdout).toMatch(/^stripe /m);
  expect(await run(['who', 'js.stripe.com', '-d', 'font-src'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'No vendor of the catalogue asks in font-src for "js.stripe.com".\n',
  });
});

test('as JSON has all that recognition says', async () => {
  expect(await runJson(['who', 'https://www.google.com/'])).toEqual(recognize('https://www.google.com/'));
});

test('nobody is an answer', async () => {
  const { code, stderr } = await run(['who', 'https://nobody.example/']);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'No vendor of the catalogue covers "https://nobody.example/".\n',
  });
});

test.each([
  [['who', 'a b'], '"a b" is no address like "https://cdn.example.com/a.js", and no host.'],
  [['who', 'a.example/\nb'], '"a.example/\\nb" is no address'],
  [['who', "'self'"], '"\'self\'" is no address'],
  [
    ['who', 'https://me:secret@js.stripe.com/'],
    '"js.stripe.com/" is given with a user name or password. Leave them out.',
  ],
  [['who', 'me:secret@js.stripe.com'], '"js.stripe.com" is given with a user name or password. Leave them out.'],
  [['who', 'js.stripe.com', '-d', 'font-scr'], '"font-scr" is no CSP directive. Did you mean "font-src"'],
  [['who'], 'Give either an address, as in "who https://cdn.example.com/a.js", or --reports <file> alone.'],
])('refuses %j', async (argv, message) => {
  const { code, stderr } = await run(argv);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
