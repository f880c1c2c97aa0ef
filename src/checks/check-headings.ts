/** Finds headings that are deeper only because a level was jumped, and ids that differ by case only. */
import { locate } from "../markdown/env.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ElementId, Heading, Section, TalkRoot } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Talk } from "../model/talk.ts";

export function checkHeadings(site: Site): readonly Diagnostic[] {
  return site.talks.flatMap((talk) => [...levelJumps(talk), ...idsOfOneSpelling(talk)]);
}

type Node = Section | TalkRoot;

function listNodes(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(listNodes)];
}

/** A deck that never uses a level, as many do who write `#` and `###`, jumps none. */
function levelJumps(talk: Talk): Diagnostic[] {
  const headings = listNodes(talk.root).flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  const used = new Set(headings.map(({ level }) => level));
  return headings.flatMap((heading, at): Diagnostic[] => {
    const above = headings[at - 1]?.level ?? heading.level;
    const skipped = [...used].find((level) => level > above && level < heading.level);
    return skipped === undefined ? [] : [jump(talk, heading, { above, skipped })];
  });
}

function jump(
  talk: Talk,
  { level, line }: Heading,
  { above, skipped }: { readonly above: number; readonly skipped: number },
): Diagnostic {
  const lines = talk.file.text.split("\n");
  const message = `The heading jumps from level ${above} to level ${level}; level ${skipped} is used elsewhere in this talk.`;
  const remedy = `Write it with ${"#".repeat(skipped)}, or put a heading of level ${skipped} above it.`;
  const place = { ...locate(lines, line, undefined), length: level, excerpt: lines[line - 1] ?? "" };
  return { code: "heading-jump", severity: "advice", file: talk.path, ...place, message, remedy };
}

/** Browsers tell `#CI` from `#ci`; people who read an address aloud do not. */
function idsOfOneSpelling(talk: Talk): Diagnostic[] {
  const firsts = new Map<string, ElementId>();
  return listNodes(talk.root)
    .flatMap(idsOfNode)
    .flatMap((own): Diagnostic[] => {
      const first = firsts.get(own.id.toLowerCase());
      if (first === undefined) firsts.set(own.id.toLowerCase(), own);
      return first === undefined || first.id === own.id ? [] : [sameButForCase(talk, first, own)];
    });
}

function idsOfNode({ id, heading, elementIds }: Node): readonly ElementId[] {
  return id === undefined ? elementIds : [{ id, line: heading?.line ?? 1 }, ...elementIds];
}

/** Told at whichever of the two its author wrote out: the capitals are there. */
function sameButForCase(talk: Talk, first: ElementId, second: ElementId): Diagnostic {
  const lines = talk.file.text.split("\n");
  const spelled = [second, first].find(({ id, line }) => lines[line - 1]?.includes(id)) ?? second;
  const other = spelled === second ? first : second;
  const place = { ...locate(lines, spelled.line, spelled.id), length: spelled.id.length };
  const message = `The ids "${spelled.id}" and "${other.id}" (line ${other.line}) differ by their capitals only.`;
  const excerpt = lines[place.line - 1] ?? "";
  const remedy = "Give one of them another name.";
  return { code: "id-case", severity: "warning", file: talk.path, ...place, excerpt, message, remedy };
}
