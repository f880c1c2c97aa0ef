/** The handbook while its author writes it: held in memory, each page printed when it is asked for, and kept until something changes. */
import { type Handbook, loadHandbook } from "../handbook/load-handbook.ts";
import type { LoadOptions } from "../handbook/load-options.ts";
import { withTalk } from "../handbook/with-talk.ts";
import type { SourcePath } from "../model/brands.ts";
import type { PlacedTalk } from "../model/site.ts";
import { type Layouts, openLayouts, type Page, pagesOf } from "../press/print-pages.ts";
import { excuse } from "../reading/read-talks.ts";
import type { DecodedFile } from "../source/normalize-text.ts";
import { type DevFiles, openDevFiles } from "./dev-files.ts";

/** Absolute folders, and what the process knows of its talks. */
export type LiveOptions = LoadOptions & Required<Pick<LoadOptions, "memory">>;

export class LiveHandbook {
  private readonly options: LiveOptions;
  private now: Handbook;
  private layouts: Layouts;
  private pages: Map<string, Page>;
  private talks: Map<SourcePath, PlacedTalk>;
  private readonly printed = new Map<string, string>();
  /** What stands beside the pages. */
  files: DevFiles;

  private constructor(options: LiveOptions, handbook: Handbook) {
    this.options = options;
    this.now = handbook;
    this.layouts = openLayouts(() => this.now);
    this.pages = this.listPages();
    this.talks = this.listTalks();
    this.files = openDevFiles(handbook);
  }

  static async open(options: LiveOptions): Promise<LiveHandbook> {
    return new LiveHandbook(options, await loadHandbook(options));
  }

  get handbook(): Handbook {
    return this.now;
  }

  /** The text of the page at `url`, relative to the root of the site; undefined where there is none. */
  print(url: string): string | undefined {
    const known = this.printed.get(url);
    if (known !== undefined) return known;
    const text = this.pages.get(url)?.print();
    if (text !== undefined) this.printed.set(url, text);
    return text;
  }

  isTalk(path: SourcePath): boolean {
    return this.talks.has(path);
  }

  get limits(): LoadOptions["limits"] {
    return this.options.limits;
  }

  /** Looks at one talk alone. False where that is not enough, or where it stands as it stood. */
  async rewrite(saved: DecodedFile): Promise<boolean> {
    const excused = excuse(saved);
    const { path } = excused.file;
    const before = this.talks.get(path);
    if (before === undefined || before.isPartPage || excused.file.text === before.file.text) return false;
    const draft = await this.now.redraft(excused.file, before.lang);
    if (this.talks.get(path) !== before) return this.rewrite(saved);
    if (draft === undefined || (draft.frontMatter.draft && !this.options.drafts)) return false;
    this.now = withTalk(this.now, { before, draft, excused }, this.options.severities);
    this.showTalk(before);
    return true;
  }

  /** Looks at everything again; `pause` is waited for now and then, and gives it up by throwing. */
  async settle(pause: () => Promise<void>): Promise<void> {
    const settled = await loadHandbook({ ...this.options, pause });
    await pause();
    this.now = settled;
    this.pages = this.listPages();
    this.talks = this.listTalks();
    this.files = openDevFiles(this.now);
    this.printed.clear();
  }

  /** Templates are read again. */
  forgetLayouts(): void {
    this.layouts = openLayouts(() => this.now);
  }

  /** Only what is made of this talk is printed anew, until everything is. */
  private showTalk({ path, url, notesUrl }: PlacedTalk): void {
    for (const one of [url, notesUrl]) if (one !== undefined) this.printed.delete(one);
    this.pages = this.listPages();
    const talk = this.now.site.talks.find((one) => one.path === path);
    if (talk !== undefined) this.talks.set(path, talk);
    this.files = openDevFiles(this.now, this.files.search);
  }

  private listPages(): Map<string, Page> {
    return new Map(pagesOf(this.now, this.layouts).map((page) => [page.url, page]));
  }

  private listTalks(): Map<SourcePath, PlacedTalk> {
    return new Map(this.now.site.talks.map((talk) => [talk.path, talk]));
  }
}
