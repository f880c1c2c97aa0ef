/** A file becomes a draft of a talk: what is known of it by itself, and what is made of it when it is wanted. */
import type { TalkDraft, TalkFacts, TalkReadings } from "../model/talk.ts";
import type { Highlight } from "../render/highlighter.ts";
import { printTalk } from "../render/print-talk.ts";
import { indexTalk } from "../search/index-talk.ts";
import type { ReadWords } from "../search/read-words.ts";
import { gatherNotes } from "../section/gather-notes.ts";
import { listImages } from "../section/list-images.ts";
import { markLanguages } from "../section/mark-languages.ts";
import { parseTalk, type TalkOptions, type TalkSource, type WrittenTalk } from "../section/parse-talk.ts";
import { plainRoot } from "../section/plain-root.ts";
import { readingTime } from "../section/reading-time.ts";
import { readLanguages } from "../section/section-languages.ts";
import { listTraits } from "../section/section-traits.ts";
import { summarize } from "../section/summarize.ts";

export interface ReadingTools {
  readonly highlight: Highlight;
  readonly readWords: ReadWords;
}

export function draftTalk(source: TalkSource, options: TalkOptions, tools: ReadingTools): TalkDraft {
  const written = parseTalk(source, options);
  return { file: source.file, ...readFacts(written), ...openReadings(written, tools) };
}

function readFacts({ facts, outline, root, handout }: WrittenTalk): TalkFacts {
  return {
    ...facts,
    outline,
    root: plainRoot(root),
    handout: handout && plainRoot(handout),
    minutes: readingTime(root),
    summary: summarize(root),
    images: { page: listImages(root), handout: listImages(handout) },
  };
}

function openReadings(written: WrittenTalk, { highlight, readWords }: ReadingTools): TalkReadings {
  const { root, facts, publicMarkdown } = written;
  const inLanguage = (lang: string, marksLanguages = false): Pick<WrittenTalk, "root" | "handout"> => {
    if (!marksLanguages) return written;
    const marked = markLanguages(root, readLanguages(root, lang));
    return { root: marked, handout: written.handout && gatherNotes(marked) };
  };
  return {
    publicMarkdown: () => publicMarkdown,
    print: (setting) => printTalk(inLanguage(setting.lang, setting.marksLanguages), setting, highlight),
    index({ lang, marksLanguages }) {
      const { title, frontMatter } = facts;
      return indexTalk({ ...inLanguage(lang, marksLanguages), title, frontMatter, lang }, readWords);
    },
    languages: (lang) => readLanguages(root, lang),
    traits: () => listTraits(root),
  };
}
