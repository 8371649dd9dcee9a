import { distinctFindings, parties } from '../finding';
import type { Finding } from '../finding';
import { allowsAllInline, decidingList, inlineSwitches, isDeadBesideDynamic } from '../effective';
import type { DirectiveMap, EntryMap } from '../entries';
import { byText } from '../entries';
import type { PolicyEntry } from '../requirement';

type Check = (directive: string, decider: string, entries: EntryMap) => Finding | undefined;

const INLINE = ['script-src-elem', 'script-src-attr', 'style-src-elem', 'style-src-attr'];

/** What keywords, nonces and hashes do to each other, and which of them weaken the policy. */
export function keywordFindings(directives: DirectiveMap): Finding[] {
  return distinctFindings([
    ...check(directives, INLINE, [neutralisedUnsafeInline, unsafeInline]),
    ...check(directives, ['script-src-elem'], [hostsBesideStrictDynamic]),
    ...check(directives, ['script-src'], [unsafeEval]),
    ...check(directives, ['script-src-attr'], [unsafeHashes]),
    ...check(directives, ['script-src-elem', 'style-src-elem'], [staticNonce]),
  ]);
}

function check(directives: DirectiveMap, names: readonly string[], checks: readonly Check[]): Finding[] {
  return names.flatMap((name) => {
    const deciding = decidingList(directives, name);
    return deciding === undefined ? [] : checks.flatMap((run) => run(name, deciding.decider, deciding.list) ?? []);
  });
}

function finding(
  id: string,
  severity: Finding['severity'],
  directive: string,
  entry: PolicyEntry,
  message: string,
  advice: string,
): Finding {
  return {
    id,
    severity,
    directive,
    source: entry.text,
    origins: entry.origins,
    message: `${directive}: ${message}`,
    advice,
  };
}

/** `neutralisedUnsafeInline`. Example: `script-src 'unsafe-inline' 'sha256-…'`. */
function neutralisedUnsafeInline(name: string, decider: string, entries: EntryMap): Finding | undefined {
  const entry = entries.get("'unsafe-inline'");
  const [switched] = byText(inlineSwitches(name, entries));
  if (entry === undefined || switched === undefined) return undefined;
  return finding(
    'neutralisedUnsafeInline',
    'info',
    decider,
    entry,
    `browsers ignore 'unsafe-inline' (${parties(entry.origins)}) beside ${switched.text} (${parties(switched.origins)}).`,
    'Delete it, unless you still serve browsers that know no nonces and hashes.',
  );
}

/** `unsafeInlineScripts`, `unsafeInlineStyles`. Example: `script-src 'unsafe-inline'`. */
function unsafeInline(name: string, decider: string, entries: EntryMap): Finding | undefined {
  const entry = entries.get("'unsafe-inline'");
  if (entry === undefined || !allowsAllInline(name, entries)) return undefined;
  if (name.startsWith('style')) {
    return finding(
      'unsafeInlineStyles',
      'info',
      decider,
      entry,
      `'unsafe-inline' allows any inline style: asked for by ${parties(entry.origins)}.`,
      'Styles cannot run code, but they can hide and imitate content and leak some of it.',
    );
  }
  return finding(
    'unsafeInlineScripts',
    'warning',
    decider,
    entry,
    `'unsafe-inline' makes the policy unable to stop injected scripts: asked for by ${parties(entry.origins)}.`,
    'Use hashes for the inline scripts, or the way without inline code that the vendor documents.',
  );
}

/** `hostsBesideStrictDynamic`. Example: `script-src 'strict-dynamic' 'nonce-…' https://a.example`. */
function hostsBesideStrictDynamic(_: string, decider: string, entries: EntryMap): Finding | undefined {
  const strictDynamic = entries.get("'strict-dynamic'");
  if (strictDynamic === undefined) return undefined;
  const dead = byText([...entries.values()]).filter(isDeadBesideDynamic);
  const [first] = dead;
  if (first === undefined) return undefined;
  const origins = dead.flatMap((entry) => entry.origins);
  // Who has 'strict-dynamic' as well names hosts for old browsers.
  const knowing = new Set(strictDynamic.origins.map(({ party }) => party));
  const asked = origins.some(({ party }) => !knowing.has(party));
  return {
    id: 'hostsBesideStrictDynamic',
    severity: asked ? 'error' : 'info',
    directive: decider,
    source: first.text,
    origins,
    message:
      `${decider}: browsers ignore ${dead.length === 1 ? first.text : `${dead.length} hosts and schemes, such as ${first.text},`} ` +
      `beside 'strict-dynamic': asked for by ${parties(origins)}.`,
    advice: 'Load these scripts from a script that has a nonce or a hash, or delete the sources.',
  };
}

/** `unsafeEval`. Example: `script-src 'unsafe-eval'`. */
function unsafeEval(_: string, decider: string, entries: EntryMap): Finding | undefined {
  const entry = entries.get("'unsafe-eval'");
  if (entry === undefined) return undefined;
  return finding(
    'unsafeEval',
    'warning',
    decider,
    entry,
    `'unsafe-eval' lets strings be run as code: asked for by ${parties(entry.origins)}.`,
    "If it is for WebAssembly only, 'wasm-unsafe-eval' is enough.",
  );
}

/** `unsafeHashes`. Example: `script-src 'unsafe-hashes' 'sha256-…'`. */
function unsafeHashes(_: string, decider: string, entries: EntryMap): Finding | undefined {
  const entry = entries.get("'unsafe-hashes'");
  const hasHash = [...entries.values()].some(({ source }) => source?.kind === 'hash');
  if (entry === undefined || !hasHash) return undefined;
  return finding(
    'unsafeHashes',
    'info',
    decider,
    entry,
    `'unsafe-hashes' lets injected markup use the allowed event handlers: asked for by ${parties(entry.origins)}.`,
    'Move the code of event handlers into scripts.',
  );
}

/** `staticNonce`. Example: `script-src 'nonce-r4nd0m'` in a policy that is the same in every response. */
function staticNonce(_: string, decider: string, entries: EntryMap): Finding | undefined {
  const entry = byText([...entries.values()]).find(({ source }) => source?.kind === 'nonce');
  if (entry === undefined) return undefined;
  return finding(
    'staticNonce',
    'warning',
    decider,
    entry,
    `a nonce protects only while every response has another: asked for by ${parties(entry.origins)}.`,
    'In a policy that is written beforehand use hashes.',
  );
}
