/** A talk as Eleventy's data cascade carries it: frozen, and of a class, so that nothing merges or copies it. */
import type { Part, PlacedTalk } from "../model/site.ts";

export type TalkData = Readonly<PlacedTalk>;

class FrozenTalk {
  constructor(talk: PlacedTalk) {
    Object.assign(this, talk);
    Object.freeze(this);
  }
}

export function freezeTalk(talk: PlacedTalk): TalkData {
  return new FrozenTalk(talk) as FrozenTalk & PlacedTalk;
}

export function isTalk(value: unknown): value is TalkData {
  return value instanceof FrozenTalk;
}

/** A folder that has no page of its own author's. */
export class PartData {
  readonly part: Part;
  readonly url: string;
  constructor(part: Part) {
    this.part = part;
    this.url = part.url;
    Object.freeze(this);
  }
}

/** A section, for anybody's template. */
export class SectionData {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly lang: string;
  /** Relative to the site's root, with its fragment. */
  readonly url: string;
  readonly talk: TalkData;
  constructor(section: { id: string; title: string; level: number; lang: string }, talk: TalkData) {
    this.id = section.id;
    this.title = section.title;
    this.level = section.level;
    this.lang = section.lang;
    this.url = `${talk.url}#${section.id}`;
    this.talk = talk;
    Object.freeze(this);
  }
}
