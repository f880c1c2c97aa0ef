/** No author can write a blank: their marks are taken out, however they are written. */
import { describe, expect, test } from "vitest";
import { htmlOf } from "../support/pages.ts";

const MARK = "\uFDD00\uFDD1";

describe("marks of blanks that an author writes", () => {
  test.each([
    ["in a text", `# T\n\n[a](b.md) ${MARK}`],
    ["in code", `# T\n\n[a](b.md) \`${MARK}\`\n\n    ${MARK}`],
    ["in a title", `# T ${MARK}\n\n## S ${MARK} [a](b.md)`],
    ["in an address", `# T\n\n[a](b.md) [x](${MARK})`],
    ["by reference", "# T\n\n[a](b.md) &#xFDD0;0&#xFDD1; &#64976;0&#64977;"],
    ["by reference in HTML", '# T\n\n[a](b.md)\n\n<p title="&#xFDD0;0&#xFDD1;">&#xFDD0;0&#xFDD1;</p>'],
    ["in what names an attribute", `# T\n\n## S {#x${MARK}}\n\n[a](b.md){title="${MARK}"}`],
    ["in the alternative of an image", `# T\n\n![${MARK}](none.png "${MARK}")`],
  ])("%s", (_, markdown) => {
    const html = htmlOf(markdown, { talks: { "b.md": "# SECRET" } });
    expect(html).not.toMatch(/[\uFDD0\uFDD1]/);
    expect(html.replace(/href="[^"]*"/g, "")).not.toContain("SECRET");
  });
});
