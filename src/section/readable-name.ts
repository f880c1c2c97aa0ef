/** A title for what has none: a file's or folder's name, as a person would write it. */

import { splitFileLanguage } from "../text/path-language.ts";
import { withoutControls } from "../text/without-controls.ts";

/** `01-my_talk.md` → `My talk`; an index or readme takes its folder's name. */
export function readableName(path: string): string {
  const segments = path.split("/");
  const file = segments.pop()?.replace(/\.[a-z]+$/i, "") ?? "";
  const name = /^(index|readme)$/i.test(file) ? (segments.pop() ?? "") : file;
  const words =
    splitFileLanguage(name)
      .stem.replace(/^\d+[-_. ]+/, "")
      .replace(/[-_\s]+/g, " ")
      .trim() || name;
  return withoutControls(words.charAt(0).toUpperCase() + words.slice(1));
}
