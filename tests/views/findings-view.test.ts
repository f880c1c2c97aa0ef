import { expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { showFinding } from "../../src/views/findings-view.ts";

test("a finding in a file whose name holds controls shows none", () => {
  const shown = showFinding({
    code: "link-missing",
    severity: "warning",
    file: sourcePath("a\x01\u001b[2J.md"),
    line: 3,
    column: 9,
    message: 'The file "b\x07.md" is not there.',
    remedy: "Write it.",
  });
  expect(shown).toMatchObject({
    place: "a\ufffd\ufffd[2J.md:3:9",
    message: 'The file "b\ufffd.md" is not there.',
  });
});
