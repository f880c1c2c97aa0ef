/** A link that is not followed is no secret. */
import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { checkSymbolicLinks } from "../../src/checks/check-symbolic-links.ts";
import { scanContent } from "../../src/io/scan-content.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";

test("a talk that is a link out of the content folder is left out with a finding", async () => {
  const folder = await makeTemporary();
  const content = path.join(folder, "content");
  await mkdir(content);
  await symlink("/etc/passwd", path.join(content, "talk.md"));
  const found = checkSymbolicLinks((await scanContent(content)).links);
  await remove(folder);
  expect(found).toMatchObject([{ code: "path-outside", severity: "warning", file: "talk.md", line: 1 }]);
});
