/** Zenika's decks. */
import { expect, test } from "vitest";
import { blankLines } from "../../../src/source/dialects/blank-lines.ts";
import { reveal } from "../../../src/source/dialects/reveal.ts";
import { bodies, misplacedLines, notesOf, readDeck, score } from "./read-deck.ts";

const DECK = `# Bases



<!-- .slide: class="toc" id="plan" -->
## Plan

- un


- deux

---

Notes : SECRET
suite du SECRET




\`\`\`sh
un



deux
\`\`\`

<!-- caché



encore -->
fin
`;

test("three blank lines end a slide, in code or comments they do not", () => {
  const deck = readDeck(blankLines, DECK);
  expect(bodies(deck)).toEqual([
    "# Bases",
    "## Plan\n\n- un\n\n\n- deux\n\n---",
    "```sh\nun\n\n\n\ndeux\n```\n\n<!-- caché\n\n\n\nencore -->\nfin",
  ]);
  expect(notesOf(deck)).toEqual([[], ["SECRET\nsuite du SECRET"], []]);
  expect(deck.slides[1]?.name).toBe("plan");
  expect(misplacedLines(DECK, deck)).toEqual([]);
});

test("it is rather Zenika's than reveal.js's", () => {
  const text = DECK.replace("---\n", "");
  expect(score(blankLines, text)).toBeGreaterThan(score(reveal, text));
});

test.each([
  "# A\n\n\n\n## B\n\n\n\n## C",
  "# A\n\n```\n\n\n\n```\n\nNotes : x",
])("%j is no strong sign", (text) => expect(score(blankLines, text)).toBeLessThan(3));

test("a file of blank lines alone has no slide", () => {
  expect(readDeck(blankLines, "\n".repeat(100_000)).slides).toEqual([]);
});
