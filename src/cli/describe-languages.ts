/** Says which talks are too short to tell their language, and which one each was given. */
import type { PlacedTalk } from "../model/site.ts";
import { englishName } from "../text/language-names.ts";

/** One line a language; nothing where every talk tells its own. */
export function describeLanguages(talks: readonly PlacedTalk[]): readonly string[] {
  const short = talks.filter(({ ownLang }) => ownLang === undefined);
  const areAlone = short.length === talks.length;
  return [...new Set(short.map(({ lang }) => lang))].map((lang) => {
    const files = short.filter((talk) => talk.lang === lang).map(({ path }) => path);
    const reason = areAlone ? "for nothing says otherwise" : "as the talks around";
    const place = areAlone ? "" : files.length === 1 ? " it" : " them";
    return `${files.join(", ")}: in ${englishName(lang)}, ${reason}${place}. If not, say so in the front matter: "lang: ${lang === "en" ? "fr" : "en"}".`;
  });
}
