import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { editFault, editUrl } from "../../src/site/edit-url.ts";

const file = sourcePath("craft/L’été à deux.md");
const tail = "craft/L%E2%80%99%C3%A9t%C3%A9%20%C3%A0%20deux.md";
const inContent = { folderInRepository: "content" };

describe("the page that edits a file", () => {
  test.each([
    ["https://github.com/me/talks", `https://github.com/me/talks/edit/main/content/${tail}`],
    ["https://github.com/me/talks.git", `https://github.com/me/talks/edit/main/content/${tail}`],
    ["https://github.com/me/talks/", `https://github.com/me/talks/edit/main/content/${tail}`],
    ["https://github.example.org/me/talks", `https://github.example.org/me/talks/edit/main/content/${tail}`],
    ["https://gitlab.com/us/a/talks", `https://gitlab.com/us/a/talks/-/edit/main/content/${tail}`],
    ["https://gitlab.example.org/a/b", `https://gitlab.example.org/a/b/-/edit/main/content/${tail}`],
    [
      "https://bitbucket.org/me/talks",
      `https://bitbucket.org/me/talks/src/main/content/${tail}?mode=edit&at=main`,
    ],
    ["https://codeberg.org/me/talks", `https://codeberg.org/me/talks/_edit/main/content/${tail}`],
    ["https://gitea.example.org/me/talks", `https://gitea.example.org/me/talks/_edit/main/content/${tail}`],
  ])("in %s is %s", (repository, url) => {
    expect(editUrl(file, { repository, ...inContent })).toBe(url);
  });

  test("counts from the repository's root where the talks are that", () => {
    const repository = "https://github.com/me/talks";
    expect(editUrl(sourcePath("a.md"), { repository, folderInRepository: "" })).toBe(
      `${repository}/edit/main/a.md`,
    );
  });

  test("is on the branch that the project names", () => {
    const repository = "https://github.com/me/talks";
    expect(editUrl(sourcePath("a.md"), { repository, branch: "next/2026 #1" })).toBe(
      `${repository}/edit/next/2026%20%231/a.md`,
    );
  });

  test("is what a template says, whatever the host of the repository", () => {
    const options = {
      repository: "https://github.com/me/talks",
      editUrl: "https://ed.example/?f={path}&b={branch}",
    };
    expect(editUrl(file, { ...options, ...inContent })).toBe(`https://ed.example/?f=content/${tail}&b=main`);
  });

  test("is none where nobody says, on a host that nobody knows, or by another scheme", () => {
    expect(editUrl(file, {})).toBeUndefined();
    expect(editUrl(file, { repository: "https://git.example.org/me/talks" })).toBeUndefined();
    expect(editUrl(file, { repository: "https://evilgithub.com/me/talks" })).toBeUndefined();
    expect(editUrl(file, { repository: "git@github.com:me/talks.git" })).toBeUndefined();
    expect(editUrl(file, { editUrl: "javascript:alert('{path}')" })).toBeUndefined();
  });
});

describe("options that cannot be followed", () => {
  test.each([
    [{ repository: "git@github.com:me/talks.git" }, /wants an address like https:\/\/github\.com\/me\/talks/],
    [
      { repository: "https://git.example.org/me" },
      /How git\.example\.org edits a file is not known\. Set editUrl/,
    ],
    [{ editUrl: "https://x.example/edit" }, /wants an address with \{path\} in it/],
    [{ editUrl: "javascript:{path}" }, /wants an address with \{path\} in it/],
  ])("%j are told in a sentence", (options, sentence) => {
    expect(editFault(options)).toMatch(sentence);
  });

  test.each([
    [{}],
    [{ repository: "https://github.com/me/talks" }],
    [{ repository: "https://git.example.org/me", editUrl: "https://git.example.org/e/{path}" }],
  ])("%j are none of them", (options) => {
    expect(editFault(options)).toBeUndefined();
  });
});
