/** Texts that are written to take long: each is a form that is repeated, as long as one likes. */
import type { DialectName } from "../../src/model/deck.ts";

export interface Pathological {
  readonly name: string;
  /** How often the campaign repeats the form: some hundred kilobytes, or as much as the form allows. */
  readonly size: number;
  write(size: number): string;
  /** Else it is read as its signs say, as a build does. */
  readonly dialect?: DialectName;
}

const input = (
  name: string,
  size: number,
  write: (size: number) => string,
  dialect?: DialectName,
): Pathological => ({
  ...{ name, size, write },
  ...(dialect === undefined ? {} : { dialect }),
});
const repeated = (form: string) => (size: number) => form.repeat(size);
const counted =
  (form: (at: number) => string, joint = "\n") =>
  (size: number): string =>
    Array.from({ length: size }, (_, at) => form(at)).join(joint);

/** The forms of the pathological tests of cmark, in our words. */
const OF_COMMONMARK: readonly Pathological[] = [
  input(
    "strong in emphasis in strong",
    12_000,
    (size) => `${"*a **a ".repeat(size)}b${" a** a*".repeat(size)}`,
  ),
  input("ends of emphasis without a beginning", 50_000, repeated("a_ ")),
  input("beginnings of emphasis without an end", 50_000, repeated("_a ")),
  input("ends of links without a beginning", 60_000, repeated("a]")),
  input("beginnings of links without an end", 50_000, repeated("[a")),
  input("beginnings and ends that do not match", 40_000, repeated("*a_ ")),
  input("emphasis that crosses", 12_000, (size) => "*a ".repeat(size) + "_a*_ ".repeat(size)),
  input("runs whose lengths add up to three", 50_000, (size) => `a**b${"c* ".repeat(size)}`),
  input("links that begin within emphasis that ends", 40_000, repeated("[ a_")),
  input("brackets and an address that begins", 30_000, repeated("[ (](")),
  input("images in images without an end", 20_000, repeated("![[]()")),
  input("emphasis across the edges of links", 10_000, repeated("**x [a*b**c*](d) ")),
  input("brackets in brackets", 30_000, (size) => `${"[".repeat(size)}a${"]".repeat(size)}`),
  input("quotes in quotes", 50_000, (size) => `${"> ".repeat(size)}a`),
  input(
    "lists in lists",
    400,
    counted((at) => `${"  ".repeat(at)}* a`),
  ),
  input("the character that is none", 50_000, repeated("a\0b ")),
  input(
    "runs of backticks, each longer than the last",
    500,
    counted((at) => `e${"`".repeat(at + 1)}`, ""),
  ),
  input("addresses in angles that never close", 30_000, repeated("[a](<b")),
  input("addresses that never close", 30_000, repeated("[a](b")),
  input("comments that never close", 40_000, (size) => `</${"<!--".repeat(size)}`),
  input("blank lines in deep lists", 20_000, (size) => `${"- ".repeat(size)}x${"\n".repeat(size)}`),
  input(
    "blank lines in deep lists in a quote",
    20_000,
    (size) => `> ${"- ".repeat(size)}x\n${">\n".repeat(size)}`,
  ),
  input("emphasis in deep quotes", 40_000, (size) => ">".repeat(size) + "a*".repeat(size)),
  input(
    "definitions of links, each used",
    4_000,
    (size) => `${counted((at) => `[a${at}]: u${at}`)(size)}\n\n${counted((at) => `[a${at}]`, " ")(size)}`,
  ),
];

const INLINES: readonly Pathological[] = [
  input("stars", 100_000, repeated("*")),
  input("stars and underscores", 50_000, repeated("*_")),
  input("tildes", 40_000, repeated("a~b ")),
  input("pairs of tildes", 40_000, repeated("~~a ")),
  input("tildes that strike out", 12_000, repeated("~a~ ")),
  input("backticks", 100_000, repeated("`")),
  input("backticks by one and two", 40_000, repeated("`a``b ")),
  input("backslashes", 100_000, repeated("\\")),
  input("references to characters", 30_000, repeated("&amp;&#x41;")),
  input("references that are none", 60_000, repeated("&a")),
  input("references without an end", 30_000, repeated("&#1114112&")),
  input("addresses", 4_000, repeated("https://a.example/b ")),
  input("addresses in one another", 20_000, repeated("http://")),
  input("mail addresses", 8_000, repeated("a@b.example ")),
  input("signs of mail addresses", 40_000, repeated("a@")),
  input("one long name before a mail's sign", 100_000, (size) => `${"a.".repeat(size)}@`),
  input("beginnings of addresses", 40_000, repeated("www.")),
  input("angles", 100_000, repeated("<")),
  input("autolinks that never close", 20_000, repeated("<https:a ")),
  input("links in links", 8_000, (size) => `${"[".repeat(size)}a${"](b)".repeat(size)}`),
  input("images in images", 60, (size) => `${"![".repeat(size)}a${"](b)".repeat(size)}`),
  input("links to what is not defined", 15_000, repeated("[a][b] ")),
  input("titles that never close", 20_000, repeated('[a](b "')),
  input("parentheses in an address", 30_000, (size) => `[a](${"(".repeat(size)}`),
  input("links with a title each", 5_000, repeated('[a](b "c") ')),
  input("braces", 60_000, repeated("{")),
  input("attributes that never close", 20_000, repeated("[a]{.b ")),
  input("attributes", 8_000, repeated("[a]{.b} ")),
  input("attributes of nothing", 20_000, repeated("{.a} ")),
  input("keys in braces", 20_000, (size) => `a {${"k=v ".repeat(size)}}`),
  input("footnotes in the line", 6_000, repeated("^[a] ")),
  input("footnotes in the line that never close", 30_000, repeated("^[a ")),
  input("footnotes in footnotes", 8_000, (size) => "^[".repeat(size) + "]".repeat(size)),
  input("quotation marks", 60_000, repeated("\"a' ")),
  input("French signs without their spaces", 40_000, repeated("« a » ! ")),
  input("one word", 300_000, repeated("a")),
  input("one word of marks", 60_000, repeated("e\u0301")),
  input("words that are joined", 60_000, repeated("a-")),
  input("humps", 60_000, repeated("aB")),
  input("letters without spaces between words", 50_000, repeated("漢字")),
  input("lines", 60_000, repeated("a\n")),
  input("hard breaks", 40_000, repeated("a  \n")),
  input("spaces", 300_000, (size) => `a${" ".repeat(size)}b`),
  input("emoji", 40_000, repeated("👩‍🚀")),
];

const BLOCKS: readonly Pathological[] = [
  input("equal headings", 10_000, repeated("## Same\n\n")),
  input(
    "headings that differ",
    6_000,
    counted((at) => `## Title ${at}\n`),
  ),
  input(
    "equal headings, each in another",
    6_000,
    counted((at) => `${"#".repeat((at % 5) + 2)} Same\n`),
  ),
  input(
    "headings that are numbered like repeated ones",
    5_000,
    counted((at) => `## Same\n\n## Same ${at}\n`),
  ),
  input("headings of no letters", 8_000, repeated("## 🎉\n\n")),
  input("one long heading", 100_000, (size) => `## ${"word ".repeat(size / 5)}`),
  input("hashes", 100_000, (size) => `# a ${"#".repeat(size)} b`),
  input("underlines of headings", 20_000, repeated("a\n=\n")),
  input("ids of one name", 5_000, repeated("## a {#same}\n\n")),
  input(
    "anchors before headings",
    4_000,
    counted((at) => `<a id="x${at}"></a>\n\n## Title\n`),
  ),
  input("rows of a table", 4_000, (size) => `| a | b |\n| - | - |\n${"| 1 | 2 |\n".repeat(size)}`),
  input("columns of a table", 12_000, (size) => `${"|a".repeat(size)}|\n${"|-".repeat(size)}|\n|b|`),
  input("rows that are shorter than their table", 1_200, (size) => {
    const columns = Math.ceil(Math.sqrt(size));
    return `${"|a".repeat(columns)}|\n${"|-".repeat(columns)}|\n${"|b|\n".repeat(columns)}`;
  }),
  input("tables", 3_000, repeated("|a|\n|-|\n|b|\n\n")),
  input("lines that might be tables", 20_000, repeated("| a |\n")),
  input(
    "footnotes",
    3_000,
    counted((at) => `Words[^${at}].\n\n[^${at}]: A note.\n`),
  ),
  input(
    "one footnote, referred to again and again",
    6_000,
    (size) => `${"a[^1] ".repeat(size)}\n\n[^1]: A note.`,
  ),
  input(
    "footnotes that refer to one another",
    3_000,
    counted((at) => `[^${at}]: See[^${at + 1}].\n`),
  ),
  input(
    "footnotes that nothing refers to",
    4_000,
    counted((at) => `[^${at}]: A note.\n`),
  ),
  input(
    "definitions of links, none used",
    12_000,
    counted((at) => `[a${at}]: u`),
  ),
  input("definitions of one link", 20_000, repeated("[a]: u\n")),
  input("a definition that never ends", 60_000, (size) => `[a]: <${"b".repeat(size)}`),
  input("points", 6_000, repeated("- a\n")),
  input("points apart", 6_000, repeated("- a\n\n")),
  input("tasks", 5_000, repeated("- [ ] a\n")),
  input(
    "points whose signs differ",
    5_000,
    counted((at) => `${"-+*"[at % 3]} a`),
  ),
  input(
    "numbers",
    6_000,
    counted((at) => `${at}. a`),
  ),
  input("points in points in one line", 30_000, repeated("- ")),
  input("quotes", 6_000, repeated("> a\n\n")),
  input("quotes with an author", 4_000, repeated("> a\n> -- Ada\n\n")),
  input("alerts", 4_000, repeated("> [!NOTE]\n> a\n\n")),
  input("terms", 4_000, repeated("a\n: b\n\n")),
  input("definitions of one term", 6_000, (size) => `a\n${": b\n".repeat(size)}`),
  input("containers", 4_000, repeated("::: note\na\n:::\n\n")),
  input("containers that nobody closes", 8_000, repeated("::: note\n\n")),
  input(
    "containers in containers",
    1_000,
    (size) => `${"::: note\n".repeat(size)}a\n${":::\n".repeat(size)}`,
  ),
  input("ends of containers", 20_000, repeated(":::\n\n")),
  input("tabs", 3_000, (size) => `::: tabs\n${"== One\na\n".repeat(size)}:::`),
  input("groups of tabs that nobody closes", 5_000, repeated("::: tabs\n== One\n")),
  input("admonitions", 4_000, repeated("!!! note\n    a\n\n")),
  input("fences", 3_000, repeated("```js\na = 1;\n```\n\n")),
  input("one fence that never closes", 5_000, (size) => `\`\`\`js\n${"const a = [1];\n".repeat(size)}`),
  input(
    "fences of every length",
    400,
    counted((at) => `${"`".repeat(at + 3)}\na`),
  ),
  input("brackets in code", 40_000, (size) => `\`\`\`js\n${"([{\n".repeat(size / 4)}\`\`\``),
  input("one long line of code", 100_000, (size) => `\`\`\`js\n${"a+".repeat(size / 2)}\n\`\`\``),
  input("ranges of lines", 4_000, (size) => `\`\`\`js {${"1-9,".repeat(size)}}\na\n\`\`\``),
  input("indented code", 20_000, repeated("    a\n")),
  input("rules", 20_000, repeated("---\n\n")),
  input("blank lines", 100_000, (size) => `a${"\n".repeat(size)}b`),
  input("tabulators", 60_000, (size) => `-${"\t".repeat(size)}a`),
];

const HTML: readonly Pathological[] = [
  input("elements in elements", 8_000, (size) => `<div>${"<div>".repeat(size)}a`),
  input("elements that end nowhere", 12_000, repeated("a <b>c ")),
  input("ends of elements", 20_000, repeated("</div> ")),
  input("formats across paragraphs", 6_000, repeated("<b>a\n\n")),
  input("formats in formats", 6_000, (size) => `<p>${"<b class=x><i>".repeat(size)}a`),
  input("cells that end by themselves", 8_000, (size) => `<table>\n${"<tr><td>a\n".repeat(size)}`),
  input("tables in tables", 3_000, (size) => `<div>${"<table><tr><td>".repeat(size)}a`),
  input("tags that never close", 30_000, repeated("<a ")),
  input("attributes of one tag", 20_000, (size) => `<b ${"a=b ".repeat(size)}>c</b>`),
  input("one attribute that never closes", 100_000, (size) => `<div title="${"a<b ".repeat(size / 4)}`),
  input("comments", 12_000, repeated("a <!-- b --> ")),
  input("comments as blocks", 8_000, repeated("<!-- a -->\n\n")),
  input("ends of comments", 40_000, repeated("--> ")),
  input("declarations that never close", 20_000, repeated("<!A ")),
  input("instructions that never close", 20_000, repeated("<? ")),
  input("sections of characters that never close", 12_000, repeated("<![CDATA[ ")),
  input("scripts", 8_000, repeated("a <script>b</script> ")),
  input("scripts that never close", 12_000, repeated("a <script> ")),
  input("style sheets as blocks", 6_000, repeated("<style>\na\n</style>\n\n")),
  input("videos", 3_000, repeated('<video src="a.mp4"></video>\n\n')),
  input("images", 4_000, repeated('<img src="a.png" alt="a"> ')),
  input("headings in HTML", 5_000, repeated("<h2>a</h2>\n\n")),
  input("summaries in summaries", 4_000, (size) => `<div>${"<details><summary>".repeat(size)}a`),
  input("links in links in HTML", 8_000, (size) => `<p>${"<a href=b>".repeat(size)}a`),
  input("elements that nobody knows", 8_000, repeated("<v-click>a</v-click> ")),
];

const WHOLE: readonly Pathological[] = [
  input(
    "links to nowhere",
    4_000,
    counted((at) => `[a](b${at}.md)`, " "),
  ),
  input(
    "links to no section",
    4_000,
    counted((at) => `[a](#b${at})`, " "),
  ),
  input(
    "links to each section",
    2_000,
    counted((at) => `## Title ${at}\n\n[a](#title-${at})\n`),
  ),
  input("excuses", 3_000, repeated("<!-- lectern-ignore link-missing: a -->\n\n[a](b.md)\n\n")),
  input("excuses of nothing", 5_000, repeated("<!-- lectern-ignore link-missing: a -->\n\n")),
  input("excuses that never close, in one line", 10_000, repeated("<!-- lectern-ignore a: b ")),
  input(
    "images that are not there",
    4_000,
    counted((at) => `![a](b${at}.png)`, " "),
  ),
  input("front matter that never closes", 20_000, (size) => `---\n${"a: b\n".repeat(size)}`),
  input("keys of front matter", 2_000, (size) => `---\n${counted((at) => `k${at}: v`)(size)}\n---\n\na`),
  input("lists in front matter", 8_000, (size) => `---\nx: ${"[".repeat(size)}\n---\n\na`),
  input("tags", 2_000, (size) => `---\ntags: [${counted((at) => `t${at}`, ", ")(size)}]\n---\n\na`),
  input("blank lines in front matter", 60_000, (size) => `---\ntitle: a${"\n".repeat(size)}---\n\na`),
  input("aliases of front matter", 2_000, (size) => `---\nx: &x [a]\ny: [${"*x,".repeat(size)}]\n---\n\na`),
];

const DECKS: readonly Pathological[] = [
  input("slides of Marp", 3_000, (size) => `---\nmarp: true\n---\n${"# a\n\n---\n\n".repeat(size)}`, "marp"),
  input("directives of Marp", 6_000, repeated("<!-- _class: a -->\n"), "marp"),
  input("notes of Marp", 4_000, repeated("<!-- a note -->\n\n---\n\n"), "marp"),
  input("images of Marp", 4_000, repeated("![bg left:33%](a.png)\n\n"), "marp"),
  input("slides of Slidev", 3_000, repeated("---\nlayout: cover\n---\n\n# a\n\n"), "slidev"),
  input("components of Slidev", 6_000, repeated("<v-clicks>\n\na\n\n</v-clicks>\n\n"), "slidev"),
  input("marks of Slidev's slots", 8_000, repeated("::right::\n\n"), "slidev"),
  input("slides of reveal", 3_000, repeated("# a\n\n---\n\n# b\n\n--\n\n"), "reveal"),
  input("notes of reveal", 6_000, repeated("Note: a\n\n---\n\n"), "reveal"),
  input("settings of reveal's slides", 6_000, repeated('<!-- .slide: class="a" -->\n\n'), "reveal"),
  input("slides of remark", 3_000, repeated("class: a\n# b\n\n---\n"), "remark"),
  input("brackets of remark", 12_000, repeated(".a[b "), "remark"),
  input(
    "brackets of remark in one another",
    4_000,
    (size) => `${".a[".repeat(size)}b${"]".repeat(size)}`,
    "remark",
  ),
  input("notes of remark", 6_000, repeated("???\na\n\n---\n"), "remark"),
  input("properties of remark", 12_000, repeated("name: a\n"), "remark"),
  input("slides of presenterm", 3_000, repeated("a\n\n<!-- end_slide -->\n\n"), "presenterm"),
  input(
    "columns of presenterm",
    5_000,
    repeated("<!-- column_layout: [1, 2] -->\n<!-- column: 0 -->\n\n"),
    "presenterm",
  ),
  input("comments of presenterm that never close", 12_000, repeated("<!-- a\n\n"), "presenterm"),
  input("slides of Deckset", 3_000, repeated("# a\n\n---\n\n^ a note\n\n"), "deckset"),
  input("commands of Deckset", 6_000, repeated("[.a: b]\n"), "deckset"),
  input("divs of Pandoc", 4_000, repeated("::: {.a}\n\nb\n\n:::\n\n"), "pandoc"),
  input("divs of Pandoc that nobody closes", 6_000, repeated("::: {.a}\n\n"), "pandoc"),
  input("divs of Quarto", 4_000, repeated("::: {.callout-note}\na\n:::\n\n"), "quarto"),
  input("shortcodes of Quarto", 8_000, repeated("{{< a "), "quarto"),
  input("cells of Quarto", 3_000, repeated("```{python}\n#| echo: false\na\n```\n\n"), "quarto"),
  input("slides of TalkControl", 4_000, repeated("# a\n\n##==##\n\n"), "talkcontrol"),
  input("blank lines between slides", 4_000, repeated("# a\n\n\n\n"), "blank-lines"),
  input("signs of every dialect", 2_000, repeated("# a\n\n---\n\n--\n\n???\n\n^ b\n\n##==##\n\nNote: c\n\n")),
];

export const INPUTS: readonly Pathological[] = [
  ...OF_COMMONMARK,
  ...INLINES,
  ...BLOCKS,
  ...HTML,
  ...WHOLE,
  ...DECKS,
];
