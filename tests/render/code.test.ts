import { describe, expect, test } from "vitest";
import { createHighlighter } from "../../src/render/highlighter.ts";
import { htmlOf, textOf } from "../support/pages.ts";

const highlight = await createHighlighter(["c", "js", "html", "yaml"]);
const html = (markdown: string): string => htmlOf(markdown, { highlight });
const linesOf = (markdown: string): string[] => html(markdown).match(/<\w+ class="line[^"]*"[^>]*>/g) ?? [];

describe("a block of code", () => {
  test("is highlighted by classes, without a style", () => {
    const page = html('```c\nint main(void) { return 0; } // done "x"\n```');
    expect(page).toMatch(/<code class="language-c"><span class="line"><span class="[a-z]{2}">/);
    expect(page).not.toMatch(/style=|var\(/);
    expect(page).toMatch(/<span class="cm">\s*\/\/ done/);
  });

  test.each(["c", "js", "html", "yaml", "nolanguage", ""])("in %j keeps every character", (language) => {
    const code = "  if (a < b && c > \"d\") { /* & */ }\n\n\tend: <b>\u00a0x</b> 'é' 🎉";
    const [, inside = ""] = /<code[^>]*>([\s\S]*)<\/code>/.exec(html(`\`\`\`${language}\n${code}\n\`\`\``))!;
    const written = inside
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    expect(written).toBe(code);
  });

  test("that is nested deeper than anybody reads is plain, and whole", () => {
    const page = html(`\`\`\`js\n${"([{\n".repeat(100)}\n\`\`\``);
    expect(page).not.toMatch(/<span class="[a-z]{2}">/);
    expect(page.match(/\(\[\{/g)).toHaveLength(100);
    expect(html(`\`\`\`js\n${"const a = ([{}]);\n".repeat(100)}\n\`\`\``)).toMatch(/<span class="[a-z]{2}">/);
  });

  test("in a language that nobody knows is plain", () => {
    expect(html("```nolanguage\na < b\n```")).toContain('<span class="line">a &lt; b</span>');
  });

  test("marks the lines that are asked for", () => {
    expect(linesOf("```js {2,4-5}\n1\n2\n3\n4\n5\n```").map((line) => line.includes(" hl"))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  test("marks inserted and deleted lines, for those who hear them, too", () => {
    expect(linesOf("```js ins={1} del={2}\n1\n2\n3\n```")).toEqual([
      '<ins class="line ins">',
      '<del class="line del">',
      '<span class="line">',
    ]);
  });

  test.each([
    ["js", "// [!code ++]", "ins"],
    ["js", "// [!code --]", "del"],
    ["js", "// [!code highlight]", "hl"],
    ["yaml", "# [!code ++]", "ins"],
    ["html", "<!-- [!code --] -->", "del"],
    ["c", "/* [!code hl] */", "hl"],
  ])("reads the comment of %s %j as a mark and takes it out", (language, comment, mark) => {
    const page = html(`\`\`\`${language}\nx ${comment}\ny\n\`\`\``);
    expect(page).toContain(`<${mark === "hl" ? "mark" : mark} class="line ${mark}">`);
    expect(page).not.toContain("[!code");
  });

  test("numbers its lines when asked, from the number asked for", () => {
    expect(linesOf("```js startLine=9\na\nb\n```").map((line) => /data-n="(\d+)"/.exec(line)?.[1])).toEqual([
      "9",
      "10",
    ]);
    expect(html("```js\na\n```")).not.toContain("data-n");
  });

  test("has its title as a caption", () => {
    expect(html('```js title="a < b.js"\nx\n```')).toMatch(
      /<figure class="code"[^>]*><figcaption>a &lt; b\.js<\/figcaption><pre/,
    );
  });

  test("that is indented is plain, and is code all the same", () => {
    expect(html("    a < b\n\n    c")).toMatch(/<pre[^>]*><code>[\s\S]*a &lt; b/);
  });

  test("is in no human language", () => {
    expect(html("```js\nx\n```")).toContain('<pre lang="zxx"');
  });

  test("that is empty is no error", () => {
    expect(textOf(html("```js\n```"))).toBe("");
  });

  test("leaves template braces as they are", () => {
    expect(html("```html\n{{ x }} {% y %}\n```").replace(/<[^>]*>/g, "")).toContain("{{ x }} {% y %}");
  });
});

test("the colours of a block depend on no other that was read before", async () => {
  const outer = "Text.\n\n```sql\nSELECT name FROM talks;\n```\n\n```js\nconst a = 1;\n```";
  const before = (await createHighlighter(["markdown"]))(outer, "markdown");
  const after = (await createHighlighter(["markdown", "sql", "js", "latex", "ruby"]))(outer, "markdown");
  expect(after).toEqual(before);
  expect((await createHighlighter(["md", "sql"]))(outer, "md")).toEqual(before);
});
