/** What a build knows of its talks from git, and where it says that they are edited. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lectern, openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";

let shop: Workshop;

beforeEach(async () => {
  shop = await openWorkshop({
    "a.md": "---\nlang: en\n---\n# A talk\n\nWords.\n",
    "part/index.md": "# Partie\n\nDes mots pour la partie.\n",
  });
});

afterEach(() => remove(shop.folder));

function commit(day: string): void {
  const git = (...args: string[]): unknown =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], { cwd: shop.folder });
  git("init", "-q");
  git("add", "content");
  git("commit", "-qm", "talks", `--date=${day}T12:00:00+0000`);
}

describe("a talk's page", () => {
  test("says when git saw it change last, and the sitemap says so too", async () => {
    commit("2026-05-12");
    expect((await shop.build("--base-url", "https://x.example/")).code).toBe(0);
    const day = '<time datetime="2026-05-12">';
    expect(await shop.page("a.html")).toContain(`Corrected ${day}May 12, 2026</time>`);
    expect(await shop.page("part/index.html")).toContain(`Mis à jour le ${day}12 mai 2026</time>`);
    expect(await shop.page("sitemap.xml")).toContain("a.html</loc><lastmod>2026-05-12</lastmod>");
  });

  test("says nothing without git, nor of words that are not committed", async () => {
    expect((await shop.build()).code).toBe(0);
    expect(await shop.page("a.html")).not.toContain("Corrected");
    commit("2026-05-12");
    await writeFiles(shop.content, { "a.md": "---\nlang: en\n---\n# A talk\n\nMore words.\n" });
    expect((await shop.build()).code).toBe(0);
    expect(await shop.page("a.html")).not.toContain("Corrected");
    expect(await shop.page("part/index.html")).toContain("Mis à jour");
  });

  test("is left as it is where git itself is not installed", async () => {
    commit("2026-05-12");
    const flags = ["--output", shop.output, "--cache", shop.cache];
    const env = { PATH: path.join(shop.folder, "nothing") };
    expect(await lectern(["build", shop.content, ...flags], { env })).toMatchObject({ code: 0 });
    expect(await shop.page("a.html")).not.toContain("Corrected");
  });
});

describe("a link to edit the page", () => {
  test("leads to the file on its host, from the root of the repository", async () => {
    commit("2026-05-12");
    const flags = ["--repository", "https://github.com/me/talks", "--branch", "next"];
    expect((await shop.build(...flags)).code).toBe(0);
    expect(await shop.page("a.html")).toContain(
      '<a href="https://github.com/me/talks/edit/next/content/a.md">Edit this page</a>',
    );
    expect(await shop.page("part/index.html")).toContain("edit/next/content/part/index.md");
    expect(await shop.page("index.html")).not.toContain("/edit/");
  });

  test("counts from the working directory where git's folder did not come along", async () => {
    expect((await shop.build("--edit-url", "https://e.example/{path}")).code).toBe(0);
    expect(await shop.page("a.html")).toContain('href="https://e.example/content/a.md"');
  });

  test("on a host that nobody knows stops the build with what would work", async () => {
    const { code, stderr } = await shop.build("--repository", "https://git.example.org/me/talks");
    expect(code).toBe(1);
    expect(stderr).toContain(
      "How git.example.org edits a file is not known. Set editUrl, with {path} in it.",
    );
  });
});
