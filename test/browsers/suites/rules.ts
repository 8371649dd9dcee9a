/**
 * Plain statements about what the engines do, each with its twin that they do not.
 *
 * Literal expectations: nothing here is computed by the library, so that the two can disagree. Where the
 * engines disagree among themselves, the expectation is CSP3's, or for web sockets the stricter one, and
 * known-differences.ts names who strays.
 */
import type { Suite } from '../suite';
import { FALLBACK } from './rules/fallback';
import { DIFFERENCES } from './rules/differences';
import { DOUBTFUL } from './rules/doubtful';
import { HOSTS } from './rules/hosts';
import { KEYWORDS } from './rules/keywords';
import { LOCAL_URLS } from './rules/local-urls';
import { PREFETCH } from './rules/prefetch';
import { REPORTS } from './rules/reports';
import { facts } from './rules/rule';
import { SOCKETS } from './rules/sockets';
import { WORKERS } from './rules/workers';

export const rules: Suite = {
  name: 'rules',
  facts: () =>
    facts([
      ...[...HOSTS, ...SOCKETS, ...FALLBACK, ...LOCAL_URLS, ...KEYWORDS, ...PREFETCH, ...DIFFERENCES],
      ...[...DOUBTFUL, ...WORKERS, ...REPORTS],
    ]),
};
