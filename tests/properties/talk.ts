/**
 * One arbitrary for whole talks: headings, blocks, inlines, raw HTML, attributes, notes, containers and separators that
 * every dialect shares, in several scripts, put together so that one thing begins where another has not ended.
 */
import fc from "fast-check";

export interface WrittenTalk {
  readonly markdown: string;
  /** Words that a reader finds in this order. */
  readonly words: readonly string[];
  /** Words of footnotes, which stand where their section ends. */
  readonly notes: readonly string[];
}

/** Where a word of the text stands, and one of a footnote, until each gets its own. */
const [W, N] = ["\u{E001}", "\u{E002}"];
const SCRIPTS = ["word", "été", "слово", "كلمة", "語", "naïf", "Maß", "e\u0301clat", "λόγος", "한국"];

/** Every word that `talk` writes: one of `SCRIPTS`, its number, and maybe an x behind it. */
export const WORD = /(?:word|été|слово|كلمة|語|naïf|Maß|éclat|λόγος|한국|note)\d+x/g;

const many = (...templates: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...templates);

const plainInline = many(
  W,
  `${W} ${W}`,
  `« ${W} »`,
  `"${W}"`,
  `l'${W}`,
  `${W} !`,
  `${W}, ${W} ; ${W} :`,
  `(${W})`,
  `${W}...`,
  `{{ ${W} }}`,
  `$${W}$`,
  `👩‍🚀 ${W}`,
  `\\*${W}\\*`,
  `&lt;${W}&gt;`,
  `a < ${W}`,
  `${W} > b`,
  `:${W}:`,
  `#${W}`,
  `@${W}`,
  `${W}--${W}`,
  `{${W}`,
  `[${W}]`,
  `${W}]`,
  `[${W}`,
  `*${W}`,
  `${W}_`,
  `~${W}`,
  `\`${W}`,
  `!${W}`,
  `&${W};`,
  `a\u00a0${W}`,
);
const markedInline = many(
  `*${W}*`,
  `**${W}**`,
  `***${W}***`,
  `_${W}_`,
  `~~${W}~~`,
  `~${W}~`,
  `\`${W}\``,
  `\`\` ${W} \` ${W} \`\``,
  `\`<b>${W}</b>\``,
  `\`{{ ${W} }}\``,
  `**${W} *${W}* ${W}**`,
  `*${W} \`${W}\`*`,
  `[${W}](https://a.example)`,
  `[${W}](#top)`,
  `[*${W}* ${W}](other.md "title")`,
  `[${W}](<a b.md>)`,
  `[${W}](javascript:alert(1))`,
  `![${W}](https://a.example/i.png)`,
  `[![${W}](https://a.example/i.png)](https://a.example)`,
  `[${W}][ref]`,
  `[${W}][nowhere]`,
  "<https://a.example>",
  "https://a.example/b",
  `[${W}]{.x lang=fr}`,
  `[${W}](https://a.example){.x}`,
  `\`${W}\`{.x}`,
);
const htmlInline = many(
  `<b>${W}</b>`,
  `<kbd>${W}</kbd>`,
  `<span class="x">${W}</span>`,
  `<b>${W}`,
  `${W}</b>`,
  `${W}</td>`,
  `<i>${W} *${W}*</i>`,
  `<v-click>${W}</v-click>`,
  `<font color=red>${W}</font>`,
  `<a href="https://a.example">${W}</a>`,
  `<a href='javascript:x'>${W}</a>`,
  `<sup onclick="x()">${W}</sup>`,
  `<span style="color:red">${W}`,
  `<!-- remark --> ${W}`,
  `${W}<br>${W}`,
  `<img src="https://a.example/i.png" alt="${W}">`,
  `<em><b>${W}</em></b>`,
  `<mark>${W}</i></mark>`,
  `</p>${W}`,
  `<small>${W}<!-- x -->`,
);
const noteInline = many(
  `${W}^[${N}]`,
  `${W}^[*${N}* ${N}]`,
  `${W}^[${N} ^[${N}]]`,
  `${W}^[${N} [${N}](other.md)]`,
);

