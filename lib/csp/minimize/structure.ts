/**
 * The choice of what `default-src`, `script-src`, `style-src` and `child-src` hold, so that the policy is shortest.
 *
 * Every effective directive must find a list with the same view as before, its own or one that it falls back on. A
 * directive that several fall back on holds the union of their views, provided that each still sees just its own.
 * What falls back on `default-src` alone is decided one by one once its content is chosen; scripts, workers and frames
 * depend on each other and are tried together, and so are styles.
 */
import { addEntry } from '../requirement';
import type { EntryMap, PolicyEntry } from '../requirement';
import { keywordView } from './views';
import type { Look } from './views';

/** An effective directive that the policy restricts, and what it must see. */
export interface Need {
  readonly name: string;
  readonly look: Look;
  /** Hosts and schemes; undefined: it does not look at them. */
  readonly urls: EntryMap | undefined;
  readonly keywords: EntryMap;
  /** Whether it must have a line of its own, or must not. Undefined: as is shortest. */
  readonly own?: boolean;
}

/** A list that directives may share. */
interface List {
  readonly urls: EntryMap;
  readonly keywords: EntryMap;
}

/** Lines of a policy and how long they are. */
interface Plan {
  readonly lines: readonly (readonly [name: string, list: List])[];
  readonly length: number;
}

const NOTHING: EntryMap = new Map();
const IMPOSSIBLE: Plan = { lines: [], length: Infinity };

const SCRIPTS = ['script-src', 'script-src-elem', 'script-src-attr'];
const STYLES = ['style-src-elem', 'style-src-attr'];
const FRAMES = ['frame-src', 'worker-src'];
const GROUPED: ReadonlySet<string> = new Set([...SCRIPTS, ...STYLES, ...FRAMES]);

/** The shortest directives that give every need what it must see; `default-src` is there if `hasDefault` says so. */
export function shortestDirectives(needs: readonly Need[], hasDefault: boolean): Map<string, EntryMap> {
  const search = new Search(needs);
  const plan = hasDefault ? search.bestWithDefault() : search.bestUnder(undefined);
  return new Map(plan.lines.map(([name, list]) => [name, new Map([...list.keywords, ...list.urls])]));
}

class Search {
  private readonly byName: ReadonlyMap<string, Need>;
  private readonly simple: readonly Need[];
  private readonly scriptLists: readonly (List | undefined)[];
  private readonly styleLists: readonly (List | undefined)[];
  private readonly frameLists: readonly (List | undefined)[];

  public constructor(private readonly needs: readonly Need[]) {
    this.byName = new Map(needs.map((need) => [need.name, need]));
    this.simple = needs.filter((need) => !GROUPED.has(need.name));
    // Bit by bit, who falls back on script-src besides eval: elements, attributes, workers.
    this.scriptLists = this.sharedLists(['script-src-elem', 'script-src-attr', 'worker-src'], ['script-src']);
    this.styleLists = this.sharedLists(STYLES, []);
    // Bit by bit again; frames that must have a line of their own share none.
    const shareable = this.sharedLists(FRAMES, []);
    this.frameLists =
      this.byName.get('frame-src')?.own === true
        ? shareable.map((list, bits) => ((bits & 1) === 0 ? list : undefined))
        : shareable;
  }

  /** For every subset of `names`, as bits, the list that serves it and all of `always`; undefined: there is none. */
  private sharedLists(names: readonly string[], always: readonly string[]): (List | undefined)[] {
    if (![...names, ...always].every((name) => this.byName.has(name))) return [];
    return Array.from({ length: 2 ** names.length }, (_, bits) => {
      const subset = [...always, ...names.filter((_name, index) => (bits & (1 << index)) !== 0)];
      return listFor(subset.flatMap((name) => this.byName.get(name) ?? []));
    });
  }

  /** Tries what is worth trying as the content of `default-src`. */
  public bestWithDefault(): Plan {
    let best = IMPOSSIBLE;
    for (const list of this.candidates()) {
      if (lineLength('default-src', list) + this.leastBeside(list) > best.length) continue;
      best = shorter(
        best,
        join({ lines: [['default-src', list]], length: lineLength('default-src', list) }, this.bestUnder(list)),
      );
    }
    return best;
  }

  /** What can be the content: the hosts of some need, with the keywords of any needs that see the same hosts or none. */
  private *candidates(): Generator<List> {
    const hosts = distinct([NOTHING, ...this.needs.flatMap((need) => need.urls ?? [])]);
    for (const urls of hosts) {
      const fitting = this.needs.filter((need) => need.keywords.size > 0 && same(need.urls ?? urls, urls));
      const keywordLists = distinct([NOTHING, ...unions(fitting.map((need) => need.keywords))]);
      // Engines differ on 'strict-dynamic' in default-src.
      for (const keywords of keywordLists) if (!keywords.has("'strict-dynamic'")) yield { urls, keywords };
    }
  }

  /** No plan under `list` is shorter: what does not see its own hosts there needs a line, however named and shared. */
  private leastBeside(list: List): number {
    let length = 0;
    for (const need of this.simple) if (!sees(list, need)) length += lineLength(need.name, ownList(need));
    return length;
  }

  /** The shortest lines that `list` as `default-src` (undefined: none) has to have beside it. */
  public bestUnder(list: List | undefined): Plan {
    const simple = this.simple.map((need) => this.fallingBack(need.name, list));
    return join(...simple, this.bestScripts(list), this.bestStyles(list));
  }

