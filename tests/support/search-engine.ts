/** The browser's side of the search, run where the tests run: its scripts as they ship, and the index from memory. */
import { readScript } from "../../src/io/package-files.ts";
import type { Site } from "../../src/model/site.ts";
import type { OutputFile } from "../../src/outputs/output-file.ts";
import { searchIndex } from "../../src/outputs/search-index.ts";
import { outputContext } from "./output-context.ts";

export interface FoundPlace {
  readonly score: number;
  readonly talk: { readonly url: string; readonly title: string; readonly path: readonly string[] };
  readonly found: { readonly id: string; readonly title: string; readonly text: string };
}

export interface NumberReader {
  next(): number;
  isDone(): boolean;
}

/** The functions of `layouts/scripts/search/` that need no browser. */
export interface SearchScript {
  foldText(text: string): string;
  listTerms(query: string): readonly { readonly text: string; readonly bonus: boolean }[];
  isOneSlip(a: string, b: string): boolean;
  numberReader(text: string): NumberReader;
  unpackName(signs: string): string;
  unquote(string: string): string;
  openIndex(read: (name: string) => Promise<string>): Promise<object>;
  findSections(
    query: string,
    index: object,
    lang?: string,
  ): Promise<{ readonly sections: readonly FoundPlace[]; readonly marks: ReadonlySet<string> }>;
  groupByTalk(sections: readonly FoundPlace[]): readonly (readonly FoundPlace[])[];
  cutExcerpt(text: string, marks: ReadonlySet<string>): string;
  markWords(
    text: string,
    marks: ReadonlySet<string>,
  ): readonly { readonly text: string; readonly marked: boolean }[];
}

const NAMES: readonly (keyof SearchScript)[] = [
  ...(["foldText", "listTerms", "isOneSlip", "numberReader", "unpackName", "unquote", "openIndex"] as const),
  ...(["findSections", "groupByTalk", "cutExcerpt", "markWords"] as const),
];

const source = await readScript("search");

/** What stands outside the functions asks for a page that there is none of here. */
export const searchScript: SearchScript = new Function(
  "document",
  "customElements",
  "HTMLElement",
  "words",
  `${source}\nreturn { ${NAMES.join(", ")} };`,
)({ currentScript: { src: "file:///lectern/search.js" } }, { define() {} }, class {}, {}) as SearchScript;

export interface SearchEngine {
  /** Sections as the dialog shows them, in order. */
  show(
    query: string,
    lang?: string,
  ): Promise<readonly { readonly address: string; readonly title: string }[]>;
  /** Their addresses: `page.html#id`. */
  find(query: string): Promise<readonly string[]>;
  /** The best sections, whatever talk they are of. */
  rank(query: string, lang?: string): Promise<readonly FoundPlace[]>;
  /** Files that were read since it was opened, each once, by name. */
  readonly read: ReadonlyMap<string, string>;
}

export async function indexFilesOf(site: Site): Promise<readonly OutputFile[]> {
  return searchIndex(site, outputContext());
}

export async function openSearch(site: Site): Promise<SearchEngine> {
  return openSearchOf(await indexFilesOf(site));
}

export async function openSearchOf(files: readonly OutputFile[]): Promise<SearchEngine> {
  const contents = new Map(files.map(({ url, content }) => [nameOf(url), String(content)]));
  const read = new Map<string, string>();
  const index = await searchScript.openIndex(async (name) => {
    const content = contents.get(name);
    if (content === undefined) throw new Error(`The index has no file ${name}.`);
    read.set(name, content);
    return searchScript.unquote(/^:host\{--text:(.*)\}$/s.exec(content)?.[1] ?? "");
  });
  const rank: SearchEngine["rank"] = async (query, lang) =>
    (await searchScript.findSections(query, index, lang)).sections;
  const show: SearchEngine["show"] = async (query, lang) =>
    searchScript
      .groupByTalk(await rank(query, lang))
      .flat()
      .map(({ talk, found: { id, title } }) => ({ address: talk.url + (id === "" ? "" : `#${id}`), title }));
  return {
    read,
    rank,
    show,
    find: async (query) => (await show(query)).map(({ address }) => address),
  };
}

function nameOf(url: string): string {
  return url === "lectern/search.css" ? "" : url.replace(/^lectern\/index\/|\.css$/g, "");
}
