/** The handbook in which one talk has changed, at once: what only the whole can tell is as it was, until it is asked again. */
import { indexPublished } from "../anchors/index-published.ts";
import { openPublishedIds } from "../anchors/published-ids.ts";
import { reconcile } from "../anchors/reconcile.ts";
import { checkCode } from "../checks/check-code.ts";
import { checkHeadings } from "../checks/check-headings.ts";
import { checkReferences } from "../checks/check-references.ts";
import { settleFindings } from "../checks/settle-findings.ts";
import type { Diagnostic, Severities } from "../model/diagnostic.ts";
import type { PlacedTalk, Site } from "../model/site.ts";
import type { Talk, TalkDraft } from "../model/talk.ts";
import { nameTalk } from "../section/name-talk.ts";
import { replaceTalk } from "../site/replace-talk.ts";
import type { ExcusedFile } from "../source/excuses.ts";
import { findingsByPage } from "../views/findings-view.ts";
import type { Handbook } from "./load-handbook.ts";

export interface ChangedTalk {
  readonly before: PlacedTalk;
  readonly draft: TalkDraft;
  /** Its file, and what reading it found. */
  readonly excused: ExcusedFile;
}

export function withTalk(
  handbook: Handbook,
  { before, draft, excused }: ChangedTalk,
  severities?: Severities,
): Handbook {
  const site = replaceTalk(handbook.site, before, nameOn(before, draft, handbook));
  const found = findingsOf(site, before, excused, severities);
  const others = handbook.diagnostics.filter(
    ({ file, code }) => file !== before.path || TAKES_ALL.test(code),
  );
  const diagnostics = [...others, ...found];
  const { view } = handbook;
  const shown = findingsByPage(diagnostics, site).get(before.url) ?? [];
  const findings = view.findings && new Map(view.findings).set(before.url, shown);
  return { ...handbook, site, view: { ...view, site, findings }, diagnostics };
}

/** What is published of its page keeps its ids; what came from other pages waits for the whole. */
function nameOn({ url: page }: PlacedTalk, draft: TalkDraft, { lock }: Handbook): Talk {
  const published = indexPublished(lock.published).byPage.get(page) ?? [];
  const reconciliation = reconcile(published, [{ page, root: draft.outline }]);
  return nameTalk(draft, openPublishedIds({ published, reconciliation })(page, draft.outline));
}

/** Findings that one talk by itself does not tell. */
const TAKES_ALL =
  /^(?:anchor|course|excuse-unused|external|handbook|image-heavy|image-not-kept|language|lock|page|translation)/;

function findingsOf(
  site: Site,
  { path }: PlacedTalk,
  { diagnostics, excuses }: ExcusedFile,
  severities?: Severities,
): readonly Diagnostic[] {
  const own = { ...site, talks: site.talks.filter((talk) => talk.path === path) };
  const found = [
    ...diagnostics,
    ...own.talks.flatMap((talk) => talk.diagnostics),
    ...checkReferences(site, own.talks),
    ...checkCode(own),
    ...checkHeadings(own),
  ];
  return settleFindings(found, excuses, severities).findings.filter(({ code }) => !TAKES_ALL.test(code));
}
