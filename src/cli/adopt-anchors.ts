/** The anchors of a site that another tool published become aliases: from its HTML and its sitemap, saved in a folder. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { findPage, pageLine, pagesOfSitemap } from "../anchors/adopt-pages.ts";
import { parseAddress } from "../anchors/lock-file.ts";
import { matchSections } from "../anchors/match-sections.ts";
import { readPublishedPage } from "../anchors/read-published-page.ts";
import type { Handbook } from "../handbook/load-handbook.ts";
import { type Anchor, addressText } from "../model/anchor.ts";
import { type PageUrl, pageUrl } from "../model/brands.ts";
import { readableName } from "../section/readable-name.ts";
import { groupBy } from "../text/group-by.ts";
import { BuildFailure } from "./build-failure.ts";

export interface Adopted {
  readonly lines: readonly Anchor[];
  /** How many addresses lead to a section now. */
  readonly carried: number;
  /** Addresses that no section was found for; they tell their readers so. */
  readonly unclear: readonly Anchor[];
}

export async function adopt(folder: string, { lock, sections, site }: Handbook): Promise<Adopted> {
  const known = new Map(lock.anchors.map((anchor) => [addressText(anchor), anchor]));
  const files = listPages(folder);
  const old = files.flatMap((file) =>
    readPublishedPage(pageUrl(file), readFileSync(path.join(folder, file), "utf8")),
  );
  const fresh = old.filter((anchor) => !known.has(addressText(anchor)));
  const { pairs } = matchSections(
    fresh,
    sections.map(({ section }) => section),
  );
  const addresses = new Map(sections.map(({ section, id }) => [section, { page: section.page, id }]));
  const adopted = fresh.map((anchor): Anchor => {
    const section = pairs.get(anchor);
    const to = section && addresses.get(section);
    if (to === undefined) return { ...anchor, status: { kind: "retired" } };
    return {
      ...anchor,
      status: to.page === anchor.page ? { kind: "alias", of: to.id } : { kind: "moved", to },
    };
  });
  const pages = adoptPages([...files.map(pageUrl), ...listSitemap(folder)], adopted, { site, known });
  const lines = [...pages, ...adopted, ...namesOnOurs(pages, adopted, lock.anchors)];
  return {
    lines: [...lock.anchors, ...lines],
    carried: [...pages, ...adopted].filter(({ status }) => status.kind !== "retired").length,
    unclear: [...pages, ...adopted].filter(({ status }) => status.kind === "retired"),
  };
}

/** Hosts that redirect a page keep the fragment: our page knows the names that the old one had. */
function namesOnOurs(
  pages: readonly Anchor[],
  adopted: readonly Anchor[],
  own: readonly Anchor[],
): readonly Anchor[] {
  const known = new Set(own.map(addressText));
  const names = pages.flatMap(({ page: old, status }) => {
    if (status.kind !== "moved") return [];
    const { page } = status.to;
    return adopted.filter((anchor) => anchor.page === old).map((anchor) => onPage(anchor, page));
  });
  return [...new Map(names.map((name) => [addressText(name), name])).values()].filter(
    (name) => !known.has(addressText(name)),
  );
}

function onPage(anchor: Anchor, page: PageUrl): Anchor {
  const { status } = anchor;
  const isHere = status.kind === "moved" && status.to.page === page;
  return { ...anchor, page, status: isHere ? { kind: "alias", of: status.to.id } : status };
}

/** The addresses of the pages themselves, those left out that are pages of ours. */
function adoptPages(
  old: readonly PageUrl[],
  adopted: readonly Anchor[],
  { site, known }: { readonly site: Handbook["site"]; readonly known: ReadonlyMap<string, Anchor> },
): readonly Anchor[] {
  const byPage = groupBy(adopted, ({ page }) => page);
  const ours = site.talks.map(({ url }) => url);
  const taken = new Set([...site.parts.map(({ url }) => url), "sections.html", "404.html"]);
  return [...new Set(old)]
    .filter((page) => !known.has(addressText({ page, id: "" })) && !taken.has(page))
    .map((page) => {
      const own = byPage.get(page) ?? [];
      const sections = own.flatMap(({ status }) => (status.kind === "moved" ? [status.to] : []));
      const adoptedPage = { page, title: own[0]?.title ?? readableName(page), sections };
      return pageLine(adoptedPage, findPage(adoptedPage, ours));
    });
}

function listSitemap(folder: string): readonly PageUrl[] {
  try {
    const pages = pagesOfSitemap(readFileSync(path.join(folder, "sitemap.xml"), "utf8"));
    return pages.filter((page) => parseAddress(`${page}#`) !== undefined);
  } catch {
    return [];
  }
}

function listPages(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.split(path.sep).join("/"))
      .filter((file) => /\.html?$/i.test(file) && parseAddress(`${file}#`) !== undefined)
      .sort();
  } catch {
    throw new BuildFailure(
      `The folder ${folder} cannot be read. Save the old site's pages there, as they were named.`,
    );
  }
}
