import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf, textOf } from "../support/pages.ts";

/** Stands for a word that only its block has. */
const word = fc.constant("WORD");

/** Blocks that hold words in every way that a talk can. */
const block = fc.oneof(
  word.map((w) => `${w} and *${w}em* and **${w}b**`),
  word.map((w) => `### ${w} heading`),
  word.map((w) => `- ${w} one\n  - ${w} two\n- [ ] ${w} three`),
  word.map((w) => `> ${w} quote\n> -- ${w} author`),
  word.map((w) => `::: note ${w} title\n${w} note\n:::`),
  word.map((w) => `> [!TIP]\n> ${w} tip`),
  word.map((w) => `| ${w} | ${w}h |\n| - | - |\n| ${w}c | ${w}d |`),
  word.map((w) => `\`\`\`js\n${w}() // ${w}\n\`\`\``),
  word.map((w) => `<div>${w} <b>html</div>`),
  word.map((w) => `<details><summary>${w} s</summary>\n\n${w} d\n\n</details>`),
  word.map((w) => `${w} term\n:   ${w} definition`),
  word.map((w) => `[${w} link](https://a.example) ![${w} image](https://a.example/i.png)`),
  word.map((w) => `${w} {.class}`),
  fc.constant("---"),
  word.map((w) => `<p align=center>${w} </li> </td> ${w}x`),
);

test("no word of a talk is lost, and none changes places", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (templates) => {
      const blocks = templates.map((template, at) => template.replaceAll("WORD", `word${at}`));
      const markdown = `# Title\n\n${blocks.join("\n\n")}\n`;
      const wanted = markdown.match(/word\d+\w*/g) ?? [];
      expect(textOf(htmlOf(markdown)).match(/word\d+\w*/g) ?? []).toEqual(wanted);
    }),
    { numRuns: 400 },
  );
});
