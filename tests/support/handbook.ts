/** A whole handbook in memory: texts become pages and all files beside them by the code of a build, and no disk is asked. */
import { reportOpen } from "../../src/anchors/report-open.ts";
import { reportStale } from "../../src/anchors/report-stale.ts";
import type { SettledAnchors } from "../../src/anchors/settle-anchors.ts";
import { checkCode } from "../../src/checks/check-code.ts";
import { checkHeadings } from "../../src/checks/check-headings.ts";
import { checkLanguages } from "../../src/checks/check-languages.ts";
import { checkReferences } from "../../src/checks/check-references.ts";
import { checkTranslations } from "../../src/checks/check-translations.ts";
import { settleFindings } from "../../src/checks/settle-findings.ts";
import { anchorDrafts, withAnchors } from "../../src/handbook/anchor-drafts.ts";
import { listOutputs } from "../../src/handbook/list-outputs.ts";
import type { Handbook } from "../../src/handbook/load-handbook.ts";
import { buildAssets } from "../../src/handbook/site-assets.ts";
import { readWords } from "../../src/io/package-files.ts";
import { type Anchor, addressText } from "../../src/model/anchor.ts";
import { sourcePath } from "../../src/model/brands.ts";
import type { DialectName } from "../../src/model/deck.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Site, SiteOptions } from "../../src/model/site.ts";
import type { TalkDraft } from "../../src/model/talk.ts";
import { openLayouts, pagesOf } from "../../src/press/print-pages.ts";
import { holdDraft } from "../../src/reading/held-draft.ts";
import { openSettings } from "../../src/reading/print-settings.ts";
import { wordsByLanguage } from "../../src/reading/words-by-language.ts";
import type { Highlight } from "../../src/render/highlighter.ts";
import { openReader } from "../../src/search/read-words.ts";
import { loadStemmers } from "../../src/search/stems.ts";
import { readTalkSource } from "../../src/section/parse-talk.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { chooseDialects } from "../../src/source/choose-dialects.ts";
import { readExcuses } from "../../src/source/excuses.ts";
import { decodeFile } from "../../src/source/normalize-text.ts";
import { draftTalk } from "../../src/talk/draft-talk.ts";
import { openSealed, sealTalk } from "../../src/talk/seal-talk.ts";
import { runThrough } from "../../src/text/steps.ts";

const allWords = await readWords();
const assets = await buildAssets(allWords);
const tools = { readWords: openReader(await loadStemmers(["de", "en", "fr"])) };
const wordsFor = wordsByLanguage(allWords);
const encoder = new TextEncoder();

export interface HandbookSetup {
  /** Of every talk; undefined: told by its signs, as a build does. */
  readonly dialect?: DialectName;
  readonly published?: readonly Anchor[];
  /** The files of the content folder that are no talks. */
  readonly files?: readonly string[];
  readonly options?: SiteOptions;
  readonly highlight?: Highlight;
}

/** As much of a run's handbook as its pages and files are made of. */
export type MadeHandbook = Pick<Handbook, "site" | "view" | "assets" | "diagnostics" | "sections"> &
  Pick<SettledAnchors, "lock">;

const CHECKS: readonly ((site: Site) => readonly Diagnostic[])[] = [
  (site) => checkReferences(site),
  checkCode,
  checkHeadings,
  checkLanguages,
  checkTranslations,
];

/** `talks`: text or bytes, by path. */
export function handbookOf(
  talks: Readonly<Record<string, string | Uint8Array>>,
  setup: HandbookSetup = {},
): MadeHandbook {
  const { published = [], options = {} } = setup;
  const decoded = Object.entries(talks).map(([path, text]) =>
    decodeFile(sourcePath(path), typeof text === "string" ? encoder.encode(text) : text),
  );
  const excused = decoded.map(({ file }) => readExcuses(file));
  const drafts = draftAll(
    excused.map(({ file }) => file),
    setup,
  );
  const anchored = runThrough(anchorDrafts(drafts, published, { drafts: options.drafts ?? false }));
  const files = (setup.files ?? []).map(sourcePath);
  const plainTitle = (lang: string): string => wordsFor(lang).words.site;
  const built = buildSite(anchored.talks, files, { plainTitle, ...options });
  const settled = runThrough(anchored.settle(built.talks));
  const site = withAnchors(built, settled);
  const { findings } = settleFindings(
    [
      ...decoded.flatMap(({ diagnostics }) => diagnostics),
      ...excused.flatMap(({ diagnostics }) => diagnostics),
      ...site.diagnostics,
      ...site.talks.flatMap((talk) => talk.diagnostics),
      ...CHECKS.flatMap((check) => check(site)),
      ...findingsOfLock(settled, published),
    ],
    excused.flatMap(({ excuses }) => excuses),
  );
  const view = { site, assets: assets.addresses, wordsFor };
  return {
    ...{ site, view, assets: assets.files, diagnostics: findings },
    ...{ sections: settled.sections, lock: settled.lock },
  };
}

function draftAll(
  files: readonly Parameters<typeof readTalkSource>[0][],
  { dialect, highlight = () => undefined, options = {} }: HandbookSetup,
): readonly TalkDraft[] {
  const { lang, notes, audiences, markLanguages } = options;
  const settingsOf = openSettings(allWords, { lang, markLanguages });
  const sources = files.map((file) => readTalkSource(file));
  const choices = dialect === undefined ? chooseDialects(sources) : [];
  return sources.map((source, at) => {
    const own = { lang, notes, audiences, dialect: dialect ?? choices[at]?.dialect ?? "plain" };
    const again = (): TalkDraft => draftTalk(source, own, { ...tools, highlight });
    const draft = again();
    const sealed = encoder.encode(sealTalk(draft, settingsOf.presumed(draft)));
    return holdDraft(openSealed(sealed, source.file), again).draft;
  });
}

function findingsOfLock(settled: SettledAnchors, published: readonly Anchor[]): readonly Diagnostic[] {
  const file = sourcePath("anchors.lock");
  const lines = new Map(published.map((anchor, at) => [addressText(anchor), at + 1]));
  return [
    ...reportOpen(settled, {
      ...{ lockPath: file, severity: "warning", addressOf: settled.addressOf },
      lineOf: (anchor) => lines.get(addressText(anchor)) ?? 1,
    }),
    ...reportStale(settled, {
      ...{ file, lines, anchors: published, diagnostics: [], isRewritten: true },
    } as unknown as Parameters<typeof reportStale>[1]),
  ];
}

let current: Handbook;
/** Layouts are read once, whatever the handbook. */
const layouts = openLayouts(() => current);

/** Every file of the site: address → content. A file that is copied is `copy of …`. */
export function filesOf(handbook: MadeHandbook): ReadonlyMap<string, string> {
  current = handbook as unknown as Handbook;
  const pages = pagesOf(current, layouts).map(({ url, print }) => [url, print()] as const);
  const others = listOutputs(handbook).map(
    ({ url, content }) => [url, typeof content === "string" ? content : JSON.stringify(content)] as const,
  );
  return new Map([...pages, ...others]);
}
