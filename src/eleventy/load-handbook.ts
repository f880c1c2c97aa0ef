/** Reads the content folder and computes everything that holds for the whole site, once, before any page renders. */
import { createHash } from "node:crypto";
import path from "node:path";
import { type AnchoredTalks, anchorTalks } from "../anchors/anchor-talks.ts";
import { printLock } from "../anchors/lock-file.ts";
import { reportOpen } from "../anchors/report-open.ts";
import { reportStale } from "../anchors/report-stale.ts";
import type { SettledAnchors } from "../anchors/settle-anchors.ts";
import { visibleLines } from "../anchors/visible-lines.ts";
import { checkCode } from "../checks/check-code.ts";
import { checkHeadings } from "../checks/check-headings.ts";
import { checkReferences } from "../checks/check-references.ts";
import { settleFindings } from "../checks/settle-findings.ts";
import { LOCK_NAME, type PublishedAnchors, readPublished } from "../io/lock-store.ts";
import { readIcon, readScripts, readStyles, readWords } from "../io/package-files.ts";
import { contentFolder, readDeckSettings } from "../io/read-beside.ts";
import { readContentFiles } from "../io/read-content.ts";
import { readManifests } from "../io/read-manifests.ts";
import { type ContentListing, scanContent } from "../io/scan-content.ts";
import type { Stopwatch } from "../io/stopwatch.ts";
import { type Anchor, addressText } from "../model/anchor.ts";
import type { SourcePath } from "../model/brands.ts";
import type { CoursePlan } from "../model/course.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Excuse } from "../model/excuse.ts";
import type { Site } from "../model/site.ts";
import type { Talk } from "../model/talk.ts";
import type { OutputFile } from "../outputs/output-file.ts";
import { createHighlighter, type Highlight } from "../render/highlighter.ts";
import { draftTalk, finishTalk, readTalkSource, type TalkDraft } from "../section/parse-talk.ts";
import { buildSite } from "../site/build-site.ts";
import { listFragments } from "../site/list-fragments.ts";
import { pageAddresses } from "../site/place-talks.ts";
import { type Choice, chooseDialects } from "../source/choose-dialects.ts";
import { readExcuses } from "../source/excuses.ts";
import { parseManifest } from "../source/manifests/index.ts";
import { joinPath } from "../text/join-path.ts";
import type { ViewContext } from "../views/page-view.ts";
import { type HighlightThread, startHighlightThread } from "./highlight-aside.ts";
import type { ResolvedOptions } from "./options.ts";
import { wordsByLanguage } from "./words-by-language.ts";

export interface Handbook {
  readonly site: Site;
  readonly view: ViewContext;
  /** Ready by the time the first talk is rendered; loading it never fails. */
  readonly highlight: Promise<Highlight>;
  /** The site's own style sheet, script and icon. */
  readonly assets: readonly OutputFile[];
  /** The lines of `anchors.lock` as they should be, and the file as it lies there. */
  readonly lock: Lock;
  /** Every section of every page with its id. */
  readonly sections: SettledAnchors["sections"];
  /** What each file was taken for, and why. */
  readonly choices: ReadonlyMap<SourcePath, Choice>;
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings are excused in place. */
  readonly excused: number;
}

export interface Lock {
  readonly anchors: readonly Anchor[];
  /** What each section's line would be if nothing had been published before. */
  readonly current: readonly Anchor[];
  readonly before?: string;
}

/** The handbook of the run that is under way. */
export type CurrentHandbook = () => Promise<Handbook>;

/** What is told of a long build while it runs. */
export type Progress = (step: "read" | "render" | "write", done: number, total: number) => void;

export interface LoadOptions extends ResolvedOptions {
  /** Absolute folders inside the content folder that are not content. */
  readonly without?: readonly string[];
  /** Whether a published address that is not clear is an error. @default false */
  readonly frozen?: boolean;
  /** The addresses of the site that is out there, where the run compares with it. */
  readonly deployed?: readonly Anchor[];
  /** How the command line was told of them, for the commands that findings name. */
  readonly deployedFlag?: string;
  /** Whether this run writes `anchors.lock`. @default false */
  readonly writesLock?: boolean;
  /** Whether `anchors.lock` should have a line for every section. @default false */
  readonly expectsLock?: boolean;
  readonly onProgress?: Progress;
  readonly stopwatch: Stopwatch;
}

