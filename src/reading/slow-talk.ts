/** A talk that takes too long is an error and an empty talk, whatever machine it is that it took too long on. */
import type { SourcePath } from "../model/brands.ts";
import type { SourceFile } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { TalkDraft } from "../model/talk.ts";

export function tooSlow(file: SourcePath, seconds: number): Diagnostic {
  return {
    code: "talk-slow",
    severity: "error",
    file,
    line: 1,
    column: 1,
    message: `The talk takes more than ${seconds} ${seconds === 1 ? "second" : "seconds"} to be read; it was stopped.`,
    remedy:
      "Halve it until it is quick, to find what takes so long; make several talks of it, or raise limits.talkSeconds.",
  };
}

export function isTooSlow({ diagnostics }: Pick<TalkDraft, "diagnostics">): boolean {
  return diagnostics.some(({ code }) => code === "talk-slow");
}

/** The same file, from which nothing is read. */
export function setAside({ path }: SourceFile): SourceFile {
  return { path, text: "" };
}
