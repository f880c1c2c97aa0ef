// Edits as an author makes them, always the same: a word that nobody else writes comes into a paragraph, heading, list, code or title.

/** Source: Marsaglia, "Xorshift RNGs", 2003. Integers from 0 up to, and without, `end`. */
export function openDice(seed) {
  let state = seed >>> 0 || 1;
  return (end) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
}

export const KINDS = ["paragraph", "heading", "list", "code", "title"];

/** The text with `word` in it. Undefined where the talk has nothing of that kind. */
export function edit(text, kind, { word, below }) {
  if (kind === "title") return withTitle(text, word);
  const lines = text.split("\n");
  const places = placesOf(lines, kind);
  if (places.length === 0) return undefined;
  const at = places[below(places.length)];
  const changed = {
    list: `${lines[at]}\n${lines[at].match(/^\s*[-*+] /)?.[0]}${word}`,
    code: `${lines[at]}\n${word}`,
  };
  lines[at] = changed[kind] ?? `${lines[at]} ${word}`;
  return lines.join("\n");
}

function withTitle(text, word) {
  const head = /^---\ntitle: .*\n---\n/;
  return `---\ntitle: ${word}\n---\n${text.replace(head, "")}`;
}

function placesOf(lines, kind) {
  let isCode = false;
  return lines.flatMap((line, at) => {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    return kindOf(line, { isCode, isFence }) === kind ? [at] : [];
  });
}

function kindOf(line, { isCode, isFence }) {
  if (isCode) return "code";
  if (isFence) return undefined;
  if (/^#{2,6} \S/.test(line)) return "heading";
  if (/^\s*[-*+] \S/.test(line)) return "list";
  return /^[A-Za-zÀ-ÿ][^|]*$/.test(line) ? "paragraph" : undefined;
}