  private fallingBack(name: string, list: List | undefined): Plan {
    const need = this.byName.get(name);
    if (need === undefined) return { lines: [], length: 0 };
    if (need.own !== true && list !== undefined && sees(list, need)) return { lines: [], length: 0 };
    return need.own === false ? IMPOSSIBLE : line(name, ownList(need));
  }

  private bestStyles(list: List | undefined): Plan {
    let best = join(...STYLES.map((name) => this.fallingBack(name, list)));
    this.styleLists.forEach((shared, bits) => {
      if (shared === undefined || bits === 0) return;
      const own = STYLES.filter((_, index) => (bits & (1 << index)) === 0);
      best = shorter(best, join(line('style-src', shared), ...own.map((name) => this.fallingBack(name, undefined))));
    });
    return best;
  }

  private bestScripts(list: List | undefined): Plan {
    const evalNeed = this.byName.get('script-src');
    let best = IMPOSSIBLE;
    if (evalNeed === undefined || (list !== undefined && sees(list, evalNeed))) {
      const elements = ['script-src-elem', 'script-src-attr'].map((name) => this.fallingBack(name, list));
      best = join(...elements, this.bestFrames(list, false));
    }
    this.scriptLists.forEach((shared, bits) => {
      if (shared === undefined) return;
      const own = ['script-src-elem', 'script-src-attr'].filter((_, index) => (bits & (1 << index)) === 0);
      const frames = this.bestFrames(list, true, (bits & 4) !== 0);
      best = shorter(
        best,
        join(line('script-src', shared), ...own.map((name) => this.fallingBack(name, undefined)), frames),
      );
    });
    return best;
  }

  /** Frames and workers under `list`, and under a `script-src` on which workers do or do not fall back. */
  private bestFrames(list: List | undefined, hasScriptSrc: boolean, workersFallBack = false): Plan {
    const frames = this.fallingBack('frame-src', list);
    if (workersFallBack) return frames;
    if (this.byName.get('worker-src')?.look === 'free') return IMPOSSIBLE;
    let best = join(frames, this.fallingBack('worker-src', hasScriptSrc ? undefined : list));
    this.frameLists.forEach((shared, bits) => {
      if (shared === undefined || bits === 0) return;
      const own = FRAMES.filter((_, index) => (bits & (1 << index)) === 0);
      best = shorter(best, join(line('child-src', shared), ...own.map((name) => this.fallingBack(name, undefined))));
    });
    return best;
  }
}

/** What a need sees, as a list of its own. */
function ownList(need: Need): List {
  return { urls: need.urls ?? NOTHING, keywords: need.keywords };
}

/** The shortest list in which each of the needs sees just what it must; undefined: there is none. */
function listFor(needs: readonly Need[]): List | undefined {
  const urls = needs.find((need) => need.urls !== undefined)?.urls ?? NOTHING;
  const keywords = new Map<string, PolicyEntry>();
  for (const need of needs) for (const entry of need.keywords.values()) addEntry(keywords, entry);
  const list = { urls: joined(urls, needs), keywords };
  return needs.every((need) => sees(list, need)) ? list : undefined;
}

/** `urls` with the origins of all who see the same. */
function joined(urls: EntryMap, needs: readonly Need[]): EntryMap {
  const others = needs.flatMap((need) => (need.urls === undefined || need.urls === urls ? [] : [need.urls]));
  if (others.length === 0) return urls;
  const result = new Map(urls);
  for (const other of others) for (const entry of other.values()) if (result.has(entry.text)) addEntry(result, entry);
  return result;
}

/** Whether a need sees in `list` just what it must. */
function sees(list: List, need: Need): boolean {
  if (need.urls !== undefined && !same(list.urls, need.urls)) return false;
  if (need.look === 'url') return !(need.name === 'worker-src' && list.keywords.has("'strict-dynamic'"));
  return same(keywordView(list.keywords, need.look), need.keywords);
}

function same(a: EntryMap, b: EntryMap): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const text of a.keys()) if (!b.has(text)) return false;
  return true;
}

function distinct(lists: readonly EntryMap[]): EntryMap[] {
  const result: EntryMap[] = [];
  for (const list of lists) if (!result.some((known) => same(known, list))) result.push(list);
  return result;
}

/** The unions of all non-empty subsets of at most five lists. */
function unions(lists: readonly EntryMap[]): EntryMap[] {
  const different = distinct(lists);
  return Array.from({ length: 2 ** different.length - 1 }, (_, index) => {
    const union = new Map<string, PolicyEntry>();
    different.forEach((list, bit) => {
      if (((index + 1) & (1 << bit)) !== 0) for (const entry of list.values()) addEntry(union, entry);
    });
    return union;
  });
}

function line(name: string, list: List): Plan {
  return { lines: [[name, list]], length: lineLength(name, list) };
}

/** With its semicolon. The last line of a policy has none, whichever it is. */
function lineLength(name: string, list: List): number {
  const values = textLength(list.keywords) + textLength(list.urls);
  return name.length + (values === 0 ? " 'none'".length : values) + 1;
}

function textLength(entries: EntryMap): number {
  let length = 0;
  for (const text of entries.keys()) length += text.length + 1;
  return length;
}

function join(...plans: readonly Plan[]): Plan {
  return {
    lines: plans.flatMap((plan) => plan.lines),
    length: plans.reduce((sum, plan) => sum + plan.length, 0),
  };
}

/** The first of two that are equally long, so that the order of trying decides, which is fixed. */
function shorter(a: Plan, b: Plan): Plan {
  return b.length < a.length ? b : a;
}
