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
  /** Hosts and schemes, the same object for the same ones; undefined: it does not look at them. */
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

/** Lines of a policy and how long they are together: one line, or the plans that it joins. */
interface Plan {
  readonly length: number;
  readonly line?: readonly [name: string, list: List];
  readonly parts?: readonly Plan[];
}

const NO_LINES: Plan = { length: 0 };
const IMPOSSIBLE: Plan = { length: Infinity };

/** The one empty list. */
export const NOTHING: EntryMap = new Map();

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
  const plan = hasDefault ? search.bestWithDefault() : search.bestUnder(undefined);
  return new Map(linesOf(plan).map(([name, list]) => [name, textsOf(list)]));
}

class Search {
  private readonly byName: ReadonlyMap<string, Need>;
  private readonly simple: readonly Need[];
  private readonly scriptLists: readonly (List | undefined)[];
  private readonly styleLists: readonly (List | undefined)[];
  private readonly frameLists: readonly (List | undefined)[];
  private readonly ownLines = new Map<Need, Plan>();

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
    for (const urls of this.commonest()) {
      const least = this.leastBeside(urls);
      for (const keywords of this.keywordsBeside(urls)) {
        const list = { urls, keywords };
        if (least + lineLength('default-src', list) >= best.length) continue;
        best = shorter(best, join(line('default-src', list), this.bestUnder(list)));
      }
    }
    return best;
  }

  /** What may stand beside the hosts: keywords of any needs that see the same hosts, or none. */
  private keywordsBeside(urls: EntryMap): EntryMap[] {
    const fitting = this.needs.filter((need) => need.keywords.size > 0 && (need.urls ?? urls) === urls);
    if (fitting.length === 0) return [NOTHING];
    const lists = distinct([NOTHING, ...unions(fitting.map((need) => need.keywords))]);
    // Engines differ on 'strict-dynamic' in default-src.
    return lists.filter((keywords) => !keywords.has("'strict-dynamic'"));
  }

  /** The hosts that somebody sees, those of most first: the sooner a short plan is found, the fewer are tried. */
  private commonest(): EntryMap[] {
    const counts = new Map<EntryMap, number>([[NOTHING, 0]]);
    for (const { urls } of this.needs) if (urls !== undefined) counts.set(urls, (counts.get(urls) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([urls]) => urls);
  }

  /**
   * No plan with `urls` in `default-src` has less beside it: what somebody must see and does not see there needs a line. Lines
   * that may be shared are counted for one of those who share them, under the shortest name.
   */
  private leastBeside(urls: EntryMap): number {
    let length = 0;
    for (const need of this.simple) if (need.urls !== urls) length += this.ownLine(need).length;
    const counted = new Set<EntryMap>([urls]);
    for (const [name, shortestName] of LEAST_NAMES) {
      const need = this.byName.get(name);
      if (need?.urls === undefined || counted.has(need.urls)) continue;
      counted.add(need.urls);
      length += lineLength(shortestName, ownList(need));
    }
    return length;
  }

  private ownLine(need: Need): Plan {
    let plan = this.ownLines.get(need);
    if (plan === undefined) this.ownLines.set(need, (plan = line(need.name, ownList(need))));
    return plan;
  }

  /** The shortest lines that `list` as `default-src` (undefined: none) has to have beside it. */
  public bestUnder(list: List | undefined): Plan {
    const simple = this.simple.map((need) => this.fallingBack(need.name, list));
    return join(...simple, this.bestScripts(list), this.bestStyles(list));
  }

  private fallingBack(name: string, list: List | undefined): Plan {
    const need = this.byName.get(name);
    if (need === undefined) return NO_LINES;
    if (need.own !== true && list !== undefined && sees(list, need)) return NO_LINES;
    return need.own === false ? IMPOSSIBLE : this.ownLine(need);
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
    if (this.scriptLists.length === 0) return best;
    const [alone, apart] = [this.fallingBack('frame-src', list), this.bestFrames(list, true)];
    const [element, attribute] = [
      this.fallingBack('script-src-elem', undefined),
      this.fallingBack('script-src-attr', undefined),
    ];
    this.scriptLists.forEach((shared, bits) => {
      if (shared === undefined) return;
      const own = [(bits & 1) === 0 ? element : NO_LINES, (bits & 2) === 0 ? attribute : NO_LINES];
      best = shorter(best, join(line('script-src', shared), ...own, (bits & 4) === 0 ? apart : alone));
    });
    return best;
  }

  /** Frames and workers under `list`, where workers do not fall back on a `script-src`, though there may be one. */
  private bestFrames(list: List | undefined, hasScriptSrc: boolean): Plan {
    const frames = this.fallingBack('frame-src', list);
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
  const list = { urls, keywords: union(needs.map((need) => need.keywords)) };
  return needs.every((need) => sees(list, need)) ? list : undefined;
}

/** Whether a need sees in `list` just what it must. */
function sees({ urls, keywords }: List, need: Need): boolean {
  if (need.urls !== undefined && urls !== need.urls) return false;
  if (keywords.size === 0) return need.keywords.size === 0;
  if (need.look === 'url') return !(need.name === 'worker-src' && keywords.has("'strict-dynamic'"));
  return same(keywordView(keywords, need.look), need.keywords);
}

/** Whether two lists have the same entries. */
export function same(a: EntryMap, b: EntryMap): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const text of a.keys()) if (!b.has(text)) return false;
  return true;
}

function union(lists: readonly EntryMap[]): EntryMap {
  const filled = lists.filter((list) => list.size > 0);
  if (filled.length < 2) return filled[0] ?? NOTHING;
  const result = new Map<string, PolicyEntry>();
  for (const list of filled) for (const entry of list.values()) addEntry(result, entry);
  return result;
}

function textsOf({ keywords, urls }: List): EntryMap {
  return keywords.size === 0 ? urls : new Map([...keywords, ...urls]);
}

function distinct(lists: readonly EntryMap[]): EntryMap[] {
  const result: EntryMap[] = [];
  for (const list of lists) if (!result.some((known) => same(known, list))) result.push(list);
  return result;
}

/** The unions of all non-empty subsets of at most five lists. */
function unions(lists: readonly EntryMap[]): EntryMap[] {
  const different = distinct(lists);
  return Array.from({ length: 2 ** different.length - 1 }, (_, index) =>
    union(different.filter((_list, bit) => ((index + 1) & (1 << bit)) !== 0)),
  );
}

function line(name: string, list: List): Plan {
  return { length: lineLength(name, list), line: [name, list] };
}

/** With its semicolon. The last line of a policy has none, whichever it is. */
function lineLength(name: string, list: List): number {
  const values = textLength(list.keywords) + textLength(list.urls);
  return name.length + (values === 0 ? " 'none'".length : values) + 1;
}

/** With a space before each text. Lists are shared by many plans, so they are measured once. */
function textLength(entries: EntryMap): number {
  const known = lengths.get(entries);
  if (known !== undefined) return known;
  let length = 0;
  for (const text of entries.keys()) length += text.length + 1;
  lengths.set(entries, length);
  return length;
}

const lengths = new WeakMap<EntryMap, number>();

function join(...parts: readonly Plan[]): Plan {
  let length = 0;
  for (const part of parts) length += part.length;
  return { length, parts };
}

function linesOf({ line, parts = [] }: Plan): (readonly [name: string, list: List])[] {
  return line === undefined ? parts.flatMap(linesOf) : [line];
}

/** The first of two that are equally long, so that the order of trying decides, which is fixed. */
function shorter(a: Plan, b: Plan): Plan {
  return b.length < a.length ? b : a;
}
