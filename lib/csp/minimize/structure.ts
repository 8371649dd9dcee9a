/**
 * The choice of what `default-src`, `script-src`, `style-src` and `child-src` hold, so that the policy is shortest.
 *
 * Every effective directive must find a list with the same view as before, its own or one that it falls back on. A
 * directive that several fall back on holds the union of their views, provided that each still sees just its own.
 * What falls back on `default-src` alone is decided one by one once its content is chosen; scripts, workers and frames
 * depend on each other and are tried together, and so are styles.
 */
import { differenceOf, unionOf } from '../bits';
import { STRICT_DYNAMIC } from '../effective';
import { distinct, lengthOf, NOTHING, unions } from '../value-list';
import type { ValueList } from '../value-list';
import { IMPOSSIBLE, join, linesOf, NO_LINES, shorter } from './plan';
import type { List, Plan } from './plan';
import { keywordView } from './views';
import type { Look } from './views';

/** An effective directive that the policy restricts, and what it must see. */
export interface Need {
  readonly name: string;
  readonly look: Look;
  /** Hosts and schemes, the same object for the same ones; undefined: it does not look at them. */
  readonly urls: ValueList | undefined;
  readonly keywords: ValueList;
  /** Whether it must have a line of its own, or must not. Undefined: as is shortest. */
  readonly own?: boolean;
}

const SCRIPTS = ['script-src', 'script-src-elem', 'script-src-attr'];
const STYLES = ['style-src-elem', 'style-src-attr'] as const;
const FRAMES = ['frame-src', 'worker-src'];
/** Who sees hosts besides the simple ones, and the shortest directive in which it can find them. */
const LEAST_NAMES = [
  ['script-src-elem', 'script-src'],
  ['style-src-elem', 'style-src'],
  ['frame-src', 'child-src'],
  ['worker-src', 'child-src'],
] as const;
const GROUPED: ReadonlySet<string> = new Set([...SCRIPTS, ...STYLES, ...FRAMES]);

/** The shortest directives that give every need what it must see; `default-src` is there if `hasDefault` says so. */
export function shortestDirectives(needs: readonly Need[], hasDefault: boolean): Map<string, ValueList> {
  const search = new Search(needs);
  return linesOf(hasDefault ? search.bestWithDefault() : search.bestUnder(undefined));
}

/** A need with the line that it has if it shares none. */
interface Asked {
  readonly need: Need;
  readonly line: Plan;
}

interface LeastLine extends List {
  readonly length: number;
}

class Search {
  private readonly asked = new Map<string, Asked>();
  private readonly simple: Asked[] = [];
  /** Lists that have a line each unless their hosts are in `default-src`, and how long the line is at least. */
  private readonly least: LeastLine[] = [];
  /** All that somebody must see besides hosts. */
  private readonly keywords: ValueList;
  /** The shortest lines with a `script-src`, on which workers fall back or not. */
  private readonly scripts: { readonly withWorkers: Plan; readonly alone: Plan };
  /** The shortest lines with a `style-src`. */
  private readonly styles: Plan;
  /** The shortest lines of frames and workers with a `child-src`. */
  private readonly frames: Plan;

  public constructor(private readonly needs: readonly Need[]) {
    for (const need of needs) {
      const asked = { need, line: line(need.name, ownList(need)) };
      this.asked.set(need.name, asked);
      if (!GROUPED.has(need.name)) this.simple.push(asked);
    }
    this.addLeastLines();
    this.keywords = keywordsOf(needs);
    this.scripts = {
      withWorkers: this.bestShared('script-src', [...SCRIPTS, 'worker-src'], ['script-src', 'worker-src']),
      alone: this.bestShared('script-src', SCRIPTS, ['script-src']),
    };
    this.styles = this.bestShared('style-src', STYLES, []);
    this.frames = this.bestShared('child-src', FRAMES, []);
  }

