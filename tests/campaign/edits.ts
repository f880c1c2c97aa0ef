/** Edits as people make them, each with what it is known to have done to every section. */
import type { Random } from "../support/random.ts";
import { type Block, countWords, isLeaf, type Manuscript, newUid } from "./manuscript.ts";

/** Files by path. */
export type Book = ReadonlyMap<string, Manuscript>;

export interface Edit {
  readonly book: Book;
  /** Sections whose words went into another one: theirs → that one's. */
  readonly mergedInto?: ReadonlyMap<number, number>;
  /** Sections of which nobody could tell what became of them: to ask is right. */
  readonly unclear?: ReadonlySet<number>;
}

/** Undefined where the book has no place for it. `file` is the talk to edit. */
type Editor = (book: Book, file: string, random: Random) => Edit | undefined;

const ENOUGH_WORDS = 8;

function withBlocks(book: Book, file: string, change: (blocks: Block[]) => void): Book {
  const talk = book.get(file) as Manuscript;
  const blocks = [...talk.blocks];
  change(blocks);
  return new Map([...book, [file, { ...talk, blocks }]]);
}

function pickBlock(
  book: Book,
  file: string,
  random: Random,
  suits: (at: number, talk: Manuscript) => boolean = () => true,
): number | undefined {
  const talk = book.get(file) as Manuscript;
  const choices = talk.blocks.flatMap((_, at) => (at > 0 && suits(at, talk) ? [at] : []));
  return choices.length === 0 ? undefined : random.pick(choices);
}

const hasWords = (at: number, { blocks }: Manuscript): boolean =>
  countWords(blocks[at] as Block) >= ENOUGH_WORDS;
const isUnique = (at: number, { blocks }: Manuscript): boolean =>
  blocks.filter(({ title }) => title === blocks[at]?.title).length === 1;
