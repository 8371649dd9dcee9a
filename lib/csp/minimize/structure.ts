/**
 * The choice of what `default-src`, `script-src`, `style-src` and `child-src` hold, so that the policy is shortest.
 *
 * Every effective directive must find a list with the same view as before, its own or one that it falls back on. A
 * directive that several fall back on holds the union of their views, provided that each still sees just its own.
 * What falls back on `default-src` alone is decided one by one once its content is chosen; scripts, workers and frames
 * depend on each other and are tried together, and so are styles.
 */
import { differenceOf } from '../bits';
import { STRICT_DYNAMIC } from '../effective';
import { distinct, lengthOf, NO_KEYWORDS, unions } from '../keyword-list';
import type { KeywordList } from '../keyword-list';
import type { Need } from './needs';
import { lineLength, Plan } from './plan';
import type { List } from './plan';
import { NO_URLS } from './url-views';
import type { UrlView } from './url-views';
import { keywordView } from './views';

const SCRIPTS = ['script-src', 'script-src-elem', 'script-src-attr'];
const STYLES = ['style-src-elem', 'style-src-attr'];
const FRAMES = ['frame-src', 'worker-src'];
/** Who sees hosts besides the simple ones, and the shortest directive in which it can find them. */
const LEAST_NAMES = [
  ['script-src-elem', 'script-src'],
  ['style-src-elem', 'style-src'],
  ['frame-src', 'child-src'],
  ['worker-src', 'child-src'],
] as const;
const GROUPED: ReadonlySet<string> = new Set([...SCRIPTS, ...STYLES, ...FRAMES]);

/** The shortest lines in which every need sees what it must; `default-src` is there if `hasDefault` says so. */
export function shortestDirectives(needs: readonly Need[], hasDefault: boolean): Map<string, List> {
  const search = new Search(needs);
  return (hasDefault ? search.bestWithDefault() : search.bestUnder(undefined)).lines();
}

/** A need with the line that it has if it shares none. */
interface Asked {
  readonly need: Need;
  readonly line: Plan;
}

class Search {
  private readonly asked = new Map<string, Asked>();
  private readonly simple: Asked[] = [];
  /** By the hosts that some see, how long their lines are at least, unless the hosts are in `default-src`. */
  private readonly least = new Map<UrlView, number>();
  /** How long all of these are. */
  private leastOfAll = 0;
  /** Those who see hosts and keywords, each with other hosts. */
  private readonly mixed: List[] = [];
  /** All that somebody must see besides hosts. */
  private readonly keywords: KeywordList;
  /** The shortest lines with a `script-src`, on which workers fall back or not. */
  private readonly scripts: { readonly withWorkers: Plan; readonly alone: Plan };
  /** The shortest lines with a `style-src`. */
  private readonly styles: Plan;
  /** The shortest lines of frames and workers with a `child-src`. */
  private readonly frames: Plan;

  public constructor(private readonly needs: readonly Need[]) {
    for (const need of needs) {
      const asked = { need, line: Plan.line(need.name, ownList(need)) };
      this.asked.set(need.name, asked);
      if (!GROUPED.has(need.name)) this.simple.push(asked);
    }
    this.countLeastLines();
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
    const asking: Asked[] = [];
    let must = 0;
    for (const name of names) {
      const asked = this.asked.get(name);
      if (asked === undefined) return Plan.IMPOSSIBLE;
      if (always.includes(name)) must |= 1 << asking.length;
      asking.push(asked);
    }
    let best = Plan.IMPOSSIBLE;
    // Bit by bit, who shares the line.
    for (let bits = 1; bits < 1 << asking.length; bits++) {
      if ((bits & must) === must) best = best.or(sharedBy(shared, asking, bits));
    }
    return best;
  }

  /** Tries what is worth trying as the content of `default-src`, first what may be shortest. */
  public bestWithDefault(): Plan {
    let best = Plan.IMPOSSIBLE;
    for (const { urls, least } of this.candidates()) {
      if (least >= best.length) break;
      for (const keywords of this.keywordsBeside(urls)) {
        const list = { urls, keywords };
        if (this.leastWith(list) >= best.length) continue;
        best = best.or(Plan.line('default-src', list).and(this.bestUnder(list)));
      }
    }
    return best;
  }

  /**
   * What may stand beside the hosts: keywords of any needs that see the same hosts, or none. Never 'strict-dynamic', on
   * which engines differ in `default-src`.
   */
  private keywordsBeside(urls: UrlView): KeywordList[] {
    const fitting: KeywordList[] = [];
    for (const need of this.needs) {
      const { keywords } = need;
      if (!keywords.isEmpty && (need.urls ?? urls) === urls && !keywords.has(STRICT_DYNAMIC)) fitting.push(keywords);
    }
    return distinct([NO_KEYWORDS, ...unions(fitting)]);
  }

  /** The hosts that somebody sees, which may stand in `default-src`, first those with which a plan may be shortest. */
  private candidates(): { readonly urls: UrlView; readonly least: number }[] {
    const seen = [NO_URLS];
    for (const { urls } of this.needs) if (urls !== undefined && !seen.includes(urls)) seen.push(urls);
    const candidates: { urls: UrlView; least: number }[] = [];
    for (const urls of seen) {
      candidates.push({ urls, least: this.leastWith({ urls, keywords: this.keywordsWith(urls) }) });
    }
    return candidates.sort((a, b) => a.least - b.least);
  }

