/** What becomes of each kind of finding of csp_evaluator's: a finding of ours, or the reason why it is left out. */
import { checkMissingSemicolon } from 'csp_evaluator/dist/checks/parser_checks';
import {
  checkHasConfiguredReporting,
  checkMissingScriptSrcDirective,
  checkSrcHttp,
} from 'csp_evaluator/dist/checks/security_checks';
import { checkStrictDynamicNotStandalone } from 'csp_evaluator/dist/checks/strictcsp_checks';
import type { Csp } from 'csp_evaluator/dist/csp';
import { Type } from 'csp_evaluator/dist/finding';
import type { Finding as EvaluatorFinding } from 'csp_evaluator/dist/finding';
import type { Finding, Origin, Policy } from '../csp';
import { decidingDirective } from '../csp/effective';
import { parties } from '../csp/finding';
import { checkKnownBypass } from './known-bypass';

/** What the evaluator found, and who asked for it. */
export interface Evaluated {
  readonly policy: Policy;
  readonly directive: string;
  /** The source; empty: the directive as a whole. */
  readonly value: string;
  readonly description: string;
  readonly origins: Origin[];
}

/** A kind that is told of. */
export interface Kind {
  /** The evaluator's check that finds it. */
  readonly check: (effective: Csp) => EvaluatorFinding[];
  /** Undefined where it is nothing doubtful after all. */
  readonly translate: (evaluated: Evaluated) => Finding | undefined;
}

/** By the evaluator's type; a text says why it is left out, and its check need not run. */
export const KINDS: Readonly<Record<Type, Kind | string>> = {
  [Type.MISSING_SEMICOLON]: { check: checkMissingSemicolon, translate: missingSemicolon },
  [Type.UNKNOWN_DIRECTIVE]: 'unknownDirective of lib/csp',
  [Type.INVALID_KEYWORD]: 'invalidSource of lib/csp',
  [Type.NONCE_CHARSET]: 'staticNonce of lib/csp: a nonce has no place in a policy that is written beforehand',
  [Type.MISSING_DIRECTIVES]: { check: checkMissingScriptSrcDirective, translate: scriptsUnrestricted },
  [Type.SCRIPT_UNSAFE_INLINE]: 'unsafeInlineScripts of lib/csp',
  [Type.SCRIPT_UNSAFE_EVAL]: 'unsafeEval of lib/csp',
  [Type.PLAIN_URL_SCHEMES]: 'broadSource of lib/csp',
  [Type.PLAIN_WILDCARD]: 'broadSource of lib/csp',
  [Type.SCRIPT_ALLOWLIST_BYPASS]: { check: checkKnownBypass, translate: knownBypass },
  [Type.OBJECT_ALLOWLIST_BYPASS]: 'browsers have no plug-ins any more, so Flash files are no bypass',
  [Type.NONCE_LENGTH]: 'staticNonce of lib/csp',
  [Type.IP_SOURCE]: 'ipAddress of lib/csp',
  [Type.DEPRECATED_DIRECTIVE]: 'deprecatedDirective of lib/csp',
  [Type.SRC_HTTP]: { check: checkSrcHttp, translate: insecureSource },
  [Type.SRC_NO_PROTOCOL]: 'no check of the evaluator makes it',
  [Type.EXPERIMENTAL]: 'no check of the evaluator makes it',
  [Type.WILDCARD_URL]: 'no check of the evaluator makes it',
  [Type.X_FRAME_OPTIONS_OBSOLETED]: 'no check of the evaluator makes it',
  [Type.STYLE_UNSAFE_INLINE]: 'unsafeInlineStyles of lib/csp',
  [Type.STATIC_NONCE]: 'staticNonce of lib/csp',
  [Type.SCRIPT_UNSAFE_HASHES]: 'unsafeHashes of lib/csp',
  [Type.STRICT_DYNAMIC]: 'a policy of vendors is a list of hosts; which of them are bypasses is knownBypass',
  [Type.STRICT_DYNAMIC_NOT_STANDALONE]: { check: checkStrictDynamicNotStandalone, translate: strictDynamicAlone },
  [Type.NONCE_HASH]: 'no check of the evaluator makes it',
  [Type.UNSAFE_INLINE_FALLBACK]: 'for browsers that know no hashes, which CSP2 of 2014 has',
  [Type.ALLOWLIST_FALLBACK]: "for browsers that know no 'strict-dynamic'",
  [Type.IGNORED]: 'neutralisedUnsafeInline and hostsBesideStrictDynamic of lib/csp',
  [Type.REQUIRE_TRUSTED_TYPES_FOR_SCRIPTS]: 'would be found in every policy, and breaks most vendors',
  [Type.REPORTING_DESTINATION_MISSING]: 'a site may do without reports; reportOnlyWithoutEndpoint of lib/csp',
  [Type.REPORT_TO_ONLY]: { check: checkHasConfiguredReporting, translate: reportToOnly },
};

