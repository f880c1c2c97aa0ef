/** The talks of a run get their ids, and the site what is told at addresses that are gone. */
import { type AnchoredTalks, anchorTalks } from "../anchors/anchor-talks.ts";
import { printLock } from "../anchors/lock-file.ts";
import type { SettledAnchors } from "../anchors/settle-anchors.ts";
import { visibleLines } from "../anchors/visible-lines.ts";
import { type Anchor, addressText } from "../model/anchor.ts";
import type { Site } from "../model/site.ts";
import type { TalkDraft } from "../model/talk.ts";
import { nameTalk } from "../section/name-talk.ts";
import { listTaxonomyPages } from "../site/build-taxonomies.ts";
import { listFragments } from "../site/list-fragments.ts";
import { pageAddresses } from "../site/place-talks.ts";
import type { Steps } from "../text/steps.ts";

/** Talks that are not published keep what ids they have. */
export function* anchorDrafts(
  drafts: readonly TalkDraft[],
  published: readonly Anchor[],
  { drafts: withDrafts }: { readonly drafts: boolean },
): Steps<AnchoredTalks> {
  const isShown = ({ frontMatter }: TalkDraft): boolean => withDrafts || !frontMatter.draft;
  const shown = drafts.filter(isShown);
  const hidden = drafts.filter((draft) => !isShown(draft));
  const addresses = pageAddresses(shown.map(({ path }) => path));
  const pages = shown.flatMap((draft) => {
    const page = addresses.get(draft.path);
    return page === undefined ? [] : [{ page, draft }];
  });
  const anchored = yield* anchorTalks(pages, published);
  return { ...anchored, talks: [...anchored.talks, ...hidden.map((draft) => nameTalk(draft))] };
}

/**
 * Where a page of the handbook's own stands at the address of one that is gone, it tells what was there; where a copied
 * file does, or would be its folder, the file has the place.
 */
export function withAnchors(site: Site, { lock, notices, stubs }: SettledAnchors): Site {
  const own = [...site.parts, ...site.courses, ...site.editions, ...listTaxonomyPages(site.taxonomies)];
  const notes = site.talks.flatMap(({ notesUrl }) => notesUrl ?? []);
  const taken = new Set<string>([...own.map(({ url }) => url), ...notes, "sections.html", "404.html"]);
  const files = new Set(site.copiedFiles.map(({ url }) => url.toLowerCase()));
  const covered = stubs.filter(({ url }) => taken.has(url));
  const free = stubs.filter(({ url }) => !taken.has(url) && !pathsTo(url).some((path) => files.has(path)));
  return {
    ...site,
    notices: new Map([...notices, ...covered.map((stub) => [stub.url, stub.notices] as const)]),
    stubs: free,
    publishedLines: once(() => printLock(visibleLines(lock, addressesOn(site)))),
  };
}

/** `a`, `a/b`, `a/b/c.html`, in small letters, for many disks know no others. */
function pathsTo(url: string): readonly string[] {
  const segments = url.toLowerCase().split("/");
  return segments.map((_, at) => segments.slice(0, at + 1).join("/"));
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Every address that stands on a page of the site. */
function addressesOn({ talks }: Site): ReadonlySet<string> {
  return new Set(
    talks.flatMap((talk) => ["", ...listFragments(talk)].map((id) => addressText({ page: talk.url, id }))),
  );
}
