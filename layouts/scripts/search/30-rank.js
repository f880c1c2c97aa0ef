/* From a query to sections: BM25 over what the words weigh, the exact form first, the whole query before a part of it. */
const QUALITY = { exact: 1, form: 0.85, begun: 0.6, slip: 0.6, kin: 0.45 };
const MOST_ALTERNATIVES = 8;
const MOST_FILES = 6;
const SHORTEST_SLIP = 4;
const SHORTEST_START = 2;
const LONGEST_ENDING = 3;
/* A word that so few sections hold may be a slip of an author's own, where another is so many times as common: 2 ** 3. */
const RARE = 2;
const COMMONER = 3;
/* What a word of the talk's own head says of each of its sections. */
const HEAD_SHARE = 0.45;
const OWN_LANGUAGE = 1.15;
const MOST_CHUNKS = 8;
const MOST_CANDIDATES = 40;
const SECTIONS = 4096;

/* The best sections first; `marks` are the words to mark. Among equals a reader's own language, `lang`, comes first. */
async function findSections(query, index, lang = "") {
  const terms = listTerms(query);
  const isOpen = !/\s$/.test(query);
  const expanded = await Promise.all(
    terms.map(async (term, at) => ({
      ...term,
      words: await expandTerm(term.text, isOpen && at === terms.length - 1, index),
    })),
  );
  const scored = scorePlaces(expanded, index);
  const candidates = await readCandidates(scored, index);
  const phrase = foldText(query).trim();
  const ranked = candidates
    .map((one) => ({ ...one, score: one.score * fitness(one, phrase, terms, lang) }))
    .sort((a, b) => b.score - a.score || a.chunk - b.chunk || a.section - b.section);
  return { sections: ranked, marks: new Set(expanded.flatMap(({ words }) => words.map(({ form }) => form))) };
}

/* The words of the index that a term stands for, each with how well. */
async function expandTerm(text, isOpen, index) {
  const words = new Map();
  const add = async (form, quality) => {
    if (words.has(form)) return words.get(form);
    const found = await index.places.find(form);
    if (found === undefined) return undefined;
    const word = { ...parseWord(form, found), quality };
    words.set(form, word);
    return word;
  };
  const exact = await add(text, QUALITY.exact);
  await Promise.all((exact?.forms ?? []).map((form) => add(form, QUALITY.form)));
  if (isOpen && text.length >= SHORTEST_START) {
    const begun = (await index.spellings.startingWith(text, MOST_FILES)).filter(([form]) => form !== text);
    const nearness = (form) => QUALITY.begun * (0.5 + (0.5 * text.length) / form.length);
    await Promise.all(commonest(begun).map(([form]) => add(form, nearness(form))));
  }
  if ((exact?.count ?? 0) > RARE || text.length < SHORTEST_SLIP) return [...words.values()];
  const least = exact === undefined ? 0 : Math.ceil(Math.log2(exact.count + 1)) + COMMONER;
  const slips = (await listSlips(text, index)).filter((word) => commonnessOf(word) >= least);
  await Promise.all(commonest(slips).map(([form]) => add(form, QUALITY.slip)));
  if (words.size === 0) {
    const kin = await listKin(text, index);
    await Promise.all(commonest(kin).map(([form]) => add(form, QUALITY.kin)));
  }
  return [...words.values()];
}

/* Words that only end in another way: forms of a word of which no talk has this one. */
async function listKin(text, index) {
  const stem = text.slice(0, Math.max(SHORTEST_SLIP, text.length - LONGEST_ENDING));
  const begun = await index.spellings.startingWith(stem, MOST_FILES);
  return begun.filter(([form]) => form.length <= stem.length + LONGEST_ENDING);
}

