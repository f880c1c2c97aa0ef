/** As on GitHub: `https://…`, `www.…` and mail addresses become links, `setup.md` does not. */
import type MarkdownIt from "markdown-it";

const HOST = /[a-z0-9-]+\.[a-z0-9-]/iy;
const END = /[\s<>"']|$/g;

export function linkWebAddresses(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  const endOf = openEnds();
  md.linkify.add("www.", {
    validate: (text, at) => {
      HOST.lastIndex = at;
      return HOST.test(text) ? Math.max(0, endOf(text, at) - at) : 0;
    },
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });
}

interface Run {
  readonly text: string;
  readonly start: number;
  /** Where its letters end. */
  readonly stop: number;
  /** Where the address in it ends; 0 where a sign follows behind which nothing is linked. */
  readonly end: number;
}

/** Where the address ends that goes on at `at`. A run of a thousand `www.` has one end, which is looked for once. */
function openEnds(): (text: string, at: number) => number {
  let run: Run = { text: "", start: 0, stop: 0, end: 0 };
  return (text, at) => {
    if (run.text !== text || at < run.start || at > run.stop) run = readRun(text, at);
    return run.end;
  };
}

function readRun(text: string, start: number): Run {
  END.lastIndex = start;
  const stop = END.exec(text)?.index ?? text.length;
  if (/[>"']/.test(text[stop] ?? "")) return { text, start, stop, end: 0 };
  let end = stop;
  while (end > start && ".,;:!?)]".includes(text[end - 1] as string)) end -= 1;
  return { text, start, stop, end };
}
