/**
 * Figures of the small areas on the screen while the country or a province is shown: asked for
 * region by region, a few at a time, given up when the map moves on, kept for a way back.
 */
import type { Level, Values } from './data/types';

/** Requests under way at a time: tiles must not wait behind figures. */
const AT_ONCE = 3;
/** Figures that come in quick succession are painted together: each painting draws the whole screen. */
const TOGETHER_MILLIS = 400;
/** Regions kept; a screen holds a few dozen. */
const MOST_KEPT = 200;

/** The figures of a level within a region, for one indicator and month. */
export interface Wanted {
  indicator: string;
  period: string;
  level: Level;
  within: string;
}

export type Ask = (wanted: Wanted, signal: AbortSignal) => Promise<Values>;

export class InView {
  private readonly kept = new Map<string, Values>();
  private readonly running = new Map<string, AbortController>();
  private wanted = new Map<string, Wanted>();
  private told: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is told all figures that are at hand of what is wanted, each time there are more. */
  constructor(
    private readonly ask: Ask,
    private readonly changed: (figures: Values[]) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** From now on these are wanted, the first ones first; others under way are given up. */
  want(wanted: Wanted[]): void {
    this.wanted = new Map(wanted.map((w) => [keyOf(w), w]));
    for (const [key, request] of this.running) {
      if (this.wanted.has(key)) continue;
      request.abort();
      this.running.delete(key);
    }
    this.tell();
    this.askMore();
  }

  /** The data have changed: nothing kept is true any more. */
  forget(): void {
    for (const request of this.running.values()) request.abort();
    this.running.clear();
    this.kept.clear();
    this.wanted.clear();
    clearTimeout(this.told);
    this.told = undefined;
  }

  private tell(): void {
    clearTimeout(this.told);
    this.told = undefined;
    this.changed([...this.wanted.keys()].flatMap((key) => this.kept.get(key) ?? []));
  }

  private askMore(): void {
    for (const [key, wanted] of this.wanted) {
      if (this.running.size >= AT_ONCE) return;
      if (!this.kept.has(key) && !this.running.has(key)) void this.bring(key, wanted);
    }
  }

  private async bring(key: string, wanted: Wanted): Promise<void> {
    const request = new AbortController();
    this.running.set(key, request);
    try {
      const values = await this.ask(wanted, request.signal);
      if (!request.signal.aborted) this.keep(key, values);
    } catch (error) {
      if (request.signal.aborted) return;
      // asked again when the map moves; until then the areas stay without a colour
      this.wanted.delete(key);
      this.failed(error);
    } finally {
      // a request given up may have been asked for anew meanwhile
      if (this.running.get(key) === request) this.running.delete(key);
      this.askMore();
    }
  }

  private keep(key: string, values: Values): void {
    this.kept.set(key, values);
    for (const old of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      if (!this.wanted.has(old)) this.kept.delete(old);
    }
    if (!this.wanted.has(key)) return;
    if ([...this.wanted.keys()].every((one) => this.kept.has(one))) this.tell();
    else this.told ??= setTimeout(() => this.tell(), TOGETHER_MILLIS);
  }
}

function keyOf({ indicator, period, level, within }: Wanted): string {
  return `${indicator} ${period} ${level} ${within}`;
}
