import { describe, expect, test } from "vitest";
import { sectionsOf, talkOf, writtenOf } from "../support/talks.ts";

const deck = "# T\n\n## Demo\n\none\n\n---\n\n## Demo\n\ntwo\n\n---\n\n## Demo\n\nthree\n\n## Next";

describe("a heading repeated directly after itself", () => {
  test("is one section that goes on", () => {
    expect(sectionsOf(talkOf(deck)).map(({ id }) => id)).toEqual(["demo", "next"]);
  });

  test("keeps an anchor for each repetition", () => {
    const [demo] = sectionsOf(talkOf(deck));
    const anchors = demo!.continuations.map(({ id }) => id);
    expect(anchors).toHaveLength(2);
    expect(new Set([...anchors, "demo", "next"]).size).toBe(4);
  });

  test("lands where GitHub's anchor of the repetition would", () => {
    const [demo] = sectionsOf(talkOf(deck));
    expect(demo!.continuations.map(({ aliases }) => aliases)).toEqual([["demo-1"], ["demo-2"]]);
  });

  test("keeps the id that its author wrote on a repetition", () => {
    const [demo] = sectionsOf(talkOf("# T\n\n## Demo\n\none\n\n## Demo {#second}\n\ntwo"));
    expect(demo!.continuations[0]!.id).toBe("second");
  });

  test("also holds for the page's own title", () => {
    const { root } = talkOf("# Talk\n\none\n\n---\n\n# Talk\n\ntwo\n\n## Part");
    expect(root.continuations).toHaveLength(1);
    expect(root.children.map(({ id }) => id)).toEqual(["part"]);
  });

  test("is a section of its own at another level", () => {
    expect(sectionsOf(talkOf("# T\n\n## Demo\n\n### Demo")).map(({ level }) => level)).toEqual([2, 3]);
  });

  test("is a section of its own behind another heading", () => {
    expect(sectionsOf(talkOf("# T\n## Demo\n## Rest\n## Demo"))).toHaveLength(3);
  });

  test("is a section of its own when there are no words in it", () => {
    expect(sectionsOf(talkOf("# T\n\n##\n\na\n\n##\n\nb"))).toHaveLength(2);
  });
});

describe("slide breaks", () => {
  const slidesOf = (markdown: string): readonly string[] =>
    talkOf(markdown).root.continuations.map(({ id }) => id);

  test("give a slide without title an anchor of its own", () => {
    expect(slidesOf("# T\n\none\n\n---\n\ntwo\n\n---\n\nthree")).toEqual(["t.2", "t.3"]);
  });

  test("count slides where the page has no title", () => {
    expect(slidesOf("one\n\n---\n\ntwo")).toEqual(["slide.2"]);
  });

  test("before a heading, at the end, or twice need no mark", () => {
    expect(slidesOf("# T\n\n---\n\none\n\n---\n\n---\n\n## A\n\ntwo\n\n---")).toEqual(["t.2"]);
  });

  test("are no other rules", () => {
    const { body } = writtenOf("# T\n\none\n\n***\n\ntwo\n\n___\n\nthree").root;
    expect(body.map(({ type }) => type)).not.toContain("continuation");
    expect(body.filter(({ type }) => type === "hr")).toHaveLength(2);
  });
});