const inline = fc.oneof(
  { weight: 5, arbitrary: plainInline },
  { weight: 4, arbitrary: markedInline },
  { weight: 3, arbitrary: htmlInline },
  { weight: 1, arbitrary: noteInline },
);

const joint = fc.oneof(
  { weight: 6, arbitrary: fc.constant(" ") },
  { weight: 2, arbitrary: many("\n", "  \n", "\\\n") },
);
const line = fc.array(fc.tuple(inline, joint), { minLength: 1, maxLength: 4 }).map((parts) =>
  parts
    .map(([text, between]) => text + between)
    .join("")
    .trimEnd(),
);
const oneLine = line.map((text) => text.replace(/ *\\?\n/g, " "));

const marks = many("", "", "", " {.x}", " {#own}", " {lang=fr}", " {#own .x lang=en}", " {.x", " {k=v}");

const level = fc.integer({ min: 1, max: 6 });
const title = fc.oneof(
  { weight: 4, arbitrary: oneLine },
  {
    weight: 3,
    arbitrary: many(
      "Demo",
      "Demo",
      "Démo",
      "Demo 2",
      "🎉",
      "`code`",
      "top",
      "a.b/c",
      "Über *uns*",
      "constructor",
    ),
  },
);
const heading = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(level, title, marks)
      .map(([depth, text, own]) => `${"#".repeat(depth)} ${text}${own}`),
  },
  { weight: 1, arbitrary: title.map((text) => `${text}\n---`) },
  { weight: 1, arbitrary: title.map((text) => `${text}\n===`) },
  { weight: 1, arbitrary: title.map((text) => `## ${text} ##`) },
  { weight: 1, arbitrary: title.map((text) => `<a id="anchor"></a>\n\n## ${text}`) },
  { weight: 1, arbitrary: title.map((text) => `<h3 align="center">${text}</h3>`) },
);

const closedBlock = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(line, marks).map(([text, own]) => text + own) },
  {
    weight: 1,
    arbitrary: many("---", "***", "<!-- a remark -->", "<hr>", "[ref]: https://a.example", "{.x}", "\\"),
  },
  {
    weight: 3,
    arbitrary: many(
      `- ${W}\n  - ${W}\n- [ ] ${W}\n- [x] ${W}`,
      `1. ${W}\n\n2. ${W}\n   ${W}`,
      `* ${W}\n\n  ${W}\n+ ${W}`,
      `- ${W}\n\n      ${W}`,
      `> ${W}\n> -- ${W}`,
      `> ${W}\n${W}`,
      `> [!TIP]\n> ${W}`,
      `> > ${W}\n>\n> - ${W}`,
      `| ${W} | ${W} |\n| - | :-: |\n| ${W} | **${W}** |`,
      `| ${W} |\n| - |\n| \`a \\| ${W}\` |`,
      `${W}\n:   ${W}\n\n    ${W}`,
      `\`\`\`js\n${W}() // ${W}\n\`\`\``,
      `\`\`\`js {1} [${W}]\nlet ${W};\n\`\`\``,
      `~~~\n<b>${W}</b>\n\`\`\`\n## ${W}\n~~~`,
      `    ${W} = 1\n\n    ${W}`,
      `::: note ${W}\n${W}\n:::`,
      `::: warning\n\n## ${W}\n\n- ${W}\n\n:::`,
      `:::: tip\n::: note\n${W}\n:::\n${W}\n::::`,
      `::: tabs\n== ${W}\n${W}\n== ${W}\n${W}\n:::`,
      `!!! note "${W}"\n    ${W}\n\n    ${W}`,
      `<div>${W} <b>${W}</div>`,
      `<div align=center>\n\n${W}\n\n</div>`,
      `<details><summary>${W}</summary>\n\n${W}\n\n</details>`,
      `<table><tr><td>${W}<td>${W}</table>`,
      `<ul>\n<li>${W}\n<li>${W}\n</ul>`,
      `<p align=center>${W} </li> </td> ${W}`,
      `<section><h2>${W}</h2><p>${W}</section>`,
      `<!-- a\n\nremark -->\n${W}`,
      `${W}[^n]\n\n[^n]: ${N} *${N}*`,
      `[^alone]: ${W}`,
    ),
  },
);

