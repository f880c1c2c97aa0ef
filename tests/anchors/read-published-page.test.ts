import { expect, test } from "vitest";
import { readPublishedPage } from "../../src/anchors/read-published-page.ts";
import { pageUrl } from "../../src/model/brands.ts";
import { sketchOf } from "../../src/text/sketch.ts";

const read = (html: string) => readPublishedPage(pageUrl("a.html"), html);
const idsOf = (html: string): readonly string[] => read(html).map(({ id, title }) => `${id}: ${title}`);

test("every heading with an id is a section with the words under it", () => {
  const html = "<h1 id=a>A</h1><p>one <b>two</b></p><h2 id=b>B</h2><ul><li>three</ul><h6 id=c>C</h6>";
  expect(read(html)).toEqual([
    { page: "a.html", id: "a", title: "A", status: { kind: "live" }, sketch: sketchOf("one two") },
    { page: "a.html", id: "b", title: "B", status: { kind: "live" }, sketch: sketchOf("three") },
    { page: "a.html", id: "c", title: "C", status: { kind: "live" }, sketch: "" },
  ]);
});

test("a heading without an id is none, and its words are nobody else's", () => {
  expect(read("<h2 id=a>A</h2>one<h2>Mute</h2>two")).toMatchObject([{ id: "a", sketch: sketchOf("one") }]);
});

test("the id may stand on what the heading holds, or on what opens with it", () => {
  expect(idsOf('<h2><a name="x" href="#x">#</a> The <i id="y">title</i> ¶</h2>')).toEqual([
    "x: The title",
    "y: The title",
  ]);
  expect(idsOf("<section id=s><div id=d>\n <h2 id=h>T</h2></div></section>")).toEqual([
    "h: T",
    "s: T",
    "d: T",
  ]);
  expect(idsOf("<a name=n></a><h2>T</h2>")).toEqual(["n: T"]);
  expect(idsOf("<p name=n></p><h2>T</h2>")).toEqual([]);
  expect(idsOf("<section id=s>words<h2 id=h>T</h2></section>")).toEqual(["h: T"]);
  expect(idsOf("<section id=s><h2>T</h2><h3>U</h3></section>")).toEqual(["s: T"]);
});

test("an id that no address can hold is none, and one written twice is one", () => {
  expect(idsOf('<h2 id="a b">T</h2><h2 id="">U</h2><h2 id=x><a id=x></a>V</h2>')).toEqual(["x: V"]);
});

test.each([
  "script",
  "style",
  "nav",
  "header",
  "footer",
  "template",
])("what <%s> holds is not read", (tag) => {
  const html = `<h2 id=a>A</h2>one<${tag}><h2 id=b>B</h2> two</${tag}>`;
  expect(read(html)).toMatchObject([{ id: "a", sketch: sketchOf("one") }]);
});

test("<h7> and <hgroup> are no headings", () => {
  expect(idsOf("<h7 id=a>A</h7><hgroup id=g><h2>B</h2></hgroup>")).toEqual(["g: B"]);
});
