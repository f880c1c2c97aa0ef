/** Language tags as BCP 47 has them. */

/** Whether the text names a language: `fr`, `en-GB`, `zh-Hant`; an underscore is taken for a hyphen. */
export function isLanguageTag(text: string): boolean {
  return normalizeLanguageTag(text) !== undefined;
}

/** The tag in its canonical form, or undefined when it is none. */
export function normalizeLanguageTag(text: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:[-_]|$)/.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

/** The tag, or the language that it is a kind of, where that is one of those; else English. */
export function nearestLanguage(tag: string, languages: { has(lang: string): boolean }): string {
  return [tag, tag.split("-")[0] ?? ""].find((lang) => languages.has(lang)) ?? "en";
}

const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i;

/** The direction in which the language is written; a script in the tag decides. */
export function directionOf(tag: string): "ltr" | "rtl" {
  if (/-(?:Arab|Hebr|Thaa)(?:-|$)/i.test(tag)) return "rtl";
  return RIGHT_TO_LEFT.test(tag) && !/-[A-Z][a-z]{3}(?:-|$)/i.test(tag) ? "rtl" : "ltr";
}
