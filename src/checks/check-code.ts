/** Finds the code blocks whose language nobody can highlight. */
import { locate } from "../markdown/env.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { isKnownLanguage, knownLanguages } from "../render/highlighter.ts";
import { findNearest } from "../text/find-nearest.ts";

export function checkCode(site: Site): readonly Diagnostic[] {
  return site.talks.flatMap((talk) => {
    const unknown = talk.codeBlocks.filter(({ language }) => !isKnownLanguage(language));
    if (unknown.length === 0) return [];
    const lines = talk.file.text.split("\n");
    return unknown.map(({ language, line }): Diagnostic => {
      const near = findNearest(language, knownLanguages());
      const remedy = near ? `Did you mean "${near}"?` : 'Name a language that Shiki has, or "text".';
      const place = locate(
        lines,
        line,
        lines[line - 1]?.toLowerCase().includes(language)
          ? languageAsWritten(lines[line - 1] ?? "", language)
          : undefined,
      );
      const message = `"${language}" is not a language that can be highlighted; the code stays plain.`;
      return {
        code: "code-language-unknown",
        severity: "warning",
        file: talk.path,
        ...place,
        message,
        remedy,
        excerpt: lines[line - 1] ?? "",
      };
    });
  });
}

function languageAsWritten(line: string, language: string): string {
  const at = line.toLowerCase().indexOf(language);
  return line.slice(at, at + language.length);
}
