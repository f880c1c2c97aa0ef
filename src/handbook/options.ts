/** What a project may set; every field has a default. */
import type { PublishWay } from "../io/publish-way.ts";
import type { ExternalOptions } from "../model/external-answer.ts";
import type { Limits } from "../model/limits.ts";
import type { HandbookPlace } from "../model/other-handbook.ts";
import type { SiteOptions } from "../model/site.ts";

/** What the run finds out itself. */
type Found =
  | "plainTitle"
  | "coursePlans"
  | "otherHandbooks"
  | "folderInRepository"
  | "changedOn"
  | "withholds";

export interface LecternOptions extends Omit<SiteOptions, Found> {
  /** Folder of the talks, relative to the working directory. @default "content" */
  readonly content?: string;
  /** Folder that the site is written into. @default "_site" */
  readonly output?: string;
  /** Other handbooks, by the name that `handbook:NAME/page#id` calls them. Files count from the working directory. */
  readonly handbooks?: Readonly<Record<string, HandbookPlace>>;
  /** What one talk may cost, where that is to be more or less than usual: docs/limits.md. */
  readonly limits?: Partial<Limits>;
  /** How `lectern check --external` asks for links to elsewhere. */
  readonly external?: ExternalOptions;
  /** File of the published addresses, relative to the working directory. @default "anchors.lock" in the content folder */
  readonly lockFile?: string;
  /** Folder of style sheets of the project's own, which come after Lectern's, in the order of their names. Default: none. */
  readonly styles?: string;
  /**
   * Whether what stands beside the talks may run: Eleventy's data files and templates, layouts in the content folder or
   * the working directory in the place of Lectern's, and files that open as pages. @default false
   */
  readonly trusted?: boolean;
  /** Days for which files that are named after what they hold stay in the output once no page needs them. @default 30 */
  readonly keepDays?: number;
  /** How the site comes into the output. @default "auto" */
  readonly publish?: PublishWay;
}

const defaultOptions = {
  content: "content",
  output: "_site",
  trusted: false,
  drafts: false,
  printBook: false,
  markLanguages: false,
  keepDays: 30,
  publish: "auto",
} as const satisfies LecternOptions;

export type ResolvedOptions = LecternOptions & Required<Pick<LecternOptions, keyof typeof defaultOptions>>;

export function resolveOptions(options: LecternOptions): ResolvedOptions {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { ...defaultOptions, ...given };
}
