import { expect, test } from "vitest";
import { checkCode } from "../../src/checks/check-code.ts";
import { placesOf, siteOf } from "../support/talks.ts";

const check = (markdown: string) => checkCode(siteOf({ "a.md": markdown }));

test.each([
  ["# T\n\n```pyhton\nx\n```", "3:4 code-language-unknown"],
  ["---\ntitle: T\n---\n\n- item\n\n  ~~~ Brainfrick {1}\n  x\n  ~~~", "7:7 code-language-unknown"],
  ["# T\n\n``` {.nolang}\nx\n```", "3:7 code-language-unknown"],
])("a language that nobody can highlight is reported where it is named: %j", (markdown, place) => {
  expect(placesOf(check(markdown))).toEqual([place]);
});

test.each([
  ["pyton", "python"],
  ["javascrip", "javascript"],
  ["yamll", "yaml"],
])("%j comes with what was meant", (name, meant) => {
  expect(check(`\`\`\`${name}\nx\n\`\`\``)[0]).toMatchObject({
    severity: "warning",
    remedy: `Did you mean "${meant}"?`,
  });
});

test.each([
  "c",
  "C++",
  "c#",
  "sh",
  "bash",
  "js",
  "ts",
  "yml",
  "dockerfile",
  "text",
  "plaintext",
  "console",
  "",
  "html",
  "rs",
])("%j is known", (name) => {
  expect(check(`\`\`\`${name}\nx\n\`\`\``)).toEqual([]);
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("%j is no language", (name) => {
  expect(check(`\`\`\`${name}\nx\n\`\`\``)).toHaveLength(1);
});
