/** A talk that takes too long is one finding and an empty talk: here, in a thread, and while its author writes. */
import { statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LiveHandbook } from "../../src/dev/live-handbook.ts";
import { resolveOptions } from "../../src/handbook/options.ts";
import { readWords } from "../../src/io/package-files.ts";
import { readSaved } from "../../src/io/read-saved.ts";
import { startStopwatch } from "../../src/io/stopwatch.ts";
import { sourcePath } from "../../src/model/brands.ts";
import type { Limits } from "../../src/model/limits.ts";
import type { TalkToDraft } from "../../src/reading/drafted-talk.ts";
import { TalkFault } from "../../src/reading/talk-fault.ts";
import { openTalkMemory } from "../../src/reading/talk-memory.ts";
import type { openThread as OpenThread } from "../../src/reading/talk-threads.ts";
import { openSealed } from "../../src/talk/seal-talk.ts";
import { listFiles, makeTemporary, remove, repository, writeFiles } from "../support/outer-run.ts";

/** Takes more than a second. */
const LONG = `# Long\n\n${"*word* `code` [link](#long) ".repeat(16_000)}\n`;
const QUICK = "# Quick\n\nWords.\n";
/** Nothing long is so quick, and nothing short so slow. */
const HURRY: Partial<Limits> = { talkSeconds: 0.1 };

let folder: string;
let content: string;
beforeEach(async () => {
  folder = await makeTemporary();
  content = path.join(folder, "content");
});
afterEach(() => remove(folder));

function open(limits: Partial<Limits>): Promise<LiveHandbook> {
  const stopwatch = startStopwatch();
  return LiveHandbook.open({
    ...resolveOptions({ content, limits }),
    ...{ content, stopwatch, memory: openTalkMemory(stopwatch) },
    ...{ cache: path.join(folder, "cache"), showsFindings: true },
  });
}

const foundIn = ({ handbook }: LiveHandbook): readonly string[] =>
  handbook.diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ severity, file, line, column, code }) => `${severity} ${file}:${line}:${column} ${code}`);

describe("a talk that takes too long", () => {
  test("is an error at its first line, and kept in no cache", async () => {
    await writeFiles(content, { "long.md": LONG });
    const live = await open(HURRY);
    expect(foundIn(live)).toEqual(["error long.md:1:1 talk-slow"]);
    const remedy = live.handbook.diagnostics.find(({ code }) => code === "talk-slow")?.remedy;
    expect(remedy).toContain("limits.talkSeconds");
    const cached = await listFiles(path.join(folder, "cache")).catch(() => []);
    const kept = cached.filter((name) => /[0-9a-f]{32}$/.test(name));
    expect(kept).toEqual([]);
    expect(foundIn(await open({ talkSeconds: 60 }))).toEqual([]);
  });

  test("is no error for whoever gives it time, and kept so for those who do not", async () => {
    await writeFiles(content, { "long.md": LONG });
    expect(foundIn(await open({ talkSeconds: 60 }))).toEqual([]);
  });

  test("does not end a handbook that its author writes, and is well again with its next save", async () => {
    await writeFiles(content, { "a.md": QUICK });
    const live = await open({ talkSeconds: 60 });
    const limits = live.limits as { talkSeconds: number };
    limits.talkSeconds = 0.1;
    await writeFiles(content, { "a.md": LONG });
    const saved = await readSaved(content, sourcePath("a.md"));
    expect(saved && (await live.rewrite(saved))).toBe(false);
    expect(live.print("a.html")).toContain("Words.");
    const turn = async (): Promise<void> => undefined;
    await live.settle(turn);
    expect(foundIn(live)).toEqual(["error a.md:1:1 talk-slow"]);
    expect(live.print("a.html")).toContain("talk-slow");
    limits.talkSeconds = 60;
    await writeFiles(content, { "a.md": QUICK });
    await live.settle(turn);
    expect(foundIn(live)).toEqual([]);
    expect(live.print("a.html")).toContain("Words.");
  });
});

test("whoever was stopped in the midst of code leaves no colours broken for the next talk", async () => {
  const code = `\`\`\`js\n${"let a = [1, 'b', /c/];\n".repeat(20_000)}\`\`\`\n`;
  await writeFiles(content, { "a.md": `# A\n\n${code}` });
  const live = await open(HURRY);
  expect(foundIn(live)).toEqual(["error a.md:1:1 talk-slow"]);
  (live.limits as { talkSeconds: number }).talkSeconds = 60;
  await writeFiles(content, { "a.md": "# A\n\n```js\nlet a = 'text';\n```\n" });
  await live.settle(async () => undefined);
  expect(live.print("a.html")).toMatch(/<span class="\w+">'text'<\/span>/);
});

/** Threads run compiled code, which the press has made by now. */
const compiled = path.join(repository, "dist/reading/talk-threads.js");

describe("a thread", () => {
  async function draft(text: unknown, limits: Partial<Limits>): Promise<ReturnType<typeof openSealed>> {
    expect(statSync(compiled).isFile()).toBe(true);
    const { openThread } = (await import(pathToFileURL(compiled).href)) as { openThread: typeof OpenThread };
    const allWords = await readWords();
    const thread = openThread({
      ...{ content, allWords, listing: { talks: [], files: [], unread: [], diagnostics: [] } },
      options: { limits },
    });
    const file = { path: sourcePath("t.md"), text: text as string };
    const talk: TalkToDraft = { file, dialect: "plain", settings: {}, isVersion: false };
    try {
      const [drafted] = await thread.draft([talk]);
      return openSealed(drafted?.sealed as Uint8Array, file);
    } finally {
      thread.close();
    }
  }

  test("stops a talk that takes too long, too", async () => {
    const { draft: slow } = await draft(LONG, { talkSeconds: 0.01 });
    expect(slow.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["error talk-slow"]);
  });

  test("says which talk a fault of Lectern's own was met in", async () => {
    const fault = await draft(7, { talkSeconds: 60 }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ talk: "t.md", message: expect.stringContaining("not a function") });
    expect(fault).toHaveProperty("name", TalkFault.name);
  });
});
