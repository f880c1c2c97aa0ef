/** Each option is known by its name, and one that is none is refused with the one that may be meant. */
import { expect, test } from "vitest";
import { optionFault } from "../../src/handbook/option-fault.ts";
import { NESTED_OPTIONS, OPTION_NAMES } from "../../src/handbook/option-names.ts";

test.each<[unknown, string]>([
  [{ colour: 3 }, '"colour" is not an option.'],
  [{ titel: "Talks" }, '"titel" is not an option. Did you mean "title"?'],
  [{ title: "Talks", lockfile: "a.lock" }, '"lockfile" is not an option. Did you mean "lockFile"?'],
  [{ "base-url": undefined }, '"base-url" is not an option. Did you mean "baseUrl"?'],
  [{ changedOn: new Map() }, '"changedOn" is not an option.'],
  [{ toString: true }, '"toString" is not an option.'],
  [JSON.parse('{ "__proto__": 1 }'), '"__proto__" is not an option.'],
  [{ external: { privat: true } }, 'external: "privat" is not an option. Did you mean "private"?'],
  [{ images: { kep: true } }, 'images: "kep" is not an option. Did you mean "keep"?'],
  [{ limits: { talkByte: 5 } }, 'limits: "talkByte" is not an option. Did you mean "talkBytes"?'],
  [{ limits: { title: 5 } }, 'limits: "title" is not an option.'],
  [{ limits: [5] }, "limits: write options by name, such as { talkSeconds: 30 }."],
  [{ limits: null }, "limits: write options by name, such as { talkSeconds: 30 }."],
  [{ external: true }, "external: write options by name, such as { private: true }."],
  [
    { images: "all" },
    'images: write options by name, such as { hosts: ["img.example.org"] } or { keep: true }.',
  ],
  [null, 'The options: write them by name, such as { title: "Our talks" }.'],
  [[], 'The options: write them by name, such as { title: "Our talks" }.'],
])("%o is refused in a sentence", (options, expected) => {
  expect(optionFault(options)).toBe(expected);
});

const NAMES = Object.keys(OPTION_NAMES);
const NESTED: readonly string[] = NESTED_OPTIONS.map(({ name }) => name);

test.each<[string, object]>([
  ["nothing at all", {}],
  [
    "every option",
    Object.fromEntries(NAMES.filter((name) => !NESTED.includes(name)).map((name) => [name, 1])),
  ],
  ["every nested one", Object.fromEntries(NESTED_OPTIONS.map(({ name, names }) => [name, names]))],
  ["one that is left open", { external: undefined, images: undefined, title: undefined }],
  [
    "names that are the project's own",
    { handbooks: { devops: "https://example.org/" }, dialects: { "": "marp", decks: "slidev" } },
  ],
])("%s is taken", (_name, options) => {
  expect(optionFault(options)).toBeUndefined();
});
