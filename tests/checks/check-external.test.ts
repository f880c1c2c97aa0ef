/** Addresses elsewhere: which are asked for, and what is said of what they answer. */
import { describe, expect, test } from "vitest";
import { checkExternal, listExternalLinks } from "../../src/checks/check-external.ts";
import { checkKeptImages, listImagesToKeep } from "../../src/checks/check-kept-images.ts";
import type { ExternalAnswer } from "../../src/model/external-answer.ts";
import { siteOf } from "../support/talks.ts";

const TALK =
  "# A\n\n[one](https://a.org/x?y#z) and ![two](//b.org/p.png)\n\n[mail](mailto:a@b.c) [own](#a) [file](b.md)\n\n[three](http://c.org/)\n";
const site = siteOf({ "a.md": TALK, "b.md": "# B\n" });

describe("the links to elsewhere", () => {
  test("are those of the web, each at its place, as they are asked for", () => {
    expect(
      listExternalLinks(site).map(({ file, kind, href, url, place }) => [file, kind, href, url, place]),
    ).toEqual([
      [
        ...["a.md", "link", "https://a.org/x?y#z", "https://a.org/x?y"],
        { line: 3, column: 7, length: 19, excerpt: "[one](https://a.org/x?y#z) and ![two](//b.org/p.png)" },
      ],
      [
        "a.md",
        "image",
        "//b.org/p.png",
        "https://b.org/p.png",
        expect.objectContaining({ line: 3, column: 39 }),
      ],
      ["a.md", "link", "http://c.org/", "http://c.org/", expect.objectContaining({ line: 7, column: 9 })],
    ]);
  });

  test.each([
    [["https://a.org"], 2],
    [["HTTPS://A.org/"], 2],
    [["https://a"], 2],
    [["a.org"], 3],
    [["https://axorg"], 3],
    [["https://*.org/x?"], 2],
    [["*.org/"], 0],
    [["//b.org", "http://c.org"], 1],
    [[], 3],
  ])("less those that begin with %j are %i", (ignore, count) => {
    expect(listExternalLinks(site, ignore)).toHaveLength(count);
  });
});

test.each<[ExternalAnswer, object[]]>([
  [{ kind: "alive" }, []],
  [{ kind: "dead", why: "404" }, [{ code: "external-dead", severity: "warning" }]],
  [{ kind: "moved", to: "https://d.org/" }, [{ code: "external-moved", severity: "advice" }]],
  [{ kind: "blocked", why: "403" }, [{ code: "external-blocked", severity: "advice" }]],
  [{ kind: "unreachable", why: "no answer" }, [{ code: "external-unreachable", severity: "advice" }]],
])("of what answered %j is said where it stands", (answer, findings) => {
  const found = checkExternal(listExternalLinks(site), new Map([["http://c.org/", answer]]));
  expect(found).toMatchObject(
    findings.map((finding) => ({
      ...finding,
      file: "a.md",
      line: 7,
      column: 9,
      excerpt: "[three](http://c.org/)",
    })),
  );
  const said = found.map(({ message, remedy }) => `${message} ${remedy}`).join();
  if ("why" in answer) expect(said).toContain(`: ${answer.why}.`);
  if ("to" in answer) expect(said).toContain(answer.to);
});

describe("images that are copied", () => {
  test("are those of hosts that pages do not show them from", () => {
    expect(listImagesToKeep(site).map(({ url }) => url)).toEqual(["https://b.org/p.png"]);
    const trusting = siteOf({ "a.md": TALK, "b.md": "# B\n" }, [], { images: { hosts: ["b.org"] } });
    expect(listImagesToKeep(trusting)).toEqual([]);
  });

  test("are found where there is no copy, with the reason", () => {
    const images = listImagesToKeep(site);
    expect(checkKeptImages(images, new Map())).toEqual([]);
    const found = checkKeptImages(images, new Map([["https://b.org/p.png", "too large"]]));
    expect(found).toMatchObject([
      { code: "image-not-kept", severity: "warning", file: "a.md", line: 3, column: 39 },
    ]);
    expect(found[0]?.message).toMatch(/"\/\/b\.org\/p\.png": too large\.$/);
  });
});
