/** The places of a talk in which an author's text may stand, and so a payload. */
import type { DialectName } from "../../src/model/deck.ts";

/** Lines of Markdown with the payload in them; `word` stands beside it, to tell whether the place is read at all. */
type Context = (payload: string, word: string, dialect: DialectName) => string;

const lines = (text: string, before: string): string => text.split("\n").join(`\n${before}`);

export const CONTEXTS: Readonly<Record<string, Context>> = {
  prose: (payload, word) => `${word} ${payload} ${word}`,
  "the start of a line": (payload, word) => `${payload}\n${word}`,
  quotation: (payload, word) => `> ${lines(payload, "> ")}\n>\n> ${word}`,
  "a quotation's author": (payload, word) => `> ${word}\n> -- ${payload}`,
  emphasis: (payload, word) => `${word} **x ${payload} y** *${payload}*`,
  heading: (payload, word) => `## ${word} ${payload}`,
  "heading underlined": (payload, word) => `${word} ${payload}\n---`,
  "heading in HTML": (payload, word) => `<h2 align="center" id=${payload}>${word} ${payload}</h2>`,
  "id of a heading": (payload, word) => `## ${word} {#${payload}}`,
  "class of a heading": (payload, word) => `## ${word} {.${payload}}`,
  "attribute of a paragraph": (payload, word) => `${word} {title="${payload}" lang=${payload} ${payload}=x}`,
  "attribute of a span": (payload, word) => `[${word}]{title='${payload}' .x} [y]{#${payload}}`,
  "attribute of an image": (payload, word) => `${word} ![x](a.png){width=${payload} title="${payload}"}`,
  "destination of a link": (payload, word) => `[${word}](${payload})`,
  "destination in angle brackets": (payload, word) => `[${word}](<${payload}>)`,
  "title of a link": (payload, word) =>
    `[${word}](a.md "${payload}") [y](a.md '${payload}') [z](a.md (${payload}))`,
  "text of a link": (payload, word) => `[${word} ${payload}](a.md)`,
  "link without words": (payload, word) => `${word} [](${payload}) [![](${payload})](${payload})`,
  "definition of a link": (payload, word) => `[${word}][${word}]\n\n[${word}]: ${payload} "${payload}"`,
  autolink: (payload, word) => `${word} <${payload}>`,
  "address in the text": (payload, word) =>
    `${word} ${payload.replace(/^\w+:/, "https://x.test/")} www.x.test/${payload}`,
  "mail address": (payload, word) => `${word} <x@y.test?${payload}> mailto:${payload} x@y.test${payload}`,
  "destination of an image": (payload, word) => `${word} ![x](${payload}) ![y](<${payload}>)`,
  "text of an image": (payload, word) => `${word} ![${payload}](a.png) ![${payload}](gone.png)`,
  "title of an image": (payload, word) => `${word} ![x](a.png "${payload}")`,
  "image of another host": (payload, word) => `${word} ![${payload}](https://x.test/${payload})`,
  "attribute in double quotes": (payload, word) => `<a href="${payload}" title="${payload}">${word}</a>`,
  "attribute in single quotes": (payload, word) => `<div class='${payload}' id='${payload}'>${word}</div>`,
  "attribute without quotes": (payload, word) => `<img src=${payload} alt=${payload}> ${word}`,
  "name of an element": (payload, word) => `<${payload}>${word}</${payload}>`,
  "address of a frame": (payload, word) => `${word}\n\n<iframe src="${payload}" title="${payload}"></iframe>`,
  "address of a video": (payload, word) =>
    `${word} <video poster="${payload}"><source src="${payload}"></video>`,
  "comment in HTML": (payload, word) => `<!-- ${payload} -->\n\n${word}`,
  "text of details": (payload, word) =>
    `<details><summary>${payload}</summary>\n\n${payload}\n\n</details>\n\n${word}`,
  "component with a label": (payload, word) =>
    `<TabItem label="${payload}" value="${payload}">${word}</TabItem>`,
  "info of a fence": (payload, word) => `\`\`\`\`\` ${payload}\n${word}\n\`\`\`\`\``,
  "language of a fence": (payload, word) => `~~~~~ js-${payload} {1}\n${word}\n~~~~~`,
  "title of a fence": (payload, word) => `~~~~~ js title="${payload}" {1,2} [${payload}]\n${word}\n~~~~~`,
  "attributes of a fence": (payload, word) =>
    `~~~~~ {.js #${payload} .${payload} title="${payload}"}\n${word}\n~~~~~`,
  "text of a fence": (payload, word) => `~~~~~ html\n${word} ${payload}\n~~~~~`,
  "marks in a fence": (payload, word) =>
    `~~~~~ js\n${word} // [!code ${payload}]\n${payload} // [!code ++]\n~~~~~`,
  "indented code": (payload, word) => `${word}\n\n    ${lines(payload, "    ")}`,
  "code in a line": (payload, word) => `${word} \`\`${payload}\`\`{.${payload}}`,
  "cell of a table": (payload, word) => `| ${word} | ${payload} |\n|---|:-:|\n| ${payload} | y |`,
  "item of a list": (payload, word) => `- ${word}\n- ${payload}\n  - ${payload}`,
  "item of a numbered list": (payload, word) => `1. ${word}\n2. ${lines(payload, "   ")}`,
  task: (payload, word) => `- [x] ${word} ${payload}\n- [${payload}] y`,
  term: (payload, word) => `${payload}\n: ${word} ${payload}`,
  "text of a footnote": (payload, word) => `${word}[^${word}]\n\n[^${word}]: ${payload}`,
  "name of a footnote": (payload, word) => `${word}[^${payload}]\n\n[^${payload}]: x`,
  "footnote in a line": (payload, word) => `${word}^[${payload}]`,
  "title of a container": (payload, word) => `::: tip ${payload}\n${word}\n:::`,
  "name of a container": (payload, word) => `::: ${payload}\n${word}\n:::`,
  "attributes of a container": (payload, word) =>
    `::: {.${payload} #${payload} title="${payload}"}\n${word}\n:::`,
  "text of a container": (payload, word) => `::: details\n${payload}\n:::\n\n${word}`,
  admonition: (payload, word) => `!!! note "${payload}"\n    ${word}\n\n=== "${payload}"\n    x`,
  "tab of a group": (payload, word) => `:::: code-group\n\`\`\`js [${payload}]\n${word}\n\`\`\`\n::::`,
  alert: (payload, word) => `> [!NOTE] ${payload}\n> ${word}`,
  "link to another handbook": (payload, word) => `[${word}](handbook:x/${payload}#${payload})`,
  "link to a section": (payload, word) => `[${word}](#${payload}) [y](a.md#${payload}) [z](a.md?${payload})`,
  "notes of the speaker": (payload, word, dialect) => notesIn(dialect, `${word} ${payload}`),
  "command of the dialect": (payload, word, dialect) => `${commandIn(dialect, payload)}\n\n${word}`,
  "template of the engine": (payload, word) => `${word} {{ ${payload} }} {% ${payload} %} {# ${payload} #}`,
  excuse: (payload, word) => `<!-- lectern-ignore link-missing: ${payload} -->\n${word} [x](gone.md)`,
};

