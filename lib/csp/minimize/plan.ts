/** Lines of a policy that minimizing considers, put together without being written. */
import type { KeywordList } from '../keyword-list';
import type { UrlView } from './url-views';

/** A list that directives may share. */
export interface List {
  readonly urls: UrlView;
  readonly keywords: KeywordList;
}

/** No line, a line, or the lines of two plans, and how long they are together. */
export class Plan {
  /** The line of a directive. */
  public static line(name: string, list: List): Plan {
    return new Plan(lineLength(name, list), name, list, undefined, undefined);
  }

  public static readonly EMPTY = new Plan(0, undefined, undefined, undefined, undefined);
  /** Longer than all others. */
  public static readonly IMPOSSIBLE = new Plan(Infinity, undefined, undefined, undefined, undefined);

  private constructor(
    public readonly length: number,
    private readonly name: string | undefined,
    private readonly list: List | undefined,
    private readonly first: Plan | undefined,
    private readonly second: Plan | undefined,
  ) {}

  /** The lines of both. */
  public and(other: Plan): Plan {
    if (other.length === 0) return this;
    if (this.length === 0) return other;
    return new Plan(this.length + other.length, undefined, undefined, this, other);
  }

  /** The shorter one; of two that are equally long this one, so that the order of trying decides, which is fixed. */
  public or(other: Plan): Plan {
    return other.length < this.length ? other : this;
  }

  /** The lines by name. */
  public lines(): Map<string, List> {
    const lines = new Map<string, List>();
    this.addTo(lines);
    return lines;
  }

  private addTo(lines: Map<string, List>): void {
    if (this.name !== undefined && this.list !== undefined) lines.set(this.name, this.list);
    this.first?.addTo(lines);
    this.second?.addTo(lines);
  }
}

/** With its semicolon. The last line of a policy has none, whichever it is. */
export function lineLength(name: string, { urls, keywords }: List): number {
  const values = keywords.length + urls.length;
  return name.length + (values === 0 ? " 'none'".length : values) + 1;
}
