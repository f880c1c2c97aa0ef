/** A page of the dev server shows an edit by itself, although its policy forbids most of what others do. */
import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { bin, openWorkshop, remove, writeFiles } from "../support/outer-run.ts";
import { freePort } from "../support/outer-server.ts";

test("an edit shows in the open page without a hand, and without an error", async () => {
  const shop = await openWorkshop({ "a.md": "# A\n\nfirst words\n" });
  const port = await freePort();
  const args = [bin, "dev", shop.content, "--port", String(port), "--cache", shop.cache];
  const server = spawn(process.execPath, args, { cwd: shop.folder, stdio: "ignore" });
  const browser = await openBrowser();
  try {
    const url = `http://localhost:${port}/a.html`;
    while (
      !(await fetch(url).then(
        (response) => response.ok,
        () => false,
      ))
    )
      await pause();
    const { page, problems } = await observe(await browser.newContext());
    await page.goto(url, { waitUntil: "networkidle" });
    await writeFiles(shop.content, { "a.md": "# A\n\nsecond words\n" });
    await page.getByText("second words").waitFor({ timeout: 60_000 });
    expect(await problems()).toEqual([]);
  } finally {
    server.kill("SIGKILL");
    await browser.close();
    await remove(shop.folder);
  }
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
