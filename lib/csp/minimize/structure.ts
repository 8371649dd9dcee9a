/**
 * The choice of what `default-src`, `script-src`, `style-src` and `child-src` hold, so that the policy is shortest.
 *
 * Every effective directive must find a list with the same view as before, its own or one that it falls back on. A
 * directive that several fall back on holds the union of their views, provided that each still sees just its own.
 * What falls back on `default-src` alone is decided one by one once its content is chosen; scripts, workers and frames
 * depend on each other and are tried together, and so are styles.
 */
import { sameTexts } from '../entries';
import type { EntryMap } from '../entries';
import { distinct, NOTHING, union, unions } from '../lists';
import { IMPOSSIBLE, join, linesOf, NO_LINES, shorter } from './plan';
import type { List, Plan } from './plan';
import { keywordView } from './views';
import type { Look } from './views';

/** An effective directive that the policy restricts, and what it must see. */
export interface Need {
  readonly name: string;
  readonly look: Look;
  /** Hosts and schemes, the same object for the same ones; undefined: it does not look at them. */
  readonly urls: EntryMap | undefined;
  readonly keywords: EntryMap;
  /** Whether it must have a line of its own, or must not. Undefined: as is shortest. */
  readonly own?: boolean;
}

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

/** The shortest directives that give every need what it must see; `default-src` is there if `hasDefault` says so. */
export function shortestDirectives(needs: readonly Need[], hasDefault: boolean): Map<string, EntryMap> {
  const search = new Search(needs);
  return linesOf(hasDefault ? search.bestWithDefault() : search.bestUnder(undefined));
}

class Search {
  private readonly byName: ReadonlyMap<string, Need>;
  private readonly ownLines: ReadonlyMap<Need, Plan>;
  private readonly lengths = new Map<EntryMap, number>();
  private readonly simple: readonly Need[];
  /** Lists that have a line each unless their hosts are in `default-src`, and how long the line is at least. */
  private readonly least: readonly (List & { readonly length: number })[];
  /** All that somebody must see besides hosts. */
  private readonly keywords: EntryMap;
  /** The shortest lines with a `script-src`, on which workers fall back or not. */
  private readonly scripts: { readonly withWorkers: Plan; readonly alone: Plan };
  /** The shortest lines with a `style-src`. */
  private readonly styles: Plan;
  /** The shortest lines of frames and workers with a `child-src`. */
  private readonly frames: Plan;

  public constructor(private readonly needs: readonly Need[]) {
    this.byName = new Map(needs.map((need) => [need.name, need]));
    this.ownLines = new Map(needs.map((need) => [need, this.line(need.name, ownList(need))]));
    this.simple = needs.filter((need) => !GROUPED.has(need.name));
    this.least = this.leastLines();
    this.keywords = union(needs.map((need) => need.keywords));
    this.scripts = {
      withWorkers: this.bestShared('script-src', [...SCRIPTS, 'worker-src'], ['script-src', 'worker-src']),
      alone: this.bestShared('script-src', SCRIPTS, ['script-src']),
    };
    this.styles = this.bestShared('style-src', STYLES, []);
    this.frames = this.bestShared('child-src', FRAMES, []);
  }

