/** Published addresses from one build to the next, as an author at the command line meets them. */
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { deadAddresses, idsAreEmptyOrTwice } from "../support/outer-audit.ts";
import { writeConfig } from "../support/outer-eleventy.ts";
import { readPages } from "../support/outer-pages.ts";
import {
  lectern,
  type Outcome,
  openWorkshop,
  remove,
  type Workshop,
  writeFiles,
} from "../support/outer-run.ts";
import { checkPages } from "../support/outer-validate.ts";

const IMAGES = "Une image est une pile de couches, chacune en lecture seule, que le conteneur complète.";
const VOLUMES = "Un volume garde les données quand le conteneur disparaît, et se monte où l’on veut.";
const talk = (...sections: readonly (readonly [string, string])[]): string =>
  `# Exposé\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join("\n")}`;
const FIRST = talk(["Les images", IMAGES], ["Les volumes", VOLUMES]);
const GONE = talk(["Les images", IMAGES]);

let shop: Workshop;
afterEach(() => remove(shop.folder));

async function open(text: string = FIRST): Promise<void> {
  shop = await openWorkshop({ "a.md": text });
  expect((await shop.build()).code).toBe(0);
}

const write = (text: string, file = "a.md"): Promise<void> => writeFile(path.join(shop.content, file), text);
const lock = async (): Promise<string> => readFile(path.join(shop.content, "anchors.lock"), "utf8");
const linesOf = async (): Promise<readonly string[]> =>
  (await lock())
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("# "))
    .map((line) => line.split(" ").slice(0, 2).join(" "));
const run = (...args: string[]): Promise<Outcome> => lectern(["anchors", ...args], { cwd: shop.folder });
const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], {
    cwd: shop.folder,
    encoding: "utf8",
  });

