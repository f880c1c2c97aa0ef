/** What holds of every talk by itself, and of the body of its page. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { bodyOf, plain } from "../support/pages.ts";
import { sectionsOf, siteOf, talkOf } from "../support/talks.ts";
import { attribute, childrenOf, type Element, isHeading, readBody, textOf } from "./elements.ts";
import { blocksOf, markdown, numberWords, talk, WORD } from "./talk.ts";

/** Words that are seen, or heard in the place of an image, in the order of the page. */
function wordsOn(html: string): readonly string[] {
  return (
    html
      .normalize("NFC")
      .replace(/<(?!img)[^>]*>/g, "")
      .match(WORD) ?? []
  );
}

function bodyFor(text: string): string {
  return bodyOf(siteOf({ "talk.md": text }, [], {}, { highlight: plain }), "talk.md");
}

/** P1 */
export const keepsWords = fc.property(talk(), (written) => {
  const seen = wordsOn(bodyFor(written.markdown));
  const isNote = (word: string): boolean => word.startsWith("note");
  assert.deepEqual(
    seen.filter((word) => !isNote(word)),
    written.words,
  );
  assert.deepEqual(seen.filter(isNote).toSorted(), [...written.notes].toSorted());
});

const LONGEST_ID = 80;

/** P2: every id is one of its page; those of sections are what links are made of. What GitHub made of a heading is as it was. */
export const givesGoodIds = fc.property(markdown(), (text) => {
  const elements = readBody(bodyFor(text));
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
  assert.equal(new Set(ids).size, ids.length, `An id is given twice: ${ids.join(" ")}`);
  for (const id of ids) assert.match(id, /^\S+$/);
  for (const { tagName, attrs } of elements) {
    const id = tagName === "section" ? attrs.find(({ name }) => name === "id")?.value : undefined;
    assert.equal(id, id?.normalize("NFC"));
    assert.ok((id ?? "").length <= LONGEST_ID, id);
  }
});

/** P4: the name of a heading is what it holds, for nothing else stands in it. */
export const givesPermalinks = fc.property(markdown(), (text) => {
  const site = siteOf({ "talk.md": text }, [], {}, { highlight: plain });
  const [own] = site.talks;
  const sections = own === undefined ? [] : sectionsOf(own);
  const elements = readBody(bodyOf(site, "talk.md"));
  const byId = new Map(elements.map((element) => [attribute(element, "id"), element]));
  const headings = elements.filter(isHeading);
  assert.equal(headings.length, sections.filter(({ heading }) => heading.text !== "").length);
  for (const { id, heading } of sections) {
    const section = byId.get(id);
    assert.equal(section?.tagName, "section");
    const head = childrenOf(section as Element).find((child) =>
      attribute(child, "class")?.startsWith("head"),
    );
    assert.ok(head, `#${id} has no head.`);
    const link = childrenOf(head).find((child) => attribute(child, "class") === "permalink");
    assert.equal(decodeURIComponent(attribute(link as Element, "href") ?? ""), `#${id}`);
    if (heading.text === "") continue;
    const shown = childrenOf(head).find(isHeading);
    assert.equal(lettersOf(textOf(shown as Element, isReference)), lettersOf(heading.text));
  }
});

/** The sign of a footnote is a link of its own beside the words. */
const isReference = (element: Element): boolean => attribute(element, "class") === "noteref";

/** Typography sets spaces and quotation marks. */
function lettersOf(text: string): string {
  return text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
}

const closed = blocksOf({ mayBeOpen: false, maxLength: 6 });

/** P9 */
export const joinsHeadings = fc.property(closed, closed, (first, second) => {
  const [a, b] = [numberWords(first).markdown, numberWords(second, 500).markdown];
  const titles = (text: string): readonly string[] => {
    // What one defines, the other can refer to.
    const { root } = talkOf(`# Talk\n\n${text}\n\n[ref]: https://a.example\n`);
    const list = (sections: typeof root.children): string[] =>
      sections.flatMap(({ heading, children }) => [heading.text, ...list(children)]);
    return [...new Set(list(root.children))].toSorted();
  };
  assert.deepEqual(titles(`${a}\n\n${b}`), [...new Set([...titles(a), ...titles(b)])].toSorted());
});
