/** Faults of every kind that can be seeded into a talk, each with the place at which it must be found. */
import type { DiagnosticCode } from "../../src/model/diagnostic.ts";

export interface Fault {
  readonly code: DiagnosticCode;
  /** Lines to put into a talk; `§` stands before the spot and is taken out. `N` is a number of its own. */
  readonly lines: string;
  /** Whether nothing may follow it in the talk. */
  readonly isLast?: boolean;
}

export const FAULTS: readonly Fault[] = [
  { code: "link-missing", lines: "See [the annex](§annexN.md) for more." },
  { code: "link-missing", lines: '> - quoted\n>   and [deep](§annexN.md "title")' },
  { code: "link-missing", lines: "| a | b |\n|---|---|\n| x | [y](§annexN.md) |" },
  { code: "link-missing", lines: "See [the annex][rN].\n\n[rN]: §annexN.md" },
  { code: "link-missing", lines: "Words\nand more [été](<§été N.md>) words" },
  { code: "link-missing", lines: "[ici](§été%20N.md)" },
  { code: "link-missing", lines: "See [above](§#nowhere-N)." },
  { code: "link-missing", lines: "See [the other](§other.md#nowhere-N)." },
  { code: "link-missing", lines: '<p>\n  <a href="§annexN.md">x</a>\n</p>' },
  { code: "link-missing", lines: "Inline <a href='§annexN.md'>x</a> words" },
  {
    code: "link-missing",
    lines: '<video controls>\n<source src="film.mp4">\n<source src="§filmN.webm">\n</video>',
  },
  { code: "link-missing", lines: '<iframe src="§frameN.html" title="x"></iframe>' },
  { code: "link-missing", lines: "Words[^N].\n\n[^N]: See [x](§annexN.md)." },
  { code: "image-missing", lines: "![A plan](§planN.png)" },
  { code: "image-missing", lines: '<img alt="A plan" src="§planN.png">' },
  { code: "image-missing", lines: "- one\n  - two ![A plan](§img/planN.png)" },
  { code: "path-outside", lines: "[x](§../../outN.md)" },
  { code: "image-alt", lines: "Words §![](film.png) words" },
  { code: "image-alt", lines: 'Words <§img src="film.png">'.replace("<§", "§<") },
  { code: "link-insecure", lines: "See [it](§http://www.lemonde.fr/N)." },
  { code: "link-insecure", lines: "See <§http://www.lemonde.fr/N>." },
  { code: "file-case", lines: "![A film](film.png) and ![another](§Film.png)" },
  { code: "id-duplicate", lines: "### One N {#same-N}\n\nx\n\n### Two N {#§same-N}" },
  { code: "id-case", lines: "### One N {#same-N}\n\nx\n\n### Two N {#§Same-N}" },
  { code: "heading-jump", lines: "§#### Deep N" },
  {
    code: "language-other",
    lines:
      "Nous avons livré N fois le service un vendredi, et toute l'équipe a passé la nuit sur les machines de la salle.\n\n## Le retour\n\nOn est revenu en arrière, puis on a dormi dans la salle avec les autres.\n\n§## Please N\n\nWe shipped it on a Friday, and this is how all of us spent the night with you.",
  },
  { code: "code-language-unknown", lines: "```§pyhton\nx\n```" },
  { code: "html-dropped", lines: "Words §<blink>x</blink>" },
  { code: "html-dropped", lines: '<p §onclick="x()">words</p>' },
  { code: "container-unknown", lines: ":::§nothing\nx\n:::" },
  { code: "excuse-invalid", lines: "Words §<!-- lectern-ignore link-missing -->" },
  { code: "fence-unclosed", lines: "§````js\nlet a;", isLast: true },
];

export interface Seeded {
  readonly text: string;
  /** `12:5 link-missing`. */
  readonly place: string;
}

/** The fault under its own `##`, behind as many paragraphs as the number says. */
export function seed({ code, lines }: Fault, number: number): Seeded {
  const before = ["# Exposé", "", "## Début", "", "### Détail", ""];
  for (let at = 0; at < number % 7; at += 1)
    before.push(`Un paragraphe, le ${at + 1}ᵉ, avec [un lien](other.md).`, "");
  before.push("## Suite", "");
  const own = lines.replaceAll("N", String(number)).split("\n");
  const at = own.findIndex((line) => line.includes("§"));
  const place = `${before.length + at + 1}:${(own[at] ?? "").indexOf("§") + 1} ${code}`;
  return { text: [...before, ...own.map((line) => line.replace("§", "")), ""].join("\n"), place };
}
