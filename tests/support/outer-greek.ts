/** A handbook whose author writes in Greek letters alone, and calls it French: what stands in other letters is the interface. */
import type { Files } from "./outer-run.ts";

const KINDS = "note tip info important warning caution danger details example exercise solution".split(" ");

const TALK = `---
lang: fr
title: Κιβώτια
description: Λόγια για κιβώτια.
speakers: [Άδα, Νόε]
tags: [λιμάνι, καράβι]
licence: ΑΒ 4.0
order: 1
given:
  - { event: Μέρες, date: 2026-03-26, place: Βρέστη, url: "https://example.org/j", slides: "https://example.org/d", recording: "https://example.org/v" }
---
# Κιβώτια

Λόγια πρώτα.

\`\`\`
κώδικας
\`\`\`

## Ένα

Λέξη.[^α] Και πάλι.[^α]

[^α]: Υποσημείωση.

## Δύο

| Α | Β |
|---|---|
| γ | δ |

${KINDS.map((kind) => `::: ${kind}\nΛόγια.\n:::\n`).join("\n")}

![](1.svg)

![](2.png)

![](https://example.org/a.png)

- [x] έτοιμο
- [ ] όχι

<details>

Κρυφά.

</details>

<iframe src="https://example.org/x"></iframe>

[](deftero.md)

##

Χωρίς τίτλο.
`;

export const GREEK: Files = {
  "index.md": "---\nlang: fr\n---\n# Το βιβλίο\n\nΛόγια.\n",
  "a/index.md": "---\nlang: fr\n---\n# Μέρος\n\n## Πρώτα\n\nΛόγια.\n\n## Μετά\n\nΛόγια.\n",
  "a/proto.md": TALK,
  "a/deftero.md":
    "---\nlang: fr\ndialect: reveal\nnotes: handout\norder: 2\n---\n# Δεύτερο\n\n## Γάμμα\n\nΛόγια.\n\nNote: Ψίθυρος.\n\n---\n\n## Δέλτα\n\nΛόγια.\n\nNote: Κι άλλος.\n",
  "a/trito.md":
    "---\nlang: fr\ndialect: reveal\nnotes: readers\ndraft: true\norder: 3\ndate: 2026-05\n---\n# Τρίτο\n\n## Έψιλον\n\nΛόγια.\n\nNote: Ψίθυρος.\n",
  "β/tetarto.md": `---\nlang: fr\ntags: [λιμάνι]\n---\n# Τέταρτο\n\n## Ζήτα\n\n${"Πολλά λόγια. ".repeat(9000)}\n`,
  "a/1.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><path d="M0 0h900v90H0z"/></svg>\n',
  "1.course.yml":
    "title: Μάθημα\nlang: fr\nchapters:\n  - title: Πράξη\n    chapters: [a/proto.md, a/deftero.md, a/trito.md]\n",
  "2.course.yml": "title: Άλλο\nlang: fr\nchapters: [a/proto.md]\n",
  "anchors.lock": [
    "palio.html# moved=a/proto.html# - Παλιό",
    "gone.html# retired - Χαμένο",
    "a/proto.html#jadis moved=a/deftero.html#γάμμα - Άλλοτε",
    "a/proto.html#rature retired - Σβησμένο",
    "",
  ].join("\n\n"),
};
