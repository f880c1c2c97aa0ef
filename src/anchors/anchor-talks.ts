/** All talks get their ids at once, because a section may have come from any page. The order of the steps is here. */
import type { Anchor, PublishedIds } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import type { Outline } from "../model/section.ts";
import type { PlacedTalk } from "../model/site.ts";
import type { Talk, TalkDraft } from "../model/talk.ts";
import { nameTalk } from "../section/name-talk.ts";
import type { Steps } from "../text/steps.ts";
import { openPublishedIds } from "./published-ids.ts";
import { reconcile } from "./reconcile.ts";
import { reviveStranded } from "./revive-stranded.ts";
import { sectionsOf } from "./section-facts.ts";
import { type SettledAnchors, settleAnchors } from "./settle-anchors.ts";

export interface DraftPage {
  readonly page: PageUrl;
  readonly draft: TalkDraft;
}

export interface AnchoredTalks {
  /** In the order of the drafts. */
  readonly talks: readonly Talk[];
  /** `placed` are those of the talks that have pages. */
  settle(placed: readonly PlacedTalk[]): Steps<SettledAnchors>;
}

const named = new WeakMap<TalkDraft, { readonly published: PublishedIds; readonly talk: Talk }>();

/** A draft that finds the same published is the same talk. */
function nameOnce(draft: TalkDraft, published: PublishedIds): Talk {
  const before = named.get(draft);
  if (before !== undefined && isSame(before.published, published)) return before.talk;
  const talk = nameTalk(draft, published);
  named.set(draft, { published, talk });
  return talk;
}

function isSame(a: PublishedIds, b: PublishedIds): boolean {
  const text = ({ ids, aliases, reserved }: PublishedIds): string =>
    JSON.stringify([[...ids.values()], [...aliases.values()], [...reserved]]);
  const areOf = (one: ReadonlyMap<Outline, unknown>, other: ReadonlyMap<Outline, unknown>): boolean =>
    one.size === other.size && [...one.keys()].every((outline) => other.has(outline));
  return areOf(a.ids, b.ids) && areOf(a.aliases, b.aliases) && text(a) === text(b);
}

/** So many talks get their ids in one step. */
const TALKS_A_STEP = 500;

export function* anchorTalks(drafts: readonly DraftPage[], lines: readonly Anchor[]): Steps<AnchoredTalks> {
  const pages = drafts.map(({ page, draft }) => ({ page, root: draft.outline }));
  const published = reviveStranded(lines, pages);
  yield;
  const reconciliation = reconcile(published, pages);
  const publishedIds = openPublishedIds({ published, reconciliation });
  const talks: Talk[] = [];
  for (const [at, { page, draft }] of drafts.entries()) {
    if (at % TALKS_A_STEP === 0) yield;
    talks.push(nameOnce(draft, publishedIds(page, draft.outline)));
  }
  const roots = new Map(drafts.map(({ page, draft }) => [page, draft.outline]));
  const ids = new Map(talks.flatMap(({ sectionIds }) => [...sectionIds]));
  return {
    talks,
    *settle(placed) {
      const current = placed.flatMap(({ url: page, title, lang }) => {
        const root = roots.get(page);
        return root === undefined ? [] : [{ page, title, lang, sections: sectionsOf(page, root) }];
      });
      return yield* settleAnchors({
        published,
        reconciliation,
        pages: current,
        idOf: ({ outline }) => ids.get(outline) ?? "",
      });
    },
  };
}
