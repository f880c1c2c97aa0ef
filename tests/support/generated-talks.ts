/** Talks in any number, of all that makes pages differ: two languages, code, notes, tables, tags, links, equal titles. */
import { type Random, randomFrom } from "./random.ts";

type Write = (random: Random, at: number) => string;

const WORDS = {
  en: "the build reads every talk and writes what it has made of them in one order".split(" "),
  fr: "le site relit chaque exposé et récrit ce que les auteurs en ont fait là où il était".split(" "),
};
const CODE: readonly string[] = [
  "```js {2}\nconst a = 1;\nconst b = a;\n```",
  "```yaml\nkey: [1, 2]\n```",
  "```sh\ndocker run -it alpine\n```",
  "```python\ndef f(x):\n    return x\n```",
];

/** Files by path; the same for the same seed. */
export function generateTalks(count: number, seed: number): Readonly<Record<string, string>> {
  const random = randomFrom(seed);
  const talks = Array.from({ length: count }, (_, at) => [pathOf(at), writeTalk(random, at)] as const);
  return { ...Object.fromEntries(talks), "made/plan.svg": PLAN, "made/sub/words.txt": "Some words.\n" };
}

const PLAN = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>\n';

function pathOf(at: number): string {
  return at % 3 === 0 ? `made/sub/talk-${at}.md` : `made/talk-${at}.${langOf(at)}.md`;
}

function langOf(at: number): keyof typeof WORDS {
  return at % 2 === 0 ? "en" : "fr";
}

function writeTalk(random: Random, at: number): string {
  const sections = Array.from({ length: 3 + random.below(4) }, () => random.pick(BLOCKS)(random, at));
  const title = `# ${at % 5 === 0 ? "Straße & “Öl”" : sentence(random, at)} ${at}`;
  return [frontMatter(random, at), title, sentence(random, at), ...sections].join("\n\n").concat("\n");
}

function frontMatter(random: Random, at: number): string {
  const day = `20${10 + random.below(16)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  const given = `given:\n  - { event: Days, date: ${day}, place: Lyon }`;
  const lines = [
    `tags: [t${at % 4}, été]`,
    `speakers: [Noé ${at % 6}, İpek Ğ]`,
    at % 4 ? given : `date: ${day}`,
  ];
  return ["---", `lang: ${langOf(at)}`, ...lines, "---"].join("\n");
}

const two = (value: number): string => String(value).padStart(2, "0");

function sentence(random: Random, at: number): string {
  const words = Array.from({ length: 6 + random.below(8) }, () => random.pick(WORDS[langOf(at)]));
  return words.join(" ");
}

const BLOCKS: readonly Write[] = [
  (random, at) => `## ${sentence(random, at)}\n\n${sentence(random, at)}: "${sentence(random, at)}" !`,
  (random) => `## Code\n\n${random.pick(CODE)}`,
  (random, at) => `## Code\n\n### I ı İ i ${at}\n\n${random.pick(CODE)}\n\n${sentence(random, at)}`,
  (random, at) => `---\n\n| a | b |\n|:--|--:|\n| ${sentence(random, at)} | ${random.below(9)} |`,
  (random, at) =>
    `::: tip\n${sentence(random, at)}\n:::\n\n- one\n- two[^1]\n\n[^1]: ${sentence(random, at)}`,
  (_, at) => `## Links {#links}\n\n[x](${at % 3 === 0 ? "../" : ""}talk-1.fr.md) [y](#nowhere) <kbd>K</kbd>`,
  (_, at) => `![plan](${at % 3 === 0 ? "../" : ""}plan.svg)\n\n> Words.\n> -- Ada`,
];
