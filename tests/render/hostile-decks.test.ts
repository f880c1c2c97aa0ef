/** Decks made to break, in every dialect: each keeps its words, says what is wrong where, and takes no longer than its length. */
import { describe, expect, test } from "vitest";
import { DIALECTS, type DialectName } from "../../src/model/deck.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";
import { bodyOf } from "../support/pages.ts";
import { placesOf, talkOf } from "../support/talks.ts";

function render(text: string, dialect: DialectName): { page: string; findings: readonly string[] } {
  const talk = talkOf(text, { path: "deck.md", dialect });
  return { page: bodyOf(buildSite([talk], []), "deck.md"), findings: placesOf(talk.diagnostics) };
}

const DECKS = DIALECTS.filter((name) => name !== "plain" && name !== "blank-lines");

describe.each(DECKS)("a hostile deck in %s", (dialect) => {
  test("with a comment that never ends keeps its words and reports the line", () => {
    const { page, findings } = render("# A\n\nbefore\n\n<!-- never closed\n\nbehind\n", dialect);
    expect(page).toContain("before");
    expect(page).toContain("behind");
    expect(findings).toContainEqual(expect.stringMatching(/^5:\d+ comment-unclosed$/));
  });

  test("with a fence that never ends keeps its words and reports the line", () => {
    const { page, findings } = render("# A\n\nbefore\n\n```js\ninside\n\n## B\n\nbehind\n", dialect);
    for (const word of ["before", "inside", "behind"]) expect(page).toContain(word);
    expect(findings).toContainEqual(expect.stringMatching(/^5:\d+ fence-unclosed$/));
  });

  test("with every separator inside a fence is one slide", () => {
    const code = "---\n--\n----\n##==##\n???\nNote: kept\n<!-- end_slide -->\n^ kept\n::right::\n";
    const { page } = render(`# A\n\n\`\`\`text\n${code}\`\`\`\n`, dialect);
    for (const word of ["##==##", "???", "Note: kept", "end_slide", "^ kept", "::right::"])
      expect(page).toContain(word);
    expect(page.match(/<pre/g)).toHaveLength(1);
  });

  test("with thousands of slides is read and rendered in proportion", () => {
    const slides = (many: number): string =>
      Array.from({ length: many }, (_, at) => `## Slide ${at}\n\nword${at}`).join("\n\n---\n\n");
    expect(growthOf((many) => render(slides(many), dialect), 1_000)).toBeLessThan(IN_PROPORTION);
  });
});
