/** What a page tells at its addresses whose sections are elsewhere or gone, and the page that is all such addresses. */
import type { Notice, Stub } from "../model/anchor.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { type Link, linkTo } from "./link-to.ts";
import { type PageView, pageView, type ViewContext } from "./page-view.ts";

export interface ShownNotice {
  readonly id: string;
  readonly text: string;
  /** Said before the links, when they lead to something else than what stood here. */
  readonly nearText?: string;
  readonly links: readonly Link[];
  /** Whether a script may go on to the one link at once. */
  readonly hasMoved: boolean;
}

export interface StubView extends PageView {
  readonly text: string;
  /** The page that it became. */
  readonly target?: Link;
  readonly notices: readonly ShownNotice[];
}

export function listNotices(
  notices: readonly Notice[],
  page: PageView,
  from: string,
): readonly ShownNotice[] {
  const { words, lang } = page;
  const texts = { moved: words.noticeMoved, retired: words.noticeRetired, lost: words.noticeLost };
  return notices.map(({ id, title, kind, links }) => ({
    id,
    text: typesetText(
      texts[kind].replace("%s", () => title),
      page.uiLang ?? lang,
    ),
    nearText: kind !== "moved" && links.length > 0 ? words.noticeNear : undefined,
    links: links.map((link) => {
      const address = link.id === "" ? link.page : `${link.page}#${encodeURIComponent(link.id)}`;
      return linkTo(link.title, address, link.lang, from, lang);
    }),
    hasMoved: kind === "moved",
  }));
}

export function stubView(stub: Stub, context: ViewContext): StubView {
  const { url, title, lang, to } = stub;
  const page = pageView({ url, lang, title }, context);
  return {
    ...page,
    canonical: undefined,
    text: to === undefined ? page.words.stubGone : page.words.stubMoved,
    target: to && linkTo(title, to, lang, url, lang),
    notices: listNotices(stub.notices, page, url),
  };
}
