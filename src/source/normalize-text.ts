/** Decodes a file's bytes so that CRLF, LF and a byte order mark make no difference. */
import type { SourcePath } from "../model/brands.ts";
import type { SourceFile } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { lineOf } from "../text/line-of.ts";
import { withoutControls } from "../text/without-controls.ts";

export interface DecodedFile {
  readonly file: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** UTF-8 and UTF-16 (with its mark) are read; what is no text shows as U+FFFD and is reported. */
export function decodeFile(path: SourcePath, bytes: Uint8Array): DecodedFile {
  const text = withoutControls(
    decode(bytes)
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n"),
  );
  return { file: { path, text }, diagnostics: text.includes("\uFFFD") ? [invalidByte(path, text)] : [] };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

function invalidByte(path: SourcePath, text: string): Diagnostic {
  const before = text.slice(0, text.indexOf("\uFFFD"));
  const line = before.split("\n").length;
  return {
    code: "encoding-invalid",
    severity: "warning",
    file: path,
    line,
    column: before.length - before.lastIndexOf("\n"),
    message: "The file holds a byte that is not UTF-8, or a control character.",
    remedy: "Save it as UTF-8, and take control characters out.",
    excerpt: lineOf(text, line),
  };
}
