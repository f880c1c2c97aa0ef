/** Before the first save: what drafting a talk takes is loaded and has run once, in steps that nobody has to wait for. */
import { setImmediate as turn } from "node:timers/promises";
import type { PlacedTalk } from "../model/site.ts";
import type { LiveHandbook } from "./live-handbook.ts";

/** A few talks make the code fast, however few languages there are. */
const FEWEST = 6;

/** Stops as soon as it `isWanted` no more. */
export async function warmUp(live: LiveHandbook, isWanted: () => boolean): Promise<void> {
  const { site, view, redraft } = live.handbook;
  for (const talk of chooseTalks(site.talks)) {
    await turn();
    if (!isWanted()) return;
    const draft = await redraft(talk.file, talk.lang, { anew: true });
    const { words } = view.wordsFor(talk.lang);
    draft?.print({ lang: talk.lang, words, marksLanguages: site.marksLanguages });
    live.print(talk.url);
  }
}

/** One talk at least for each language of code. */
function chooseTalks(talks: readonly PlacedTalk[]): readonly PlacedTalk[] {
  const seen = new Set<string>();
  return talks.filter(({ codeBlocks }, at) => {
    const isNew = codeBlocks.some(({ language }) => !seen.has(language));
    for (const { language } of codeBlocks) seen.add(language);
    return isNew || at < FEWEST;
  });
}