  /** The shortest lines for `names` in which `always`, and whoever else may, fall back on a line called `shared`. */
  private bestShared(shared: string, names: readonly string[], always: readonly string[]): Plan {
    const must: Need[] = [];
    const optional: Asked[] = [];
    for (const name of names) {
      const asked = this.asked.get(name);
      if (asked === undefined) return IMPOSSIBLE;
      if (always.includes(name)) must.push(asked.need);
      else optional.push(asked);
    }
    let best = IMPOSSIBLE;
    // Bit by bit, who of the optional ones shares.
    for (let bits = 0; bits < 2 ** optional.length; bits++) {
      best = shorter(best, sharedBy(shared, must, optional, bits));
    }
    return best;
  }

  /** Tries what is worth trying as the content of `default-src`, first what may be shortest. */
  public bestWithDefault(): Plan {
    let best = IMPOSSIBLE;
    for (const { urls, least } of this.candidates()) {
      if (least >= best.length) break;
      for (const keywords of this.keywordsBeside(urls)) {
        const list = { urls, keywords };
        if (this.leastWith(list) >= best.length) continue;
        best = shorter(best, join(line('default-src', list), this.bestUnder(list)));
      }
    }
    return best;
  }

  /**
   * What may stand beside the hosts: keywords of any needs that see the same hosts, or none. Never 'strict-dynamic', on
   * which engines differ in `default-src`.
   */
  private keywordsBeside(urls: ValueList): ValueList[] {
    const fitting: ValueList[] = [];
    for (const need of this.needs) {
      const { keywords } = need;
      if (!keywords.isEmpty && (need.urls ?? urls) === urls && !keywords.has(STRICT_DYNAMIC)) fitting.push(keywords);
    }
    return distinct([NOTHING, ...unions(fitting)]);
  }

  /** The hosts that somebody sees, which may stand in `default-src`, first those with which a plan may be shortest. */
  private candidates(): { readonly urls: ValueList; readonly least: number }[] {
    const candidates = [
      { urls: NOTHING, least: this.leastWith({ urls: NOTHING, keywords: this.keywordsWith(NOTHING) }) },
    ];
    for (const { urls } of this.needs) {
      if (urls === undefined || candidates.some((known) => known.urls === urls)) continue;
      candidates.push({ urls, least: this.leastWith({ urls, keywords: this.keywordsWith(urls) }) });
    }
    return candidates.sort((a, b) => a.least - b.least);
  }

  /** Whoever sees the same hosts sees its keywords there as well, or needs a line, which is longer. */
  private keywordsWith(urls: ValueList): ValueList {
    for (const list of this.least) if (list.urls === urls && !list.keywords.isEmpty) return list.keywords;
    return NOTHING;
  }

  /** Those of simple needs, and those of others with different hosts, under the shortest name. */
  private addLeastLines(): void {
    for (const { need, line } of this.simple) this.least.push(leastLine(need, line.length));
    const hosts: ValueList[] = [];
    for (const [name, shortestName] of LEAST_NAMES) {
      const need = this.asked.get(name)?.need;
      if (need?.urls === undefined || hosts.includes(need.urls)) continue;
      hosts.push(need.urls);
      this.least.push(leastLine(need, lineLength(shortestName, ownList(need))));
    }
  }

  /** No plan with `list` as `default-src` is shorter: other hosts need lines, and all keywords stand somewhere. */
  private leastWith(list: List): number {
    let length = lineLength('default-src', list);
    let { bits } = list.keywords;
    for (const line of this.least) {
      if (line.urls === list.urls) continue;
      length += line.length;
      if (!line.keywords.isEmpty) bits = unionOf(bits, line.keywords.bits);
    }
    if (this.keywords.isEmpty) return length;
    return length + lengthOf(this.keywords.vocabulary, differenceOf(this.keywords.bits, bits));
  }

  /** The shortest lines that `list` as `default-src` (undefined: none) has to have beside it. */
  public bestUnder(list: List | undefined): Plan {
    const parts: Plan[] = [];
    for (const asked of this.simple) parts.push(fallingBack(asked, list));
    parts.push(this.bestScripts(list));
    const styles = join(this.fallingBack(STYLES[0], list), this.fallingBack(STYLES[1], list));
    parts.push(shorter(styles, this.styles));
    return join(...parts);
  }