describe("build", () => {
  test("writes the published addresses beside the talks, and the same ones again when nothing changed", async () => {
    await open();
    const before = await lock();
    expect(await linesOf()).toEqual([
      "a.html# live",
      "a.html#expose live",
      "a.html#les-images live",
      "a.html#les-volumes live",
    ]);
    expect((await shop.build()).code).toBe(0);
    expect(await lock()).toBe(before);
  });

  test("writes them where the options say, if they do", async () => {
    shop = await openWorkshop({ "a.md": FIRST });
    const config = await writeConfig(shop.folder, { content: "content", lockFile: "state/ours.lock" });
    await writeFiles(shop.folder, { "state/readme.txt": "" });
    const build = ["build", "--config", config, "--cache", "cache"];
    expect(await lectern(build, { cwd: shop.folder })).toMatchObject({ code: 0, stderr: "" });
    expect(await readFile(path.join(shop.folder, "state/ours.lock"), "utf8")).toContain(
      "a.html#les-volumes live",
    );
    await write(GONE);
    const { code, stderr } = await lectern([...build, "--frozen"], { cwd: shop.folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^state\/ours\.lock:\d+:1 {2}error anchor-lost/);
  });

  test("keeps an address whose heading is reworded", async () => {
    await open();
    await write(talk(["De quoi une image est faite", IMAGES], ["Les volumes", VOLUMES]));
    const { code, stderr } = await shop.build("--frozen");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(await shop.page("a.html")).toContain('<section id="les-images"');
  });

  test("warns of what is not clear, and tells the reader", async () => {
    await open();
    await write(GONE);
    const { code, stderr } = await shop.build();
    expect(code).toBe(0);
    expect(stderr).toMatch(/anchors\.lock:10:1 {2}anchor-lost {2}No section is clearly/);
    const page = await shop.page("a.html");
    expect(page).toMatch(/<p id="les-volumes">«\sLes volumes\s» n’est plus sur cette page\./);
    const pages = await readPages(shop.output);
    expect(pages.flatMap(idsAreEmptyOrTwice)).toEqual([]);
    expect(await checkPages(pages)).toEqual([]);
  });

  test("stops for it where addresses are frozen, with the command that settles it", async () => {
    await open();
    await write(GONE);
    const before = await lock();
    for (const [flags, env] of [
      [["--frozen"], {}],
      [[], { CI: "true" }],
    ] as const) {
      const args = ["build", shop.content, "--output", shop.output, "--cache", shop.cache, ...flags];
      const { code, stderr } = await lectern(args, { cwd: shop.folder, env });
      expect(code).toBe(1);
      const command = /Run: lectern anchors (retire \S+)/.exec(stderr)?.[1] ?? "";
      expect(command).toBe("retire a.html#les-volumes");
    }
    expect(await lock()).toBe(before);
    expect((await run("retire", "a.html#les-volumes", "content")).code).toBe(0);
    expect((await shop.build("--frozen")).code).toBe(0);
    expect(await shop.page("a.html")).toContain("a été retiré");
  });

  test("says loudly in continuous integration that the file was not committed", async () => {
    await open();
    const args = ["build", shop.content, "--output", shop.output, "--cache", shop.cache];
    const inIntegration = () => lectern(args, { cwd: shop.folder, env: { CI: "true" } });
    expect((await inIntegration()).stderr).toBe("");
    await write(`${FIRST}\n## Encore\n\nDu neuf.\n`);
    expect((await inIntegration()).stderr).toContain("content/anchors.lock is not up to date");
    await rm(path.join(shop.content, "anchors.lock"));
    expect((await inIntegration()).stderr).toContain("content/anchors.lock is missing");
  });

  test("says so when the file is wrong, and publishes nothing", async () => {
    await open();
    await write(`${await lock()}nonsense\n`, "anchors.lock");
    const { code, stderr } = await shop.build();
    expect(code).toBe(1);
    expect(stderr).toContain("anchors.lock:11:1  error lock-invalid");
  });

  test("keeps a renamed file's address, as a page and for hosts that redirect", async () => {
    await open();
    await mkdir(path.join(shop.content, "neuf"));
    await rename(path.join(shop.content, "a.md"), path.join(shop.content, "neuf/c.md"));
    expect((await shop.build("--frozen")).code).toBe(0);
    const stub = await shop.page("a.html");
    expect(stub).toContain('<a href="neuf/c.html">Exposé</a>');
    expect(stub).toContain('<p id="les-volumes" data-moved>');
    expect(await shop.page("_redirects")).toBe("/a.html /neuf/c.html 301\n");
    expect(await shop.page(".htaccess")).toContain('"^a\\.html$" "%{ENV:LECTERN_BASE}neuf/c.html" [R=301,L]');
    const pages = await readPages(shop.output);
    expect(deadAddresses(pages, shop.output)).toEqual([]);
    expect(await checkPages(pages)).toEqual([]);
  });
});

describe("in a git work tree", () => {
  test("an address is published when its line is committed, and until then may go", async () => {
    await open();
    git("init", "-q");
    await write(talk(["Les images", IMAGES], ["Brouillon", VOLUMES]));
    expect((await shop.build()).code).toBe(0);
    expect(await linesOf()).toContain("a.html#brouillon live");
    git("add", ".");
    git("commit", "-qm", "one");
    await write(
      talk(["Les images", IMAGES], ["Les volumes", VOLUMES], ["Encore", "Du neuf, et rien d’autre."]),
    );
    await shop.build();
    expect(await linesOf()).toEqual([
      "a.html# live",
      "a.html#brouillon live",
      "a.html#encore live",
      "a.html#expose live",
      "a.html#les-images live",
    ]);
    await write(talk(["Les images", IMAGES], ["Les volumes", VOLUMES]));
    expect((await shop.build()).stderr).toBe("");
    expect(await linesOf()).not.toContain("a.html#encore live");
  });

  test("a committed line stays published when it is deleted by hand", async () => {
    await open();
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "one");
    await rm(path.join(shop.content, "anchors.lock"));
    await write(GONE);
    expect((await shop.build("--frozen")).code).toBe(1);
  });
});

