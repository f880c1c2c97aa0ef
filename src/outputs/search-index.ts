/** The search index: style sheets of one text each, which a browser loads from a server and from a disk alike. */
import type { Site } from "../model/site.ts";
import { buildIndex } from "../search/build-index.ts";
import { packName } from "../search/number-code.ts";
import { FIELD, type IndexPart, RECORD } from "../search/print-index.ts";
import type { Output, OutputContext, OutputFile } from "./output-file.ts";

/** Names every other file of the index. Its own name never changes: it is the one that the search knows. */
const HEAD = "lectern/search.css";
const FOLDER = "lectern/index/";
/** Of the format, which the search reads. */
const VERSION = 2;

/** No sign of a name. */
const GOES_ON = "~";

export const searchIndex: Output = (site: Site, { hash }) => {
  const index = buildIndex(site);
  const files = openFiles(hash);
  const addParts = (parts: readonly IndexPart[]): string =>
    parts.map(({ from, text }) => from + packName(files.add(text))).join(FIELD);
  const tables = [index.places, index.spellings, index.endings].map(addParts);
  const chunks = index.chunks.map(({ text, goesOn }) => (goesOn ? GOES_ON : "") + packName(files.add(text)));
  const head = [[VERSION, index.sectionCount].join(FIELD), ...tables, chunks.join("")].join(RECORD);
  return [{ url: HEAD, content: styleSheetOf(head) }, ...files.list()];
};

/** Files that are named after what they hold. */
function openFiles(hash: OutputContext["hash"]) {
  const contents = new Map<string, string>();
  return {
    /** The name of the file that holds the text. */
    add(text: string): string {
      const content = styleSheetOf(text);
      let name = hash(content);
      while ((contents.get(name) ?? content) !== content) name = hash(name);
      contents.set(name, content);
      return name;
    },
    list: (): readonly OutputFile[] =>
      [...contents].map(([name, content]) => ({ url: `${FOLDER}${name}.css`, content })),
  };
}

/** A string of a style sheet ends at a quote or a line's end, and knows no sign but the backslash. */
function styleSheetOf(text: string): string {
  const escaped = text.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\a ");
  return `:host{--text:"${escaped}"}`;
}