export async function loadHandbook(options: LoadOptions): Promise<Handbook> {
  const { stopwatch } = options;
  const content = path.resolve(options.content);
  const listing = await scanContent(content, { without: options.without });
  const wordsFor = wordsByLanguage(await readWords());
  const thread = startHighlightThread(listing.talks.length);
  const manifests = stopwatch.measure("read", () => readCourses(content, listing));
  const { drafts, choices, excuses, diagnostics } = readTalks(content, listing, {
    ...options,
    plans: manifests.plans,
    onTalk: (talk) => thread?.send(talk),
  });
  const published = stopwatch.measure("anchors", () => readPublished(content, options.deployed));
  const anchored = stopwatch.measure("anchors", () => anchorDrafts(drafts, published, options));
  const { talks } = anchored;
  const plainTitle = (lang: string): string => wordsFor(lang).words.site;
  const highlight = loadHighlight(talks, thread, stopwatch);
  const siteOptions = { ...options, plainTitle, coursePlans: manifests.plans };
  const built = stopwatch.measure("site", () => buildSite(talks, listing.files, siteOptions));
  const settled = stopwatch.measure("anchors", () => anchored.settle(built.talks));
  const site = withNotices(built, settled);
  const found = stopwatch.measure("check", () => [
    ...checkReferences(site),
    ...checkCode(site),
    ...checkHeadings(site),
    ...reportStale(settled, {
      ...published,
      isRewritten: options.writesLock,
      isExpected: options.expectsLock,
    }),
  ]);
  const all = [
    ...diagnostics,
    ...manifests.diagnostics,
    ...published.diagnostics,
    ...reportOpen(settled, {
      lockPath: LOCK_NAME,
      lineOf: (anchor) => published.lines.get(addressText(anchor)) ?? 1,
      severity: options.frozen ? "error" : "warning",
      addressOf: settled.addressOf,
      flags: options.deployedFlag,
    }),
    ...site.diagnostics,
    ...site.talks.flatMap((talk) => talk.diagnostics),
    ...found,
  ];
  const { findings, excused } = stopwatch.measure("check", () =>
    settleFindings(all, excuses, options.severities),
  );
  const { style, script, icon } = await readAssets();
  const assets = { style: style.url, script: script.url, icon: icon.url };
  return {
    site,
    view: { site, assets, wordsFor },
    highlight,
    assets: [style, script, icon],
    lock: { anchors: settled.lock, current: settled.current, before: published.text },
    sections: settled.sections,
    choices: new Map(drafts.map(({ source }, at) => [source.file.path, choices[at] as Choice])),
    diagnostics: findings,
    excused,
  };
}

/** Talks that are not published keep what ids they have. */
function anchorDrafts(
  drafts: readonly TalkDraft[],
  { anchors }: PublishedAnchors,
  { drafts: withDrafts }: LoadOptions,
): AnchoredTalks {
  const shown = drafts.filter(({ source }) => withDrafts || !source.frontMatter.draft);
  const hidden = drafts.filter((draft) => !shown.includes(draft));
  const addresses = pageAddresses(shown.map(({ source }) => source.file.path));
  const pages = shown.flatMap((draft) => {
    const page = addresses.get(draft.source.file.path);
    return page === undefined ? [] : [{ page, draft }];
  });
  const anchored = anchorTalks(pages, anchors);
  return { ...anchored, talks: [...anchored.talks, ...hidden.map((draft) => finishTalk(draft))] };
}

/** Where a page of the handbook's own stands at the address of one that is gone, it tells what was there. */
function withNotices(site: Site, { lock, notices, stubs }: SettledAnchors): Site {
  const taken = new Set([...site.parts, ...site.courses].map(({ url }) => url));
  const covered = stubs.filter(({ url }) => taken.has(url));
  return {
    ...site,
    notices: new Map([...notices, ...covered.map((stub) => [stub.url, stub.notices] as const)]),
    stubs: stubs.filter((stub) => !covered.includes(stub)),
    publishedLines: printLock(visibleLines(lock, addressesOn(site))),
  };
}

