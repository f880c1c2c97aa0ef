/** What becomes of a save: its talk shows at once, and the whole handbook is looked at when nobody saves. */
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { isInside } from "../io/follow-path.ts";
import { layoutsFolder } from "../io/package-files.ts";
import { readSaved } from "../io/read-saved.ts";
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { LiveHandbook } from "./live-handbook.ts";

export interface SaveOptions {
  /** Absolute folder of the talks. */
  readonly content: string;
  /** Some page may have another text now. */
  onChange(): void;
  /** The whole was looked at, and holds. */
  onSettled(): void;
  onFault(error: unknown): void;
}

/** Milliseconds after the last save of a talk until the whole is looked at; as long as that took last, if it is longer. */
const SETTLE_AFTER = 250;
const LONGEST_AFTER = 2000;
/** The same, of anything else: nothing shows before. */
const SETTLE_SOON = 20;
/** More files than that were not saved by a hand. */
const MOST_AT_ONCE = 8;

/** Given up, for there is something newer. */
class Overtaken extends Error {}

export class Saves {
  private readonly live: LiveHandbook;
  private readonly options: SaveOptions;
  private taken = 0;
  private looking: Promise<void> = Promise.resolve();
  private settling: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private lastTook = 0;

  constructor(live: LiveHandbook, options: SaveOptions) {
    this.live = live;
    this.options = options;
  }

  /** How many there have been. */
  get count(): number {
    return this.taken;
  }

  /** Absolute paths of what was written, made or removed. */
  take(changed: ReadonlySet<string>): void {
    this.taken += 1;
    clearTimeout(this.timer);
    this.looking = this.looking.then(() => this.look([...changed])).catch(this.options.onFault);
  }

  private async look(changed: readonly string[]): Promise<void> {
    const talks = changed.map((place) => this.pathOf(place)).filter((file) => this.live.isTalk(file));
    try {
      if (changed.some((place) => isInside(layoutsFolder, place))) this.live.forgetLayouts();
      if (talks.length <= MOST_AT_ONCE) for (const talk of talks) await this.show(talk);
    } finally {
      this.settleLater(talks.length === changed.length);
    }
  }

  private settleLater(isOfTalks: boolean): void {
    clearTimeout(this.timer);
    const after = Math.min(LONGEST_AFTER, Math.max(SETTLE_AFTER, this.lastTook));
    this.timer = setTimeout(() => this.settle(), isOfTalks ? after : SETTLE_SOON);
  }

  private pathOf(place: string): SourcePath {
    return sourcePath(path.relative(this.options.content, place).split(path.sep).join("/"));
  }

  private async show(talk: SourcePath): Promise<void> {
    const saved = await readSaved(this.options.content, talk);
    if (saved !== undefined && (await this.live.rewrite(saved))) this.options.onChange();
  }

  private settle(): void {
    this.settling = this.settling.then(() => this.settleNow()).catch(this.options.onFault);
  }

  /** A save in the meantime has its turn, and this begins anew later. */
  private async settleNow(): Promise<void> {
    const taken = this.taken;
    const begun = performance.now();
    const pause = async (): Promise<void> => {
      await turn();
      if (this.taken !== taken) throw new Overtaken();
    };
    try {
      await this.live.settle(pause);
    } catch (error) {
      if (error instanceof Overtaken) return;
      throw error;
    }
    this.lastTook = performance.now() - begun;
    this.options.onSettled();
    this.options.onChange();
  }
}
