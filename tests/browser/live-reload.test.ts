/** A page of the dev server shows an edit by itself, although its policy forbids most of what others do. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ObservedPage, observe, openBrowser } from "../support/outer-browser.ts";
import { bin, openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";
import { freePort } from "../support/outer-server.ts";

const SECTIONS = Array.from({ length: 40 }, (_, at) => `## Section ${at}\n\n${"Some words. ".repeat(40)}\n`);
const FOLDED = "::: details Folded\n\nInside of it.\n\n:::\n";
const LONG = `# Long\n\n${FOLDED}\n${SECTIONS.join("\n")}`;

let shop: Workshop;
let server: ChildProcess;
let browser: Browser;
let root: string;

beforeAll(async () => {
  shop = await openWorkshop({
    "a.md": "# A\n\nfirst words\n",
    "b.md": "# B\n\n[a](a.md)\n",
    "long.md": LONG,
  });
  const port = await freePort();
  root = `http://localhost:${port}/`;
  const args = [bin, "dev", shop.content, "--port", String(port), "--cache", shop.cache];
  server = spawn(process.execPath, args, { cwd: shop.folder, stdio: "ignore" });
  browser = await openBrowser();
  while (!(await answers())) await pause(100);
});
afterAll(async () => {
  server.kill("SIGKILL");
  await browser.close();
  await remove(shop.folder);
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const answers = (): Promise<boolean> =>
  fetch(root).then(
    ({ ok }) => ok,
    () => false,
  );

async function visit(url: string): Promise<ObservedPage> {
  const observed = await observe(await browser.newContext());
  await observed.page.goto(root + url);
  return observed;
}

/** A page that is loaded again stops listening, which counts as a request that failed. */
async function problemsOf({ problems }: ObservedPage): Promise<readonly string[]> {
  return (await problems()).filter((problem) => !problem.includes("/lectern/changes"));
}

test("an edit shows in the open page without a hand, and without an error", async () => {
  const observed = await visit("a.html");
  await writeFiles(shop.content, { "a.md": "# A\n\nsecond words\n" });
  await observed.page.getByText("second words").waitFor();
  expect(await problemsOf(observed)).toEqual([]);
});

test("its reader stays where they were, and what they had opened is open", async () => {
  const { page } = await visit("long.html#section-3");
  const folded = page.locator("details", { hasText: "Inside of it." });
  await folded.locator("summary").click();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const before = await page.evaluate(() => scrollY);
  await writeFiles(shop.content, {
    "long.md": LONG.replace("## Section 39\n\nSome", "## Section 39\n\nOther"),
  });
  await page.getByText("Other words.").waitFor();
  await page.waitForLoadState("load");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(before).toBeGreaterThan(1000);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThanOrEqual(2);
  expect(await folded.getAttribute("open")).toBe("");
});

test("a page that shows nothing of the edit is left alone, one that lists the talk follows", async () => {
  const other = await visit("b.html");
  const home = await visit("index.html");
  await other.page.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
  await writeFiles(shop.content, { "long.md": LONG.replace("# Long", "# Longer") });
  await home.page.locator("main").getByText("Longer").first().waitFor();
  expect(await other.page.evaluate(() => "isTheSame" in globalThis)).toBe(false);
  await other.page.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
  await writeFiles(shop.content, { "long.md": `${LONG.replace("# Long", "# Longer")}\nmore\n` });
  const long = await visit("long.html");
  await long.page.getByText("more", { exact: true }).waitFor();
  await pause(1500);
  expect(await other.page.evaluate(() => "isTheSame" in globalThis)).toBe(true);
});
