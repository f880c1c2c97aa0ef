/** Reads what of each section stays in translation. */
import type Token from "markdown-it/lib/token.mjs";
import type { SectionTraits } from "../model/section-traits.ts";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";

/** Of every section, in reading order. */
export function listTraits({ children }: WrittenRoot): readonly SectionTraits[] {
  const traits: SectionTraits[] = [];
  const add = (section: WrittenSection, above: readonly number[]): void => {
    const place = traits.push(readTraits(section, above)) - 1;
    for (const child of section.children) add(child, [...above, place]);
  };
  for (const section of children) add(section, []);
  return traits;
}

function readTraits(section: WrittenSection, above: readonly number[]): SectionTraits {
  const { heading, body, children } = section;
  const reader = new Reader();
  reader.readInline(heading.inline);
  const headingMarks = new Map(reader.marks);
  for (const token of body) reader.read(token);
  const names = [heading.writtenId, ...(heading.slide?.addresses ?? [])];
  return {
    level: heading.level,
    hasChildren: children.length > 0,
    above,
    ...reader.counts,
    names: new Set(names.flatMap((name) => (name === undefined || isCounted(name) ? [] : name))),
    numbers: (heading.text.match(/\d+/g) ?? []).join(" "),
    headingMarks,
    marks: reader.marks,
  };
}

/** `12` and `/3/2` count slides, which a translation may have more of. */
function isCounted(address: string): boolean {
  return /^[\d/]*$/.test(address);
}

/** Words that begin alike in two languages are kin often enough. Source: Simard, Foster and Isabelle, 1992. */
const KINSHIP = 4;
const WORTH = { kin: 1, number: 1, code: 2, image: 2, address: 2 } as const;
/** Whether it is the beginning of a word. */
export function isKin(mark: string): boolean {
  return mark.startsWith("kin ");
}

/** Lines of code shorter than this are braces. */
const SHORTEST_LINE = 4;

class Reader {
  readonly counts = { items: 0, blocks: 0, images: 0, words: 0 };
  readonly marks = new Map<string, number>();

  read({ type, content, children }: Token): void {
    if (type === "list_item_open") this.counts.items += 1;
    if (type === "inline") this.readInline(children ?? []);
    if (type !== "fence" && type !== "code_block") return;
    this.counts.blocks += 1;
    for (const line of content.split("\n")) {
      const code = line.trim();
      if (code.length >= SHORTEST_LINE) this.mark("code", code);
    }
  }

  readInline(children: readonly Token[]): void {
    for (const token of children) {
      if (token.type === "text") this.readText(token.content);
      if (token.type === "code_inline") this.mark("code", token.content.trim());
      if (token.type === "image") this.readImage(token);
      const href = token.type === "link_open" ? token.attrGet("href") : null;
      if (href !== null && /^https?:/.test(href)) this.mark("address", href);
    }
  }

  private mark(kind: keyof typeof WORTH, sign: string): void {
    this.marks.set(`${kind} ${sign}`, WORTH[kind]);
  }

  private readImage(image: Token): void {
    this.counts.images += 1;
    this.mark("image", pictureOf(image.attrGet("src") ?? ""));
  }

  private readText(text: string): void {
    const folded = text.normalize("NFKD").replace(/\p{M}+/gu, "");
    this.counts.words += folded.match(/\p{L}+/gu)?.length ?? 0;
    for (const [number] of folded.matchAll(/\d+/g)) this.mark("number", number);
    for (const [word] of folded.matchAll(/[A-Za-z][A-Za-z\d]*/g)) {
      if (word.length >= KINSHIP) this.mark("kin", word.slice(0, KINSHIP).toLowerCase());
      else if (/^[A-Z\d]{2,}$/.test(word)) this.mark("kin", word.toLowerCase());
    }
  }
}

/** `images/plan.fr.svg` and `img/plan.en.svg` are both `plan`. */
function pictureOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/(?:[._-][a-z]{2})?\.\w+$/i, "");
}
