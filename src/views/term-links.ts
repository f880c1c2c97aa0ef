/** Links to the pages of tags and speakers. */
import type { PlacedTalk, TaxonomyKind } from "../model/site.ts";
import { termUrl } from "../site/build-taxonomies.ts";
import { relativeUrl } from "../site/relative-url.ts";
import type { Link } from "./link-to.ts";
import type { PageView, ViewContext } from "./page-view.ts";

/** What a talk names, as its author spelled it. */
export function termLinks(kind: TaxonomyKind, talk: PlacedTalk, from: string): readonly Link[] {
  return talk.frontMatter[kind].map((name) => ({
    title: name,
    href: relativeUrl(from, termUrl(kind, name)),
  }));
}

/** The pages that list every tag and every speaker, as far as there are some. */
export function taxonomyLinks({ words }: PageView, { site }: ViewContext, from: string): readonly Link[] {
  return site.taxonomies.map((taxonomy) => ({
    title: taxonomy.kind === "tags" ? words.allTags : words.allSpeakers,
    href: relativeUrl(from, taxonomy.url),
  }));
}
