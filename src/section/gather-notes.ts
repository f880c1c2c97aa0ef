/** The speaker notes of a talk by themselves, each under the headings that it belongs to: what the notes page shows. */
import type Token from "markdown-it/lib/token.mjs";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";

/** The notes that are for the handout; undefined when there are none. */
export function gatherNotes(root: WrittenRoot): WrittenRoot | undefined {
  const body = notesIn(root.body);
  const children = root.children.flatMap(sectionNotes);
  if (body.length === 0 && children.length === 0) return undefined;
  return { ...root, body, children, continuations: [] };
}

/** The section with its notes alone; empty where neither it nor any below it has some. */
function sectionNotes(section: WrittenSection): readonly WrittenSection[] {
  const body = notesIn(section.body);
  const children = section.children.flatMap(sectionNotes);
  if (body.length === 0 && children.length === 0) return [];
  return [{ ...section, body, children, continuations: [] }];
}

function notesIn(tokens: readonly Token[]): readonly Token[] {
  let isNote = false;
  return tokens.filter(({ type, meta }) => {
    if (type === "notes_open") isNote = meta.visibility === "handout";
    const belongs = isNote;
    if (type === "notes_close") isNote = false;
    return belongs;
  });
}
