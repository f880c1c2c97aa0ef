/** Drafts talks in this thread; what their printing and their index need is loaded once it is known which are wanted. */
import type { Stopwatch } from "../io/stopwatch.ts";
import type { TalkDraft } from "../model/talk.ts";
import type { PrintSetting } from "../model/talk-print.ts";
import { createHighlighter, forgetGrammars, type Highlight } from "../render/highlighter.ts";
import { openReader } from "../search/read-words.ts";
import { loadStemmers, type Stem } from "../search/stems.ts";
import { listHeadings } from "../section/list-headings.ts";
import type { TalkOptions, TalkSource } from "../section/parse-talk.ts";
import { draftTalk } from "../talk/draft-talk.ts";
import type { HighlightedBlock } from "./kept-talk.ts";

export interface DraftingHere {
  /** `known` answers for code that was highlighted before. */
  draft(source: TalkSource, options: TalkOptions, known?: Highlight): TalkDraft;
  /** What is needed to print and to index a draft in this language is among what is loaded next. */
  prepare(draft: TalkDraft, setting: PrintSetting): void;
  load(): Promise<void>;
  /** What was loaded is not used any more, and loaded anew when it is wanted: drafting was stopped in its midst. */
  forget(): void;
  /** The blocks that were highlighted since this was last asked. */
  takeBlocks(): readonly HighlightedBlock[];
}

export function openDrafting(stopwatch: Stopwatch): DraftingHere {
  let highlight: Highlight = () => undefined;
  let stem: Stem = (word) => word;
  let blocks: HighlightedBlock[] = [];
  const [grammars, langs] = [new Set<string>(), new Set<string>()];
  let loaded = 0;
  let loading = Promise.resolve();
  const withKnown = new WeakMap<TalkDraft, Set<string>>();
  const readWords = openReader((word, lang) => stem(word, lang));
  const loadAll = async (): Promise<void> => {
    [highlight, stem] = await Promise.all([
      stopwatch.measure("grammars", () => createHighlighter(grammars)),
      loadStemmers(langs),
    ]);
  };
  return {
    draft(source, options, known) {
      const missed = new Set<string>();
      const own: Highlight = (code, language) => {
        const found = known?.(code, language);
        if (found === undefined) missed.add(language);
        const lines = found ?? stopwatch.measure("highlight", () => highlight(code, language));
        if (lines !== undefined && language !== "") blocks.push([language, code, lines]);
        return lines;
      };
      const draft = draftTalk(source, options, { highlight: own, readWords });
      if (known !== undefined) withKnown.set(draft, missed);
      return draft;
    },
    prepare(draft, setting) {
      const missed = withKnown.get(draft);
      // Which code is new shows when it is printed.
      if (missed !== undefined) draft.print(setting);
      for (const name of missed ?? draft.codeBlocks.map(({ language }) => language)) grammars.add(name);
      for (const lang of languagesOf(draft, setting)) langs.add(lang);
    },
    load() {
      // Most talks want what others wanted before; who wants what is being loaded waits for it, too.
      if (grammars.size + langs.size === loaded) return loading;
      loaded = grammars.size + langs.size;
      loading = loadAll().catch((error) => {
        loaded = 0;
        throw error;
      });
      return loading;
    },
    forget() {
      forgetGrammars();
      highlight = () => undefined;
      loaded = 0;
      blocks = [];
    },
    takeBlocks() {
      const taken = blocks;
      blocks = [];
      return taken;
    },
  };
}

function languagesOf(draft: TalkDraft, { lang, marksLanguages }: PrintSetting): readonly string[] {
  const written = listHeadings(draft.root).flatMap((heading) => heading.lang ?? []);
  const marked = marksLanguages ? draft.languages(lang).flatMap(({ mark }) => mark ?? []) : [];
  return [lang, ...written, ...marked];
}
