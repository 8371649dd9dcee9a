/**
 * From a policy that somebody wrote by hand to vendors and a base policy.
 *
 * Kept: with the result whatever the policy allowed is allowed, and what else is allowed is told. The base policy is the
 * old one without what the vendors ask for anyway. What no static policy can hold, and what browsers ignored, is left
 * out and told.
 */
import { CspError, didYouMean, directiveInfo, Policy, show } from '../../csp';
import type { PolicyEntry } from '../../csp';
import { DEFAULT_BASE_POLICY } from '../../csp/default-base-policy';
import { DIRECTIVE_NAMES } from '../../csp/directives';
import { isOpaque, isOpaqueName, readSource } from '../../csp/source';
import { compare, isSame } from './compare';
import type { Difference } from './compare';
import { withoutNonces } from './nonces';
import { recognizeVendors } from './recognition';
import type { ChosenFit } from './recognition';

/** Something of the old policy that the new one cannot have. */
export interface LeftOut {
  readonly directive: string;
  /** @default - the directive as a whole */
  readonly source?: string;
  readonly why: string;
  /** What stands there in its place. @default - nothing */
  readonly instead?: string;
}

export interface Migration {
  readonly vendors: readonly ChosenFit[];
  /** The site's own policy; undefined: it means the same as the construct's default. */
  readonly base: Policy | undefined;
  /** Base and vendors together, as the construct would print them. */
  readonly result: Policy;
  readonly leftOut: readonly LeftOut[];
  /** What the site gains and loses by the switch. */
  readonly difference: Difference;
}

const TOKEN = 'Its value is known at deployment only. Write it with the CDK value that it stands for.';

/** @param httpsOnly whether all viewers are served over https */
export function migrate(old: Policy, httpsOnly = false): Migration {
  const { kept, leftOut } = withoutImpossible(old);
  if (kept.directives.length === 0) {
    const why = ['There is no directive that browsers know.', ...leftOut.map(asText)];
    throw new CspError('InvalidPolicy', why.join(' '));
  }
  const vendors = recognizeVendors(kept);
  const pages = httpsOnly ? ({ pageScheme: 'https' } as const) : {};
  const sets = vendors.map(({ vendor }) => vendor._requirementSet);
  const base = baseOf(kept, vendors, (candidate) => compare(kept, candidate.merge(sets), pages));
  const usual = Policy.parse(DEFAULT_BASE_POLICY);
  const isUsual = isSame(compare(base, usual));
  const result = (isUsual ? usual : base).merge(sets).minimize(pages);
  return { vendors, base: isUsual ? undefined : base, result, leftOut, difference: compare(old, result, pages) };
}

function asText({ directive, why }: LeftOut): string {
  return `${show(directive)}: ${why}`;
}

/** The policy without what the construct refuses, and without what browsers ignore. */
function withoutImpossible(old: Policy): { kept: Policy; leftOut: LeftOut[] } {
  const leftOut = old
    .findings()
    .flatMap(({ id, directive = '', message }): LeftOut[] =>
      id === 'nonAsciiDirective' ? [{ directive, why: message }] : [],
    );
  const lists: { [directive: string]: string[] } = {};
  for (const { name, entries } of old.directives) {
    const info = directiveInfo(name);
    if (info === undefined && isOpaqueName(name)) {
      leftOut.push({ directive: name, why: TOKEN });
      continue;
    }
    if (info === undefined) {
      leftOut.push({ directive: name, why: `Browsers know no such directive.${didYouMean(name, DIRECTIVE_NAMES)}` });
      continue;
    }
    const isList = info.value.endsWith('source-list');
    const { kept, added, scripts, ...fixed } = isList
      ? withoutNonces(name, entries)
      : { kept: entries, added: [], leftOut: [] };
    leftOut.push(...fixed.leftOut);
    const values = kept.filter((entry) => {
      const why = isList ? impossible(entry) : isOpaque(entry.text) ? TOKEN : undefined;
      if (why !== undefined) leftOut.push({ directive: name, source: entry.text, why });
      return why === undefined;
    });
    // An empty one of these says something else: a sandbox without a token allows nothing.
    if (!isList && kept.length > 0 && values.length === 0) continue;
    lists[name] = [...added, ...values.map(({ text }) => text)];
    if (scripts !== undefined && old.directive('script-src') === undefined) lists['script-src'] = [...scripts];
  }
  return { kept: readable(lists, leftOut), leftOut };
}

