/* The part of a section that says most of the words looked for, cut at words, with these marked. */
const EXCERPT = 180;
const LEAD = 40;
const ENOUGH = 100;

/* Pieces of text, in order: `marked` ones are words that were looked for. */
function markWords(text, marks) {
  const pieces = [];
  let end = 0;
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!marks.has(foldText(word))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), marked: false });
    pieces.push({ text: word, marked: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

function cutExcerpt(text, marks) {
  const whole = text.replace(/\s*\n\s*/g, " · ");
  if (whole.length <= EXCERPT) return whole;
  /* Most words are told apart by their length, which a ligature makes one less. */
  const lengths = new Set([...marks].flatMap(({ length }) => [length, length - 1]));
  const found = [];
  for (const { index, 0: word } of whole.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = lengths.has(word.length) || /\p{M}/u.test(word) ? foldText(word) : "";
    if (marks.has(folded)) found.push({ at: index, word: folded });
    if (found.length === ENOUGH) break;
  }
  const worthOf = ({ at }) =>
    new Set(found.filter((one) => one.at >= at && one.at < at + EXCERPT - LEAD).map(({ word }) => word)).size;
  const best = found.reduce(
    (one, other) => (worthOf(other) > worthOf(one) ? other : one),
    found[0] ?? { at: 0 },
  );
  const from = best.at <= LEAD ? 0 : whole.indexOf(" ", best.at - LEAD) + 1;
  const end = from + EXCERPT >= whole.length ? whole.length : whole.lastIndexOf(" ", from + EXCERPT);
  return (from > 0 ? "… " : "") + whole.slice(from, end) + (end < whole.length ? " …" : "");
}

/* The sections that are shown, by talk: the best talk first, and of each as many as are nearly as good. */
function groupByTalk(sections) {
  const groups = new Map();
  for (const section of sections) {
    const group = groups.get(section.talk.url);
    if (group === undefined) {
      if (groups.size < MOST_TALKS) groups.set(section.talk.url, [section]);
    } else if (group.length < MOST_OF_A_TALK && section.score >= group[0].score * NEARLY) group.push(section);
  }
  return [...groups.values()];
}

const MOST_TALKS = 8;
const MOST_OF_A_TALK = 4;
const NEARLY = 0.2;
