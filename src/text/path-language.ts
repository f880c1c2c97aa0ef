/** What the path of a file says of its language: `talk.fr.md`, `fr/talk.md`. */
import { languageOfFolder, languageOfTag } from "./language-names.ts";

const MARKDOWN = /\.(?:md|markdown|qmd)$/i;
/** Codes of languages that files are rather written for machines in: `demo.ts.md` is not in Tsonga. */
const CODE_EXTENSIONS = new Set(["as", "io", "ml", "ps", "sc", "tk", "ts"]);

export interface NamedFile {
  /** The path in NFC without the language and the extension. */
  readonly stem: string;
  /** BCP 47 tag. */
  readonly lang?: string;
}

export function withoutExtension(path: string): string {
  return path.normalize("NFC").replace(MARKDOWN, "");
}

/** `a/talk.fr.md` is `a/talk` in French; `talk.js.md` is all name. */
export function splitFileLanguage(path: string): NamedFile {
  const name = withoutExtension(path);
  const [, stem, tag] = /^(.*[^/.])\.([^./]+)$/.exec(name) ?? [];
  const isCode = CODE_EXTENSIONS.has(tag?.toLowerCase() ?? "");
  const lang = tag === undefined || isCode ? undefined : languageOfTag(tag);
  return stem === undefined || lang === undefined ? { stem: name } : { stem, lang };
}

export interface NamedFolder {
  readonly lang: string;
  /** The path with `*` for the folder: the same for each language. */
  readonly shared: string;
  /** The path without the folder. */
  readonly without: string;
}

/** Each folder of the path that is called by a language. */
export function listFolderLanguages(path: string): readonly NamedFolder[] {
  const segments = path.split("/");
  return segments.slice(0, -1).flatMap((segment, at): NamedFolder[] => {
    const lang = languageOfFolder(segment);
    const [above, below] = [segments.slice(0, at), segments.slice(at + 1)];
    if (lang === undefined) return [];
    return [{ lang, shared: [...above, "*", ...below].join("/"), without: [...above, ...below].join("/") }];
  });
}
