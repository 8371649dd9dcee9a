import { holdsSources } from '../directives';
import { parties } from '../finding';
import type { Finding } from '../finding';
import { decidingDirective, STRICT_DYNAMIC } from '../effective';
import type { DirectiveMap } from '../entries';
import type { PolicyEntry } from '../requirement';

/** Directives in which whoever controls an allowed source controls the page. */
const POWERFUL: ReadonlySet<string> = new Set(['script-src-elem', 'object-src', 'base-uri', 'worker-src']);
const DYNAMIC: ReadonlySet<string> = new Set(['script-src-elem', 'worker-src']);
const NETWORK = /^(?:\*(?:[:/].*)?|https?:|wss?:|https?:\/\/\*.*|wss?:\/\/\*(?!\.).*)$/;
const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** What single sources allow, or never allow. */
export function sourceFindings(directives: DirectiveMap): Finding[] {
  const findings: Finding[] = [];
  for (const [name, entries] of directives) {
    if (!holdsSources(name)) continue;
    // Beside it no host or scheme lets in a script or a worker.
    const isDynamic = entries.has(STRICT_DYNAMIC);
    const powers = [...POWERFUL].filter(
      (power) => decidingDirective(directives, power) === name && !(isDynamic && DYNAMIC.has(power)),
    );
    const isDead = isDynamic && name.startsWith('script-src');
    for (const entry of entries.values()) {
      if (!isDead) findings.push(...broadSource(name, entry, powers));
      findings.push(...ipAddress(name, entry), ...valueIgnored(name, entry));
    }
  }
  return findings;
}

/** `broadSource`. Examples: `connect-src wss:`, `script-src https:`, `img-src *`, `script-src data:`. */
function broadSource(directive: string, entry: PolicyEntry, powers: readonly string[]): Finding[] {
  const isPowerful = powers.length > 0;
  const anyHost = NETWORK.test(entry.text) && !entry.text.includes('//*.');
  const anyCode = isPowerful && /^(?:data|blob|filesystem):$/.test(entry.text);
  // A blob: worker is made by code that runs already; as a script it is as good as 'unsafe-eval'.
  const isHarmless = entry.text === 'blob:' && powers.every((power) => power === 'worker-src');
  if (!anyHost && (!anyCode || isHarmless)) return [];
  return [
    {
      id: 'broadSource',
      severity: isPowerful ? 'warning' : 'info',
      directive,
      source: entry.text,
      origins: entry.origins,
      message:
        `${directive}: ${entry.text} allows ${anyHost ? 'any host' : 'whatever a page can make up'}: ` +
        `asked for by ${parties(entry.origins)}.`,
      advice: 'List the hosts that are needed.',
    },
  ];
}

/** `valueIgnored`, of what is no place to ask from. Examples: `base-uri 'unsafe-eval'`, `form-action 'nonce-…'`. */
function valueIgnored(directive: string, { text, source, origins }: PolicyEntry): Finding[] {
  if (directive !== 'base-uri' && directive !== 'form-action') return [];
  const isPlace = source === undefined || ['host', 'scheme', 'opaque'].includes(source.kind) || text === "'self'";
  // It asks for a sample in the report, whatever the directive.
  if (isPlace || text === "'report-sample'") return [];
  return [
    {
      id: 'valueIgnored',
      severity: 'info',
      directive,
      source: text,
      origins,
      message: `${directive}: ${text} says nothing here, where URLs alone are compared: asked for by ${parties(origins)}.`,
      advice: 'Delete the value.',
    },
  ];
}

/** `ipAddress`. Example: `connect-src http://10.0.0.1`. */
function ipAddress(directive: string, entry: PolicyEntry): Finding[] {
  if (!IP_ADDRESS.test(entry.source?.host ?? '')) return [];
  return [
    {
      id: 'ipAddress',
      severity: 'warning',
      directive,
      source: entry.text,
      origins: entry.origins,
      message: `${directive}: by the text of CSP3 the address ${entry.text} matches nothing, although browsers match it.`,
      advice: 'Use a host name.',
    },
  ];
}
