/** What is left open in a talk's HTML until the whole site is known, and where it is printed. */

/** An id, or a sign for one that is yet to be given. */
export interface IdBlank {
  readonly kind: "id";
  readonly name: string;
}

/** Every name of a place: ids, or signs for those that are yet to be given. */
export interface NamesBlank {
  readonly kind: "names";
  readonly names: readonly string[];
}

export interface LinkBlank {
  readonly kind: "link";
  readonly href: string;
  /** A link without words is named after where it leads: by its text, or, where it holds a picture, by its label. */
  readonly name?: "text" | "label";
}

export interface ImageBlank {
  readonly kind: "image";
  readonly src: string;
  /** As typography sets it. */
  readonly alt: string;
  /** What the author gives. */
  readonly width?: string;
  readonly height?: string;
  /** Its further attributes as they stand in a tag, with blanks of their own. */
  readonly attributes: string;
  /** Language attributes of a name that is the interface's. */
  readonly wordsLang: string;
  /** Whether it stands in a paragraph of images alone, and in no link. */
  readonly mayLead: boolean;
  readonly insideLink: boolean;
}

/** What was embedded, as a link. */
export interface CardBlank {
  readonly kind: "card";
  readonly href: string;
}

export type Blank = IdBlank | NamesBlank | LinkBlank | ImageBlank | CardBlank;

const [OPEN, CLOSE] = ["\uFDD0", "\uFDD1"];

/** How a blank stands in HTML: signs that no text holds. */
export function markBlank(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** Stands for a name that is yet to be given. */
export type NameSign = `\uFDD0${string}`;

export function nameSign(key: string): NameSign {
  return `\uFDD0${key}`;
}

/** The names that a sign stands for; a name that is no sign stands for itself. */
export function namesOf(name: string, given: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return name.startsWith(OPEN) ? (given.get(name) ?? []) : [name];
}

/** Text without the signs that blanks are marked by. */
export function withoutMarks(text: string): string {
  return /[\uFDD0\uFDD1]/.test(text) ? text.replace(/[\uFDD0\uFDD1]/g, "\uFFFD") : text;
}
