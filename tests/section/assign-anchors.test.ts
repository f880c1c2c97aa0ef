import { describe, expect, test } from "vitest";
import { idsOf, talkOf } from "../support/talks.ts";

describe("written ids", () => {
  test("a later {#intro} keeps its id, and the heading before it takes another", () => {
    expect(idsOf("# Talk\n\n## Intro\n\n## Start here {#intro}")).toEqual(["intro-2", "intro"]);
  });

  test("an id written on a paragraph is left to it", () => {
    expect(idsOf("# Talk\n\n## Cost\n\nA sum. {#cost}")).toEqual(["cost-2"]);
  });

  test("an id written twice stays with the first, and the second is reported where it stands", () => {
    const talk = talkOf("# Talk\n\n## One {#same}\n\n## Two {#same}");
    expect(talk.root.children.map(({ id }) => id)).toEqual(["same", "two"]);
    expect(talk.diagnostics).toMatchObject([
      { code: "id-duplicate", severity: "warning", line: 5, column: 10, excerpt: "## Two {#same}" },
    ]);
  });

  test("an id keeps its capitals, its accents and its colons", () => {
    expect(idsOf("# T\n\n## A {#Été}\n\n## B {#HTTP_API}\n\n## C {#sec:c}")).toEqual([
      "Été",
      "HTTP_API",
      "sec:c",
    ]);
  });

  test("an id may hold a full stop, as with Pandoc", () => {
    expect(idsOf("# T\n\n## What is new {#v1.2}")).toEqual(["v1.2"]);
  });

  test("a written id is the same in either form of Unicode", () => {
    expect(idsOf(`# T\n\n## A {#${"été".normalize("NFD")}}`)).toEqual(["été".normalize("NFC")]);
  });

  test("ids that begin with an underscore belong to the page", () => {
    const talk = talkOf("# T\n\n## Note {#_note-1}");
    expect(talk.root.children[0]?.id).toBe("note");
    expect(talk.diagnostics[0]).toMatchObject({ code: "id-duplicate", line: 3 });
  });
});

describe("repeated titles", () => {
  test("under different parents each takes its parent's id", () => {
    const ids = idsOf("# T\n\n## Ops\n\n### Tools\n\n## Devs\n\n### Tools");
    expect(ids).toEqual(["ops", "ops--tools", "devs", "devs--tools"]);
  });

  test("under one parent they are numbered", () => {
    expect(idsOf("# T\n\n## A\n\n### Demo\n\n### Rest\n\n### Demo")).toEqual(["a", "demo", "rest", "demo-2"]);
  });

  test("under several parents, twice under one, they are qualified and numbered", () => {
    const ids = idsOf("# T\n## A\n### Demo\n### Rest\n### Demo\n## B\n### Demo");
    expect(ids).toEqual(["a", "a--demo", "rest", "a--demo-2", "b", "b--demo"]);
  });

  test("a number never takes the id of a title that ends in it", () => {
    expect(idsOf("# T\n## Step\n## Rest\n## Step\n## Step 2")).toEqual(["step", "rest", "step-3", "step-2"]);
  });

  test("qualified ids nest when the parents are repeated too", () => {
    const ids = idsOf("# T\n## A\n### Use\n#### Why\n## B\n### Use\n#### Why");
    expect(ids).toEqual(["a", "a--use", "a--use--why", "b", "b--use", "b--use--why"]);
  });

  test("a derived id never takes one that an element of the author's HTML has", () => {
    const ids = idsOf('# T\n\n## Map\n\n<div id="map">here</div>');
    expect(ids).toEqual(["map-2"]);
  });
});

describe("GitHub's anchors", () => {
  test("the one that differs from the id also lands on the section", () => {
    const [section] = talkOf("# T\n\n## L’été à Noël").root.children;
    expect(section).toMatchObject({ id: "l-ete-a-noel", aliases: ["lété-à-noël"] });
  });

  test("is made of the attributes in braces too, which GitHub prints", () => {
    expect(talkOf("# T\n\n## Plan {#x .y}").root.children[0]).toMatchObject({
      id: "x",
      aliases: ["plan-x-y"],
    });
  });

  test("the one that is the id is not given again", () => {
    expect(talkOf("# T\n\n## Plain words").root.children[0]?.aliases).toEqual([]);
  });

  test("an id beats an alias of the same name", () => {
    const sections = talkOf("# T\n\n## Demo\n\n## Other\n\n## Demo\n\n## Last {#demo-1}").root.children;
    expect(sections.map(({ id }) => id)).toEqual(["demo", "other", "demo-2", "demo-1"]);
    expect(sections[2]?.aliases).toEqual([]);
  });
});