function notesIn(dialect: DialectName, text: string): string {
  switch (dialect) {
    case "remark":
      return `???\n${text}`;
    case "marp":
    case "slidev":
      return `<!-- ${text} -->`;
    case "presenterm":
      return `<!-- speaker_note: ${text} -->`;
    case "deckset":
      return `^ ${text}`;
    case "pandoc":
      return `::: notes\n${text}\n:::`;
    case "quarto":
      return `::: {.notes}\n${text}\n:::`;
    case "talkcontrol":
      return `Notes: ${text}`;
    case "blank-lines":
      return `Notes : ${text}`;
    default:
      return `Note: ${text}`;
  }
}

function commandIn(dialect: DialectName, text: string): string {
  switch (dialect) {
    case "remark":
      return `name: ${text}\nclass: ${text}\nbackground-image: url(${text})\n\n.${text}[x] .x[${text}] @@LINK[${text}]`;
    case "marp":
      return `<!-- _class: ${text} -->\n<!-- _backgroundImage: url(${text}) -->\n\n![bg ${text}](${text}) ![w:${text}](a.png)`;
    case "slidev":
      return `---\nlayout: ${text}\nclass: ${text}\nbackground: ${text}\n---\n\n<v-click at="${text}">x</v-click> <Youtube id="${text}" /> <Tweet id="${text}" />`;
    case "presenterm":
      return `<!-- alignment: ${text} -->\n<!-- ${text} -->\n\n![image:width:${text}](a.png) <span style="color: ${text}">x</span>`;
    case "deckset":
      return `[.background-color: ${text}]\n\n![inline ${text}](a.png) ![](${text}) [${text}](${text})`;
    case "quarto":
      return `{{< video ${text} title="${text}" >}}\n\n\`\`\`{python}\n#| label: ${text}\n#| fig-cap: "${text}"\nx\n\`\`\``;
    case "reveal":
    case "talkcontrol":
      return `<!-- .slide: data-background="${text}" class="${text}" id=${text} -->\n\ny <!-- .element: class="${text}" onclick="${text}" -->`;
    default:
      return `{.${text} data-x="${text}" onclick="${text}"}`;
  }
}

/** What ends a slide, so that no payload swallows the next. */
export function breakIn(dialect: DialectName): string {
  switch (dialect) {
    case "plain":
      return "\n\n";
    case "talkcontrol":
      return "\n\n##==##\n\n";
    case "presenterm":
      return "\n\n<!-- end_slide -->\n\n";
    case "blank-lines":
      return "\n\n\n\n";
    default:
      return "\n\n---\n\n";
  }
}

/** Fields of the head of a file, and its name. Lists take all that they are given. */
export const FIELDS = [
  ...["title", "description", "lang", "date", "licence", "translationKey", "order", "layout", "aliases"],
  ...[
    "tags",
    "speakers",
    "author",
    "event",
    "place",
    "url",
    "slides",
    "class",
    "background",
    "file",
    "folder",
  ],
] as const;
export type Field = (typeof FIELDS)[number];
