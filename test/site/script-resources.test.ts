import { readPage } from '../../lib/site';
import { resourcesOfScript } from '../../lib/site/script-resources';
import type { ScriptText } from '../../lib/site/script-resources';

function found(text: string, kind: ScriptText['kind'] = 'module'): string[] {
  return resourcesOfScript({ kind, text, base: 'https://site.example/blog/' }).map(
    ({ place, request: { destination, url } }) => `${place} ${destination ?? ''} ${url ?? ''}`,
  );
}

const A = 'https://a.example/x.js';

describe('declarations of a module', () => {
  test.each([
    `import "${A}"`,
    `import '${A}';`,
    `import a from "${A}"`,
    `import{a as b,c}from"${A}";`,
    `import a, * as b from "${A}"`,
    `import { "a b" as c, from } from "${A}"`,
    `import /* why */ {\n  a, // that\n  b,\n} from\n  "${A}"`,
    `export * from "${A}"`,
    `export * as ns from "${A}"`,
    `export { a, b as default } from '${A}'`,
    `import"https:\\/\\/a.example\\/x.js"`,
    `import"https:\\x2f/a.example/x.js"`,
    `const a = 1 / 2; import "${A}"; const b = 2 / 1`,
    `const a = /["'\`]/, b = /\\/\\//; import "${A}"`,
    `const a = [/[/"]/.test(b) / 2, "it's"]; import "${A}"`,
    `const a = \`it's \${b}\`; import "${A}"`,
    `const a = 'it\\'s'; import "${A}"`,
    `const a = "\\\n'"; import "${A}"`,
    `// it's\nimport "${A}"`,
    `import.meta.url; import "${A}"`,
  ])('%s', (code) => expect(found(code)).toEqual([`script import script ${A}`]));

  test.each([
    `// import "${A}"`,
    `/* import "${A}" */`,
    `const a = 'import "${A}"'`,
    `const a = \`import "${A}"\``,
    `const a = /import "${A.replaceAll('/', '\\/')}"/`,
    `const important = "${A}"`,
    `const from = "${A}"`,
    `export const from = "${A}"`,
    `export default "${A}"`,
    `a.import; from\n"${A}"`,
    `x.import "${A}"`,
    `import a from "lodash"`,
    `import a from "node:fs"`,
    `import a from "javascript:a()"`,
    `import a from "https://"`,
    `import a from "https://a.example`,
    `imports("${A}")`,
    `const a = { import: "${A}", from: "${A}" }`,
    '',
  ])('not %s', (code) => expect(found(code)).toEqual([]));

  test('relative to the page, or to its base', () => {
    expect(
      found('import "./a.js"; import "../b.js"; import "/c.js"; import "//d.example/e.js"; import "f.js"'),
    ).toEqual([
      'script import script https://site.example/blog/a.js',
      'script import script https://site.example/b.js',
      'script import script https://site.example/c.js',
      'script import script https://d.example/e.js',
    ]);
  });

  test('of JSON and of styles are asked for as such', () => {
    expect(
      found(`import a from "https://a.example/a.json" with { type: "json" };
        import b from 'https://a.example/b.css' with {type:'css'}
        import c from "https://a.example/c.js"; with_({ type: "json" })`),
    ).toEqual([
      'script import json https://a.example/a.json',
      'script import style https://a.example/b.css',
      'script import script https://a.example/c.js',
    ]);
  });

  test('not of a plain script, which cannot have any', () => {
    expect(found(`import "${A}"; export * from "${A}"`, 'classic')).toEqual([]);
  });
});

