/** Which page a Markdown file becomes. */
import { scanContent } from "../../src/io/scan-content.ts";
import type { Talk } from "../../src/model/talk.ts";
import { placeTalks } from "../../src/site/place-talks.ts";

const EMPTY_ROOT = { aliases: [], body: [], continuations: [], footnotes: [], children: [] };

/** Pairs of a source path and its page's address; drafts and orders play no part in it. */
export async function pagesOf(folder: string): Promise<[string, string][]> {
  const { talks } = await scanContent(folder);
  const bare = talks.map((path) => ({ path, frontMatter: {}, root: EMPTY_ROOT }) as unknown as Talk);
  return placeTalks(bare).talks.map(({ path, url }) => [path, url]);
}
