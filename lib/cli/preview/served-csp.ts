/**
 * Policies as the preview serves them: with the same meaning on `http://127.0.0.1` as they have where they are deployed, and
 * with reports to the preview.
 *
 * - `report-uri` and `report-to` are replaced: a trial does not belong into the statistics of the site, and Chromium, which
 *   ignores `report-uri` beside `report-to`, sends the reports of the latter up to a minute later.
 * - `'report-sample'` is added for scripts and styles, so that reports show the beginning of inline code. It allows nothing.
 * - `upgrade-insecure-requests` is left out: Safari would ask this machine for https, which it does not speak.
 * - Where `https:` or `wss:` allows the deployed site itself, the preview's own origin is added, since it is served over
 *   http: `http://` for the one, `ws://`, which is also for http, for the other.
 */
import { directiveInfo } from '../../csp';
import { splitPolicies } from '../../csp/parse';
import { headerName } from '../input/found';
import type { HeaderMap } from './headers';

export const COLLECTOR_PATH = '/.cdk-vendor-csp/reports';

const ENFORCED = headerName('enforce').toLowerCase();
const REPORTED = headerName('report').toLowerCase();

/**
 * @param host of the preview, with its port
 * @param reportOnly whether nothing is to be blocked
 */
export function withReporting(headers: Readonly<HeaderMap>, host: string, reportOnly: boolean): HeaderMap {
  const { [ENFORCED]: enforced, [REPORTED]: reported, ...rest } = headers;
  const policies = { [ENFORCED]: policiesOf(enforced), [REPORTED]: policiesOf(reported) };
  if (reportOnly) {
    policies[REPORTED] = [...(policies[ENFORCED] ?? []), ...(policies[REPORTED] ?? [])];
    policies[ENFORCED] = [];
  }
  const served = Object.entries(policies).filter(([, texts]) => texts.length > 0);
  return {
    ...rest,
    ...Object.fromEntries(served.map(([name, texts]) => [name, texts.map((text) => asServed(text, host)).join(', ')])),
  };
}

/** A header may be repeated, and holds several policies with commas between them. */
function policiesOf(value: string | string[] | undefined): string[] {
  const text = [value ?? []].flat().join(',');
  return splitPolicies(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((policy) => policy !== '');
}

const LEFT_OUT = new Set(['report-uri', 'report-to', 'upgrade-insecure-requests']);
const WITH_SAMPLES = /^(?:default|script|style)-src(?:-elem|-attr)?$/;

function asServed(policy: string, host: string): string {
  const directives = policy.split(';').flatMap((directive) => {
    const [name = '', ...values] = directive.trim().split(/[\t\n\f\r ]+/);
    return name === '' || LEFT_OUT.has(name.toLowerCase())
      ? []
      : [[name, ...valuesOf(name.toLowerCase(), values, host)].join(' ')];
  });
  return [...directives, `report-uri ${COLLECTOR_PATH}`].join('; ');
}

function valuesOf(name: string, values: readonly string[], host: string): readonly string[] {
  if (directiveInfo(name)?.value.endsWith('source-list') !== true) return values;
  const has = (wanted: string): boolean => values.some((value) => value.toLowerCase() === wanted);
  const added = [
    ...(has('https:') ? [`http://${host}`] : []),
    ...(has('wss:') ? [`ws://${host}`] : []),
    ...(WITH_SAMPLES.test(name) && !has("'report-sample'") ? ["'report-sample'"] : []),
  ];
  // Beside other values it is ignored, and the list allows nothing all the same.
  const kept = added.length === 0 ? values : values.filter((value) => value.toLowerCase() !== "'none'");
  return [...kept, ...added];
}
