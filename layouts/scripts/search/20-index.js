/* Reads the index: style sheets of one text each, because a page that lies on a disk may load those, and asks nobody. */
const FIELD = "\u001f";
const RECORD = "\u001e";
const STEPS = 8;
/* Of the format: a page that has been open since before a deploy may find an index that it cannot read. */
const VERSION = "2";
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (sign) => !/["\\|~]/.test(sign),
);
const VALUES = new Map(SIGNS.map((sign, value) => [sign, value]));
const LAST = 64;
const MORE = SIGNS.length - LAST;

/* Reads numbers one after the other from `text`, beginning at `at`. */
function numberReader(text, at = 0) {
  const next = () => {
    const value = VALUES.get(text[at]);
    at += 1;
    return value < LAST ? value : LAST + next() * MORE + value - LAST;
  };
  return { next, isDone: () => at >= text.length, rest: () => text.slice(at) };
}

/* The name of a file as the index has it: the digits of a number, the smallest first. */
const NAME_LENGTH = 7;

function unpackName(signs) {
  const number = Array.from(signs).reduceRight((sum, sign) => sum * LAST + VALUES.get(sign), 0);
  return number.toString(16).padStart(10, "0");
}

/* `read` resolves to the text of a file of the index, by its name. */
async function openIndex(read) {
  const [head, ...lists] = (await read("")).split(RECORD);
  const [version, sectionCount] = head.split(FIELD);
  if (version !== VERSION) throw new Error("The index is of another version.");
  const [places, spellings, endings] = lists.slice(0, 3).map((list) => openTable(list, read));
  const chunks = [...(lists[3] ?? "").matchAll(/(~?)([^~]{7})/g)];
  const talkOf = [];
  for (const [at, [, goesOn]] of chunks.entries()) talkOf.push(goesOn ? talkOf[at - 1] : at);
  const loaded = new Map();
  return {
    sectionCount: Number(sectionCount),
    places,
    spellings,
    endings,
    /* The first chunk of the talk that a chunk belongs to. */
    talkOf: (chunk) => talkOf[chunk],
    async readChunk(at) {
      if (!loaded.has(at)) loaded.set(at, read(unpackName(chunks[at][2])).then(parseChunk));
      return loaded.get(at);
    },
  };
}

/* A sorted list of words, in as many files as it takes. */
function openTable(list, read) {
  const files = list.split(FIELD).filter(Boolean);
  const froms = files.map((file) => file.slice(0, -NAME_LENGTH));
  const loaded = new Map();
  const load = (at) => {
    if (!loaded.has(at)) loaded.set(at, read(unpackName(files[at].slice(-NAME_LENGTH))).then(parseShard));
    return loaded.get(at);
  };
  const holderOf = (key) => {
    let at = 0;
    while (at + 1 < froms.length && froms[at + 1] <= key) at += 1;
    return at;
  };
  return {
    async find(key) {
      return files.length === 0 ? undefined : (await load(holderOf(key))).get(key);
    },
    /* All that begin with `start`, as far as `most` files hold them. */
    async startingWith(start, most) {
      if (files.length === 0) return [];
      const [first, last] = [holderOf(start), holderOf(`${start}\uffff`)];
      const wanted = Array.from({ length: Math.min(most, last - first + 1) }, (_, at) => load(first + at));
      const found = (await Promise.all(wanted)).flatMap((words) => [...words]);
      return found.filter(([key]) => key.startsWith(start));
    },
  };
}

/* A word begins as the one before it, by so many letters as its first sign says; a query reads thousands of them. */
function parseShard(text) {
  const words = new Map();
  let before = "";
  for (const entry of text.split("~").slice(0, -1)) {
    const end = entry.indexOf("|");
    const shared = VALUES.get(entry[0]);
    if (shared < LAST) before = before.slice(0, shared) + entry.slice(1, end);
    else {
      const count = numberReader(entry);
      before =
        before.slice(0, count.next()) + count.rest().slice(0, end - (entry.length - count.rest().length));
    }
    words.set(before, entry.slice(end + 1));
  }
  return words;
}

/* What the list of places says of a word. */
function parseWord(form, text) {
  const end = text.indexOf("|");
  const forms = text
    .slice(0, end)
    .split(" ")
    .filter(Boolean)
    .map((other) => {
      const code = numberReader(other);
      return form.slice(0, form.length - code.next()) + code.rest();
    });
  const numbers = numberReader(text.slice(end + 1));
  return { form, forms, count: numbers.next(), numbers };
}

/* Calls `visit` with the chunk, the section and the weight of each place of a word. */
function eachPlace({ numbers }, visit) {
  let chunk = -1;
  while (!numbers.isDone()) {
    chunk += numbers.next() + 1;
    let section = -1;
    for (let isLast = false; !isLast; ) {
      const number = numbers.next();
      const step = Math.floor(number / STEPS);
      section += (step >> 1) + 1;
      isLast = step % 2 === 1;
      visit(chunk, section, number % STEPS);
    }
  }
}

function parseChunk(text) {
  const [head, ...records] = text.split(RECORD).map((record) => record.split(FIELD));
  const [url, lang, title, ...path] = head;
  const sections = records.map(([id, own, words, ...trail]) => ({ id, title: own, text: words, trail }));
  return { url, lang, title, path, sections };
}
