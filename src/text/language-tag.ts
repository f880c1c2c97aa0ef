/** Language tags as BCP 47 has them. */
import { LANGUAGES, REGIONS } from "./language-codes.ts";

const PLAIN = /^([a-z]{2})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?$/i;

/** Whether the text names a language: `fr`, `en-GB`, `zh-Hant`; an underscore is taken for a hyphen. */
export function isLanguageTag(text: string): boolean {
  return normalizeLanguageTag(text) !== undefined;
}

/** The tag in its canonical form, or undefined when it is none. */
export function normalizeLanguageTag(text: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:[-_]|$)/.test(text)) return undefined;
  const plain = plainTag(text);
  if (plain !== undefined) return plain;
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

/** Of what is no code of yesterday only the case is to be set; for all others there is Node, whose lists change with its version. */
function plainTag(text: string): string | undefined {
  const [, language = "", script = "", region = ""] = PLAIN.exec(text) ?? [];
  const [low, up] = [language.toLowerCase(), region.toUpperCase()];
  const isPlain = LANGUAGES.has(low) && (up === "" || REGIONS.has(up)) && !/^qaai$/i.test(script);
  const title = script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
  return isPlain ? [low, title, up].filter((part) => part !== "").join("-") : undefined;
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
