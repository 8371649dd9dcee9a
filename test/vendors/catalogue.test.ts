/** What must hold for the catalogue as a whole; each vendor has a test of its own besides. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Policy } from '../../lib/csp';
import type { RequirementSet } from '../../lib/csp';
import * as vendors from '../../lib/vendors';
import type { Vendor } from '../../lib/vendors/vendor';
import { exists, testPath, vendorIds } from '../../scripts/catalogue/paths';
import { readWanted } from '../../scripts/generate/wanted';
import { EXCEPTIONS } from '../../scripts/lint/exceptions';
import { optionsFor } from '../../scripts/lint/definitions';
import { policyOf } from '../support/vendor-suite';

const { CATALOGUE, catalogueEntry } = vendors;

/** The strictest policy that a site can have, but for what it needs itself. */
const STRICT = Policy.parse(
  "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
);

/** Restricts all that a vendor can ask for. */
const NOTHING = Policy.parse("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

/** Every vendor with as few options as it takes, and with each set of options that an example of it names. */
const everyUse: readonly Vendor[] = CATALOGUE.flatMap((entry) => {
  const { definition } = entry;
  const all = [{}, ...definition.examples.map(({ when = {} }) => when)].map((when) => optionsFor(definition, when));
  return [...new Map(all.map((options) => [JSON.stringify(options), options])).values()].map((options) =>
    entry.create(options),
  );
});

const plain: readonly Vendor[] = CATALOGUE.map((entry) => entry.create(optionsFor(entry.definition)));

function blocked(policy: Policy, vendor: Vendor): string[] {
  return vendor._examples
    .filter((request) => !policy.allows(request).allowed)
    .map(({ url, kind = '' }) => `${vendor.id}: ${url ?? kind}`);
}

describe('the catalogue is complete', () => {
  const ids = vendorIds();

  test('it lists the vendor of every file', () => {
    expect(CATALOGUE.map(({ id }) => id)).toEqual(ids);
  });

  test('it has at least 140 vendors', () => {
    expect(ids.length).toBeGreaterThanOrEqual(140);
  });

  test('the barrel exports the class of every vendor', () => {
    const exported: unknown[] = Object.values(vendors).filter((each) => typeof each === 'function');
    expect(CATALOGUE.filter(({ vendorClass }) => !exported.includes(vendorClass)).map(({ id }) => id)).toEqual([]);
  });

  test('docs/vendors.md describes every vendor', () => {
    const docs = readFileSync(join(__dirname, '../../docs/vendors.md'), 'utf8');
    expect(ids.filter((id) => !docs.includes(`<a id="${id}"></a>`))).toEqual([]);
  });

  test('every vendor has a test', () => {
    expect(ids.filter((id) => !exists(testPath(id)))).toEqual([]);
  });

  test('no two vendors have the same title', () => {
    const titles = CATALOGUE.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('what is wanted is not there yet, and says what was tried', () => {
    for (const { id, tried, why, on } of readWanted()) {
      expect(ids).not.toContain(id);
      expect(tried.filter((page) => page.startsWith('https://'))).not.toHaveLength(0);
      expect([why, on]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/^2\d{3}-\d\d-\d\d$/)]);
    }
  });
});

describe('an entry', () => {
  test('makes the vendor', () => {
    const crisp = catalogueEntry('crisp').create({ exactHosts: true });
    expect(crisp).toBeInstanceOf(vendors.Crisp);
    expect(crisp.requirements).toEqual(new vendors.Crisp({ exactHosts: true }).requirements);
  });

  test('refuses options that the vendor does not have, also where it has none', () => {
    for (const entry of CATALOGUE) {
      const options = { ...optionsFor(entry.definition), noSuchOption: 1 };
      expect(() => entry.create(options)).toThrow(`${entry.title} has no option "noSuchOption".`);
    }
  });

  test('is found by its id, or not', () => {
    expect(() => catalogueEntry('crsp')).toThrow('There is no vendor "crsp". Did you mean "crisp"');
  });
});

describe('vendors get along', () => {
  test('each alone allows its examples', () => {
    expect(everyUse.flatMap((vendor) => blocked(policyOf(vendor), vendor))).toEqual([]);
  });

  test('each beside the strict policy of a site allows its examples', () => {
    expect(everyUse.flatMap((vendor) => blocked(STRICT.merge([vendor._requirementSet]), vendor))).toEqual([]);
  });

  test('all at once beside the strict policy of a site allow the examples of all', () => {
    const all = STRICT.merge(everyUse.map((vendor) => vendor._requirementSet));
    const small = all.minimize();
    expect(everyUse.flatMap((vendor) => [...blocked(all, vendor), ...blocked(small, vendor)])).toEqual([]);
  });

  test('every two allow the examples of both', () => {
    const failures: string[] = [];
    plain.forEach((one, index) => {
      for (const other of plain.slice(index + 1)) {
        const policy = STRICT.merge([one._requirementSet, other._requirementSet]);
        for (const vendor of [one, other]) {
          failures.push(...blocked(policy, vendor).map((what) => `${one.id} + ${other.id}: ${what}`));
        }
      }
    });
    expect(failures).toEqual([]);
  }, 60_000);
});

describe('vendors keep to their own hosts', () => {
  const nobodys = [
    'https://example.com/',
    'https://www.example.org/a.js',
    'https://evil.example/a.js',
    'https://attacker.test/a.js',
    'https://crisp.chat.attacker.test/a.js',
    'https://cdn.invalid/a.js',
    'https://192.0.2.1/a.js',
    'https://localhost/a.js',
    'https://bucket-of-nobody.s3.amazonaws.com/a.js',
    'https://bucket-of-nobody.s3.eu-west-3.amazonaws.com/a.js',
    'https://s3.amazonaws.com/bucket-of-nobody/a.js',
    'https://storage.googleapis.com/bucket-of-nobody/a.js',
    'https://nobody.cloudfront.net/a.js',
    'https://nobody.web.app/a.js',
    'https://nobody.firebaseapp.com/a.js',
    'https://nobody.azureedge.net/a.js',
    'https://nobody.blob.core.windows.net/a.js',
    'https://nobody.herokuapp.com/a.js',
    'https://nobody.netlify.app/a.js',
    'https://nobody.vercel.app/a.js',
    'https://nobody.github.io/a.js',
    'https://nobody.pages.dev/a.js',
    'https://nobody.workers.dev/a.js',
    'https://cdn.jsdelivr.net/npm/package-of-nobody/a.js',
    'https://cdn.jsdelivr.net/gh/nobody/a.js',
    'https://unpkg.com/package-of-nobody/a.js',
    'https://cdnjs.cloudflare.com/ajax/libs/library-of-nobody/a.js',
    'https://esm.sh/package-of-nobody',
    'https://ajax.googleapis.com/ajax/libs/library-of-nobody/a.js',
    'https://raw.githubusercontent.com/nobody/a.js',
    'https://firebasestorage.googleapis.com/v0/b/bucket-of-nobody/a.js',
    'http://nobody.example/a.js',
    'wss://evil.example/socket',
    'ws://evil.example/socket',
  ];
  const destinations = ['script', 'style', 'image', 'font', 'connect', 'audio', 'iframe', 'worker', 'object'] as const;
  const broad = new Set(
    EXCEPTIONS.filter(({ rule }) => rule === 'breadth').map(({ id, subject }) => `${id} ${subject}`),
  );

  function allowedUrls(requirements: RequirementSet): string[] {
    const policy = NOTHING.merge([requirements]);
    return nobodys.flatMap((url) => [
      ...destinations
        .filter((destination) => policy.allows({ destination, url }).allowed)
        .map((each) => `${each} ${url}`),
      ...(['base-uri', 'form-action', 'frame-ancestors'] as const)
        .filter((kind) => policy.allows({ kind, url }).allowed)
        .map((kind) => `${kind} ${url}`),
    ]);
  }

  test.each(CATALOGUE.map(({ id }) => id))('%s allows nothing of hosts that belong to nobody', (id) => {
    const found = everyUse
      .filter((vendor) => vendor.id === id)
      .flatMap(({ _requirementSet }) => {
        const requirements = _requirementSet.requirements.map((row) => ({
          ...row,
          sources: row.sources.filter((source) => !broad.has(`${id} ${row.directive} ${source}`)),
        }));
        return allowedUrls({ ..._requirementSet, requirements });
      });
    expect([...new Set(found)]).toEqual([]);
  });

  test('a source that is too broad would be found', () => {
    const sources = ['https://*.cloudfront.net', 'https:'];
    const requirements = sources.map((source) => ({ directive: 'img-src', sources: [source], reason: 'A.' }));
    expect(allowedUrls({ party: 'a', requirements: requirements.slice(0, 1) })).toEqual([
      'image https://nobody.cloudfront.net/a.js',
    ]);
    expect(allowedUrls({ party: 'a', requirements }).length).toBeGreaterThan(20);
  });
});
