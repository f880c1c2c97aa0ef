/** The HTML of a talk's body, as the pure core prints it. */
import { readWords } from "../../src/io/package-files.ts";
import { sourcePath } from "../../src/model/brands.ts";
import type { Site } from "../../src/model/site.ts";
import type { Words } from "../../src/model/words.ts";
import type { Highlight } from "../../src/render/highlighter.ts";
import { renderTalk } from "../../src/render/render-sections.ts";
import { siteOf } from "./talks.ts";

const allWords = await readWords();

export function wordsOf(lang: string): Words {
  return allWords.get(lang.slice(0, 2)) ?? allWords.get("en")!;
}

/** Leaves every language plain. */
export const plain: Highlight = () => undefined;

export interface PageSetup {
  readonly lang?: string;
  readonly path?: string;
  /** The other talks of the site. */
  readonly talks?: Readonly<Record<string, string>>;
  /** The files of the content folder that are no talks. */
  readonly files?: readonly string[];
  readonly highlight?: Highlight;
}

export function htmlOf(markdown: string, setup: PageSetup = {}): string {
  const { lang = "en", path = "talk.md", talks = {}, files = [], highlight = plain } = setup;
  return bodyOf(siteOf({ ...talks, [path]: markdown }, files, { lang }, { highlight }), path);
}

export function bodyOf(site: Site, path: string): string {
  const talk = site.talks.find((candidate) => candidate.path === sourcePath(path))!;
  return renderTalk({ site, talk, words: wordsOf(talk.lang) });
}

/** The words of a page, one space between them. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
