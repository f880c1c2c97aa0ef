/** A draft that answers in whatever language its talk turns out to be in. */
import type { TalkDraft } from "../model/talk.ts";
import type { SealedDraft } from "../talk/seal-talk.ts";

export interface HeldDraft {
  readonly draft: TalkDraft;
  /** What answers for it in a language that it was not sealed in; undefined for the one that it was. */
  otherIn(lang: string): TalkDraft | undefined;
}

/** A talk whose language the others tell is read once more. */
export function holdDraft({ draft, lang: own }: SealedDraft, readAgain: () => TalkDraft): HeldDraft {
  let again: TalkDraft | undefined;
  const otherIn = (lang: string): TalkDraft | undefined => {
    if (lang === own) return undefined;
    again ??= readAgain();
    return again;
  };
  const answerIn = (lang: string): TalkDraft => otherIn(lang) ?? draft;
  return {
    otherIn,
    draft: {
      ...draft,
      print: (setting) => answerIn(setting.lang).print(setting),
      index: (setting) => answerIn(setting.lang).index(setting),
      languages: (lang) => answerIn(lang).languages(lang),
    },
  };
}
