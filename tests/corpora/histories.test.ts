/** Real edits, commit by commit: no published address is silently dead, and what is not clear is said. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { decodeFile } from "../../src/source/normalize-text.ts";
import { type Publication, publish, type Talks } from "../anchors/sites.ts";
import { findShared } from "../support/outer-corpora.ts";

const shared = findShared();
const root = path.join(shared ?? "", "histories/particule-formations");

/** A commit that added or removed all of its files has one side only. */
function readTalks(folder: string): Talks {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /\.md$/.test(file) && statSync(path.join(folder, file)).isFile());
  return Object.fromEntries(
    files.map((file) => [
      file,
      decodeFile(sourcePath(file), readFileSync(path.join(folder, file))).file.text,
    ]),
  );
}

/** Addresses that a page of the site answers: with a section, one of its names, or a line that says where it went. */
function answered({ talks, notices, stubs }: Publication): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (page: string, ids: Iterable<string>): void => {
    for (const id of ids) found.add(`${page}#${id}`);
  };
  for (const { url, root: whole } of talks) {
    add(url, [whole.id ?? "", ...whole.aliases]);
    const list = (sections: typeof whole.children): void => {
      for (const { id, aliases, children } of sections) {
        add(url, [id, ...aliases]);
        list(children);
      }
    };
    list(whole.children);
  }
  for (const [page, told] of notices)
    add(
      page,
      told.map(({ id }) => id),
    );
  for (const { url, notices: told } of stubs)
    add(
      url,
      told.map(({ id }) => id),
    );
  return found;
}

describe.skipIf(shared === undefined)("115 real commits", () => {
  const commits =
    shared === undefined
      ? []
      : readdirSync(root)
          .filter((name) => /^\d+$/.test(name))
          .sort();

  test("leave no published address silently dead, and most of those that changed are carried", () => {
    const counts = { published: 0, kept: 0, reworded: 0, moved: 0, open: 0 };
    const dead: string[] = [];
    for (const commit of commits) {
      const before = publish(readTalks(path.join(root, commit, "before")), [], "pandoc");
      const after = publish(readTalks(path.join(root, commit, "after")), before.lock, "pandoc");
      const answers = answered(after);
      const open = new Set(after.open.map(({ anchor }) => anchor));
      const lines = new Map(after.lock.map((line) => [`${line.page}#${line.id}`, line]));
      for (const anchor of before.lock.filter(({ id }) => id !== "")) {
        const key = `${anchor.page}#${anchor.id}`;
        counts.published += 1;
        if (!answers.has(key)) dead.push(`${commit} ${key}`);
        if (open.has(anchor)) counts.open += 1;
        else if (lines.get(key)?.status.kind !== "live") counts.moved += 1;
        else if (lines.get(key)?.title === anchor.title) counts.kept += 1;
        else counts.reworded += 1;
      }
    }
    console.log(`115 commits: ${JSON.stringify(counts)}`);
    expect(dead).toEqual([]);
    expect(commits).toHaveLength(115);
    expect(counts.reworded).toBeGreaterThan(100);
    expect(counts.moved).toBeGreaterThan(900);
  });
});