/** What swallows what follows: nothing behind it stands where its author saw it. */
const openBlock = many(
  `\`\`\`\n${W}`,
  `::: note ${W}\n${W}`,
  `<div>${W}\n\n${W}`,
  `<details>\n<summary>${W}`,
  `<b>${W}\n\n*${W}`,
  `<ul><li>${W}\n\n`,
);

/** What would take in any end of its like, or, as a table does, send away what follows: it stays open only where nothing does. */
const ending = many(
  "",
  "",
  "",
  "",
  `<!-- ${W}`,
  `<p title="a ${W}`,
  `${W} <b title='${W}`,
  `<table><tr><td>${W}`,
);

const nest = (text: string, first: string, further: string): string =>
  text
    .split("\n")
    .map((one, at) => (at === 0 ? first + one : one === "" ? one : further + one))
    .join("\n");

const nested = fc
  .tuple(many("- ", "> ", "1. ", "::: note\n", "<div>\n\n"), closedBlock, closedBlock)
  .map(([mark, a, b]) => {
    const inner = `${a}\n\n${b}`;
    if (mark === "> ")
      return inner
        .split("\n")
        .map((one) => `> ${one}`)
        .join("\n");
    if (mark.startsWith(":::")) return `::: note\n${inner}\n:::`;
    if (mark.startsWith("<div")) return `<div>\n\n${inner}\n\n</div>`;
    return nest(inner, mark, " ".repeat(mark.length));
  });

const blockJoint = fc.oneof(
  { weight: 5, arbitrary: fc.constant("\n\n") },
  { weight: 1, arbitrary: many("\n\n\n", "\n\n---\n\n", "\n \n") },
);

const frontMatter = many(
  "",
  "",
  "",
  "---\nlang: fr\n---\n\n",
  "---\nlang: en\ntags: [a]\n---\n\n",
  "---\nlang: ar\n---\n\n",
);

export interface TalkShape {
  /** Whether some of its blocks may never close. @default true */
  readonly mayBeOpen?: boolean;
  readonly maxLength?: number;
}

/** What stands below a title; the words are numbered when it is a talk. */
export function blocksOf({ mayBeOpen = true, maxLength = 9 }: TalkShape = {}): fc.Arbitrary<string> {
  const block = fc.oneof(
    { weight: 6, arbitrary: closedBlock },
    { weight: 4, arbitrary: heading },
    { weight: 2, arbitrary: nested },
    { weight: mayBeOpen ? 1 : 0, arbitrary: openBlock },
  );
  const blocks = fc.array(fc.tuple(block, blockJoint), { maxLength });
  return fc
    .tuple(blocks, mayBeOpen ? ending : fc.constant(""))
    .map(([parts, last]) => parts.map(([text, between]) => text + between).join("") + last)
    .map((text) => text.trimEnd());
}

/** Gives each of its words a name of its own. `from` is the first number. */
export function numberWords(template: string, from = 0): WrittenTalk {
  const [words, notes]: [string[], string[]] = [[], []];
  let at = from;
  const markdown = template.replace(/[\u{E001}\u{E002}]/gu, (sign) => {
    const isNote = sign === N;
    const word = `${isNote ? "note" : SCRIPTS[at % SCRIPTS.length]}${at}x`;
    at += 1;
    (isNote ? notes : words).push(word.normalize("NFC"));
    return word;
  });
  return { markdown, words, notes };
}

/** A talk under a title of its own. */
export function talk(shape: TalkShape = {}): fc.Arbitrary<WrittenTalk> {
  return fc
    .tuple(frontMatter, many("Talk", "Atelier", "كلام", "Demo"), blocksOf(shape))
    .map(([head, name, blocks]) => numberWords(`${head}# ${name}\n\n${blocks}\n`));
}

/** Only its text. */
export function markdown(shape: TalkShape = {}): fc.Arbitrary<string> {
  return talk(shape).map((written) => written.markdown);
}

/** Author's HTML in one piece, closed or not. */
export const rawHtml: fc.Arbitrary<string> = fc
  .array(fc.oneof(htmlInline, openBlock, closedBlock), { minLength: 1, maxLength: 6 })
  .map((parts) => numberWords(`<div>${parts.join(" ").replace(/\n+/g, " ")}`).markdown);
