import { expect, test } from "vitest";
import { htmlOf } from "../../support/pages.ts";

test("a term and its definitions are a definition list", () => {
  const html = htmlOf("Ops\n:   Those who *run* it.\n:   Those who wake up.\n\nDev\n:   The others.");
  expect(html.match(/<dt>/g)).toHaveLength(2);
  expect(html.match(/<dd>/g)).toHaveLength(3);
  expect(html).toContain("<em>run</em>");
});

test("a definition may hold several blocks", () => {
  const html = htmlOf("Term\n\n:   First.\n\n    - item\n\n    ```sh\n    ls\n    ```\n");
  expect(html).toMatch(/<dd>[\s\S]*<li>item<\/li>[\s\S]*<pre[\s\S]*<\/dd>/);
});

test("a colon in a sentence defines nothing", () => {
  expect(htmlOf("Note: this\nis: prose")).not.toContain("<dl>");
});
