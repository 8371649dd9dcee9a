import { directiveInfo } from '../directives';
import { does, parties } from '../finding';
import type { Finding } from '../finding';
import { decidingDirective, decidingList, effectiveEntries } from '../effective';
import { byText } from '../entries';
import type { Origin, PolicyEntry } from '../requirement';
import type { PolicyState } from '../state';
import type { FindingsOptions } from './index';

/** Which directives are there, which are missing, and which defeat each other. */
export function structureFindings(state: PolicyState, options: FindingsOptions): Finding[] {
  return [
    ...missingDirectives(state),
    ...deprecatedDirectives(state),
    ...reportWithoutEndpoint(state, options),
    ...reportOnlyWithoutEndpoint(state),
    ...ignoredInReportOnly(state),
    ...sandboxDefeats(state),
    ...noneOverridden(state),
    ...trustedTypesDefeat(state),
  ];
}

/** `missingObjectSrc`, `missingBaseUri`. Example: `script-src 'self'`. */
function missingDirectives({ directives }: PolicyState): Finding[] {
  const findings: Finding[] = [];
  const restrictsScripts = decidingDirective(directives, 'script-src-elem') !== undefined;
  if (restrictsScripts && decidingDirective(directives, 'object-src') === undefined) {
    findings.push({
      id: 'missingObjectSrc',
      severity: 'warning',
      directive: 'object-src',
      origins: [],
      message: 'object-src: nothing restricts plug-ins, which can run scripts.',
      advice: "Add object-src 'none' to the site's own policy.",
    });
  }
  const hasScripts = (effectiveEntries(directives, 'script-src-elem')?.size ?? 0) > 0;
  if (hasScripts && !directives.has('base-uri')) {
    findings.push({
      id: 'missingBaseUri',
      severity: 'warning',
      directive: 'base-uri',
      origins: [],
      message:
        'base-uri: an injected <base> element can redirect the relative URLs of scripts; nothing falls back on default-src here.',
      advice: "Add base-uri 'self' or 'none' to the site's own policy.",
    });
  }
  return findings;
}

/** `deprecatedDirective`, for policies that were not read from a text. Example: `block-all-mixed-content`. */
function deprecatedDirectives({ directives, parseFindings }: PolicyState): Finding[] {
  // Reading a text has told it, with where it stands.
  if (parseFindings !== undefined) return [];
  return [...directives].flatMap(([directive, entries]) => {
    const deprecated = directiveInfo(directive)?.deprecated;
    if (deprecated === undefined || directive === 'report-uri') return [];
    return {
      id: 'deprecatedDirective',
      severity: 'info',
      directive,
      origins: [...entries.values()].flatMap((entry) => entry.origins),
      message: `${directive} is deprecated: ${deprecated}.`,
      advice: 'Delete it, unless you still serve browsers that need it.',
    } satisfies Finding;
  });
}

/** `reportWithoutEndpoint`. Examples: `report-uri`, and `report-to main` without `Reporting-Endpoints: main="…"`. */
function reportWithoutEndpoint({ directives }: PolicyState, { reportingEndpoints }: FindingsOptions): Finding[] {
  return ['report-uri', 'report-to'].flatMap((directive) => {
    const entries = directives.get(directive);
    if (entries === undefined) return [];
    const undefinedName =
      directive === 'report-to' && reportingEndpoints !== undefined
        ? [...entries.keys()].find((name) => !reportingEndpoints.includes(name))
        : undefined;
    if (entries.size > 0 && undefinedName === undefined) return [];
    return {
      id: 'reportWithoutEndpoint',
      severity: 'warning',
      directive,
      ...(undefinedName === undefined ? {} : { source: undefinedName }),
      origins: [...entries.values()].flatMap((entry) => entry.origins),
      message:
        undefinedName === undefined
          ? `${directive} names no endpoint: no report is sent.`
          : `report-to names ${undefinedName}, which the Reporting-Endpoints header does not define. Browsers send no reports, not even to report-uri.`,
      advice: 'Name an endpoint that exists, or delete the directive.',
    } satisfies Finding;
  });
}

/** `reportOnlyWithoutEndpoint`. Example: `Content-Security-Policy-Report-Only: script-src 'self'`. */
function reportOnlyWithoutEndpoint({ directives, disposition }: PolicyState): Finding[] {
  if (disposition !== 'report' || directives.has('report-to') || directives.has('report-uri')) return [];
  return [
    {
      id: 'reportOnlyWithoutEndpoint',
      severity: 'warning',
      origins: [],
      message:
        'The policy is only to report, but names no endpoint: violations are seen in the console of each browser only.',
      advice: 'Name an endpoint with report-to and report-uri.',
    },
  ];
}

/**
 * What browsers ignore in a report-only policy: https://www.w3.org/TR/CSP3/#directive-sandbox,
 * https://www.w3.org/TR/upgrade-insecure-requests/#delivery
 */
const NOT_IN_REPORT_ONLY = ['sandbox', 'upgrade-insecure-requests'];

