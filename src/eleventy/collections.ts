/** `collections.talks` and `collections.sections`: the handbook in anybody's template. */

import type { CurrentHandbook } from "../handbook/load-handbook.ts";
import { freezeTalk, isTalk, SectionData, type TalkData } from "../pages/talk-data.ts";
import { flattenSections } from "../section/flatten-sections.ts";
import type { CollectionItem, EleventyConfig } from "./eleventy-config.ts";

export function addCollections(config: EleventyConfig, handbook: CurrentHandbook): void {
  config.addCollection("talks", async (api) => {
    const { site } = await handbook();
    const positions = new Map(site.talks.map((talk, at) => [talk.path as string, at]));
    const position = (item: CollectionItem): number => positions.get(talkOf(item)?.path ?? "") ?? 0;
    return api
      .getAll()
      .filter((item) => talkOf(item) !== undefined)
      .sort((a, b) => position(a) - position(b));
  });
  config.addCollection("sections", async () => {
    const { site } = await handbook();
    return site.talks.flatMap((talk) => {
      const data = freezeTalk(talk);
      return flattenSections(talk.root.children).map(({ id, level, heading }) => {
        return new SectionData({ id, level, title: heading.text, lang: heading.lang ?? talk.lang }, data);
      });
    });
  });
}

function talkOf({ data }: CollectionItem): TalkData | undefined {
  return isTalk(data["talk"]) ? data["talk"] : undefined;
}
