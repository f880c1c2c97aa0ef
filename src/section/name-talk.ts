/** A talk gets the names that its places have on its page. */
import type { PublishedIds } from "../model/anchor.ts";
import { namesOf } from "../model/blank.ts";
import { sectionId } from "../model/brands.ts";
import type { Section, TalkRoot } from "../model/section.ts";
import type { Talk, TalkDraft } from "../model/talk.ts";
import { nameOutline } from "./name-outline.ts";

export function nameTalk({ outline, ...draft }: TalkDraft, published?: PublishedIds): Talk {
  const { ids, bySign } = nameOutline(outline, published);
  const name = (root: TalkRoot): TalkRoot => {
    const id = root.id && namesOf(root.id, bySign)[0];
    return { ...nameContent(root, bySign), id: id === undefined ? undefined : sectionId(id) };
  };
  const handout = draft.handout && name(draft.handout);
  return { ...draft, root: name(draft.root), handout, sectionIds: ids, names: bySign };
}

type Names = ReadonlyMap<string, readonly string[]>;

function nameSection(section: Section, names: Names): Section {
  return { ...nameContent(section, names), id: nameId(section.id, names) };
}

function nameContent<Place extends TalkRoot | Section>(place: Place, names: Names): Place {
  return {
    ...place,
    aliases: place.aliases.flatMap((alias) => namesOf(alias, names)),
    continuations: place.continuations.map(({ id, aliases }) => {
      return { id: nameId(id, names), aliases: aliases.flatMap((alias) => namesOf(alias, names)) };
    }),
    elementIds: place.elementIds.flatMap(({ id, line }) =>
      namesOf(id, names).map((name) => ({ id: name, line })),
    ),
    children: place.children.map((child) => nameSection(child, names)),
  };
}

function nameId(sign: string, names: Names): Section["id"] {
  const [name] = namesOf(sign, names);
  if (name === undefined) throw new Error("Every section has an id.");
  return sectionId(name);
}