  /** Whoever sees the same hosts sees its keywords there as well, or needs a line, which is longer. */
  private keywordsWith(urls: UrlView): KeywordList {
    for (const list of this.mixed) if (list.urls === urls) return list.keywords;
    return NO_KEYWORDS;
  }

  /** Counts the lines of simple needs, and those of others with different hosts, under the shortest name. */
  private countLeastLines(): void {
    for (const { need, line } of this.simple) this.countLeast(need.urls ?? NO_URLS, line.length);
    const hosts: UrlView[] = [];
    for (const [name, shortestName] of LEAST_NAMES) {
      const need = this.asked.get(name)?.need;
      if (need?.urls === undefined || hosts.includes(need.urls)) continue;
      hosts.push(need.urls);
      const list = ownList(need);
      this.countLeast(need.urls, lineLength(shortestName, list));
      if (!list.keywords.isEmpty) this.mixed.push(list);
    }
  }

  private countLeast(urls: UrlView, length: number): void {
    this.least.set(urls, (this.least.get(urls) ?? 0) + length);
    this.leastOfAll += length;
  }

  /** No plan with `list` as `default-src` is shorter: other hosts need lines, and all keywords stand somewhere. */
  private leastWith(list: List): number {
    let missing = differenceOf(this.keywords.bits, list.keywords.bits);
    for (const { urls, keywords } of this.mixed) if (urls !== list.urls) missing = differenceOf(missing, keywords.bits);
    const others = this.leastOfAll - (this.least.get(list.urls) ?? 0);
    return lineLength('default-src', list) + others + lengthOf(this.keywords.specials, missing);
  }

  /** The shortest lines that `list` as `default-src` (undefined: none) has to have beside it. */
  public bestUnder(list: List | undefined): Plan {
    let plan = Plan.EMPTY;
    for (const asked of this.simple) plan = plan.and(fallingBack(asked, list));
    const styles = this.fallingBack('style-src-elem', list).and(this.fallingBack('style-src-attr', list));
    return plan.and(this.bestScripts(list)).and(styles.or(this.styles));
  }

  private fallingBack(name: string, list: List | undefined): Plan {
    const asked = this.asked.get(name);
    return asked === undefined ? Plan.EMPTY : fallingBack(asked, list);
  }

  /** Scripts, and frames and workers, since workers fall back on both. */
  private bestScripts(list: List | undefined): Plan {
    const withWorkers = this.scripts.withWorkers.and(this.fallingBack('frame-src', list));
    const alone = this.scripts.alone.and(this.bestFrames(list, true));
    const best = alone.or(withWorkers);
    const evalNeed = this.asked.get('script-src')?.need;
    if (evalNeed !== undefined && (list === undefined || !sees(list, evalNeed))) return best;
    const elements = this.fallingBack('script-src-elem', list).and(this.fallingBack('script-src-attr', list));
    return elements.and(this.bestFrames(list, false)).or(best);
  }

  /** Frames and workers under `list`, where workers do not fall back on a `script-src`, though there may be one. */
  private bestFrames(list: List | undefined, hasScriptSrc: boolean): Plan {
    if (this.asked.get('worker-src')?.need.look === 'free') return Plan.IMPOSSIBLE;
    const workers = this.fallingBack('worker-src', hasScriptSrc ? undefined : list);
    return this.fallingBack('frame-src', list).and(workers).or(this.frames);
  }
}

/** No line where the need sees in `list` (undefined: there is none) what it must, or else its own. */
function fallingBack({ need, line }: Asked, list: List | undefined): Plan {
  if (need.own !== true && list !== undefined && sees(list, need)) return Plan.EMPTY;
  return need.own === false ? Plan.IMPOSSIBLE : line;
}

/** A line for those whose bit is set, if they can share one, and lines for the others. */
function sharedBy(name: string, asking: readonly Asked[], bits: number): Plan {
  const sharing: Need[] = [];
  let others = Plan.EMPTY;
  let urls: UrlView | undefined;
  for (let at = 0; at < asking.length; at++) {
    const asked = asking[at];
    if (asked === undefined) continue;
    if ((bits & (1 << at)) === 0) {
      others = others.and(fallingBack(asked, undefined));
      continue;
    }
    const { need } = asked;
    // Whoever must have a line of its own never shares, and others only with whom they see the same hosts.
    if (need.own === true) return Plan.IMPOSSIBLE;
    urls ??= need.urls;
    if (need.urls !== undefined && need.urls !== urls) return Plan.IMPOSSIBLE;
    sharing.push(need);
  }
  const list = { urls: urls ?? NO_URLS, keywords: keywordsOf(sharing) };
  for (const need of sharing) if (!sees(list, need)) return Plan.IMPOSSIBLE;
  return others.and(Plan.line(name, list));
}

/** What a need sees, as a list of its own. */
function ownList({ urls = NO_URLS, keywords }: Need): List {
  return { urls, keywords };
}

/** What all of them see besides hosts. */
export function keywordsOf(needs: readonly Need[]): KeywordList {
  let keywords = NO_KEYWORDS;
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
