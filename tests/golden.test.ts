/** Each folder of `golden/` is a small handbook with the HTML that it has to give; `npm run golden` rewrites it. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { scanContent } from "../src/io/scan-content.ts";
import type { SourcePath } from "../src/model/brands.ts";
import type { Site } from "../src/model/site.ts";
import { createHighlighter, type Highlight } from "../src/render/highlighter.ts";
import { readTalkSource } from "../src/section/parse-talk.ts";
import { buildSite } from "../src/site/build-site.ts";
import { decodeFile } from "../src/source/normalize-text.ts";
import { readTalk } from "../src/talk/read-talk.ts";
import { bodyOf } from "./support/pages.ts";

const golden = fileURLToPath(new URL("golden/", import.meta.url));
const cases = (await readdir(golden)).sort();

async function readSite(content: string, highlight: Highlight): Promise<Site> {
  const { talks, files } = await scanContent(content);
  const read = async (talk: SourcePath) => decodeFile(talk, await readFile(path.join(content, talk))).file;
  const sources = await Promise.all(talks.map(read));
  return buildSite(
    sources.map((file) => readTalk(readTalkSource(file), {}, { highlight })),
    files,
  );
}

test("there are cases", () => {
  expect(cases.length).toBeGreaterThanOrEqual(6);
});

describe.each(cases)("%s", async (name) => {
  let highlightOf: Highlight | undefined;
  const site = await readSite(path.join(golden, name, "content"), (...code) => highlightOf?.(...code));
  const languages = site.talks.flatMap(({ codeBlocks }) => codeBlocks.map(({ language }) => language));
  highlightOf = await createHighlighter(languages);
  const expected = path.join(golden, name, "expected");

  test.each(site.talks)("$url is as expected", async (talk) => {
    await expect(bodyOf(site, talk.path)).toMatchFileSnapshot(path.join(expected, talk.url));
  });

  test("no expected page is left over", async () => {
    const files = existsSync(expected) ? await readdir(expected, { recursive: true }) : [];
    const pages = files.filter((file) => file.endsWith(".html"));
    const urls = new Set(site.talks.map(({ url }) => url as string));
    expect(pages.filter((page) => !urls.has(page.replaceAll(path.sep, "/")))).toEqual([]);
  });
});