const isPlain = (at: number, talk: Manuscript): boolean =>
  isUnique(at, talk) && hasWords(at, talk) && !/[{<[`]/.test(talk.blocks[at]?.title ?? "");
const isPlainLeaf = (at: number, talk: Manuscript): boolean => isPlain(at, talk) && isLeaf(talk, at);

function retitle(book: Book, file: string, at: number, title: string): Edit {
  return {
    book: withBlocks(book, file, (blocks) => blocks.splice(at, 1, { ...(blocks[at] as Block), title })),
  };
}

function wordsOfBook(book: Book): readonly string[] {
  return [...book.values()].flatMap(({ blocks }) =>
    blocks.flatMap(({ title }) => title.match(/\p{L}{3,}/gu) ?? []),
  );
}

const reword: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random, isPlain);
  if (at === undefined) return undefined;
  const words = (book.get(file)?.blocks[at]?.title ?? "").split(" ");
  const others = wordsOfBook(book);
  const kept = random.below(3) === 0 ? [] : words.filter(() => random.below(2) === 0);
  const added = Array.from({ length: 1 + random.below(4) }, () => random.pick(others));
  return retitle(book, file, at, [...kept, ...added].join(" "));
};

const typo: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random, isPlain);
  const title = at === undefined ? "" : (book.get(file)?.blocks[at]?.title ?? "");
  if (at === undefined || title.length < 5) return undefined;
  const spot = 1 + random.below(title.length - 2);
  const slips = [
    title.slice(0, spot) + title.slice(spot + 1),
    title.slice(0, spot) + title.charAt(spot + 1) + title.charAt(spot) + title.slice(spot + 2),
    title.normalize("NFD").replace(/\p{M}/gu, ""),
    `${title} !`,
    title.toUpperCase(),
  ];
  return retitle(book, file, at, random.pick(slips).trim() || title);
};

const reorder: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random, isPlainLeaf);
  const to = pickBlock(book, file, random);
  if (at === undefined || to === undefined || at === to) return undefined;
  return {
    book: withBlocks(book, file, (blocks) => {
      const [moved] = blocks.splice(at, 1);
      blocks.splice(to, 0, moved as Block);
    }),
  };
};

const insert: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random);
  const level = at === undefined ? 2 : (book.get(file)?.blocks[at]?.level ?? 2);
  const words = random.shuffle(wordsOfBook(book)).slice(0, 24);
  const title = words.splice(0, 3).join(" ");
  return {
    book: withBlocks(book, file, (blocks) =>
      blocks.splice(at ?? 0, 0, { uid: newUid(), level, title, body: ["", words.join(" "), ""] }),
    ),
  };
};

const move: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random, isPlainLeaf);
  const other = [...book.keys()].find((name) => name !== file);
  if (at === undefined || other === undefined) return undefined;
  const moved = book.get(file)?.blocks[at] as Block;
  const without = withBlocks(book, file, (blocks) => blocks.splice(at, 1));
  return {
    book: withBlocks(without, other, (blocks) => blocks.push({ ...moved, body: ["", ...moved.body] })),
  };
};

const level: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random, isPlainLeaf);
  if (at === undefined) return undefined;
  const change = (own: number): number => (own >= 4 ? own - 1 : own + 1);
  return {
    book: withBlocks(book, file, (blocks) => {
      const own = blocks[at] as Block;
      blocks.splice(at, 1, { ...own, level: change(own.level) });
    }),
  };
};

const rename: Editor = (book, file, random) => {
  const name = `neuf-${random.below(1000)}.md`;
  return { book: new Map([...book].map(([path, talk]) => [path === file ? name : path, talk])) };
};

const remove: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random, isPlainLeaf);
  if (at === undefined) return undefined;
  return { book: withBlocks(book, file, (blocks) => blocks.splice(at, 1)) };
};

const split: Editor = (book, file, random) => {
  const at = pickBlock(
    book,
    file,
    random,
    (one, talk) => isPlain(one, talk) && (talk.blocks[one]?.body.length ?? 0) >= 6,
  );
  if (at === undefined) return undefined;
  const own = book.get(file)?.blocks[at] as Block;
  const middle = Math.floor(own.body.length / 2);
  const title = random.shuffle(wordsOfBook(book)).slice(0, 3).join(" ");
  const halves = [
    { ...own, body: own.body.slice(0, middle) },
    { ...own, uid: newUid(), title, body: own.body.slice(middle) },
  ];
  return {
    book: withBlocks(book, file, (blocks) => blocks.splice(at, 1, ...halves)),
    unclear: new Set([own.uid]),
  };
};

const merge: Editor = (book, file, random) => {
  const at = pickBlock(
    book,
    file,
    random,
    (one, talk) => isPlainLeaf(one, talk) && isPlain(one - 1, talk) && one > 1,
  );
  if (at === undefined) return undefined;
  const [first, second] = (book.get(file)?.blocks.slice(at - 1, at + 1) ?? []) as [Block, Block];
  const whole = { ...first, body: [...first.body, ...second.body] };
  return {
    book: withBlocks(book, file, (blocks) => blocks.splice(at - 1, 2, whole)),
    mergedInto: new Map([[second.uid, first.uid]]),
    unclear: new Set([first.uid, second.uid]),
  };
};

const duplicate: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random, isPlainLeaf);
  if (at === undefined) return undefined;
  const own = book.get(file)?.blocks[at] as Block;
  const copy = { ...own, uid: newUid(), body: ["", ...own.body] };
  return { book: withBlocks(book, file, (blocks) => blocks.push(copy)), unclear: new Set([own.uid]) };
};

/** Words change and names, numbers and code stay, as in a translation. */
const translate: Editor = (book, file, random) => {
  const at = pickBlock(book, file, random, isPlain);
  if (at === undefined) return undefined;
  const own = book.get(file)?.blocks[at] as Block;
  const foreign = (text: string): string =>
    text.replace(/(?<![`\p{L}/.:])\p{Ll}{3,}(?![`\p{L}/.:])/gu, (word) => `${[...word].reverse().join("")}a`);
  const lower = own.title.charAt(0).toLowerCase() + own.title.slice(1);
  const translated = { ...own, title: foreign(lower), body: own.body.map(foreign) };
  return {
    book: withBlocks(book, file, (blocks) => blocks.splice(at, 1, translated)),
    unclear: new Set([own.uid]),
  };
};

const swap: Editor = (book, file, random) => {
  const [at, other] = [pickBlock(book, file, random, isPlain), pickBlock(book, file, random, isPlain)];
  if (at === undefined || other === undefined || at === other) return undefined;
  const { blocks } = book.get(file) as Manuscript;
  const [one, two] = [blocks[at] as Block, blocks[other] as Block];
  return {
    book: withBlocks(book, file, (list) => {
      list.splice(at, 1, { ...one, title: two.title });
      list.splice(other, 1, { ...two, title: one.title });
    }),
    unclear: new Set([one.uid, two.uid]),
  };
};

export const CLEAR = { reword, typo, reorder, insert, move, level, rename } as const satisfies Record<
  string,
  Editor
>;

const twoAtOnce: Editor = (book, file, random) => {
  const [first, second] = random.shuffle(["reword", "typo", "reorder", "insert", "level"] as const);
  const once = CLEAR[first as keyof typeof CLEAR](book, file, random);
  return once && CLEAR[second as keyof typeof CLEAR](once.book, file, random);
};

export const EDITS = {
  ...CLEAR,
  "two at once": twoAtOnce,
  delete: remove,
  ...{ split, merge, duplicate, translate, swap },
} as const satisfies Record<string, Editor>;
export type EditKind = keyof typeof EDITS;

export const isClear = (kind: EditKind): boolean => kind in CLEAR || kind === "two at once";
