/** Bytes that are no text, and texts in another encoding than they seem. */
import { kept, type MalformedCase, right } from "../malformed-case.ts";

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const utf16 = (text: string, isBig = false): Buffer => {
  const little = Buffer.from(text, "utf16le");
  return isBig ? little.swap16() : little;
};
const bad = (content: Uint8Array): { "bad.md": Uint8Array } => ({ "bad.md": content });

export const UTF8_CASES: readonly MalformedCase[] = [
  {
    name: "a byte that continues nothing",
    files: bad(bytes("# Bad\n\nwords ", [0x80], " stay\n")),
    expected: kept("bad.md:3:7 encoding-invalid", "bad.html", "words \uFFFD stay"),
  },
  {
    name: "an accent in Latin-1",
    files: bad(bytes("# Bad\n\ncaf", [0xe9], " stay\n")),
    expected: kept("bad.md:3:4 encoding-invalid", "bad.html", "caf\uFFFD stay"),
  },
  {
    name: "an overlong slash",
    files: bad(bytes("# Bad\n\nwords", [0xc0, 0xaf], " stay\n")),
    expected: kept("bad.md:3:6 encoding-invalid", "bad.html", " stay"),
  },
  {
    name: "half of a surrogate pair",
    files: bad(bytes("# Bad\n\nwords", [0xed, 0xa0, 0x80], " stay\n")),
    expected: kept("bad.md:3:6 encoding-invalid", "bad.html", " stay"),
  },
  {
    name: "a letter cut off by the end",
    files: bad(bytes("# Bad\n\nwords stay", [0xe2, 0x82])),
    expected: kept("bad.md:3:11 encoding-invalid", "bad.html", "words stay"),
  },
  {
    name: "a byte that no UTF-8 has",
    files: bad(bytes("# Bad\n\nwords", [0xff], " stay\n")),
    expected: kept("bad.md:3:6 encoding-invalid", "bad.html", " stay"),
  },
  {
    name: "in the front matter",
    files: bad(bytes("---\ntitle: caf", [0xe9], "\n---\n\nwords stay\n")),
    expected: kept("bad.md:2:11 encoding-invalid", "bad.html", "words stay"),
  },
  {
    name: "in a heading",
    files: bad(bytes("# Caf", [0xe9], "\n\nwords stay\n")),
    expected: kept("bad.md:1:6 encoding-invalid", "bad.html", "words stay"),
  },
  {
    name: "in code",
    files: bad(bytes("# Bad\n\n```js\nlet a = '", [0xe9], "'; // stay\n```\n")),
    expected: kept("bad.md:4:10 encoding-invalid", "bad.html", "// stay"),
  },
  {
    name: "NUL between words",
    files: bad(bytes("# Bad\n\nwords", [0], " stay\n")),
    expected: kept("bad.md:3:6 encoding-invalid", "bad.html", " stay"),
  },
  {
    name: "colours of a terminal",
    files: bad(bytes("# Bad\n\n", [27], "[31mwords stay", [27], "[0m\n")),
    expected: kept("bad.md:3:1 encoding-invalid", "bad.html", "words stay"),
  },
  {
    name: "a program that is called a talk",
    files: bad(
      bytes(
        [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0],
        "\n\nwords stay\n",
        Array.from({ length: 4000 }, (_, at) => (at * 97) % 256),
      ),
    ),
    expected: kept("bad.md:1:1 encoding-invalid", "bad.html", "words stay"),
  },
];

export const UTF16_CASES: readonly MalformedCase[] = [
  {
    name: "little-endian, with its mark",
    files: bad(utf16("\uFEFF# Bad\n\nwords été stay\n")),
    expected: right("bad.html", "words été stay"),
  },
  {
    name: "big-endian, with its mark",
    files: bad(utf16("\uFEFF# Bad\n\nwords été stay\n", true)),
    expected: right("bad.html", "words été stay"),
  },
  {
    name: "with front matter and CRLF",
    files: bad(utf16("\uFEFF---\r\ntitle: Été\r\n---\r\n\r\nwords stay\r\n")),
    expected: right("bad.html", "Été", "words stay"),
  },
  {
    name: "little-endian, without a mark",
    files: bad(utf16("# Bad\n\nwords\n")),
    expected: kept("bad.md:1:2 encoding-invalid", "bad.html", "w\uFFFDo\uFFFDr\uFFFDd\uFFFDs"),
  },
  {
    name: "big-endian, without a mark",
    files: bad(utf16("# Bad\n\nwords\n", true)),
    expected: kept("bad.md:1:1 encoding-invalid", "bad.html", "w\uFFFDo\uFFFDr\uFFFDd\uFFFDs"),
  },
  {
    name: "half a letter at its end",
    files: bad(bytes([...utf16("\uFEFF# Bad\n\nwords stay\n"), 65])),
    expected: kept("bad.md:4:1 encoding-invalid", "bad.html", "words stay"),
  },
  {
    name: "half a pair",
    files: bad(utf16("\uFEFF# Bad\n\nwords \ud83d stay\n")),
    expected: kept("bad.md:3:7 encoding-invalid", "bad.html", "words \uFFFD stay"),
  },
  {
    name: "UTF-32 with its mark",
    files: bad(bytes([0xff, 0xfe, 0, 0, 0x23, 0, 0, 0, 0x20, 0, 0, 0, 0x41, 0, 0, 0])),
    expected: kept("bad.md:1:1 encoding-invalid", "bad.html", "A"),
  },
  { name: "a mark and nothing else", files: bad(utf16("\uFEFF")), expected: right("bad.html", "") },
  {
    name: "two marks of UTF-8",
    files: bad(bytes("\uFEFF\uFEFF# Bad\n\nwords stay\n")),
    expected: right("bad.html", "words stay"),
  },
];
