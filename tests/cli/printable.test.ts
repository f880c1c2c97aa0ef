/** A title and a file's name are never a command, neither to a terminal nor to a workflow. */
import { afterEach, expect, test } from "vitest";
import { printable } from "../../src/cli/printable.ts";
import { formatReport } from "../../src/cli/report.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

let shop: Workshop | undefined;

afterEach(() => (shop ? remove(shop.folder) : undefined));

test.each([
  ["plain: words::here", "plain: words::here"],
  ["::: note", "::: note"],
  ["\u001b[31mred\u0007", "\uFFFD[31mred\uFFFD"],
  ["::warning file=a::b", "\uFFFD:warning file=a::b"],
  ["a\n  ::add-mask::x", "a\n  \uFFFD:add-mask::x"],
  ["a ##[add-path]/tmp", "a \uFFFD#[add-path]/tmp"],
  ["## [heading]", "## [heading]"],
])("%j is printed as %j", (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test("the line that a finding quotes gives no command", () => {
  const place = { file: sourcePath("::error ::.md"), line: 1, column: 1, excerpt: "::stop-commands::x" };
  const finding = { code: "link-missing", severity: "warning", message: "\u001b]0;x", ...place } as const;
  const report = formatReport([finding], { verbose: true, folder: "." });
  expect(report).not.toMatch(/^\s*::/m);
  expect(report).not.toContain("\u001b");
});

test("nor does the title of a handbook in the line that sums a build up", async () => {
  shop = await openWorkshop({ "README.md": '---\ntitle: "::warning ::\\e[2J"\n---\n', "a.md": "# A\n" });
  const { code, stdout, stderr } = await shop.build();
  expect(code).toBe(0);
  expect(stdout).toContain("warning");
  expect(stdout + stderr).not.toMatch(/^\s*::/m);
  expect(stdout + stderr).not.toContain("\u001b");
});
