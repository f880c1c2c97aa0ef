/** The talks of each tag and of each speaker, each with a page of its own. */
import { type PageUrl, pageUrl } from "../model/brands.ts";
import type { PlacedTalk, Taxonomy, TaxonomyKind, Term } from "../model/site.ts";
import { groupBy } from "../text/group-by.ts";
import { slugify } from "../text/slugify.ts";
import { compareNames } from "./compare-names.ts";
import { commonestLanguage } from "./neighbour-language.ts";
import { slugSegment } from "./page-path.ts";

/** In the order in which the home page names them. */
const KINDS: readonly TaxonomyKind[] = ["tags", "speakers"];

/** A kind of which no talk names anything has no pages. */
export function buildTaxonomies(talks: readonly PlacedTalk[], lang: string): readonly Taxonomy[] {
  return KINDS.flatMap((kind) => {
    const terms = buildTerms(kind, talks, lang);
    return terms.length === 0 ? [] : [{ kind, url: pageUrl(`${kind}/index.html`), terms }];
  });
}

/**
 * Folders of these two names are reserved in every handbook, so that no address of a talk changes on the day when
 * somebody writes the first tag.
 */
export function termUrl(kind: TaxonomyKind, name: string): PageUrl {
  const slug = slugSegment(name) || slugify(name);
  return pageUrl(`${kind}/${slug === "index" ? "index-page" : slug}.html`);
}

function buildTerms(kind: TaxonomyKind, talks: readonly PlacedTalk[], lang: string): readonly Term[] {
  const uses = talks.flatMap((talk) => talk.frontMatter[kind].map((name) => ({ name, talk })));
  const terms = [...groupBy(uses, ({ name }) => termUrl(kind, name))].map(([url, same]): Term => {
    const named = [...new Set(same.map(({ talk }) => talk))];
    const langs = named.map((talk) => talk.lang);
    return {
      ...{ kind, url, talks: named },
      name: commonestSpelling(same.map(({ name }) => name)),
      lang: commonestLanguage(langs, lang),
    };
  });
  return terms.sort((a, b) => compareNames(slugify(a.name), slugify(b.name)) || compareNames(a.url, b.url));
}

/** Among equals, the one that is read first. */
function commonestSpelling(names: readonly string[]): string {
  const spellings = [...groupBy(names, (name) => name.normalize("NFC"))];
  const [first] = spellings.sort(([, a], [, b]) => b.length - a.length);
  return first?.[0] ?? "";
}

/** The page that lists them, and each one's own. */
export function listTaxonomyPages(taxonomies: readonly Taxonomy[]): readonly (Taxonomy | Term)[] {
  return taxonomies.flatMap((taxonomy) => [taxonomy, ...taxonomy.terms]);
}
