/** Documents and the outline that each has: `level id`, indented by depth. */
export const outlines: readonly {
  readonly name: string;
  readonly markdown: string;
  readonly outline: string;
}[] = [
  {
    name: "takes `#` with `###` all the way without a hole",
    markdown: "# DevOps\n\n### Syndrômes\n\n- one\n\n### Prérequis\n\n#### Outils",
    outline: "1 devops\n2 syndromes\n2 prerequis\n  3 outils",
  },
  {
    name: "knows underlined headings",
    markdown: "Title\n=====\n\nwords\n\nPart\n----\n\nmore\n\nNext part\n---",
    outline: "1 title\n2 part\n2 next-part",
  },
  {
    name: "knows closed headings",
    markdown: "# Title #\n\n## Part ##\n\n### Sharp C# ###",
    outline: "1 title\n2 part\n  3 sharp-csharp",
  },
  {
    name: "reads code, emphasis, links, images and emoji in headings as words",
    markdown: "# T\n## `npm ci`\n## *Very* **strong**\n## [A link](x.md)\n## ![A cat](c.png)\n## Ship 🚢",
    outline: "1 t\n2 npm-ci\n2 very-strong\n2 a-link\n2 a-cat\n2 ship",
  },
  {
    name: "leaves out headings in lists and quotes",
    markdown: "# T\n\n- ## In a list\n\n> ## In a quote\n\n1. # In order\n\n## Real",
    outline: "1 t\n2 real",
  },
  {
    name: "leaves out headings in code, indented or fenced",
    markdown: "# T\n\n    ## Indented\n\n```sh\n## Comment\n```\n\n## Real",
    outline: "1 t\n2 real",
  },
  {
    name: "makes a later h1 an h2",
    markdown: "# One\n\n## Under one\n\n# Two\n\n## Under two",
    outline: "1 one\n2 under-one\n2 two\n  3 under-two",
  },
  {
    name: "is empty where there is no heading",
    markdown: "Just some words.\n\n- and a list",
    outline: "",
  },
  {
    name: "leaves an h1 that is not the first heading in its place",
    markdown: "## Prologue\n\n# The talk\n\n## Act one",
    outline: "2 prologue\n2 the-talk\n  3 act-one",
  },
  {
    name: "has every heading as a section where no one stands above the others",
    markdown: "## One\n\n## Two\n\n### Below",
    outline: "2 one\n2 two\n  3 below",
  },
  {
    name: "takes raw HTML headings and their ids",
    markdown: '# T\n\n<h2 id="plan" align="center">The plan</h2>\n\n<h3>Step <em>one</em></h3>\n\n## After',
    outline: "1 t\n2 plan\n  3 step-one\n2 after",
  },
  {
    name: "gives empty headings an id too",
    markdown: "# T\n\n##\n\ntext\n\n##\n\n## 🎉\n\n## 🎉🎉",
    outline: "1 t\n2 section\n2 section-2\n2 u1f389\n2 u1f389-1f389",
  },
  {
    name: "does not let a slide break make a heading of the line before a blank",
    markdown: "# T\n\nwords\n\n---\n\n## A",
    outline: "1 t\n2 a",
  },
];