describe("lectern anchors", () => {
  test("move gives an address to another section of its page", async () => {
    await open();
    await write(talk(["Les images", IMAGES], ["Tout autre", "Rien de commun avec ce qui était là."]));
    await shop.build();
    const { stdout } = await run("move", "a.html#les-volumes", "a.html#tout-autre", "content");
    expect(stdout).toContain("anchors.lock is written");
    expect((await shop.build("--frozen")).code).toBe(0);
    expect(await shop.page("a.html")).toMatch(/<section id="tout-autre"[^>]*><span id="les-volumes">/);
  });

  test("move leads to another page", async () => {
    await open();
    await write(GONE);
    await write("# Autre\n\n## Garder\n\nDes disques.\n", "b.md");
    await shop.build();
    expect((await run("move", "a.html#les-volumes", "b.html#garder", "content")).code).toBe(0);
    expect((await shop.build("--frozen")).code).toBe(0);
    expect(await shop.page("a.html")).toContain('<a href="b.html#garder">Garder</a>');
  });

  test("keep accepts what stands at an address whose words went elsewhere", async () => {
    await open();
    await write(talk(["Les volumes", IMAGES], ["Les images", VOLUMES]));
    const { code, stderr } = await shop.build("--frozen");
    expect(code).toBe(1);
    for (const id of ["les-images", "les-volumes"]) {
      expect(stderr).toContain(`lectern anchors keep a.html#${id}`);
      expect((await run("keep", `a.html#${id}`, "content")).code).toBe(0);
    }
    expect((await shop.build("--frozen")).code).toBe(0);
  });

  test("settle makes a merge that was left open whole", async () => {
    await open();
    const [head, ...rest] = (await lock()).split("\n");
    await write(
      [head, "<<<<<<< HEAD", ...rest.slice(0, 3), "=======", ...rest.slice(1), ">>>>>>> other", ""].join(
        "\n",
      ),
      "anchors.lock",
    );
    expect((await run("settle", "content")).code).toBe(0);
    expect(await lock()).not.toContain("<<<<");
    expect(await linesOf()).toHaveLength(4);
  });

  test("adopt takes in the anchors of a site that another tool wrote", async () => {
    await open();
    await mkdir(path.join(shop.folder, "old"));
    await writeFile(
      path.join(shop.folder, "old/expose.html"),
      `<main><h1 id="top">Exposé</h1><div id="docker-images"><h2>Les images<a href="#docker-images">¶</a></h2><p>${IMAGES}</p></div><h2><a name="vols"></a>Les volumes</h2><p>${VOLUMES}</p><h2 id="perdu">Autre chose</h2><p>Des mots que personne n’a repris.</p></main>`,
    );
    const { stdout } = await run("adopt", "old", "content");
    expect(stdout).toContain("lectern anchors move expose.html#perdu");
    expect((await shop.build("--frozen")).code).toBe(0);
    const stub = await shop.page("expose.html");
    expect(stub).toContain('<a href="a.html#les-images">Les images</a>');
    expect(stub).toMatch(/<p id="vols" data-moved>.*<a href="a.html#les-volumes">/);
    expect(stub).toContain('id="perdu"');
    expect(await shop.page("_redirects")).toBe("/expose.html /a.html 301\n");
    expect(await shop.page("a.html")).toMatch(/id="vols"/);
  });

  test("adopt takes in the pages that a sitemap names", async () => {
    shop = await openWorkshop({ "a.md": FIRST, "livraison/b.md": "# Livrer\n", "c.md": "# C\n" });
    await shop.build();
    const address = (page: string): string => `<url><loc>https://a.example/docs/${page}</loc></url>`;
    const pages = ["", "A/", "Livraison/B", "c.html", "nowhere.html"];
    await mkdir(path.join(shop.folder, "old"));
    await writeFile(
      path.join(shop.folder, "old/sitemap.xml"),
      `<urlset>${pages.map(address).join("")}</urlset>`,
    );
    const { stdout } = await run("adopt", "old", "content");
    expect(stdout).toBe(
      '2 addresses adopted, 1 not clear.\n  lectern anchors move nowhere.html# PAGE#ID   "Nowhere"\n',
    );
    expect((await shop.build("--frozen")).code).toBe(0);
    expect(await shop.page("_redirects")).toBe(
      "/A/index.html /a.html 301\n/Livraison/B.html /livraison/b.html 301\n",
    );
    expect((await run("move", "nowhere.html#", "c.html#", "content")).code).toBe(0);
    expect((await shop.build("--frozen")).code).toBe(0);
    expect(await shop.page("_redirects")).toContain("/nowhere.html /c.html 301\n");
  });

  test.each([
    [["list"], 0, /a\.html#les-images {2}Les images/],
    [["explain", "a.html#les-images"], 0, /a\.html#les-images {2}Les images/],
    [["retire", "a.html#nothing"], 1, /is not a published address/],
    [["move", "a.html#les-images", "a.html#les-images"], 1, /cannot lead to itself/],
    [["retire", "no-address"], 2, /write it like/],
    [["retire"], 2, /lectern anchors retire PAGE#ID/],
    [["forget"], 2, /There are list, explain/],
  ])("%j answers %i", async (args, code, words) => {
    await open();
    const outcome = await run(...args, ...(args.length > 0 && code !== 2 ? ["content"] : []));
    expect(outcome.code).toBe(code);
    expect(outcome.stdout + outcome.stderr).toMatch(words);
  });
});
