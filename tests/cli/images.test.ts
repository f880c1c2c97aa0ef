/** What a project says of images elsewhere, from its options to its pages. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeConfig } from "../support/outer-eleventy.ts";
import { type ImageHost, openImageHost, PNG } from "../support/outer-image-host.ts";
import { animation, screenshot } from "../support/outer-pictures.ts";
import { lectern, listFiles, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let home: string;
let host: ImageHost;
beforeEach(async () => {
  [home, host] = [await makeTemporary(), await openImageHost()];
});
afterEach(async () => {
  await host.close();
  await remove(home);
});

/** The host of images is this machine. */
async function run(
  command: string,
  images: unknown,
  talks: Readonly<Record<string, string>>,
  external: unknown = { private: true },
) {
  await writeFiles(home, talks);
  const config = await writeConfig(home, { content: "talks", images, external });
  return lectern([command, "--config", config, "--cache", "cache"], { cwd: home });
}

const page = (name: string): Promise<string> => readFile(path.join(home, "_site", name), "utf8");
const kept = async (): Promise<string[]> =>
  (await listFiles(path.join(home, "_site"))).filter((file) => file.startsWith("lectern/kept/"));

describe("keep: true", () => {
  test("writes a copy that the page shows, and nothing of the host stays on it", async () => {
    const talk = `# A\n\n![Plan](${host.url}/a.png)\n\n![Again](${host.url}/same.png)\n`;
    const outcome = await run("build", { keep: true }, { "talks/deep/a.md": talk });
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    const [file = "", ...more] = await kept();
    expect(more).toEqual([]);
    expect(await readFile(path.join(home, "_site", file))).toEqual(PNG);
    const html = await page("deep/a.html");
    expect(html).toContain(`<img src="../${file}" alt="Plan" width="1" height="1">`);
    expect(html).not.toContain(host.url);
    expect(await page("_headers")).toContain("/lectern/kept/*\n  Cache-Control: public, max-age=31536000");
  });

  test("warns of what cannot be had, where it is written, and the link stays", async () => {
    const talk = `# A\n\nSee\n![Plan](${host.url}/none.png) and ![P](${host.url}/page.png)\n`;
    const { code, stderr } = await run("build", { keep: true }, { "talks/a.md": talk });
    expect(code).toBe(0);
    expect(stderr).toContain(
      `a.md:4:9  image-not-kept  There is no copy of "${host.url}/none.png": it answers 404.`,
    );
    expect(stderr).toMatch(/a\.md:4:\d\d {2}image-not-kept .*no image but text\/html/);
    expect(await kept()).toEqual([]);
    expect(await page("a.html")).toContain(`<a class="elsewhere" href="${host.url}/none.png">Plan</a>`);
  });

  test("is what check tells of too, unless it is excused", async () => {
    const excuse = "<!-- lectern-ignore image-not-kept: gone since May -->";
    const talk = `# A\n\n![Plan](${host.url}/none.png) ${excuse}\n\n![Plan](${host.url}/broken.png)\n`;
    const { code, stdout } = await run("check", { keep: true }, { "talks/a.md": talk });
    expect(code).toBe(1);
    expect(stdout).toContain("a.md:5:9  image-not-kept");
    expect(stdout).toContain("1 excused");
  });

  test("asks no host of a private network, unless the project allows it", async () => {
    const talk = `# A\n\n![Plan](${host.url}/a.png)\n`;
    const { code, stderr } = await run("build", { keep: true }, { "talks/a.md": talk }, {});
    expect(code).toBe(0);
    expect(stderr).toContain(
      `a.md:3:9  image-not-kept  There is no copy of "${host.url}/a.png": it leads to`,
    );
    expect(host.asked).toEqual([]);
  });

  test("asks nobody where the option is not set", async () => {
    const talk = `# A\n\n![Plan](${host.url}/a.png)\n`;
    expect(await run("build", undefined, { "talks/a.md": talk })).toMatchObject({ code: 0, stderr: "" });
    expect(await run("build", { keep: false }, { "talks/a.md": talk })).toMatchObject({ code: 0 });
    expect(host.asked).toEqual([]);
    expect(await page("a.html")).toContain('class="elsewhere"');
  });

  test("leaves alone what is shown from where it stands, and what no page shows", async () => {
    const { port } = new URL(host.url);
    const images = { hosts: [`127.0.0.1:${port}`], keep: true };
    const talk = `# A\n\n![x](https://127.0.0.1:${port}/a.png)\n\n[x](${host.url}/a.png) \`![x](${host.url}/a.png)\`\n`;
    expect(await run("build", images, { "talks/a.md": talk })).toMatchObject({ code: 0, stderr: "" });
    expect(host.asked).toEqual([]);
    expect(await page("a.html")).toContain(`img-src 'self' data: https://127.0.0.1:${port};`);
  });
});

