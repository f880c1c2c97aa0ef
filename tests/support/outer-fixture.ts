/** A small handbook that holds what is hard to lay out, to reach and to read aloud. */
import type { Files } from "./outer-run.ts";

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

export const FIXTURE: Files = {
  "index.md": "# A handbook to try\n\nWords on the home page.\n",
  "talk.md": `---
title: A talk of many kinds
speakers: [Ada, Grace]
tags: [one, two]
licence: CC BY 4.0
given:
  - { event: Conf, date: 2024-05-06, place: Lyon, slides: "https://example.org/s", recording: "https://example.org/r" }
---
Before all sections.

## Getting *started* with \`code\` & more

Text with a note.[^1] A [link](other.md#ein-abschnitt) and ~~struck~~ **strong** words.

[^1]: The note, with a [link](https://example.org/).

### C++ or C#?

\`\`\`c {1,3} title="main.c"
int main(void) { return printf("%s %d %d %d %d %d %d %d %d %d %d %d\\n", "a very long line indeed", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11); }
// a comment
#include <stdio.h>
\`\`\`

\`\`\`diff
- old
+ new
\`\`\`

### What's "new" in 2024?

| Name | Value | A third column | A fourth column | A fifth column |
| :--- | ----: | :------------: | --------------- | -------------- |
| ${LONG} | 1 | centred | https://example.org/a/very/long/address/that/never/ends | x |

## What's "new" in 2024?

> Quoted words.
> -- Somebody

> [!WARNING]
> Take care.

::: tip
A tip, with \`a_very_long_identifier_that_does_not_fit_on_a_narrow_screen_at_all()\`.
:::

- [x] done
- [ ] to do
  - deeper
    1. deepest

![A picture](p.svg)

![Absent](gone.png)

<details><summary>More</summary>

Hidden words.

</details>

<iframe src="https://www.youtube.com/embed/x" width="560"></iframe>

Term
: Definition

## ${LONG}

${LONG}

## 🎉

Emoji only.

##

Nothing in the heading.

## Bare

## عربي

نص {lang=ar dir=rtl}

## Far below

${"A paragraph of words, so that the page is long.\n\n".repeat(60)}

## The very end

The end.
`,
  "p.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="80" viewBox="0 0 900 80"><rect width="900" height="80" fill="#888"/></svg>\n',
  "teil/other.md": "---\nlang: de\n---\n# Ein anderer Vortrag\n\n## Ein Abschnitt\n\nWorte.\n",
  "other.md": "---\nlang: fr\n---\n# Un autre exposé\n\n## Ein Abschnitt\n\nMots « cités » : oui !\n",
};
