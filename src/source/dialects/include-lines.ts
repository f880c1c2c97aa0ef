/** Includes of whole files: `--8<-- "file.md"`, `<!-- include: file.md -->`, `<section data-markdown="file.md">`. */
import { type SourceLine, scanLines } from "../scan-lines.ts";
import type { DialectContext } from "./dialect.ts";

const INCLUDES: readonly RegExp[] = [
  /^[ \t]*-+8<-+[ \t]+["']?([^"'\s]+)["']?[ \t]*$/,
  /^[ \t]*<!--[ \t]*include:[ \t]*(\S+)[ \t]*-->[ \t]*$/,
  /^[ \t]*<section\b[^>]*\bdata-markdown=["']([^"']+)["'][^>]*>(?:[ \t]*<\/section>)?[ \t]*$/,
];

/** A file with a page of its own is linked; any other stands where it is named. */
export function includeLines(lines: readonly SourceLine[], context: DialectContext): readonly SourceLine[] {
  return lines.flatMap((line): readonly SourceLine[] => {
    const address =
      line.isCode || line.isComment || !/include|8<|data-markdown/.test(line.text)
        ? undefined
        : addressOf(line.text);
    if (address === undefined) return [line];
    const included = context.include(address, line.number + 1);
    if (included === undefined) return [{ ...line, text: `\`${address.replaceAll("`", "")}\`` }];
    if (included.kind === "talk") return [{ ...line, text: `[](/${encodeURI(included.path)})` }];
    return scanLines(included.text).map((one) => ({ ...one, number: line.number }));
  });
}

function addressOf(text: string): string | undefined {
  return INCLUDES.map((pattern) => pattern.exec(text)?.[1]).find((address) => address !== undefined);
}