  private fallingBack(name: string, list: List | undefined): Plan {
    const asked = this.asked.get(name);
    return asked === undefined ? NO_LINES : fallingBack(asked, list);
  }

  /** Scripts, and frames and workers, since workers fall back on both. */
  private bestScripts(list: List | undefined): Plan {
    const withWorkers = join(this.scripts.withWorkers, this.fallingBack('frame-src', list));
    const alone = join(this.scripts.alone, this.bestFrames(list, true));
    const best = shorter(alone, withWorkers);
    const evalNeed = this.asked.get('script-src')?.need;
    if (evalNeed !== undefined && (list === undefined || !sees(list, evalNeed))) return best;
    const elements = join(this.fallingBack('script-src-elem', list), this.fallingBack('script-src-attr', list));
    return shorter(join(elements, this.bestFrames(list, false)), best);
  }

  /** Frames and workers under `list`, where workers do not fall back on a `script-src`, though there may be one. */
  private bestFrames(list: List | undefined, hasScriptSrc: boolean): Plan {
    if (this.asked.get('worker-src')?.need.look === 'free') return IMPOSSIBLE;
    const workers = this.fallingBack('worker-src', hasScriptSrc ? undefined : list);
    return shorter(join(this.fallingBack('frame-src', list), workers), this.frames);
  }
}

/** No line where the need sees in `list` (undefined: there is none) what it must, or else its own. */
function fallingBack({ need, line }: Asked, list: List | undefined): Plan {
  if (need.own !== true && list !== undefined && sees(list, need)) return NO_LINES;
  return need.own === false ? IMPOSSIBLE : line;
}

/** A line for `must` and those of the optional ones whose bit is set, if they can share one, and lines for the others. */
function sharedBy(name: string, must: readonly Need[], optional: readonly Asked[], bits: number): Plan {
  const sharing = [...must];
  const parts: Plan[] = [];
  for (let index = 0; index < optional.length; index++) {
    const asked = optional[index];
    if (asked === undefined) continue;
    // Whoever must have a line of its own never shares.
    if ((bits & (1 << index)) !== 0 && asked.need.own !== true) sharing.push(asked.need);
    else parts.push(fallingBack(asked, undefined));
  }
  const list = sharing.length === 0 ? undefined : listFor(sharing);
  if (list === undefined) return IMPOSSIBLE;
  parts.push(line(name, list));
  return join(...parts);
}

function line(name: string, list: List): Plan {
  return { length: lineLength(name, list), line: [name, list] };
}

/** With its semicolon. The last line of a policy has none, whichever it is. */
function lineLength(name: string, { urls, keywords }: List): number {
  const values = keywords.length + urls.length;
  return name.length + (values === 0 ? " 'none'".length : values) + 1;
}

/** What a need sees, as a list of its own. */
function ownList(need: Need): List {
  return { urls: need.urls ?? NOTHING, keywords: need.keywords };
}

function leastLine({ urls = NOTHING, keywords }: Need, length: number): LeastLine {
  return { urls, keywords, length };
}

/** The shortest list in which each of the needs sees just what it must; undefined: there is none. */
function listFor(needs: readonly Need[]): List | undefined {
  let urls: ValueList | undefined;
  for (const need of needs) {
    urls ??= need.urls;
    if (need.urls !== undefined && need.urls !== urls) return undefined;
  }
  const list = { urls: urls ?? NOTHING, keywords: keywordsOf(needs) };
  for (const need of needs) if (!sees(list, need)) return undefined;
  return list;
}

function keywordsOf(needs: readonly Need[]): ValueList {
  let keywords = NOTHING;
  for (const need of needs) keywords = keywords.and(need.keywords);
  return keywords;
}

/** Whether a need sees in `list` just what it must. */
function sees({ urls, keywords }: List, need: Need): boolean {
  if (need.urls !== undefined && urls !== need.urls) return false;
  if (keywords.isSameAs(need.keywords)) return true;
  // What is no script sees no keywords. But 'strict-dynamic' lets workers through.
  if (need.look === 'url') return !keywords.has(STRICT_DYNAMIC);
  return keywordView(keywords, need.look).isSameAs(need.keywords);
}
