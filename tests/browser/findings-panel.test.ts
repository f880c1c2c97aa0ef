/** While `dev` serves it, a page shows what its author should look at, until it is closed. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { bin, openWorkshop, remove, writeFiles } from "../support/outer-run.ts";
import { freePort } from "../support/outer-server.ts";

const FAULTY = "# A\n\nVoir [la suite](suite.md) du <b>texte</b>.\n";

test("the panel names each finding at its place, closes, and goes with the fault", async () => {
  const shop = await openWorkshop({ "a.md": `---\nlang: fr\n---\n${FAULTY}`, "b.md": "# B\n" });
  const port = await freePort();
  const args = [bin, "dev", shop.content, "--port", String(port), "--cache", shop.cache];
  const server = spawn(process.execPath, args, { cwd: shop.folder, stdio: "ignore" });
  const browser = await openBrowser();
  try {
    const url = `http://localhost:${port}/a.html`;
    const answers = () =>
      fetch(url).then(
        (response) => response.ok,
        () => false,
      );
    while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 100));
    const { page, problems } = await observe(await browser.newContext());
    await page.goto(url);
    const panel = page.getByRole("dialog", { name: "À revoir" });
    expect(await panel.locator("li").count()).toBe(1);
    expect(await panel.locator(".place").innerText()).toMatch(/link-missing\s+a\.md:6:17/);
    expect(await panel.locator("mark").innerText()).toBe("suite.md");
    await panel.getByRole("button", { name: "Fermer" }).click();
    expect(await panel.isVisible()).toBe(false);
    await page.goto(`http://localhost:${port}/b.html`);
    expect(await page.locator(".findings").count()).toBe(0);
    await page.goto(url);
    await writeFiles(shop.content, { "a.md": "# A\n\nplus rien\n" });
    await page.getByText("plus rien").waitFor({ timeout: 60_000 });
    expect(await page.locator(".findings").count()).toBe(0);
    // A page that is loaded again stops listening, which counts as a request that failed.
    expect((await problems()).filter((one) => !one.includes("/lectern/changes"))).toEqual([]);
  } finally {
    server.kill("SIGKILL");
    await browser.close();
    await remove(shop.folder);
  }
});

test("a built page has none, and no style of it", async () => {
  const shop = await openWorkshop({ "a.md": FAULTY });
  await shop.build();
  expect(await readFile(path.join(shop.output, "a.html"), "utf8")).not.toContain("findings");
  const [, style = ""] = /rel="stylesheet" href="([^"]+)"/.exec(await shop.page("a.html")) ?? [];
  expect(await readFile(path.join(shop.output, style), "utf8")).not.toContain("findings");
  await remove(shop.folder);
});
