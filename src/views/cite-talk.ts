/** How others cite a talk: who gave it, its title, where and when. */
import type { PlacedTalk } from "../model/site.ts";
import { formatDate } from "./format-date.ts";
import { latestOccasion } from "./latest-occasion.ts";
import type { PageView } from "./page-view.ts";

export function citeTalk({ frontMatter }: PlacedTalk, { title, siteTitle, lang, uiLang }: PageView): string {
  const { speakers, date } = frontMatter;
  const last = latestOccasion(frontMatter);
  const day = formatDate(last?.date ?? date, uiLang ?? lang)?.text;
  const where = last === undefined ? siteTitle : [last.event, last.place].filter(Boolean).join(", ");
  const parts = [speakers.join(", "), title, [where, day].filter(Boolean).join(", ")];
  return parts.filter((part) => part !== "").join(". ");
}
