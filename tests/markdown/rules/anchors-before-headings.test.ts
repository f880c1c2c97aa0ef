import { describe, expect, test } from "vitest";
import { htmlOf } from "../../support/pages.ts";
import { findingsOf, idsOf, talkOf } from "../../support/talks.ts";

describe("an anchor directly before a heading", () => {
  test.each([
    ["by its name", '<a name="x"></a>\n\n## Title'],
    ["by its id", '<a id="x"></a>\n\n## Title'],
    ["without a blank line", '<a name="x"></a>\n## Title'],
    ["in an HTML block", '<a name="x">\n</a>\n\n## Title'],
    ["that closes itself", '<a id="x"/>\n\n## Title'],
    ["before an underlined heading", '<a id="x"></a>\n\nTitle\n-----'],
    ["behind words", 'words\n\n<a id="x"></a>\n\n## Title'],
    ["behind another section", '## Other\n\nwords\n\n<a id="x"></a>\n\n## Title'],
  ])("is that heading's id: %s", (_name, markdown) => {
    expect(idsOf(`# T\n\n${markdown}\n`).at(-1)).toBe("x");
    expect(htmlOf(`# T\n\n${markdown}\n`).match(/id="x"/g)).toHaveLength(1);
  });

  test("names the page's own heading too", () => {
    expect(talkOf('<a name="top-of-it"></a>\n\n# T').root.id).toBe("top-of-it");
  });

  test("leaves GitHub's anchor in place", () => {
    expect(htmlOf('# T\n\n<a name="x"></a>\n\n## Title')).toContain('id="title"');
  });

  test("is reported when its id is taken", () => {
    expect(findingsOf('# T\n\n## One {#x}\n\n<a name="x"></a>\n\n## Two')).toEqual(["7:1 id-duplicate"]);
  });
});

describe("an anchor stays where it is", () => {
  test.each([
    ["when words stand beside it", '<a id="x"></a> words\n\n## Title'],
    ["when words stand between", '<a id="x"></a>\n\nwords\n\n## Title'],
    ["when it is a link", '<a id="x" href="https://a.example"></a>\n\n## Title'],
    ["when the heading has an id", '<a id="x"></a>\n\n## Title {#title}'],
  ])("%s", (_name, markdown) => {
    expect(idsOf(`# T\n\n${markdown}\n`)).toEqual(["title"]);
    expect(htmlOf(`# T\n\n${markdown}\n`)).toMatch(/<a [^>]*id="x"/);
  });
});
