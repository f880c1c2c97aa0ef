/** In what language a talk is printed, and with which words of the interface. */
import type { TalkFacts } from "../model/talk.ts";
import type { PrintSetting } from "../model/talk-print.ts";
import type { Words } from "../model/words.ts";
import { wordsByLanguage } from "./words-by-language.ts";

const USUAL = "en";

export interface PrintSettings {
  in(lang: string): PrintSetting;
  /** That of a talk as far as it is known by itself. */
  presumed(facts: Pick<TalkFacts, "ownLang">): PrintSetting;
}

export function openSettings(
  allWords: ReadonlyMap<string, Words>,
  { lang: usual = USUAL, markLanguages }: { readonly lang?: string; readonly markLanguages?: boolean },
): PrintSettings {
  const wordsFor = wordsByLanguage(allWords);
  const settingIn = (lang: string): PrintSetting => {
    const { words, lang: spoken } = wordsFor(lang);
    return {
      lang,
      words,
      uiLang: spoken === lang ? undefined : spoken,
      marksLanguages: markLanguages ?? false,
    };
  };
  return { in: settingIn, presumed: ({ ownLang }) => settingIn(ownLang ?? usual) };
}
