/** A file becomes a talk by itself, as a handbook of it alone would have it. */
import type { Talk } from "../model/talk.ts";
import { openReader } from "../search/read-words.ts";
import { nameTalk } from "../section/name-talk.ts";
import type { TalkOptions, TalkSource } from "../section/parse-talk.ts";
import { draftTalk, type ReadingTools } from "./draft-talk.ts";

/** Code stays plain, and words are their own stems. */
export const PLAIN: ReadingTools = { highlight: () => undefined, readWords: openReader((word) => word) };

export function readTalk(
  source: TalkSource,
  options: TalkOptions = {},
  tools: Partial<ReadingTools> = {},
): Talk {
  return nameTalk(draftTalk(source, options, { ...PLAIN, ...tools }));
}