describe('import() of a module or a plain script', () => {
  test.each([
    `import("${A}")`,
    `const a = await import('${A}').then(b)`,
    `if (a) import ( /* webpackIgnore */ "${A}", {} )`,
    `a ? import("${A}") : b`,
    `[import("${A}")]`,
    `import(\`${A}\`)`,
    `import( /* why */ \`${A}\` , {} )`,
    `import(\`${A}\`,)`,
    `\`\${import(\`${A}\`)}\``,
  ])('%s', (code) => {
    expect(found(code)).toEqual([`script import() script ${A}`]);
    expect(found(code, 'classic')).toEqual([`script import() script ${A}`]);
  });

  test.each([
    `import("${A}" + version)`,
    `import(a ? "${A}" : b)`,
    `import(\`${A}\${b}\`)`,
    `import(\`${A}?\${\`b\`}\`)`,
    `import(\`${A}\` + version)`,
    `import(version + \`${A}\`)`,
    `import(\`${A}\`.replace("x", "y"))`,
    `import(\`${A}\` ? a : b)`,
    `import(tag\`${A}\`)`,
    `import(\`https:\\/\\/a.example/x.js\`)`,
    `import(\`lodash\`)`,
    `import(\`\`)`,
    `loader.import(\`${A}\`)`,
    `// import(\`${A}\`)`,
    `import a from \`${A}\``,
    `import(a)`,
    `loader.import("${A}")`,
    `loader?.import("${A}")`,
    `// import("${A}")`,
    `"import('${A}')"`,
    `important("${A}")`,
  ])('not %s', (code) => expect(found(code)).toEqual([]));

  test('of JSON is asked for as such', () => {
    expect(found(`import("https://a.example/a.json", { with: { type: "json" } })`)).toEqual([
      'script import() json https://a.example/a.json',
    ]);
  });

  test('of a template has options as well', () => {
    expect(found('import(`https://a.example/a.json`, { with: { type: "json" } })')).toEqual([
      'script import() json https://a.example/a.json',
    ]);
    expect(found('import(`https://a.example/a.js`); a({ type: "json" })')).toEqual([
      'script import() script https://a.example/a.js',
    ]);
  });

  test('of a template with a dollar sign alone', () => {
    expect(found('import(`https://a.example/$x$.js`)')).toEqual(['script import() script https://a.example/$x$.js']);
  });
});

describe('an import map', () => {
  test('names addresses in imports and in scopes', () => {
    const map = {
      imports: {
        a: 'https://a.example/a.js',
        'b/': 'https://b.example/b/',
        c: './c.js',
        'https://key.example/': '/d.js',
      },
      scopes: { 'https://scope.example/': { a: 'https://e.example/e.js' }, '/x/': { f: '//f.example/f.js' } },
      integrity: { 'https://integrity.example/a.js': 'sha384-x' },
    };
    expect(found(JSON.stringify(map), 'importmap')).toEqual([
      'script importmap script https://a.example/a.js',
      'script importmap script https://b.example/b/',
      'script importmap script https://site.example/blog/c.js',
      'script importmap script https://site.example/d.js',
      'script importmap script https://e.example/e.js',
      'script importmap script https://f.example/f.js',
    ]);
  });

  test.each([
    '{"imports":{"a":"https://a.example/a.js"}',
    'null',
    '[]',
    '"https://a.example"',
    '{"imports":["https://a.example/"],"scopes":{"/":"https://a.example/"}}',
    '{"imports":{"a":null,"b":7,"c":"bare","d":["https://a.example/"]},"scopes":null}',
    '{"more":{"a":"https://a.example/a.js"}}',
    `import "${A}"`,
  ])('names nothing: %s', (map) => expect(found(map, 'importmap')).toEqual([]));
});

describe('of a page', () => {
  const resources = (html: string) => readPage(html, 'blog/index.html').resources;

  test('inline scripts are read by their type, with the nonce and the base', () => {
    const html = `<base href=/base/><script type=module nonce=n>import "./a.js"</script>
      <script type=" ImportMap ">{"imports":{"a":"./b.js"}}</script><script>import("./c.js"); import "./d.js"</script>`;
    expect(resources(html).slice(1)).toEqual([
      { place: 'script import', request: { destination: 'script', url: 'https://site.example/base/a.js', nonce: 'n' } },
      { place: 'script importmap', request: { destination: 'script', url: 'https://site.example/base/b.js' } },
      { place: 'script import()', request: { destination: 'script', url: 'https://site.example/base/c.js' } },
    ]);
  });

  test.each([
    '<script type="application/ld+json">{"imports":{"a":"https://a.example/"}}</script>',
    '<script type="text/plain">import("https://a.example/")</script>',
    '<script type="speculationrules">{"imports":{"a":"https://a.example/"}}</script>',
    '<noscript><script type=module>import "https://a.example/"</script></noscript>',
    '<math><script type=module>import "https://a.example/"</script></math>',
  ])('not %s', (html) => expect(resources(html)).toEqual([]));

  test('not what stands in a script with a URL', () => {
    expect(resources('<script type=module src=/a.js>import "https://a.example/"</script>')).toHaveLength(1);
  });
});

test.each(['"', "'", '`', '/', '/*', '"\\"', '=/[', '{', '\\', '$', 'import(', 'import{'])(
  'code of %s alone is read in no time',
  (part) => {
    const start = Date.now();
    expect(found(`export;${part.repeat(20_000)}`)).toEqual([]);
    expect(Date.now() - start).toBeLessThan(5_000);
  },
);
