/** A site in which one talk has changed and nothing else has been looked at yet: its own page is right, lists follow. */
import type { SourcePath } from "../model/brands.ts";
import type { PlacedTalk, Site, Target } from "../model/site.ts";
import type { Talk } from "../model/talk.ts";
import { markSections } from "./build-site.ts";
import { listFragments } from "./list-fragments.ts";
import { notesUrlOf } from "./place-talks.ts";
import { locateFragment } from "./resolve-reference.ts";

/** `before` is a talk of the site that is not the page of its folder, `talk` the same file as it is now. */
export function replaceTalk(site: Site, before: PlacedTalk, talk: Talk): Site {
  const { url, markdownUrl, isPartPage, part, neighbours, editUrl } = before;
  const asWritten: PlacedTalk = {
    ...talk,
    ...{ url, markdownUrl, isPartPage, part, neighbours, editUrl },
    lang: languageOf(talk, before, site),
    notesUrl: talk.handout && notesUrlOf(url),
  };
  const now = site.marksLanguages ? markSections(asWritten) : asWritten;
  const replaced = (talks: readonly PlacedTalk[]): readonly PlacedTalk[] =>
    talks.map((one) => (one === before ? now : one));
  // Its own page shows its title among them, where talks lie flat.
  const root = { ...site.root, talks: replaced(site.root.talks) };
  return {
    ...site,
    root,
    talks: replaced(site.talks),
    findPart(folder) {
      const part = site.findPart(folder);
      return part === site.root ? root : part;
    },
    resolve: resolveWith(site, now),
  };
}

/** Versions of a talk tell each other's language, which takes all of them. */
function languageOf({ declaredLang, ownLang, path }: Talk, before: PlacedTalk, site: Site): string {
  const isVersion = site.versionsOf(path).length > 0;
  return declaredLang ?? (isVersion ? undefined : ownLang) ?? before.lang;
}

/** The fragments of its page are those that it has now. */
function resolveWith(site: Site, now: PlacedTalk): Site["resolve"] {
  const known = listFragments(now);
  return (from: SourcePath, href: string): Target => {
    const target = site.resolve(from, href);
    if (target.kind !== "page" || target.url !== now.url || !href.includes("#")) return target;
    return { kind: "page", url: now.url, ...locateFragment(href.slice(href.indexOf("#") + 1), () => known) };
  };
}
