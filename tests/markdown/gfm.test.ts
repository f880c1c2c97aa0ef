import { describe, expect, test } from "vitest";
import { htmlOf } from "../support/pages.ts";

describe("tables", () => {
  const table = "| Tool | Cost |\n| :--- | ---: |\n| `vim` | 0 |\n| a \\| b | *1* |";

  test("have a head, a body and cells with their marks", () => {
    const html = htmlOf(table);
    expect(html).toContain("<thead>");
    expect(html).toMatch(/<th[^>]*>Tool<\/th>/);
    expect(html).toMatch(/<td[^>]*><code>vim<\/code><\/td>/);
    expect(html).toMatch(/<td[^>]*>a \| b<\/td>/);
    expect(html).toMatch(/<td[^>]*><em>1<\/em><\/td>/);
  });

  test("are aligned by classes, never by a style attribute", () => {
    const html = htmlOf(table);
    expect(html).toContain('<th class="align-left">Tool</th>');
    expect(html).toContain('<td class="align-right">0</td>');
    expect(html).not.toContain("style=");
  });

  test("have an empty header cell as a cell, not as a header", () => {
    const html = htmlOf("|   | Ops | Devs |\n| - | - | - |\n| pager | yes | no |");
    expect(html).toMatch(/<tr><td><\/td><th>Ops<\/th><th>Devs<\/th><\/tr>/);
  });

  test("in the author's HTML have an empty header cell as a cell too", () => {
    const html = htmlOf("<table><tr><th></th><th>Ops</th></tr><tr><td>a</td><td>b</td></tr></table>");
    expect(html).not.toMatch(/<th[^>]*><\/th>/);
    expect(html).toContain("<th>Ops</th>");
  });

  test("may have no outer bars", () => {
    expect(htmlOf("a | b\n-- | --\n1 | 2")).toMatch(/<td>2<\/td>/);
  });

  test("are no tables without their second line", () => {
    expect(htmlOf("a | b\n1 | 2")).not.toContain("<table");
  });
});

describe("strikethrough", () => {
  test("is a <s>", () => {
    expect(htmlOf("Not ~~this~~ but that.")).toContain("Not <s>this</s> but that.");
  });

  test("may have one tilde, as on GitHub", () => {
    expect(htmlOf("Not ~this~ but that.")).toMatch(/Not <(?:s|del)>this<\/(?:s|del)> but that\./);
  });
});

describe("task lists", () => {
  test("say which item is done, without a form", () => {
    const html = htmlOf("- [x] written\n- [ ] read\n- [X] both\n- not a task");
    expect(html.match(/class="task"/g)).toHaveLength(3);
    expect(html.match(/aria-label="done"/g)).toHaveLength(2);
    expect(html.match(/aria-label="to do"/g)).toHaveLength(1);
    expect(html).not.toContain("<input");
  });

  test("may be numbered and nested", () => {
    const html = htmlOf("1. [x] one\n   - [ ] two");
    expect(html.match(/class="task/g)).toHaveLength(2);
  });

  test("leave a link in brackets alone", () => {
    expect(htmlOf("- [x](https://x.example)")).toContain('<a href="https://x.example">x</a>');
    expect(htmlOf("- [y] is no box")).toContain("[y] is no box");
  });
});

describe("bare addresses", () => {
  test.each([
    ["https://a.example/b?c=d#e", "https://a.example/b?c=d#e"],
    ["http://a.example", "http://a.example"],
    ["www.example.org", "https?://www.example.org"],
    ["www.example.org/docs/x", "https?://www.example.org/docs/x"],
    ["jane@example.org", "mailto:jane@example.org"],
  ])("%s becomes a link", (written, href) => {
    const escaped = href.replace("?c", "\\?c");
    expect(htmlOf(`See ${written} please.`)).toMatch(
      new RegExp(`<a href="${escaped}">${written.replace("?", "\\?")}</a> please`),
    );
  });

  test.each([
    ["(see https://a.example/b)", ")"],
    ["Go to https://a.example/b.", "."],
    ["Go to www.example.org, now", ", now"],
  ])("the sign behind the address in %j is no part of it", (written, after) => {
    expect(htmlOf(written)).toContain(`</a>${after}`);
  });

  test.each([
    "setup.md",
    "node.js",
    "main.rs",
    "deploy.sh",
    "index.io",
    "a.b",
    "v1.2.3",
  ])("%s is a name, not an address", (name) => {
    expect(htmlOf(`Open ${name} first.`)).not.toContain("<a");
  });

  test("in angle brackets becomes a link", () => {
    expect(htmlOf("<https://a.example> <jane@example.org>")).toContain('<a href="mailto:jane@example.org">');
  });

  test("in code stays code", () => {
    expect(htmlOf("`https://a.example`")).toContain("<code>https://a.example</code>");
  });
});