/* Words that one slip makes of this one: it spares either the first half or the second. */
async function listSlips(text, index) {
  const half = Math.min(4, Math.floor((text.length - 1) / 2));
  const backward = [...text].reverse().join("");
  const [starts, ends] = await Promise.all([
    index.spellings.startingWith(text.slice(0, half), MOST_FILES),
    index.endings.startingWith(backward.slice(0, half), MOST_FILES),
  ]);
  const forward = ends.map(([key, rest]) => [[...key].reverse().join(""), rest]);
  const all = new Map([...starts, ...forward]);
  return [...all].filter(([form]) => form !== text && isOneSlip(text, form));
}

function commonnessOf([, rest]) {
  return numberReader(rest).next();
}

function commonest(words) {
  return words.sort((a, b) => commonnessOf(b) - commonnessOf(a)).slice(0, MOST_ALTERNATIVES);
}

/* By place, what each term gives it. */
function scorePlaces(terms, index) {
  const scores = new Map();
  for (const [at, { words }] of terms.entries()) {
    const common = words
      .filter(({ quality }) => quality >= QUALITY.form)
      .reduce((sum, { count }) => sum + count, 0);
    for (const word of words) {
      const count = word.quality >= QUALITY.form ? common : word.count;
      const rarity = Math.log(1 + (index.sectionCount - count + 0.5) / (count + 0.5));
      eachPlace(word, (chunk, section, weight) => {
        const place = chunk * SECTIONS + section;
        const own = scores.get(place) ?? scores.set(place, new Float64Array(terms.length)).get(place);
        own[at] = Math.max(own[at], word.quality * rarity * (0.15 + (0.85 * weight) / (STEPS - 1)));
      });
    }
  }
  return [...scores]
    .map(([place, own]) => ({ place, score: sumTerms(own, scores.get(headOf(place, index)), terms) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, MOST_CANDIDATES);
}

/* The place of the talk itself. */
function headOf(place, index) {
  return index.talkOf(Math.floor(place / SECTIONS)) * SECTIONS;
}

/* A section that holds all words of a query is worth more than the sum of them. */
function sumTerms(own, head, terms) {
  let [sum, matched, wanted] = [0, 0, 0];
  for (const [at, { bonus }] of terms.entries()) {
    const fromHead = head === undefined ? 0 : HEAD_SHARE * head[at];
    sum += Math.max(own[at], fromHead);
    if (bonus) continue;
    wanted += 1;
    if (own[at] > 0) matched += 1;
    else if (fromHead > 0) matched += 0.7;
  }
  return sum * (matched / Math.max(1, wanted)) ** 1.5;
}

async function readCandidates(scored, index) {
  const chunks = new Set();
  for (const { place } of scored) {
    if (chunks.size < MOST_CHUNKS) chunks.add(Math.floor(place / SECTIONS));
  }
  const read = new Map(
    await Promise.all([...chunks].map(async (chunk) => [chunk, await index.readChunk(chunk)])),
  );
  return scored.flatMap(({ place, score }) => {
    const [chunk, section] = [Math.floor(place / SECTIONS), place % SECTIONS];
    const talk = read.get(chunk);
    const found = talk?.sections[section];
    return found === undefined ? [] : [{ chunk, section, score, talk, found }];
  });
}

/* What only the text itself tells: whether the words stand together, and whether the title says them all. */
function fitness({ found, talk }, phrase, terms, lang) {
  const title = foldText(found.title || talk.title);
  const titleTerms = new Set(listTerms(title).map(({ text }) => text));
  const main = terms.filter(({ bonus }) => !bonus);
  let fit = baseLanguage(talk.lang) === baseLanguage(lang) ? OWN_LANGUAGE : 1;
  if (title === phrase) fit *= 1.4;
  else if (main.every(({ text }) => titleTerms.has(text))) fit *= 1.2;
  if (main.length > 1 && foldText(`${found.title}\n${found.text}`).includes(phrase)) fit *= 1.2;
  return fit;
}

function baseLanguage(tag) {
  return tag.toLowerCase().split("-")[0];
}