  /** The shortest lines for `names` in which `always`, and whoever else may, fall back on a line called `shared`. */
  private bestShared(shared: string, names: readonly string[], always: readonly string[]): Plan {
    const members = names.flatMap((name) => this.byName.get(name) ?? []);
    if (members.length < names.length) return IMPOSSIBLE;
    const must = members.filter(({ name }) => always.includes(name));
    const optional = members.filter(({ name }) => !always.includes(name));
    let best = IMPOSSIBLE;
    // Bit by bit, who of the optional ones shares. Whoever must have a line of its own never does.
    for (let bits = 0; bits < 2 ** optional.length; bits++) {
      const sharing = [...must];
      const parts: Plan[] = [];
      optional.forEach((need, index) => {
        if ((bits & (1 << index)) !== 0 && need.own !== true) sharing.push(need);
        else parts.push(this.fallingBack(need.name, undefined));
      });
      const list = sharing.length === 0 ? undefined : listFor(sharing);
      if (list === undefined) continue;
      parts.push(this.line(shared, list));
      best = shorter(best, join(...parts));
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
        best = shorter(best, join(this.line('default-src', list), this.bestUnder(list)));
      }
    }
    return best;
  }

  /** What may stand beside the hosts: keywords of any needs that see the same hosts, or none. */
  private keywordsBeside(urls: EntryMap): EntryMap[] {
    const fitting = this.needs.filter((need) => need.keywords.size > 0 && (need.urls ?? urls) === urls);
    if (fitting.length === 0) return [NOTHING];
    return distinct([NOTHING, ...unions(fitting.map((need) => need.keywords))]);
  }

  /** The hosts that somebody sees, which may stand in `default-src`, first those with which a plan may be shortest. */
  private candidates(): { readonly urls: EntryMap; readonly least: number }[] {
    return [...new Set([...this.needs.flatMap(({ urls }) => urls ?? []), NOTHING])]
      .map((urls) => {
        // Whoever sees the same hosts sees its keywords there as well, or needs a line, which is longer.
        const keywords = this.least.find((list) => list.urls === urls && list.keywords.size > 0)?.keywords ?? NOTHING;
        return { urls, least: this.leastWith({ urls, keywords }) };
      })
      .sort((a, b) => a.least - b.least);
  }

  /** Those of simple needs, and those of others with different hosts, under the shortest name. */
  private leastLines(): (List & { readonly length: number })[] {
    const lines = this.simple.map((need) => {
      return { urls: need.urls ?? NOTHING, keywords: need.keywords, length: this.ownLine(need).length };
    });
    const hosts = new Set<EntryMap>();
    for (const [name, shortestName] of LEAST_NAMES) {
      const need = this.byName.get(name);
      if (need?.urls === undefined || hosts.has(need.urls)) continue;
      hosts.add(need.urls);
      const list = ownList(need);
      lines.push({ urls: list.urls, keywords: list.keywords, length: this.lineLength(shortestName, list) });
    }
    return lines;
  }

  /** No plan with `list` as `default-src` is shorter: other hosts need lines, and all keywords stand somewhere. */
  private leastWith(list: List): number {
    let length = this.lineLength('default-src', list);
    const keywords = [list.keywords];
    for (const line of this.least) {
      if (line.urls === list.urls) continue;
      length += line.length;
      if (line.keywords.size > 0) keywords.push(line.keywords);
    }
    for (const text of this.keywords.keys()) if (!keywords.some((known) => known.has(text))) length += text.length + 1;
    return length;
  }

  private ownLine(need: Need): Plan {
    return this.ownLines.get(need) ?? IMPOSSIBLE;
  }

  /** The shortest lines that `list` as `default-src` (undefined: none) has to have beside it. */
  public bestUnder(list: List | undefined): Plan {
    const simple = this.simple.map((need) => this.fallingBack(need.name, list));
    const styles = join(...STYLES.map((name) => this.fallingBack(name, list)));
    return join(...simple, this.bestScripts(list), shorter(styles, this.styles));
  }

  private fallingBack(name: string, list: List | undefined): Plan {
    const need = this.byName.get(name);
    if (need === undefined) return NO_LINES;
    if (need.own !== true && list !== undefined && sees(list, need)) return NO_LINES;
    return need.own === false ? IMPOSSIBLE : this.ownLine(need);
  }

  /** Scripts, and frames and workers, since workers fall back on both. */
  private bestScripts(list: List | undefined): Plan {
    const withWorkers = join(this.scripts.withWorkers, this.fallingBack('frame-src', list));
    const alone = join(this.scripts.alone, this.bestFrames(list, true));
    const best = shorter(alone, withWorkers);
    const evalNeed = this.byName.get('script-src');
    if (evalNeed !== undefined && (list === undefined || !sees(list, evalNeed))) return best;
    const elements = ['script-src-elem', 'script-src-attr'].map((name) => this.fallingBack(name, list));
    return shorter(join(...elements, this.bestFrames(list, false)), best);
  }

  /** Frames and workers under `list`, where workers do not fall back on a `script-src`, though there may be one. */
  private bestFrames(list: List | undefined, hasScriptSrc: boolean): Plan {
    if (this.byName.get('worker-src')?.look === 'free') return IMPOSSIBLE;
    const workers = this.fallingBack('worker-src', hasScriptSrc ? undefined : list);
    return shorter(join(this.fallingBack('frame-src', list), workers), this.frames);
  }

  private line(name: string, list: List): Plan {
    return { length: this.lineLength(name, list), line: [name, list] };
  }

  /** With its semicolon. The last line of a policy has none, whichever it is. */
  private lineLength(name: string, { urls, keywords }: List): number {
    const values = this.textLength(keywords) + this.textLength(urls);
    return name.length + (values === 0 ? " 'none'".length : values) + 1;
  }

  /** With a space before each text. Lists are shared by many plans, so they are measured once. */
  private textLength(entries: EntryMap): number {
    let length = this.lengths.get(entries);
    if (length === undefined) {
      length = 0;
      for (const text of entries.keys()) length += text.length + 1;
      this.lengths.set(entries, length);
    }
    return length;
  }
}

/** What a need sees, as a list of its own. */
function ownList(need: Need): List {
  return { urls: need.urls ?? NOTHING, keywords: need.keywords };
}

/** The shortest list in which each of the needs sees just what it must; undefined: there is none. */
function listFor(needs: readonly Need[]): List | undefined {
  const urls = needs.find((need) => need.urls !== undefined)?.urls ?? NOTHING;
  const list = { urls, keywords: union(needs.map((need) => need.keywords)) };
  return needs.every((need) => sees(list, need)) ? list : undefined;
}

/** Whether a need sees in `list` just what it must. */
function sees({ urls, keywords }: List, need: Need): boolean {
  if (need.urls !== undefined && urls !== need.urls) return false;
  if (keywords === need.keywords) return true;
  // What is no script sees no keywords. But 'strict-dynamic' lets workers through, and engines differ on it in
  // `default-src`, where it never comes like this: all but scripts would need lines of their own.
  if (need.look === 'url') return !keywords.has("'strict-dynamic'");
  return sameTexts(keywordView(keywords, need.look), need.keywords);
}
