/**
 * The `csp` blocks of the documentation. First the policy and who needs what, then what is said about it:
 *
 *     policy: default-src 'self'                                a header's value; several lines: several headers
 *     report-only: default-src 'self'                           instead: the value of a report-only header
 *     meta: default-src 'self'                                  instead: the content of a meta element
 *     Crisp needs img-src https://image.crisp.chat data:        merged, in the order of the lines
 *     limit: 100                                                characters that the header may have
 *     Reporting-Endpoints: main
 *
 *     merged: …                                                 the policy after merging
 *     minimized: …                                              the policy after merging and minimizing
 *     minimized for https pages: …
 *     img-src is decided by default-src                         the directive whose list a request is judged by
 *     img-src is unrestricted
 *     allows image https://a.example/x                          what the merged policy, and the minimized one, say
 *     blocks image https://a.example/x (after a redirect)
 *     finds broadSource
 *     does not find broadSource
 */
import { decidingDirective } from '../../../lib/csp/effective';
import { directiveInfo, parsePolicies, Policy, PolicyList } from '../../../lib/csp';
import type { CspRequest, Destination, Finding, FindingsOptions, InlineType } from '../../../lib/csp';
import { evaluate } from '../../../lib/evaluation';
import type { Block } from './blocks';
import { faultsOfCode, findingsOfCode } from './construct-example';

/** What the first lines of a block set up. */
interface Given {
  readonly policies: readonly Policy[];
  readonly options: FindingsOptions;
}

interface Draft {
  readonly headers: string[];
  reportOnly?: string;
  meta?: string;
  readonly needs: Map<string, { directive: string; sources: string[]; reason: string }[]>;
  readonly options: { maxLength?: number; reportingEndpoints?: string[] };
}

/** A line that sets something up; false: it is not one. */
type Setup = (draft: Draft, text: string) => boolean;

const SETUPS: readonly Setup[] = [
  setup(/^policy: (.+)$/, (draft, text) => draft.headers.push(text)),
  setup(/^report-only: (.+)$/, (draft, text) => (draft.reportOnly = text)),
  setup(/^meta: (.+)$/, (draft, text) => (draft.meta = text)),
  setup(/^limit: (\d+)$/, (draft, text) => (draft.options.maxLength = Number(text))),
  setup(/^Reporting-Endpoints: (.+)$/, (draft, text) => (draft.options.reportingEndpoints = text.split(' '))),
  setup(/^([A-Z]\w+) needs ([a-z-]+) (.+)$/, (draft, party, directive, sources) => {
    const needs = draft.needs.get(party) ?? [];
    draft.needs.set(party, [...needs, { directive, sources: sources.split(' '), reason: 'An example.' }]);
  }),
];

/** What is wrong with a claim; undefined: it is true. */
type Check = (given: Given, text: string) => string | undefined | false;

const CHECKS: readonly Check[] = [
  check(/^merged: (.+)$/, (given, text) => differing(one(given).toString(), text)),
  check(/^minimized: (.+)$/, (given, text) => differing(one(given).minimize().toString(), text)),
  check(/^minimized for https pages: (.+)$/, (given, text) =>
    differing(one(given).minimize({ pageScheme: 'https' }).toString(), text),
  ),
  check(/^([a-z-]+) is decided by ([a-z-]+)$/, (given, name, wanted) => differing(deciderOf(given, name), wanted)),
  check(/^([a-z-]+) is unrestricted$/, (given, name) => differing(deciderOf(given, name), 'nothing')),
  check(/^(allows|blocks) (.+)$/, (given, verb, request) => judged(given, verb === 'allows', readRequest(request))),
  check(/^finds (\w+)$/, (given, id) =>
    findingIds(given).includes(id) ? undefined : `not among ${findingIds(given).join()}`,
  ),
  check(/^does not find (\w+)$/, (given, id) => (findingIds(given).includes(id) ? 'it is found' : undefined)),
];

/** What is not true of a block, as `docs/findings.md:12: text: why`. A block that claims nothing is at fault, too. */
export function faultsOf(block: Block): string[] {
  if (block.language === 'ts') return faultsOfCode(block.lines);
  const draft: Draft = { headers: [], needs: new Map(), options: {} };
  const lines = block.lines.filter(({ text }) => text.trim() !== '');
  const claims = lines.filter(({ text }) => !SETUPS.some((run) => run(draft, text)));
  if (claims.length === 0) return [`${block.where}: it claims nothing`];
  if (lines.slice(0, -claims.length).some((line) => claims.includes(line))) {
    return [`${block.where}: what is given comes before what is claimed`];
  }
  const given = { policies: policiesOf(draft), options: draft.options };
  return claims.flatMap(({ where, text }) => {
    const results = CHECKS.map((run) => run(given, text)).filter((result) => result !== false);
    if (results.length !== 1) return [`${where}: ${text}: nobody understands this`];
    return results[0] === undefined ? [] : [`${where}: ${text}: ${results[0]}`];
  });
}

