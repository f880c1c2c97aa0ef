import { describe, expect, test } from "vitest";
import { settleFindings } from "../../src/checks/settle-findings.ts";
import { sourcePath } from "../../src/model/brands.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Excuse } from "../../src/model/excuse.ts";

const file = sourcePath("a.md");
const finding: Diagnostic = {
  code: "link-missing",
  severity: "warning",
  file,
  line: 3,
  column: 5,
  message: "No.",
};
const excuse: Excuse = {
  file,
  code: "link-missing",
  line: 3,
  reason: "later",
  place: { line: 2, column: 1, length: 1, excerpt: "" },
};

describe("an excuse", () => {
  test("takes away what it is for", () => {
    expect(settleFindings([finding, finding], [excuse])).toEqual({ findings: [], excused: 2 });
  });

  test.each([
    { ...excuse, line: 4 },
    { ...excuse, code: "link-insecure" as const },
    { ...excuse, file: sourcePath("b.md") },
  ])("of something else does not, and is told of where it is written", (other) => {
    const { findings, excused } = settleFindings([finding], [other]);
    expect(excused).toBe(0);
    expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual([
      "link-missing 3",
      "excuse-unused 2",
    ]);
  });

  test("of what cannot be published counts for nothing", () => {
    const unpublishable: Diagnostic = { ...finding, code: "page-duplicate", severity: "error" };
    const { findings } = settleFindings([unpublishable], [{ ...excuse, code: "page-duplicate" }]);
    expect(findings[0]).toEqual(unpublishable);
  });

  test("for what only the network tells may wait", () => {
    expect(settleFindings([], [{ ...excuse, code: "external-dead" }]).findings).toEqual([]);
  });
});

describe("a severity", () => {
  test.each(["error", "advice"] as const)("makes it %s", (severity) => {
    expect(settleFindings([finding], [], { "link-missing": severity }).findings).toEqual([
      { ...finding, severity },
    ]);
  });

  test("off takes it away", () => {
    expect(settleFindings([finding], [], { "link-missing": "off" })).toEqual({ findings: [], excused: 0 });
  });
});

test("a line that nobody reads is not quoted", () => {
  const [short, long] = ["a".repeat(200), "a".repeat(20_000)];
  const quoted = [short, long].map(
    (excerpt) => settleFindings([{ ...finding, excerpt }], []).findings[0]?.excerpt,
  );
  expect(quoted).toEqual([short, ""]);
});
