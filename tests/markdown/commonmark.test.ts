import { tests as examples } from "commonmark-spec";
import { describe, expect, test } from "vitest";
import type { MarkdownEnv } from "../../src/markdown/env.ts";
import { createMarkdown } from "../../src/markdown/parse-markdown.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { LIMITS } from "../../src/model/limits.ts";

const md = createMarkdown({ extensions: false });

/** The spec writes a tab as an arrow. */
const withTabs = (text: string): string => text.replaceAll("→", "\t");

const squeeze = (html: string): string => html.replace(/\s+/g, " ").replace(/> </g, "><").trim();

function render(text: string): string {
  const env: MarkdownEnv = {
    file: { path: sourcePath("spec.md"), text },
    lines: text.split("\n"),
    slides: [
      {
        markdown: text,
        lineOffset: 0,
        notesVisibility: "private",
        mark: { addresses: [], isLeftOut: false },
      },
    ],
    lineOf: (line) => line + 1,
    limits: LIMITS,
    diagnostics: [],
  };
  return md.renderer.render(md.parse("", env), md.options, env);
}

describe("CommonMark 0.31.2", () => {
  test("has 652 examples", () => {
    expect(examples).toHaveLength(652);
  });

  test.each(examples)("example $number, $section", ({ markdown, html }) => {
    expect(squeeze(render(withTabs(markdown)))).toBe(squeeze(withTabs(html)));
  });
});
