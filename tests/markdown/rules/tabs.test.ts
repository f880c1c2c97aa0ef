/** Tabs, as common tools write them, stand one under the other, each under its label: nothing is hidden, nothing lost. */
import { describe, expect, test } from "vitest";
import { htmlOf } from "../../support/pages.ts";
import { findingsOf } from "../../support/talks.ts";

const fence = (text: string, title = ""): string => `\`\`\`sh ${title}\n${text}\n\`\`\`\n`;

/** Each way to write the same two tabs. */
const TABS: Readonly<Record<string, string>> = {
  MkDocs: '=== "Linux"\n\n    Run *this*.\n\n=== "macOS"\n\n    - or that\n',
  "MkDocs, the first one chosen": '===+ "Linux"\n    Run *this*.\n===! "macOS"\n    - or that\n',
  VitePress: ":::tabs key:system\n== Linux\nRun *this*.\n== macOS\n- or that\n:::",
  VuePress: "::: tabs#system\n\n@tab Linux\n\nRun *this*.\n\n@tab:active macOS#mac\n\n- or that\n\n:::",
  MyST: "::::{tab-set}\n:::{tab-item} Linux\nRun *this*.\n:::\n\n:::{tab-item} macOS\n- or that\n:::\n::::",
  Docusaurus:
    '<Tabs groupId="system">\n<TabItem value="linux" label="Linux" default>\n\nRun *this*.\n\n</TabItem>\n<TabItem value="macOS">\n\n- or that\n\n</TabItem>\n</Tabs>',
};

const shown = (html: string): string => html.replace(/\s*\n\s*/g, "");
const tab = (title: string, body: string): string =>
  `<div class="container" role="group"><p class="title">${title}</p>${body}</div>`;

describe.each(Object.entries(TABS))("%s", (_, markdown) => {
  test("gives a labelled block for each tab, in order, and no finding", () => {
    const html = shown(htmlOf(`# T\n\n## A\n\nBefore.\n\n${markdown}\n\nAfter.`));
    expect(html).toContain(
      `<p>Before.</p>${tab("Linux", "<p>Run <em>this</em>.</p>")}${tab("macOS", "<ul><li>or that</li></ul>")}<p>After.</p>`,
    );
    expect(findingsOf(`# T\n\n## A\n\n${markdown}`)).toEqual([]);
  });
});

test("a group of code stands block after block, each under its title", () => {
  for (const group of ["code-group", "code-tabs"]) {
    const html = htmlOf(
      `# T\n\n::: ${group}\n\n${fence("npm i", "[npm]")}\n${fence("yarn add", "[yarn]")}\n:::`,
    );
    expect(html.match(/<figcaption>[^<]*/g)).toEqual(["<figcaption>npm", "<figcaption>yarn"]);
    expect(html).not.toContain("container");
  }
  const marked = htmlOf(
    `# T\n\n::: code-tabs\n@tab npm\n${fence("npm i")}\n@tab yarn\n${fence("yarn add")}\n:::`,
  );
  expect(shown(marked)).toMatch(/<p class="title">npm<\/p><pre[\s\S]*<p class="title">yarn<\/p><pre/);
});

test("what marks a tab within code, or within a container of the tab, marks none", () => {
  const html = htmlOf(
    `# T\n\n:::: tabs\n@tab One\n${fence("@tab no\n== no")}\n::: tip\n== Neither\n:::\n== Two\nWords.\n::::`,
  );
  expect(html.match(/<p class="title">[^<]*/g)).toEqual(['<p class="title">One', '<p class="title">Two']);
  expect(html).toContain("== no");
  expect(html).toContain("== Neither");
});

test("what stands before the first tab stays, and a group without tabs is its text", () => {
  const html = htmlOf("# T\n\n::: tabs\nWords first.\n\n== One\nMore.\n:::\n\n::: tabs\nWords alone.\n:::");
  expect(html).toMatch(/<p>Words first\.<\/p>\s*<div class="container"/);
  expect(html).toContain("<p>Words alone.</p>");
});

test("signs of equality elsewhere stay what they are", () => {
  const html = htmlOf('# T\n\nTitle\n===\n\n== not a tab\n\n=== not one "either"\n\n@tab neither');
  expect(html).toContain("<h2>Title</h2>");
  expect(html).not.toContain("container");
});

test("a tab of a component without a label is its text", () => {
  expect(shown(htmlOf("# T\n\n<TabItem>\n\nWords.\n\n</TabItem>"))).toBe(
    '<div class="container"><p>Words.</p></div>',
  );
});

test("groups within groups end, however deep", () => {
  const deep = `${"::: tabs\n== One\n".repeat(3000)}Words.\n`;
  expect(htmlOf(`# T\n\n${deep}`)).toContain("One");
});