/** `ignoredInReportOnly`. Example: `Content-Security-Policy-Report-Only: sandbox`. */
function ignoredInReportOnly({ directives, disposition }: PolicyState): Finding[] {
  if (disposition !== 'report') return [];
  return NOT_IN_REPORT_ONLY.filter((directive) => directives.has(directive)).map((directive) => ({
    id: 'ignoredInReportOnly',
    severity: 'info',
    directive,
    origins: entriesOf(directives.get(directive)).flatMap((entry) => entry.origins),
    message: `${directive}: browsers ignore it in a report-only policy, so trying it tells nothing.`,
    advice: 'Put it into the policy that is enforced, or leave it out.',
  }));
}

/** What a sandbox forbids unless its flag is given, and the directives in which parties ask for such things. */
const SANDBOX_FLAGS: readonly {
  readonly flag: string;
  readonly directives: readonly string[];
  readonly what: string;
}[] = [
  {
    flag: 'allow-scripts',
    directives: ['script-src', 'script-src-elem', 'script-src-attr', 'worker-src'],
    what: 'scripts',
  },
  { flag: 'allow-forms', directives: ['form-action'], what: 'forms' },
];

/** `sandboxDefeats`. Example: `sandbox allow-forms` of the site, and a vendor that needs `script-src`. */
function sandboxDefeats(state: PolicyState): Finding[] {
  const sandbox = state.directives.get('sandbox');
  if (sandbox === undefined || state.disposition === 'report') return [];
  return SANDBOX_FLAGS.flatMap(({ flag, directives: needed, what }) => {
    if (sandbox.has(flag)) return [];
    const base = state.base ?? state.directives;
    const vendors = needed.flatMap((name) => askedFor(state, name));
    const own = needed.flatMap((name) => entriesOf(base.get(name)));
    const origins = [...vendors, ...own.flatMap((entry) => entry.origins)];
    if (origins.length === 0) return [];
    return {
      id: 'sandboxDefeats',
      severity: vendors.length > 0 ? 'error' : 'warning',
      directive: 'sandbox',
      origins: [...origins, ...entriesOf(sandbox).flatMap((entry) => entry.origins)],
      message: `sandbox without ${flag} forbids all ${what}: those of ${parties(vendors.length > 0 ? vendors : origins)} as well.`,
      advice: `Add ${flag}, or leave out sandbox.`,
    } satisfies Finding;
  });
}

/** `noneOverridden`. Example: `frame-src 'none'` of the site, and a vendor that needs `frame-src`. */
function noneOverridden({ base = new Map(), merged = [] }: PolicyState): Finding[] {
  const names = new Set(merged.flatMap(({ lists }) => [...lists.keys()]));
  return [...names].sort().flatMap((directive) => {
    const deciding = decidingList(base, directive);
    if (deciding === undefined) return [];
    const { decider: closed, list: before } = deciding;
    // `default-src 'none'` is a base to build on, and a sandbox without flags is no 'none'.
    if (closed === 'default-src' || closed === 'sandbox') return [];
    if ([...before.keys()].some((text) => text !== "'none'")) return [];
    const added = byText(merged.flatMap(({ lists }) => entriesOf(lists.get(directive))));
    const origins: Origin[] = added.flatMap((entry) => entry.origins);
    return {
      id: 'noneOverridden',
      severity: 'info',
      directive: closed,
      origins,
      message:
        `${closed}: the site's own policy says 'none', but ${does(origins, 'needs', 'need')} ${list(added)}` +
        `${directive === closed ? '' : ` in ${directive}`}.`,
      advice: 'If it must stay closed, do without what needs it.',
    } satisfies Finding;
  });
}

/** `trustedTypesDefeat`. Example: `require-trusted-types-for 'script'` of the site, and a vendor's script. */
function trustedTypesDefeat(state: PolicyState): Finding[] {
  const required = state.directives.get('require-trusted-types-for');
  if (required === undefined) return [];
  const vendors = ['script-src', 'script-src-elem'].flatMap((name) => askedFor(state, name));
  if (vendors.length === 0) return [];
  return [
    {
      id: 'trustedTypesDefeat',
      severity: 'warning',
      directive: 'require-trusted-types-for',
      origins: [...vendors, ...entriesOf(required).flatMap((entry) => entry.origins)],
      message: `require-trusted-types-for breaks scripts that write HTML without Trusted Types; ${parties(vendors)} may.`,
      advice: 'Try it with a report-only policy first.',
    },
  ];
}

/** Of those who need something of a directive, whether or not the base restricts it. */
function askedFor({ merged = [] }: PolicyState, directive: string): Origin[] {
  return merged.flatMap(({ lists }) => entriesOf(lists.get(directive))).flatMap((entry) => entry.origins);
}

function entriesOf(entries: ReadonlyMap<string, PolicyEntry> | undefined): PolicyEntry[] {
  return byText([...(entries?.values() ?? [])]);
}

function list(entries: readonly PolicyEntry[]): string {
  const texts = [...new Set(entries.map((entry) => entry.text))];
  return texts.length > 3 ? `${texts.slice(0, 3).join(', ')} and ${texts.length - 3} more` : texts.join(', ');
}
