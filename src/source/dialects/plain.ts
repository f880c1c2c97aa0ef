/** Ordinary Markdown: CommonMark itself says where a slide ends, so the file is read as one run. */
import type { Dialect } from "./dialect.ts";

export const plain: Dialect = {
  name: "plain",
  detect: () => [],
  parse: ({ split }) => [{ markdown: split.body, lineOffset: split.bodyOffset }],
};