/** What else cannot stand in a policy, such as a directive's name in a list, is left out one by one. */
function readable(lists: { [directive: string]: string[] }, leftOut: LeftOut[]): Policy {
  const kept: { [directive: string]: string[] } = {};
  for (const [directive, values] of Object.entries(lists)) {
    const fine = values.filter((value) => {
      try {
        Policy.parse(Policy.fromDirectives({ [directive]: [value] }).toString());
        return true;
      } catch (error) {
        if (!(error instanceof CspError)) throw error;
        leftOut.push({ directive, source: value, why: `The construct refuses it: ${reasonOf(error)}` });
        return false;
      }
    });
    kept[directive] = fine;
  }
  return Policy.fromDirectives(kept);
}

/** What follows the name of the directive and the value, which are told anyway. */
function reasonOf({ message }: CspError): string {
  return message.replace(/^.*?" (?:is not a CSP source expression|cannot stand here): /, '');
}

function impossible({ source, text }: PolicyEntry): string | undefined {
  if (source !== undefined) return source.kind === 'opaque' ? TOKEN : undefined;
  const read = readSource(text);
  return `It is no source expression${'problem' in read ? `: ${read.problem}` : '.'}`;
}

/** `policy` without the sources that the vendors ask for, so long as nothing that it allowed is blocked then. */
function baseOf(policy: Policy, vendors: readonly ChosenFit[], differenceWith: (base: Policy) => Difference): Policy {
  const explained = textsOf(vendors);
  const lists = new Map(policy.directives.map(({ name, entries }) => [name, entries.map(({ text }) => text)]));
  const build = (): Policy => Policy.fromDirectives(Object.fromEntries(lists));
  const noWorkers = new Set<string>();
  for (const [name, all] of lists) {
    // All at once, then halves: a policy may have thousands.
    const attempts = [all.filter((text) => text !== "'self'" && explained.has(text))];
    for (let going = attempts.pop(); going !== undefined; going = attempts.pop()) {
      const present = lists.get(name) ?? [];
      const gone = new Set(going);
      lists.set(
        name,
        present.filter((text) => !gone.has(text)),
      );
      if (going.length === 0) continue;
      const blocked = blockedBy(differenceWith(build()));
      if (
        blocked?.every(
          ({ directive, text }) => directive === 'worker-src' && (name === 'script-src' || noWorkers.has(text)),
        )
      ) {
        for (const { text } of blocked) noWorkers.add(text);
        continue;
      }
      lists.set(name, present);
      const middle = Math.ceil(going.length / 2);
      if (going.length > 1) attempts.push(going.slice(middle), going.slice(0, middle));
    }
  }
  return build();
}

/** The hosts that a vendor is the reason for, and the sources that a vendor asks for literally. */
function textsOf(vendors: readonly ChosenFit[]): Set<string> {
  return new Set(
    vendors.flatMap(({ explained, needs }) => [
      ...[...explained.keys()].map((key) => key.slice(key.indexOf(' ') + 1)),
      ...needs.map(({ entry }) => entry.text),
    ]),
  );
}

/**
 * What is blocked, for `baseOf` to decide; undefined: whole directives are. Workers fall back on `script-src`. That they
 * lose a vendor's host there is told but no reason to keep it: a worker is always of the page's own origin
 * (https://html.spec.whatwg.org/#dom-worker).
 */
function blockedBy({ directives, others }: Difference): { directive: string; text: string }[] | undefined {
  if (others.length > 0 || directives.some(({ change }) => change === 'restricted')) return undefined;
  return directives.flatMap(({ directive, lost }) => lost.map(({ text }) => ({ directive, text })));
}
