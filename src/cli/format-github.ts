/** Findings as commands that GitHub's runner shows beside the lines of a pull request. Source: docs.github.com, "Workflow commands for GitHub Actions". */
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { endColumn } from "./format-json.ts";
import { placeIn } from "./place-in.ts";
import { sortDiagnostics } from "./report.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "notice" };

/** `folder` is put before each file's name; the runner counts paths from the repository's root. */
export function formatGithub(diagnostics: readonly Diagnostic[], folder: string): string {
  return sortDiagnostics(diagnostics)
    .map((finding) => {
      const { code, severity, file, line, column, message, remedy } = finding;
      const place = {
        file: placeIn(folder, file),
        line,
        col: column,
        endColumn: endColumn(finding),
        title: code,
      };
      const properties = Object.entries(place).map(
        ([name, value]) => `${name}=${escapeProperty(`${value}`)}`,
      );
      const text = remedy === undefined ? message : `${message}\n${remedy}`;
      return `::${LEVELS[severity]} ${properties.join(",")}::${escapeData(text)}`;
    })
    .join("\n");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