/** `knownBypass`. Example: `script-src https://ajax.googleapis.com`. */
function knownBypass({ directive, value, description, origins }: Evaluated): Finding | undefined {
  const [, host = '', what = ''] = /^(\S+) is known to host (.+) which allow to bypass/.exec(description) ?? [];
  // Of other hosts the evaluator says only that it knows none.
  if (host === '') return undefined;
  return {
    id: 'knownBypass',
    severity: 'warning',
    directive,
    source: value,
    origins,
    message:
      `${directive}: ${value} lets in ${host}, which is known to host ${what}: injected markup can use them to run ` +
      `any script. Asked for by ${parties(origins)}.`,
    advice: 'Name the path of the script instead of the whole host, or do without what needs it.',
  };
}

/** `scriptsUnrestricted`. Example: `img-src 'self'`. */
function scriptsUnrestricted({ policy, directive }: Evaluated): Finding | undefined {
  if (decidingDirective(policy._state.directives, 'script-src-elem') !== undefined) return undefined;
  return {
    id: 'scriptsUnrestricted',
    severity: 'warning',
    directive,
    origins: [],
    message: 'script-src: nothing restricts scripts, so the policy does not protect from injected ones.',
    advice: "Add default-src 'self' or script-src 'self' to the site's own policy.",
  };
}

/** `insecureSource`. Example: `img-src http://images.example`. */
function insecureSource({ directive, value, origins }: Evaluated): Finding {
  const isReport = directive === 'report-uri';
  return {
    id: 'insecureSource',
    severity: 'info',
    directive,
    source: value,
    origins,
    message: isReport
      ? `${directive}: reports to ${value} can be read on their way, and pages on https send none.`
      : `${directive}: what comes from ${value} can be changed on its way: asked for by ${parties(origins)}.`,
    advice: 'Use https://.',
  };
}

/** `missingSemicolon`. Example: `script-src 'self' object-src 'none'`. */
function missingSemicolon({ directive, value, origins }: Evaluated): Finding {
  return {
    id: 'missingSemicolon',
    severity: 'warning',
    directive,
    source: value,
    origins,
    message: `${directive}: ${value} is the name of a directive, but stands among the values and is taken for a host.`,
    advice: 'Put ";" before it.',
  };
}

/** `strictDynamicAlone`. Example: `script-src 'strict-dynamic' https://a.example`. */
function strictDynamicAlone({ policy, directive, origins }: Evaluated): Finding {
  const entry = policy.directive(directive)?.find(({ text }) => text === "'strict-dynamic'");
  return {
    id: 'strictDynamicAlone',
    severity: 'error',
    directive,
    source: "'strict-dynamic'",
    origins: entry?.origins ?? origins,
    message:
      `${directive}: 'strict-dynamic' without a hash blocks all scripts of the page: asked for by ` +
      `${parties(entry?.origins ?? origins)}.`,
    advice: 'Add the hashes of the scripts that load the others, or leave it out.',
  };
}

/** `reportToOnly`. Example: `report-to csp` without `report-uri`. */
function reportToOnly({ directive, origins }: Evaluated): Finding {
  return {
    id: 'reportToOnly',
    severity: 'info',
    directive,
    origins,
    message: 'report-to: browsers without the Reporting API send no reports.',
    advice: 'Add report-uri with the same URL; browsers that know report-to ignore it.',
  };
}
