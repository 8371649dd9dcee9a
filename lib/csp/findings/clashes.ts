import { distinctFindings, does, parties } from '../finding';
import type { Finding } from '../finding';
import type { Clash } from '../merge/clash';
import { byText } from '../entries';
import type { Origin, PolicyEntry } from '../requirement';

/** What merging could not unite, naming both parties. */
export function clashFindings(clashes: readonly Clash[]): Finding[] {
  return distinctFindings(clashes.map((clash) => CLASHES[clash.kind](clash)));
}

const CLASHES: Readonly<Record<Clash['kind'], (clash: Clash) => Finding>> = {
  /** Example: `style-src 'sha256-…'` of the site, and a vendor that needs 'unsafe-inline' there. */
  hashesLeftOut: ({ directive, losers, winners, fromBase }) => ({
    id: 'hashesLeftOut',
    severity: fromBase === true ? 'warning' : 'info',
    directive,
    origins: originsOf([...losers, ...winners]),
    message:
      `${directive}: ${does(originsOf(winners), 'relies', 'rely')} on 'unsafe-inline', which the ${plural(losers.length, 'hash', 'hashes')} of ` +
      `${parties(originsOf(losers))} would switch off. The policy has 'unsafe-inline' and not the ${losers.length === 1 ? 'hash' : 'hashes'}: ` +
      'all inline code is allowed.',
    advice: directive.startsWith('style')
      ? "If only style attributes need it, put 'unsafe-inline' into style-src-attr and the hashes into style-src-elem."
      : "Use the vendor's way without inline code, or do without the vendor, if inline code must be checked.",
  }),
  /** Example: `script-src 'unsafe-hashes' 'sha256-…'` of one vendor, and `script-src 'sha256-…'` of another. */
  hashesWidened: ({ directive, losers, winners }) => ({
    id: 'hashesWidened',
    severity: 'info',
    directive,
    source: "'unsafe-hashes'",
    origins: originsOf([...losers, ...winners]),
    message:
      `${directive}: 'unsafe-hashes' of ${parties(originsOf(winners))} lets event handlers and style attributes use ` +
      `${plural(losers.length, 'the hash', 'hashes')} of ${parties(originsOf(losers))} as well.`,
    advice:
      "Keep hashes of elements in script-src-elem or style-src-elem, and 'unsafe-hashes' with its own in script-src-attr " +
      'or style-src-attr.',
  }),
  /** Example: `script-src 'nonce-…'` of the site, and a vendor that needs 'unsafe-inline' there. */
  unsafeInlineDefeated: ({ directive, losers, winners }) => ({
    id: 'unsafeInlineDefeated',
    severity: 'error',
    directive,
    source: "'unsafe-inline'",
    origins: originsOf([...losers, ...winners]),
    message:
      `${directive}: ${does(originsOf(losers), 'needs', 'need')} 'unsafe-inline', but browsers ignore it beside ` +
      `${byText(winners)[0]?.text ?? ''} of ${parties(originsOf(winners))}. Inline code of ${parties(originsOf(losers))} is blocked.`,
    advice: 'Give the inline code a nonce or a hash, or do without one of the two.',
  }),
  /** Example: a vendor that needs 'strict-dynamic', and a site whose scripts are allowed by host. */
  strictDynamicLeftOut: ({ directive, losers, winners }) => ({
    id: 'strictDynamicLeftOut',
    severity: 'error',
    directive,
    source: "'strict-dynamic'",
    origins: originsOf([...losers, ...winners]),
    message:
      `${directive}: ${does(originsOf(losers), 'needs', 'need')} 'strict-dynamic', which would switch off ` +
      `${winners.length === 0 ? 'whatever hosts are added' : `the hosts of ${parties(originsOf(winners))}`}. ` +
      'The policy does not have it.',
    advice: "List the hosts that the vendor's scripts come from, or give the site's own policy 'strict-dynamic'.",
  }),
};

function originsOf(entries: readonly PolicyEntry[]): Origin[] {
  return byText(entries).flatMap((entry) => entry.origins);
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`;
}
