/** The one shape of a talk dialect: how to recognise it, and how a file of it becomes a neutral deck. */
import type { SourcePath } from "../../model/brands.ts";
import type { DialectName, Slide, SourceFile } from "../../model/deck.ts";
import type { DiagnosticCode } from "../../model/diagnostic.ts";
import type { SplitSource } from "../split-front-matter.ts";

export interface DeckSource {
  readonly file: SourceFile;
  readonly split: SplitSource;
  /** The front matter as plain values, whatever its keys; empty when there is none. */
  readonly head: Readonly<Record<string, unknown>>;
  /** The nearest `reveal-md.json`, `reveal.json` above the file, as plain values; empty when there is none. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the manifest of the file's course says that its marks stand for, such as `gitrepo`. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A reason to take a file for a dialect. */
export interface Sign {
  /** 1 for a hint, 3 for what is unusual elsewhere, 10 for what no other dialect has. Counted once a sign. */
  readonly weight: number;
  /** As the build prints it: "`##==##` on line 12". */
  readonly reason: string;
  /** Prose may hold it too, or it stands beside the file: it adds weight, and shows no slide. */
  readonly isSoft?: boolean;
}

export interface SlideFinding {
  readonly code: DiagnosticCode;
  /** 1-based line in the file. */
  readonly line: number;
  /** Text on that line; the finding points at its first character. */
  readonly near?: string;
  readonly message: string;
  readonly remedy?: string;
}

export type Included =
  /** A file that has a page of its own: it is linked, never copied. */
  | { readonly kind: "talk"; readonly path: SourcePath }
  | { readonly kind: "text"; readonly path: SourcePath; readonly text: string };

export interface DialectContext {
  /**
   * A file named by the deck, inside the content folder. Undefined when it is missing, hidden, outside the
   * folder or part of a cycle: that is reported, at `line`, and the directive's words are kept.
   */
  include(address: string, line: number): Included | undefined;
  report(finding: SlideFinding): void;
}

export interface Dialect {
  readonly name: DialectName;
  /** Cheap: it runs on every file. No sign, no claim. */
  detect(source: DeckSource): readonly Sign[];
  /** Slides in the order of the file. Never throws, and never loses a word. */
  parse(source: DeckSource, context: DialectContext): readonly Slide[];
}
