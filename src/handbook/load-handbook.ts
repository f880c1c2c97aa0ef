/** Reads the content folder and computes everything that holds for the whole site, once, before any page renders. */
import path from "node:path";
import { reportOpen } from "../anchors/report-open.ts";
import { reportStale } from "../anchors/report-stale.ts";
import type { SettledAnchors } from "../anchors/settle-anchors.ts";
import { checkCode } from "../checks/check-code.ts";
import { checkHeadings } from "../checks/check-headings.ts";
import { checkLanguages } from "../checks/check-languages.ts";
import { checkReferences } from "../checks/check-references.ts";
import { checkTranslations } from "../checks/check-translations.ts";
import { checkUnreadPaths } from "../checks/check-unread-paths.ts";
import { settleFindings } from "../checks/settle-findings.ts";
import { openActiveFiles } from "../io/active-files.ts";
import { readGitDates } from "../io/git-dates.ts";
import { folderInRepository } from "../io/git-root.ts";
import { type LockPlace, placeLock, readPublished } from "../io/lock-store.ts";
import { readWords } from "../io/package-files.ts";
import { readHandbooks } from "../io/read-handbooks.ts";
import { scanContent } from "../io/scan-content.ts";
import { listUnreadable } from "../io/unreadable.ts";
import { type Anchor, addressText } from "../model/anchor.ts";
import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Excuse } from "../model/excuse.ts";
import type { Site } from "../model/site.ts";
import type { OutputFile } from "../outputs/output-file.ts";
import { readCourses, readTalks } from "../reading/read-talks.ts";
import type { Redraft } from "../reading/redraft-talk.ts";
import { wordsByLanguage } from "../reading/words-by-language.ts";
import { siteInSteps } from "../site/build-site.ts";
import type { Choice } from "../source/choose-dialects.ts";
import { runWithPauses } from "../text/steps.ts";
import { findingsByPage } from "../views/findings-view.ts";
import type { ViewContext } from "../views/page-view.ts";
import { anchorDrafts, withAnchors } from "./anchor-drafts.ts";

import type { LoadOptions } from "./load-options.ts";
import { buildAssets } from "./site-assets.ts";
import { withImages } from "./with-images.ts";

export interface Handbook {
  readonly site: Site;
  readonly view: ViewContext;
  /** The site's own style sheet, scripts and icon. */
  readonly assets: readonly OutputFile[];
  /** The lines of `anchors.lock` as they should be, and the file as it lies there. */
  readonly lock: Lock;
  /** Every section of every page with its id. */
  readonly sections: SettledAnchors["sections"];
  /** What each file was taken for, and why. */
  readonly choices: ReadonlyMap<SourcePath, Choice>;
  readonly diagnostics: readonly Diagnostic[];
  /** What is excused in place. */
  readonly excuses: readonly Excuse[];
  /** How many findings are excused in place. */
  readonly excused: number;
  readonly redraft: Redraft;
}

export interface Lock {
  readonly place: LockPlace;
  readonly anchors: readonly Anchor[];
  readonly published: readonly Anchor[];
  /** What each section's line would be if nothing had been published before. */
  readonly current: readonly Anchor[];
  readonly before?: string;
}

/** The handbook of the run that is under way. */
export type CurrentHandbook = () => Promise<Handbook>;

/** In the order in which what they find is told. */
const CHECKS: readonly ((site: Site) => readonly Diagnostic[])[] = [
  (site) => checkReferences(site),
  checkCode,
  checkHeadings,
  checkLanguages,
  checkTranslations,
];

export async function loadHandbook(options: LoadOptions): Promise<Handbook> {
  const { stopwatch, pause = async () => undefined } = options;
  const content = path.resolve(options.content);
  const listing = await scanContent(content, { without: options.without });
  await pause();
  const gitDates = readGitDates(content, listing.talks, options.memory?.git);
  const allWords = await readWords();
  const wordsFor = wordsByLanguage(allWords);
  const manifests = stopwatch.measure("read", () => readCourses(content, listing));
  const { drafts, choices, excuses, diagnostics, settle, redraft } = await readTalks(content, listing, {
    ...options,
    ...{ allWords, plans: manifests.plans },
  });
  await pause();
  const lockPlace = placeLock(content, options.lockFile);
  const published = stopwatch.measure("anchors", () =>
    readPublished(lockPlace, options.deployed, options.memory?.lock),
  );
  await pause();
  const anchored = await stopwatch.measure("anchors", () =>
    runWithPauses(anchorDrafts(drafts, published.anchors, options), pause),
  );
  await pause();
  const { talks } = anchored;
  const plainTitle = (lang: string): string => wordsFor(lang).words.site;
  const otherHandbooks = await readHandbooks(options.handbooks, options.cache);
  const changedOn = await stopwatch.measure("git", () => gitDates);
  const siteOptions = {
    ...options,
    ...{ plainTitle, coursePlans: manifests.plans, otherHandbooks, changedOn },
    folderInRepository: folderInRepository(content),
    withholds: options.trusted ? undefined : openActiveFiles(content),
  };
  const built = await stopwatch.measure("site", () =>
    runWithPauses(siteInSteps(talks, listing.files, siteOptions), pause),
  );
  await settle(built.talks);
  await pause();
  const settled = await stopwatch.measure("anchors", () =>
    runWithPauses(anchored.settle(built.talks), pause),
  );
  await pause();
  const { site, diagnostics: ofImages } = await stopwatch.measure("images", () =>
    withImages(withAnchors(built, settled), options),
  );
  const copied = site.copiedFiles.map(({ source }) => source);
  const found: Diagnostic[] = [
    ...listing.diagnostics,
    ...checkUnreadPaths(listing.unread),
    ...stopwatch.measure("check", () => listUnreadable(content, copied)),
  ];
  for (const check of CHECKS) {
    await pause();
    found.push(...stopwatch.measure("check", () => check(site)));
  }
  await pause();
  const ofLock = stopwatch.measure("check", () =>
    reportStale(settled, {
      ...published,
      file: lockPlace.name,
      isRewritten: options.writesLock,
      isExpected: options.expectsLock,
    }),
  );
  const all = [
    ...diagnostics,
    ...manifests.diagnostics,
    ...published.diagnostics,
    ...reportOpen(settled, {
      lockPath: lockPlace.name,
      lineOf: (anchor) => published.lines.get(addressText(anchor)) ?? 1,
      severity: options.frozen ? "error" : "warning",
      addressOf: settled.addressOf,
      flags: options.deployedFlag,
    }),
    ...site.diagnostics,
    ...site.talks.flatMap((talk) => talk.diagnostics),
    ...found,
    ...ofLock,
    ...ofImages,
  ];
  await pause();
  const { findings, excused } = stopwatch.measure("check", () =>
    settleFindings(all, excuses, options.severities),
  );
  const own = options.styles && path.resolve(options.styles);
  const assets = await buildAssets(allWords, { withDev: options.showsFindings, own });
  return {
    site,
    view: {
      site,
      assets: assets.addresses,
      wordsFor,
      findings: options.showsFindings ? findingsByPage(findings, site) : undefined,
    },
    assets: assets.files,
    lock: {
      anchors: settled.lock,
      current: settled.current,
      published: published.anchors,
      place: lockPlace,
      before: published.text,
    },
    redraft,
    sections: settled.sections,
    choices: new Map(drafts.map(({ path: file }, at) => [file, choices[at] as Choice])),
    diagnostics: findings,
    excuses,
    excused,
  };
}
