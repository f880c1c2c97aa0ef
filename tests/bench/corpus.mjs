// Talks to measure with: real ones made plain CommonMark, so that every generator reads the same words.
// Each copy beyond the first has its number in every heading, paragraph, item and listing: no cache knows it already.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generatedTalk } from "./generated-talks.mjs";

const CORPORA = "corpora";
/** Talks of a folder, at most: a handbook of a thousand has some thirty parts. */
const TALKS_A_PART = 35;
/** What a talk has at least, in characters: less is a stub. */
const SHORTEST = 400;

/** Writes `count` talks below `folder`, in parts; returns how many, their bytes, and where their words come from. */
export function makeCorpus(folder, count, shared) {
  const originals = readOriginals(shared);
  let bytes = 0;
  for (let at = 0; at < count; at += 1) {
    const text = originals.length === 0 ? generatedTalk(at) : copied(originals, at);
    const place = path.join(folder, talkName(at));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    bytes += Buffer.byteLength(text);
  }
  return { talks: count, bytes, source: originals.length === 0 ? "made-up talks" : "real talks" };
}

/** `part-001/talk-00001.md` */
function talkName(at) {
  const part = String(Math.floor(at / TALKS_A_PART) + 1).padStart(3, "0");
  return path.join(`part-${part}`, `talk-${String(at + 1).padStart(5, "0")}.md`);
}

function copied(originals, at) {
  return numbered(originals[at % originals.length], Math.floor(at / originals.length));
}

function readOriginals(shared) {
  const corpora = path.join(shared ?? "", CORPORA);
  if (shared === undefined || !existsSync(corpora)) return [];
  return walk(corpora)
    .filter((file) => file.endsWith(".md"))
    .map((file) => plain(readFileSync(file, "utf8"), path.basename(file, ".md")))
    .filter((text) => text.length > SHORTEST);
}

/** What only one generator understands goes: front matter, notes, directives, HTML, images that are not there. */
function plain(text, name) {
  const lines = [];
  let fence;
  for (const line of text
    .replace(/\r\n?/g, "\n")
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .split("\n")) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) {
      fence = mark;
      lines.push(`\`\`\`${/^\s*[`~]+\s*([a-z]+)/i.exec(line)?.[1]?.toLowerCase() ?? ""}`);
    } else if (fence !== undefined && line.trim().startsWith(fence) && line.trim() === mark) {
      fence = undefined;
      lines.push("```");
    } else
      lines.push(
        fence === undefined ? plainLine(line) : line.replaceAll("{{", "{ {").replaceAll("```", "'''"),
      );
  }
  if (fence !== undefined) lines.push("```");
  const body = lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return /^# /m.test(body) ? `${body}\n` : `# ${name}\n\n${body}\n`;
}

const DIRECTIVE =
  /^\s*(?:---+|--|\*\*\*+|\?\?\?|:::.*|##[=+-]{2}##.*|Notes?\s?:.*|\.[\w-]+\[|\]|<!--.*|.*-->|[\w-]+:\s*\S*)\s*$/;

function plainLine(line) {
  if (DIRECTIVE.test(line)) return "";
  return line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?/g, "$1")
    .replace(/<\/?[a-z!][^>]*>?/gi, "")
    .replace(/\{[^}]*\}/g, "")
    .replace(/[<>{}]/g, "")
    .replace(/^(#{1,6}) *#*$/, "");
}

function numbered(text, copy) {
  if (copy === 0) return text;
  let inFence = false;
  return text
    .split("\n")
    .map((line) => {
      if (/^```/.test(line)) {
        inFence = !inFence;
        return line;
      }
      if (line.trim() === "") return line;
      return inFence ? line.replace(/[A-Za-z_]{4,}/, (word) => `${word}${copy}`) : `${line} ${copy}`;
    })
    .join("\n");
}

export function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name);
      return entry.isDirectory() ? walk(place) : [place];
    });
}