/** Every address that stands on a page of the site. */
function addressesOn({ talks }: Site): ReadonlySet<string> {
  return new Set(
    talks.flatMap((talk) => ["", ...listFragments(talk)].map((id) => addressText({ page: talk.url, id }))),
  );
}

interface ReadTalks {
  readonly drafts: readonly TalkDraft[];
  /** In the order of `drafts`. */
  readonly choices: readonly Choice[];
  readonly excuses: readonly Excuse[];
  readonly diagnostics: readonly Diagnostic[];
}

function readTalks(
  content: string,
  listing: ContentListing,
  options: LoadOptions & {
    readonly plans: readonly CoursePlan[];
    readonly onTalk: (talk: TalkDraft) => void;
  },
): ReadTalks {
  const { stopwatch, lang, notes, audiences, onProgress, onTalk } = options;
  const files = stopwatch.measure("read", () =>
    readContentFiles(content, listing.talks).map(({ file, diagnostics }) => {
      const excused = readExcuses(file);
      return { ...excused, diagnostics: [...diagnostics, ...excused.diagnostics] };
    }),
  );
  const settingsOf = readDeckSettings(content, listing.files);
  const variables = chapterVariables(options.plans);
  const sources = stopwatch.measure("parse", () =>
    files.map(({ file }) => readTalkSource(file, settingsOf(file.path), variables.get(file.path))),
  );
  const choices = stopwatch.measure("dialects", () => chooseDialects(sources, options.dialects));
  const folder = contentFolder(content, listing);
  const drafts = sources.map((source, at) => {
    const dialect = choices[at]?.dialect;
    const talk = stopwatch.measure("parse", () =>
      draftTalk(source, { lang, notes, audiences, dialect, folder }),
    );
    onTalk(talk);
    onProgress?.("read", at + 1, sources.length);
    return talk;
  });
  return {
    drafts,
    choices,
    excuses: files.flatMap(({ excuses }) => excuses),
    diagnostics: files.flatMap((file) => file.diagnostics),
  };
}

/** By chapter; where courses differ, the first says. */
function chapterVariables(plans: readonly CoursePlan[]): ReadonlyMap<string, CoursePlan["variables"]> {
  const byChapter = new Map<string, CoursePlan["variables"]>();
  for (const { chapters, variables } of plans) {
    if (variables === undefined) continue;
    for (const { path: chapter, folder } of chapters) {
      const place = joinPath(folder, chapter);
      if (place !== undefined && !byChapter.has(place)) byChapter.set(place, variables);
    }
  }
  return byChapter;
}

function readCourses(
  content: string,
  { files }: ContentListing,
): { plans: readonly CoursePlan[]; diagnostics: readonly Diagnostic[] } {
  const manifests = readManifests(content, files).flatMap(({ file, diagnostics }) => {
    const parsed = parseManifest(file);
    return parsed ? [{ ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] }] : [];
  });
  return {
    plans: manifests.flatMap(({ courses }) => courses),
    diagnostics: manifests.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** In a thread of its own where that repays its start, else here, with the grammars of the languages in use. */
async function loadHighlight(
  talks: readonly Talk[],
  thread: HighlightThread | undefined,
  stopwatch: Stopwatch,
): Promise<Highlight> {
  const aside = await thread?.finish().catch(() => undefined);
  if (aside !== undefined) return aside;
  const languages = talks.flatMap((talk) => talk.codeBlocks.map(({ language }) => language));
  const highlight = await stopwatch.measure("grammars", () => createHighlighter(languages));
  return (code, language) => stopwatch.measure("highlight", () => highlight(code, language));
}

async function readAssets(): Promise<Record<"style" | "script" | "icon", OutputFile>> {
  const [css, js, svg] = await Promise.all([readStyles(), readScripts(), readIcon()]);
  const hashed = (name: string, extension: string, content: string): OutputFile => {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
    return { url: `lectern/${name}.${hash}.${extension}`, content };
  };
  return {
    style: hashed("style", "css", css),
    script: hashed("site", "js", js),
    icon: hashed("icon", "svg", svg),
  };
}
