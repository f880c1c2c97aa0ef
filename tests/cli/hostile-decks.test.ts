/** Decks made to break: each ends soon, keeps its words, and says what is wrong where. */
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

const MOST_MS = 10_000;
let shop: Workshop | undefined;
afterEach(async () => {
  if (shop !== undefined) await remove(shop.folder);
  shop = undefined;
});

async function build(text: string, dialect: string): Promise<{ page: string; stderr: string }> {
  shop = await openWorkshop({ "deck.md": text });
  const since = performance.now();
  const { code, stderr } = await shop.build("--dialect", dialect, "--verbose");
  expect(performance.now() - since).toBeLessThan(MOST_MS);
  expect(code).toBe(0);
  return { page: await shop.page("deck.html"), stderr };
}

describe.each([
  "reveal",
  "remark",
  "slidev",
  "marp",
  "presenterm",
  "talkcontrol",
  "quarto",
  "deckset",
  "pandoc",
])("a hostile deck in %s", (dialect) => {
  test("with a comment that never ends keeps its words and reports the line", async () => {
    const { page, stderr } = await build("# A\n\nbefore\n\n<!-- never closed\n\nbehind\n", dialect);
    expect(page).toContain("before");
    expect(page).toContain("behind");
    expect(stderr).toMatch(/deck\.md:5:\d+ {2}comment-unclosed/);
  });

  test("with a fence that never ends keeps its words and reports the line", async () => {
    const { page, stderr } = await build("# A\n\nbefore\n\n```js\ninside\n\n## B\n\nbehind\n", dialect);
    for (const word of ["before", "inside", "behind"]) expect(page).toContain(word);
    expect(stderr).toMatch(/deck\.md:5:\d+ {2}fence-unclosed/);
  });

  test("with every separator inside a fence is one slide", async () => {
    const code = "---\n--\n----\n##==##\n???\nNote: kept\n<!-- end_slide -->\n^ kept\n::right::\n";
    const { page } = await build(`# A\n\n\`\`\`text\n${code}\`\`\`\n`, dialect);
    for (const word of ["##==##", "???", "Note: kept", "end_slide", "^ kept", "::right::"])
      expect(page).toContain(word);
    expect(page.match(/<pre/g)).toHaveLength(1);
  });

  test("with 10,000 slides ends in time", async () => {
    const slides = Array.from({ length: 10_000 }, (_, at) => `## Slide ${at}\n\nword${at}`);
    const { page } = await build(slides.join("\n\n---\n\n"), dialect);
    expect(page).toContain("word9999");
  });
});

describe("an include", () => {
  test.each([
    ["of a file far outside", "../../../../etc/passwd", /root:/],
    ["of a hidden file", "./.env", /zzhiddenzz/],
    ["of a link that leads outside", "./link.txt", /zzoutsidezz/],
    ["of nothing", "./none.js", /$^/],
  ])("%s is refused, and said so", async (_title, address, content) => {
    shop = await openWorkshop({ "deck.md": `# A\n\n<<< ${address}\n\nbehind\n` });
    await writeFile(path.join(shop.content, ".env"), "zzhiddenzz");
    await mkdir(path.join(shop.folder, "elsewhere"));
    await writeFile(path.join(shop.folder, "elsewhere/secret.txt"), "zzoutsidezz");
    await symlink(path.join(shop.folder, "elsewhere/secret.txt"), path.join(shop.content, "link.txt"));
    const { code, stderr } = await shop.build("--dialect", "slidev");
    expect(code).toBe(0);
    expect(stderr).toMatch(/deck\.md:3:\d+ {2}include-missing/);
    const page = await shop.page("deck.html");
    expect(page).not.toMatch(content);
    expect(page).toContain("behind");
  });

  test("of the deck itself ends", async () => {
    const { stderr } = await build("# A\n\n<<< ./deck.md\n\nbehind\n", "slidev");
    expect(stderr).toMatch(/deck\.md:3:\d+ {2}include-cycle/);
  });
});
