/** Decks made to break, from the file to the page: each ends, keeps its words, and says what is wrong where. */
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

let shop: Workshop | undefined;
afterEach(async () => {
  if (shop !== undefined) await remove(shop.folder);
  shop = undefined;
});

async function build(text: string, dialect: string): Promise<{ page: string; stderr: string }> {
  shop = await openWorkshop({ "deck.md": text });
  const { code, stderr } = await shop.build("--dialect", dialect, "--verbose");
  expect(code).toBe(0);
  return { page: await shop.page("deck.html"), stderr };
}

test("a fence and a comment that never end are reported at their lines", async () => {
  const { page, stderr } = await build("# A\n\n<!-- never closed\n\n```js\ninside\n", "reveal");
  expect(page).toContain("inside");
  expect(stderr).toMatch(/deck\.md:3:\d+ {2}comment-unclosed/);
  expect(stderr).toMatch(/deck\.md:5:\d+ {2}fence-unclosed/);
});

test("a deck of 10,000 slides is built to its end", async () => {
  const slides = Array.from({ length: 10_000 }, (_, at) => `## Slide ${at}\n\nword${at}`);
  const { page } = await build(slides.join("\n\n---\n\n"), "reveal");
  expect(page).toContain("word9999");
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
