import { describe, expect, test } from "vitest";
import { writtenOf, writtenSectionsOf } from "../support/talks.ts";

const notes = "\n\n[^a]: First.\n\n[^b]: Second,\n    with a list:\n\n    - item\n";

describe("a footnote", () => {
  test("stands in the section that first refers to it", () => {
    const talk = writtenOf(`# T\n\n## One\n\nSee[^b].\n\n## Two\n\nSee[^a] and[^b].${notes}`);
    const numbers = writtenSectionsOf(talk).map(({ footnotes }) => footnotes.map(({ number }) => number));
    expect(numbers).toEqual([[1], [2]]);
  });

  test("knows how often it is referred to", () => {
    const [one] = writtenSectionsOf(writtenOf(`# T\n\n## One\n\nA[^b], b[^b].\n\n## Two\n\nC[^b].${notes}`));
    expect(one!.footnotes.map(({ references }) => references)).toEqual([3]);
  });

  test("before the first section stands in the lead", () => {
    expect(writtenOf(`# T\n\nLead[^a].\n\n## One${notes}`).root.footnotes).toHaveLength(1);
  });

  test("in a list or a table counts as its section's", () => {
    const text = `# T\n\n## One\n\n- item[^a]\n\n| x |\n| - |\n| y[^b] |${notes}`;
    expect(writtenSectionsOf(writtenOf(text))[0]!.footnotes).toHaveLength(2);
  });

  test("may be written in place", () => {
    const [one] = writtenSectionsOf(writtenOf("# T\n\n## One\n\nWords^[an aside]."));
    expect(one!.footnotes).toHaveLength(1);
  });

  test("of a heading stands in the section of the heading", () => {
    const [one] = writtenSectionsOf(writtenOf(`# T\n\n## One[^a]\n\nWords.${notes}`));
    expect(one!.footnotes).toHaveLength(1);
    expect(one!.heading.text).toBe("One");
  });

  test("that another footnote refers to is not lost", () => {
    const text = "# T\n\n## One\n\nWords[^a].\n\n[^a]: See also[^b].\n\n[^b]: Deeper.";
    expect(writtenSectionsOf(writtenOf(text))[0]!.footnotes).toHaveLength(2);
  });
});
