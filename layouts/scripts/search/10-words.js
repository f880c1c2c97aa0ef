/* Words as the index has them: what a reader types is read by the same rules as the talks were. */

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-_.:/@+]+[\p{L}\p{M}\p{N}]+)*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;
const JOINT = /[-_.:/@+#]+/;
const ELISION =
  /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ‘](?=\p{L})|['’ʼ‘](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])/giu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2,}/gu;

/* The words of a query. `bonus`: the whole of a name in parts, such as `kube-system` beside `kube` and `system`. */
function listTerms(query) {
  const terms = [];
  for (const [word] of query.replace(ELISION, " ").matchAll(WORD)) {
    const whole = foldText(word).replaceAll(" ", "");
    if (whole === "") continue;
    const parts = whole.split(JOINT).filter(Boolean);
    const pairs = parts.flatMap(listPairs);
    if (parts.length > 1) terms.push({ text: whole, bonus: true });
    if (pairs.length > 0) terms.push(...pairs.map((text) => ({ text, bonus: false })));
    else if (parts.length > 1) terms.push(...parts.map((text) => ({ text, bonus: false })));
    else terms.push({ text: whole, bonus: false });
  }
  return terms;
}

function listPairs(text) {
  return [...text.matchAll(UNSPACED)].flatMap(([run]) => {
    const letters = [...run];
    return letters.slice(1).map((letter, at) => letters[at] + letter);
  });
}

/* Whether one slip of the fingers makes one of the other: a letter more, less, wrong, or two swapped. */
function isOneSlip(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text, from) => text.slice(at + from);
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 0) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2))
  );
}
