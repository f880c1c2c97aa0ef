/** Handbooks as maps of files, published one after the other as builds would publish them. */

import { anchorTalks } from "../../src/anchors/anchor-talks.ts";
import type { SettledAnchors } from "../../src/anchors/settle-anchors.ts";
import type { Anchor } from "../../src/model/anchor.ts";
import { type SourcePath, sourcePath } from "../../src/model/brands.ts";
import type { DialectName } from "../../src/model/deck.ts";
import type { PlacedTalk } from "../../src/model/site.ts";
import { readTalkSource } from "../../src/section/parse-talk.ts";
import { pageAddresses, placeTalks } from "../../src/site/place-talks.ts";
import { draftTalk } from "../../src/talk/draft-talk.ts";
import { PLAIN } from "../../src/talk/read-talk.ts";
import { runThrough } from "../../src/text/steps.ts";

export type Talks = Readonly<Record<string, string>>;

export interface Publication extends SettledAnchors {
  readonly talks: readonly PlacedTalk[];
}

export function publish(
  talks: Talks,
  published: readonly Anchor[] = [],
  dialect: DialectName = "plain",
): Publication {
  const drafts = Object.entries(talks).map(([path, text]) => {
    return draftTalk(readTalkSource({ path: sourcePath(path), text }), { dialect }, PLAIN);
  });
  const addresses = pageAddresses(drafts.map(({ path }) => path));
  const pages = drafts.map((draft) => ({ page: addressOf(draft.path), draft }));
  const anchored = runThrough(anchorTalks(pages, published));
  const { talks: placed } = placeTalks(anchored.talks);
  return { ...runThrough(anchored.settle(placed)), talks: placed };

  function addressOf(path: SourcePath) {
    const page = addresses.get(path);
    if (page === undefined) throw new Error(`${path} has no page.`);
    return page;
  }
}

/** Publishes one after the other; the last is returned. */
export function publishAll(...versions: readonly Talks[]): Publication {
  const [first, ...others] = versions;
  return others.reduce((before, talks) => publish(talks, before.lock), publish(first ?? {}));
}

/** `page#id status`, without the lines of the pages themselves. */
export function statuses({ lock, open }: Publication): Readonly<Record<string, string>> {
  const lost = new Map(open.map(({ anchor, kind }) => [`${anchor.page}#${anchor.id}`, kind]));
  return Object.fromEntries(
    lock
      .filter(({ id }) => id !== "")
      .map(({ page, id, status }) => {
        const target =
          status.kind === "alias"
            ? ` ${status.of}`
            : status.kind === "moved"
              ? ` ${status.to.page}#${status.to.id}`
              : "";
        return [`${page}#${id}`, lost.get(`${page}#${id}`) ?? `${status.kind}${target}`];
      }),
  );
}

/** `id: title` of every section, in reading order. */
export function outlineOf({ talks }: Publication, path: string): readonly string[] {
  const talk = talks.find((one) => one.path === path);
  const list = (sections: PlacedTalk["root"]["children"]): string[] =>
    sections.flatMap(({ id, heading, children }) => [`${id}: ${heading.text}`, ...list(children)]);
  return talk === undefined ? [] : list(talk.root.children);
}
