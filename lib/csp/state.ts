import type { Finding } from './finding';
import type { CompiledRequirements } from './compile';
import type { DirectiveMap } from './entries';
import type { Clash } from './merge/clash';
import type { MinimizeOptions } from './minimize/options';

/** What a policy is made of, and what the steps that led to it have to say about it. */
export interface PolicyState {
  readonly directives: DirectiveMap;
  readonly disposition?: 'enforce' | 'report';
  /** What was doubtful about the text that it was read from. */
  readonly parseFindings?: readonly Finding[];
  /** What the site's own policy was before the first merge. */
  readonly base?: DirectiveMap;
  /** What was merged into it. */
  readonly merged?: readonly CompiledRequirements[];
  readonly clashes?: readonly Clash[];
  /** What it was before the first minimize. */
  readonly unminimized?: DirectiveMap;
  /** What may be relied on, of all options with which it was minimized. */
  readonly minimizeOptions?: MinimizeOptions;
}
