/** Every fragment that lands somewhere on a talk's page. */
import type { Section, TalkRoot } from "../model/section.ts";
import type { Talk } from "../model/talk.ts";

export function listFragments(talk: Talk): ReadonlySet<string> {
  const fragments = new Set<string>();
  collect(talk.root, fragments);
  return fragments;
}

function collect(section: Section | TalkRoot, fragments: Set<string>): void {
  if (section.id !== undefined) fragments.add(section.id);
  for (const alias of section.aliases) fragments.add(alias);
  for (const { id, aliases } of section.continuations)
    for (const name of [id, ...aliases]) fragments.add(name);
  for (const { id } of section.elementIds) fragments.add(id);
  for (const child of section.children) collect(child, fragments);
}