describe("an option that says nothing is refused", () => {
  test.each([
    [{ host: ["a.example"] }, 'images: "host" is not an option. Did you mean "hosts"?'],
    [{ hosts: "a.example" }, 'images: hosts is a list: ["img.example.org"].'],
    [
      { hosts: ["https://a.example/"] },
      'images: "https://a.example/" is more than a host. Write "a.example".',
    ],
    [{ hosts: ["a.example/img"] }, 'images: "a.example/img" is more than a host. Write "a.example".'],
    [{ hosts: ["a.example:443"] }, 'images: "a.example:443" is more than a host. Write "a.example".'],
    [{ hosts: ["*.example"] }, 'images: "*.example" is not a host.'],
    [{ hosts: ["a.example; script-src *"] }, 'images: "a.example; script-src *" is not a host.'],
    [{ hosts: [""] }, 'images: "" is not a host.'],
    [{ hosts: [3] }, 'images: "3" is not a host.'],
    [{ keep: "yes" }, 'images: keep is true or false, not "yes".'],
    [true, "images: write options by name, such as { hosts:"],
  ])("%j", async (images, message) => {
    const { code, stderr } = await run("check", images, { "talks/a.md": "# A\n" });
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("but not one that is well", async () => {
    const hosts = ["a.example", "B.example:8443", "localhost"];
    expect(await run("check", { hosts, keep: false }, { "talks/a.md": "# A\n" })).toMatchObject({ code: 0 });
  });
});

describe("optimize", () => {
  const images = async (): Promise<string[]> =>
    (await listFiles(path.join(home, "_site"))).filter((file) => file.startsWith("lectern/images/"));
  const talks = { "talks/deep/a.md": "# A\n\n![Plan](plan.png)\n" };
  beforeEach(async () => {
    await writeFiles(home, { "talks/deep/plan.png": await screenshot(1600) });
  });

  test("gives a page lighter forms, beside the original; a second build and a clean one write the same", async () => {
    expect(await run("build", undefined, talks)).toMatchObject({ code: 0, stderr: "" });
    const files = await images();
    expect(files).toHaveLength(2);
    const html = await page("deep/a.html");
    for (const file of files) expect(html).toContain(`../${file} `);
    expect(html).toContain('<a class="original" href="plan.png">');
    expect(html.replaceAll("&#39;", "'")).toContain("img-src 'self' data:;");
    expect(await page("_headers")).toContain("/lectern/images/*\n  Cache-Control: public, max-age=31536000");
    const site = path.join(home, "_site");
    const bytes = () => Promise.all(files.map((file) => readFile(path.join(site, file))));
    const first = await bytes();
    for (const gone of [[], ["cache", "_site"]]) {
      for (const name of gone) await remove(path.join(home, name));
      await run("build", undefined, talks);
      expect(await images()).toEqual(files);
      expect(await bytes()).toEqual(first);
      expect(await page("deep/a.html")).toBe(html);
    }
  });

  test("false leaves every image as it is", async () => {
    expect(await run("build", { optimize: false }, talks)).toMatchObject({ code: 0, stderr: "" });
    expect(await images()).toEqual([]);
    expect(await page("deep/a.html")).not.toContain("<picture>");
  });

  test("is true or false", async () => {
    const { code, stderr } = await run("build", { optimize: "always" }, talks);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('images: optimize is true or false, not "always".'),
    ]);
  });

  test("a check encodes nothing, and advises of what no build makes lighter", async () => {
    await writeFiles(home, {
      "talks/film.gif": Buffer.concat([await animation("gif"), Buffer.alloc(300_000)]),
    });
    const heavy = { "talks/b.md": "# B\n\n![Film](film.gif)\n", ...talks };
    const { code, stdout } = await run("check", undefined, heavy);
    expect(code).toBe(1);
    expect(stdout).toMatch(/b\.md:3:9 {2}advice image-heavy {2}"film\.gif" weighs \d+ KB\./);
    expect(stdout).not.toContain("plan.png");
    const cached = await listFiles(path.join(home, "cache")).catch(() => []);
    expect(cached.filter((file) => file.startsWith("lighter-images"))).toEqual([]);
  });
});
