import { expect, test } from "vitest";
import { editionView } from "../../src/views/edition-view.ts";
import { listingView } from "../../src/views/listing-view.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

const TALKS = {
  "index.md": "# Our *handbook*",
  "t.md": "# T",
  "p/index.md": "# The *part*",
  "p/a.md": "---\nlang: fr\n---\n# A",
  "p/q/b.md": "# B",
};
const site = siteOf(TALKS, [], { lang: "en", printBook: true, baseUrl: "https://example.org/" });
const context = viewContext(site);
const viewOf = (url: string) => editionView(site.editions.find((edition) => edition.url === url)!, context);

test("the cover has the part's title as its author wrote it, the handbook's, and how many talks there are", () => {
  expect(viewOf("p/print.html")).toMatchObject({
    titleHtml: "The <em>part</em>",
    titleId: "index--the-part",
    coverId: "index",
    handbook: { title: "Our handbook", href: "../index.html" },
    countText: "1 talk",
  });
});

test("the cover of the book is the handbook's own", () => {
  const { titleHtml, handbook, countText } = viewOf("book.html");
  expect({ titleHtml, handbook, countText }).toEqual({
    titleHtml: "Our <em>handbook</em>",
    handbook: undefined,
    countText: "3 talks",
  });
});

test("a title that is given to the site beats that of its home page", () => {
  const other = siteOf(TALKS, [], { title: "Given", printBook: true });
  const book = other.editions.find(({ isBook }) => isBook)!;
  expect(editionView(book, viewContext(other))).toMatchObject({ title: "Given", titleHtml: "" });
});

test("the contents lead to each talk on the page itself, part by part in a book", () => {
  expect(viewOf("p/print.html").groups).toEqual([{ talks: [{ title: "A", href: "#a", lang: "fr" }] }]);
  const parts = viewOf("book.html").groups.map(({ part, talks }) => [
    part?.href,
    ...talks.map(({ href }) => href),
  ]);
  expect(parts).toEqual([
    [undefined, "#t"],
    ["#p.index", "#p.a"],
    ["#p.q.index", "#p.q.b"],
  ]);
});

test("no print page is anybody's canonical address", () => {
  expect(viewOf("p/print.html").canonical).toBeUndefined();
});

test("a part's page leads to its print page, the home page to the book, too", () => {
  const editionsOf = (folder: string) => listingView(site.findPart(folder)!, context).editions;
  expect(editionsOf("p")).toEqual([{ title: "Print", href: "print.html" }]);
  expect(editionsOf("").map(({ href }) => href)).toEqual(["print.html", "book.html"]);
});
