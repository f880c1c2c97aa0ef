import { describe, expect, test } from "vitest";
import type { OtherHandbook } from "../../src/model/other-handbook.ts";
import { resolveHandbook } from "../../src/site/resolve-handbook.ts";

const page = (...ids: readonly string[]) => ({
  title: "P",
  fragments: new Map(ids.map((id) => [id, id])),
  moved: new Map([["gone", "outils.html#gone"]]),
});
const known: OtherHandbook = {
  url: "https://a.example/b/",
  inventory: {
    pages: new Map([
      ["index.html", page()],
      ["livraison/ci.html", page("tests", "été")],
      ["livraison/index.html", page()],
    ]),
    stubs: new Map([["old.html", "livraison/ci.html"]]),
  },
};
const handbooks = new Map<string, OtherHandbook>([
  ["devops", known],
  ["away", { url: "https://c.example/", reason: "it answers 500" }],
  ["nowhere", {}],
]);
const at = (href: string) => resolveHandbook(href, handbooks);

describe("a link into another handbook leads", () => {
  test.each([
    ["handbook:devops", "https://a.example/b/index.html"],
    ["handbook:devops/", "https://a.example/b/index.html"],
    ["handbook:devops/livraison/ci", "https://a.example/b/livraison/ci.html"],
    ["handbook:devops/livraison/ci.html#tests", "https://a.example/b/livraison/ci.html#tests"],
    ["handbook:devops/livraison/ci.md#%C3%A9t%C3%A9", "https://a.example/b/livraison/ci.html#%C3%A9t%C3%A9"],
    ["handbook:devops/livraison/", "https://a.example/b/livraison/index.html"],
  ])("%s to %s", (href, expected) => {
    expect(at(href)).toEqual({ kind: "handbook", href: expected });
  });
});

describe("a fault is told", () => {
  test.each([
    ["handbook:devop/x", { kind: "name", wanted: "devop", near: "devops" }],
    ["handbook:devops/livraison/cj", { kind: "page", wanted: "livraison/cj", near: "livraison/ci.html" }],
    [
      "handbook:devops/livraison/ci#test",
      { kind: "section", wanted: "test", near: "livraison/ci.html#tests" },
    ],
    ["handbook:devops/livraison/ci#gone", { kind: "moved", wanted: "gone", near: "outils.html#gone" }],
    ["handbook:devops/old#x", { kind: "moved", wanted: "old", near: "livraison/ci.html" }],
    ["handbook:away/a#b", { kind: "unread", wanted: "away", reason: "it answers 500" }],
    ["handbook:nowhere/a", { kind: "unread", wanted: "nowhere", reason: "its address is not known" }],
  ])("in %s", (href, fault) => {
    expect(at(href).fault).toEqual(fault);
  });

  test("and a link that nobody could check leads on", () => {
    expect(at("handbook:away/a.html#b").href).toBe("https://c.example/a.html#b");
  });
});
