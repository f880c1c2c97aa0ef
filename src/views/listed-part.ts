/** The folders below one, as its page lists them. */
import type { Part, Site } from "../model/site.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { listParts, listTalks } from "../site/build-parts.ts";
import { listOnce } from "../site/choose-versions.ts";
import type { Link } from "./link-to.ts";
import { extentOf, type ListedTalk, listTalk } from "./listed-talk.ts";
import { type PageView, partLink, type ViewContext } from "./page-view.ts";

export interface ListedPart extends Link {
  readonly id: string;
  /** Heading level, 2 to 6. */
  readonly level: number;
  readonly description: string;
  readonly talks: readonly ListedTalk[];
  /** How many talks its folder holds itself, and how long they take to read. */
  readonly countText: string;
}

export function listPartsBelow(from: Part, page: PageView, context: ViewContext): readonly ListedPart[] {
  return listShown(from, page.lang, context.site).map((shown) => listPart(shown, from, page, context));
}

interface ShownPart {
  readonly part: Part;
  /** Whether the page lists all its talks elsewhere, in its own language. */
  readonly isFolded: boolean;
}

/** Of a folder that is folded the heading stands, behind its siblings, and nothing of what is below. */
function listShown(part: Part, lang: string, site: Site): readonly ShownPart[] {
  const children = part.parts.map((child) => ({ part: child, isFolded: isFolded(child, lang, site) }));
  const behind = children.filter((child) => child.isFolded);
  const open = children.filter((child) => !child.isFolded);
  return [...open.flatMap((child) => [child, ...listShown(child.part, lang, site)]), ...behind];
}

function isFolded(part: Part, lang: string, site: Site): boolean {
  const talks = listTalks(part).filter(({ isPartPage }) => !isPartPage);
  return talks.length > 0 && listOnce(talks, lang, site).length === 0;
}

function listPart(
  { part, isFolded: isWhole }: ShownPart,
  from: Part,
  page: PageView,
  context: ViewContext,
): ListedPart {
  const { words } = page;
  const depthOf = ({ path }: Part): number => (path === "" ? 0 : path.split("/").length);
  const counted = isWhole ? listParts(part).flatMap(({ talks }) => talks) : part.talks;
  const own = listOnce(counted, part.lang, context.site);
  return {
    ...partLink(part, from.url, page.lang),
    id: `_part-${part.url.replace(/\/?index\.html$/, "").replaceAll("/", "-")}`,
    level: Math.min(6, 1 + depthOf(part) - depthOf(from)),
    description: part.page
      ? typesetText(part.page.frontMatter.description ?? part.page.summary, part.page.lang)
      : "",
    talks: listOnce(part.talks, page.lang, context.site).map((talk) =>
      listTalk(talk, { url: from.url, page }, context),
    ),
    countText: extentOf(own, { one: words.oneTalk, many: words.manyTalks, words }),
  };
}