/** All that is found in the policy of a block. */
export function findingsIn(block: Block): Finding[] {
  if (block.language === 'ts') return findingsOfCode(block.lines.map(({ text }) => text).join('\n'));
  const draft: Draft = { headers: [], needs: new Map(), options: {} };
  for (const { text } of block.lines) SETUPS.some((run) => run(draft, text));
  return findingsOf({ policies: policiesOf(draft), options: draft.options });
}

function setup(form: RegExp, run: (draft: Draft, ...groups: [string, string, string]) => unknown): Setup {
  return (draft, text) => {
    const match = form.exec(text);
    if (match === null) return false;
    run(draft, match[1] ?? '', match[2] ?? '', match[3] ?? '');
    return true;
  };
}

function check(form: RegExp, run: (given: Given, ...groups: [string, string]) => string | undefined): Check {
  return (given, text) => {
    const match = form.exec(text);
    return match === null ? false : run(given, match[1] ?? '', match[2] ?? '');
  };
}

function policiesOf({ headers, reportOnly, meta, needs }: Draft): Policy[] {
  const { policies } =
    meta !== undefined
      ? parsePolicies(meta, { source: 'meta' })
      : reportOnly !== undefined
        ? parsePolicies(reportOnly, { disposition: 'report' })
        : parsePolicies(headers);
  const sets = [...needs].map(([party, requirements]) => ({ party, requirements }));
  return sets.length === 0 ? policies : policies.map((policy) => policy.merge(sets));
}

function one({ policies }: Given): Policy {
  const [policy, ...others] = policies;
  if (policy === undefined || others.length > 0) throw new Error(`${policies.length} policies where one is wanted`);
  return policy;
}

function differing(is: string, claimed: string): string | undefined {
  // Policies are printed without the space behind a semicolon, and read better with it.
  return is === claimed.replace(/; /g, ';') ? undefined : `it is ${is}`;
}

function deciderOf(given: Given, name: string): string {
  const { directives } = one(given)._state;
  if (directiveInfo(name) === undefined) return `no directive ${name}`;
  return decidingDirective(directives, name) ?? (directives.has(name) ? name : 'nothing');
}

/** The verdict on all policies together, which is the same after minimizing. */
function judged({ policies }: Given, wanted: boolean, request: CspRequest | undefined): string | undefined {
  if (request === undefined) return 'this is no request';
  const forms = [[...policies], policies.map((policy) => policy.minimize())];
  if (request.page === undefined) forms.push(policies.map((policy) => policy.minimize({ pageScheme: 'https' })));
  const verdicts = forms.map((form) => new PolicyList(form).allows(request));
  return verdicts.every(({ allowed }) => allowed === wanted) ? undefined : JSON.stringify(verdicts);
}

function findingIds(given: Given): string[] {
  return findingsOf(given).map(({ id }) => id);
}

function findingsOf({ policies, options }: Given): Finding[] {
  return policies.flatMap((policy) => [...policy.findings(options), ...evaluate(policy)]);
}

const CODE = /^(script attribute|style attribute|script|style) (.+)$/;

/** `image https://a.example/x (after a redirect, on http://site.example/)`, or `inline script start()`. */
function readRequest(text: string): CspRequest | undefined {
  const [, what = '', modifiers] = /^(.*?)(?: \((.+)\))?$/.exec(text) ?? [];
  const request = { ...readSubject(what), ...modifiersOf(modifiers) };
  return request.kind === undefined ? undefined : request;
}

function readSubject(text: string): CspRequest {
  const [, word = '', rest = ''] = /^(\S+)(?: (.+))?$/.exec(text) ?? [];
  switch (word) {
    case 'eval':
    case 'wasm':
      return rest === '' ? { kind: word } : {};
    case 'base-uri':
    case 'form-action':
    case 'frame-ancestors':
      return { kind: word, url: rest };
    case 'inline': {
      const [, inlineType, code] = CODE.exec(rest) ?? [];
      return code === undefined ? {} : { kind: 'inline', inlineType: inlineType as InlineType, text: code };
    }
    default:
      // The library refuses what is no destination.
      return { kind: 'fetch', destination: word as Destination, url: rest };
  }
}

function modifiersOf(text: string | undefined): CspRequest {
  const requests = (text?.split(', ') ?? []).map((modifier): CspRequest => {
    const [, name, value] = /^(on|nonce) (\S+)$/.exec(modifier) ?? [];
    if (name === 'on' && value !== undefined) return { page: value };
    if (name === 'nonce' && value !== undefined) return { nonce: value };
    if (modifier === 'after a redirect') return { redirectCount: 1 };
    if (modifier === 'added by a script') return { parserInserted: false };
    throw new Error(`"${modifier}" says nothing about a request`);
  });
  return Object.assign({}, ...requests) as CspRequest;
}
