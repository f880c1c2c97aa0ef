/** What names a language: a tag, and the names that folders have. */
import { DETECTABLE } from "./detect-language.ts";
import { LANGUAGES, NAMES, REGIONS } from "./language-codes.ts";
import { normalizeLanguageTag } from "./language-tag.ts";

/** The language that `fr`, `EN` or `pt-br` stands for; undefined for `js`, `v2` and retired codes such as `in`. */
export function languageOfTag(text: string): string | undefined {
  const parts = /^([a-z]{2})(?:[-_]([a-z]{2}|[a-z]{4}))?$/i.exec(text);
  const tag = parts === null ? undefined : normalizeLanguageTag(text);
  if (parts === null || tag === undefined) return undefined;
  const code = parts[1]?.toLowerCase() ?? "";
  const region = /-([A-Z]{2})$/.exec(tag)?.[1];
  const isKnown = primaryOf(tag) === code && LANGUAGES.has(code);
  return isKnown && (region === undefined || REGIONS.has(region)) ? tag : undefined;
}

/** The language of a folder called `fr`, `french` or `français`. */
export function languageOfFolder(name: string): string | undefined {
  return languageOfTag(name) ?? namesOfLanguages().get(fold(name));
}

let folded: ReadonlyMap<string, string> | undefined;

/** In English and each in its own language, without accents. */
function namesOfLanguages(): ReadonlyMap<string, string> {
  folded ??= new Map(
    [...DETECTABLE].flatMap((tag) => [
      [fold(englishName(tag)), tag] as const,
      [fold(ownName(tag)), tag] as const,
    ]),
  );
  return folded;
}

function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** `français` for `fr`, as its speakers call it. Node's own names, which change with its version, are for those that we have none of. */
export function ownName(tag: string): string {
  return NAMES.get(tag)?.[1] ?? new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

/** `French` for `fr`. */
export function englishName(tag: string): string {
  return NAMES.get(tag)?.[0] ?? new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
}

/** The language alone, without its region or script. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? tag;
}

/** Whether a reader of the one reads the other: `fr` and `fr-CA`, not `pt-BR` and `pt-PT`. */
export function isSameLanguage(one: string, other: string): boolean {
  const [ours, theirs] = [one.toLowerCase(), other.toLowerCase()];
  return ours === theirs || ours.startsWith(`${theirs}-`) || theirs.startsWith(`${ours}-`);
}
