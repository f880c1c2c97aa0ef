/** What stands beside the pages, made when it is first asked for: most of it is never looked at while somebody writes. */

import { outputContext } from "../handbook/list-outputs.ts";
import type { Handbook } from "../handbook/load-handbook.ts";
import { markdownCopies, outputs, searchIndex } from "../outputs/index.ts";
import type { Output, OutputFile } from "../outputs/output-file.ts";

export interface DevFiles {
  find(url: string): OutputFile | undefined;
  /** The search index, by address. */
  search(): FilesByUrl;
}

type FilesByUrl = ReadonlyMap<string, OutputFile>;

const SEARCH = /^lectern\/(?:search\.css$|index\/)/;
/** Each of these takes the text of every talk. */
const LARGE: readonly Output[] = [markdownCopies, searchIndex];

/** `search` is that of a moment ago, until the whole is looked at. */
export function openDevFiles({ site, assets }: Handbook, search?: DevFiles["search"]): DevFiles {
  const context = outputContext({ site, assets });
  const made = new Map<Output, FilesByUrl>();
  const filesOf = (output: Output): FilesByUrl => {
    const files = made.get(output) ?? new Map(output(site, context).map((file) => [file.url, file]));
    made.set(output, files);
    return files;
  };
  const small = outputs.filter((output) => !LARGE.includes(output));
  const searchFiles = search ?? (() => filesOf(searchIndex));
  return {
    search: searchFiles,
    find(url) {
      if (SEARCH.test(url)) return searchFiles().get(url);
      const talk = site.talks.find(({ markdownUrl }) => markdownUrl === url);
      if (talk !== undefined) return { url, content: talk.publicMarkdown() };
      for (const output of small) {
        const file = filesOf(output).get(url);
        if (file !== undefined) return file;
      }
      return undefined;
    },
  };
}
