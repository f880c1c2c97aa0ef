/** Reports what is dropped of one fragment of HTML, each thing at its line. */
import { type MarkdownEnv, report } from "./env.ts";
import { CODE_TAGS } from "./html-policy.ts";

/** Elements that hold no words: what they do, a page does not. */
const DOES = new Set(["base", "embed", "iframe", "input", "link", "meta", "object"]);

/** What becomes of what stands inside. */
function fateOf(tag: string): { readonly what: string; readonly remedy: string } {
  if (CODE_TAGS.has(tag))
    return { what: ", with what stands inside", remedy: "A page runs no code and no style of its author's." };
  if (DOES.has(tag)) return { what: "", remedy: "Leave it out, or link to what it shows." };
  return { what: "", remedy: "What stands inside is kept; write it in Markdown." };
}

export class DroppedHtml {
  private readonly env: MarkdownEnv;
  /** 1-based line in the file on which the fragment begins. */
  private readonly line: number;
  constructor(env: MarkdownEnv, line: number) {
    this.env = env;
    this.line = line;
  }

  /** `lineInFragment` is 1-based. */
  tag(name: string, lineInFragment: number): void {
    const { what, remedy } = fateOf(name);
    const message = `<${name}> is not allowed in a page and is dropped${what}.`;
    this.report("html-dropped", lineInFragment, `<${name}`, message, remedy);
  }

  attribute(tag: string, name: string, lineInFragment: number): void {
    const message = `The attribute ${name} of <${tag}> is not allowed in a page and is dropped.`;
    const remedy =
      name === "style" ? "Give it a class, and style that." : "A page runs no code of its author's.";
    this.report("html-dropped", lineInFragment, `${name}=`, message, remedy);
  }

  link(href: string, lineInFragment: number): void {
    const message = `A link to "${href.slice(0, 40).replace(/\s+/g, " ")}" is not allowed in a page; its words are kept.`;
    this.report(
      "html-dropped",
      lineInFragment,
      href.slice(0, 20),
      message,
      "Link to https:, http:, mailto: or a file.",
    );
  }

  unclosed(start: string, lineInFragment: number): void {
    const message = `"${start}" is never closed; what follows is read as text.`;
    const remedy =
      start === "<" ? "Close the tag, or write &lt; for the sign itself." : "Close it where it ends.";
    this.report("html-unclosed", lineInFragment, start, message, remedy);
  }

  private report(
    code: "html-dropped" | "html-unclosed",
    lineInFragment: number,
    near: string,
    message: string,
    remedy: string,
  ): void {
    report(this.env, { code, line: this.line + lineInFragment - 1, near, message, remedy });
  }
}
