/** The whole way of one talk: from its bytes to every page and file of a site, published once and published again. */
import { createHighlighter } from "../../src/render/highlighter.ts";
import { filesOf, handbookOf, type MadeHandbook } from "../support/handbook.ts";
import type { Pathological } from "./inputs.ts";

const highlight = await createHighlighter(["js", "python"]);

/** Reads the deck, gives it the addresses that it had, and prints its page, its index, its Markdown and all others. */
export function goFullWay({ write, dialect }: Pathological, size: number): MadeHandbook {
  const handbook = handbookOf({ "talk.md": write(size) }, { dialect, highlight });
  filesOf(handbook);
  return handbook;
}
