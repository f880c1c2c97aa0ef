/** What is published, looked up by page and by address: listed once, however many pages ask. */
import type { Anchor } from "../model/anchor.ts";
import { addressText } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import { groupBy } from "../text/group-by.ts";
import { once } from "../text/once.ts";

export interface PublishedIndex {
  /** The live sections of each page that has some. */
  readonly liveByPage: ReadonlyMap<PageUrl, readonly Anchor[]>;
  /** All sections of each page, whatever became of them. */
  readonly byPage: ReadonlyMap<PageUrl, readonly Anchor[]>;
  readonly byAddress: ReadonlyMap<string, Anchor>;
}

export const indexPublished: (published: readonly Anchor[]) => PublishedIndex = once(buildIndex);

function buildIndex(published: readonly Anchor[]): PublishedIndex {
  const sections = published.filter(({ id }) => id !== "");
  return {
    liveByPage: groupBy(
      sections.filter(({ status }) => status.kind === "live"),
      ({ page }) => page,
    ),
    byPage: groupBy(sections, ({ page }) => page),
    byAddress: new Map(published.map((anchor) => [addressText(anchor), anchor])),
  };
}
