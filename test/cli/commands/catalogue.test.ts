import { CATALOGUE } from '../../../lib/vendors/catalogue';
import { run, runJson } from '../support/run';

describe('list', () => {
  test('has every vendor on a line, and how many on the side', async () => {
    const { code, stdout, stderr } = await run(['list']);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)[0]),
    ).toEqual(CATALOGUE.map(({ id }) => id));
    expect(stderr).toContain(`${CATALOGUE.length} vendors.`);
  });

  test('of a category has those of it alone', async () => {
    expect((await run(['list', '--category', 'fonts'])).stdout).toBe(
      'adobe-fonts   Adobe Fonts   fonts\ngoogle-fonts  Google Fonts  fonts\n',
    );
  });

  test('as JSON', async () => {
    expect(await runJson(['list', '-c', 'fonts'])).toContainEqual({
      id: 'google-fonts',
      title: 'Google Fonts',
      category: 'fonts',
      class: 'GoogleFonts',
      verified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      documentation: expect.arrayContaining(['https://developers.google.com/fonts/docs/css2']),
    });
  });

  test.each([
    ['font', 'Did you mean "fonts"?'],
    ['zzz', 'There are advertising, analytics'],
  ])('refuses the category %j', async (category, hint) => {
    const { code, stdout, stderr } = await run(['list', '-c', category]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: There is no category "${category}". ${hint}`);
  });
});

describe('show', () => {
  test('has options, needs with their conditions, reasons, pages and notes', async () => {
    const { code, stdout } = await run(['show', 'crisp']);
    expect(code).toBe(0);
    expect(stdout).toContain('Class Crisp. Read on 2026-11-21:\n  https://docs.crisp.chat/');
    expect(stdout).toContain('  exactHosts\n    flag, default "false".');
    expect(stdout).toContain(
      '  script-src https://*.crisp.chat\n    The chatbox loader and its code. (without exactHosts)',
    );
    expect(stdout).toContain('\nNotes\n  - ');
  });

  test('with options has the needs with these alone', async () => {
    const { stdout } = await run(['show', 'crisp', '-o', 'exactHosts', '-o', 'calls=true']);
    expect(stdout).toContain('Needs with exactHosts=true, waitGame=false, calls=true, rescueMode=false');
    expect(stdout).toContain('script-src https://client.crisp.chat\n');
    expect(stdout).not.toContain('script-src https://*.crisp.chat');
  });

  test('as JSON has the definition, or the requirements with the options that were given', async () => {
    expect(await runJson(['show', 'crisp'])).toMatchObject({
      id: 'crisp',
      class: 'Crisp',
      options: { calls: { kind: 'flag' } },
    });
    expect(await runJson(['show', 'stripe', '-o', 'products=checkout,connect', '-o', 'link'])).toMatchObject({
      chosen: { products: ['checkout', 'connect'], link: true },
      requirements: expect.arrayContaining([
        { directive: 'img-src', sources: ['https://*.link.com'], reason: expect.any(String) },
      ]),
    });
  });

  test('finds a vendor by its class or title as well', async () => {
    const { stdout } = await run(['show', 'google-analytics-4']);
    expect((await run(['show', 'GoogleAnalytics4'])).stdout).toBe(stdout);
    expect((await run(['show', 'google analytics 4'])).stdout).toBe(stdout);
  });

  test.each(CATALOGUE.map(({ id }) => id))('%s can be shown', async (id) => {
    const { code, stdout } = await run(['show', id]);
    expect(code).toBe(0);
    expect(stdout).toContain('Needs\n');
  });

  test.each([
    [['crips'], 'There is no vendor "crips". Did you mean "crisp"?'],
    [['analytics'], 'There is no vendor "analytics". Did you mean "cloudflare-web-analytics" or "google-analytics-4"'],
    [['zzzzzz'], 'There is no vendor "zzzzzz". All of them: cdk-vendor-csp list'],
    [['__proto__'], 'There is no vendor "__proto__".'],
    [['gleap', '-o', 'clustr=eu'], 'Gleap has no option "clustr". It has exactHosts, cluster. Did you mean "cluster"?'],
    [['gleap', '-o', '__proto__=eu'], 'Gleap has no option "__proto__".'],
    [['gleap', '-o', 'cluster=a b'], 'Gleap: option cluster must be "us", one label of a host name'],
    [['gleap', '-o', 'cluster=eu', '-o', 'cluster=us'], 'Gleap: option "cluster" is given twice.'],
    [['crisp', '-o', 'calls=yes'], 'Crisp: option calls must be true or false, not "yes".'],
    [['crisp', '-o', '=yes'], 'Cannot read the option "=yes".'],
  ])('refuses %j', async (argv, message) => {
    const { code, stdout, stderr } = await run(['show', ...argv]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: ${message}`);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});
