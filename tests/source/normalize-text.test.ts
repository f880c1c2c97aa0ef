import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { decodeFile } from "../../src/source/normalize-text.ts";

const decode = (bytes: Uint8Array | string) =>
  decodeFile(sourcePath("a.md"), typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe("a file's text", () => {
  test.each([
    ["line feeds", "a\nb\n"],
    ["carriage returns and line feeds", "a\r\nb\r\n"],
    ["carriage returns", "a\rb\r"],
    ["a byte order mark", "\ufeffa\nb\n"],
  ])("is the same with %s", (_name, text) => {
    expect(decode(text)).toEqual({ file: { path: "a.md", text: "a\nb\n" }, diagnostics: [] });
  });

  test.each([false, true])("is read from UTF-16 (big end first: %s)", (bigEndian) => {
    expect(decode(utf16("été\r\n🎉", bigEndian))).toMatchObject({
      file: { text: "été\n🎉" },
      diagnostics: [],
    });
  });

  test("that is not UTF-8 is reported at its first such byte", () => {
    const bytes = Uint8Array.from([...Buffer.from("one\ncaf"), 0xe9, ...Buffer.from(" noir")]);
    const { file, diagnostics } = decode(bytes);
    expect(file.text).toBe("one\ncaf\ufffd noir");
    expect(diagnostics).toMatchObject([
      { code: "encoding-invalid", severity: "warning", line: 2, column: 4, excerpt: "caf\ufffd noir" },
    ]);
  });

  test("never holds a null character", () => {
    expect(decode("a\0b").file.text).toBe("a\ufffdb");
  });

  test("may be empty", () => {
    expect(decode("")).toMatchObject({ file: { text: "" }, diagnostics: [] });
  });
});
