/** What a talk says of its language: its front matter, its name, its words. */
import type { SourcePath } from "../model/brands.ts";
import type { Talk } from "../model/talk.ts";
import { detectLanguage, plainLanguage } from "../text/detect-language.ts";
import { isSameLanguage } from "../text/language-names.ts";
import { normalizeLanguageTag } from "../text/language-tag.ts";
import { splitFileLanguage } from "../text/path-language.ts";

export interface SaidLanguage {
  /** In the front matter. */
  readonly written?: string;
  /** For talks that say nothing. */
  readonly usual?: string;
}

/** A name counts as long as the words do not plainly say otherwise: a copy that waits for its translation is none. */
export function tellLanguage(
  path: SourcePath,
  prose: string,
  { written, usual }: SaidLanguage,
): Pick<Talk, "ownLang" | "declaredLang" | "plainLang"> {
  const plainLang = plainLanguage(prose);
  const named = splitFileLanguage(path).lang;
  const isBelieved = named !== undefined && (plainLang === undefined || isSameLanguage(named, plainLang));
  const declaredLang = normalize(written) ?? (isBelieved ? named : undefined);
  return { declaredLang, plainLang, ownLang: declaredLang ?? normalize(usual) ?? detectLanguage(prose) };
}

function normalize(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : normalizeLanguageTag(tag);
}
