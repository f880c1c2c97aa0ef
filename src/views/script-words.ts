/** The words of the interface that scripts say. */
import type { Words } from "../model/words.ts";

const SAID = {
  page: ["copyLink", "copyMarkdown", "cite", "copy", "copyCode", "openImage", "copied", "notCopied"],
  search: ["search", "searchHint", "searchFailed", "close", "foundNone", "foundOne", "foundMany"],
} as const satisfies Readonly<Record<string, readonly (keyof Words)[]>>;

export type SpeakingScript = keyof typeof SAID;

/** A script with its words, as one program that leaves no name behind. */
export function withWords(script: string, name: SpeakingScript, words: Words): string {
  const said = Object.fromEntries(SAID[name].map((key) => [key, words[key]]));
  return `(() => {\n"use strict";\nconst words = ${JSON.stringify(said)};\n${script}})();\n`;
}
