/** An edit that cannot be published changes nothing of the site that stands. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { remove } from "../support/outer-run.ts";
import { randomFrom } from "../support/random.ts";
import { type Bed, openBed } from "./bed.ts";

/** `LECTERN_FAILING`: how many edits; the campaign makes 50. */
const EDITS = Number(process.env["LECTERN_FAILING"] ?? 8);
const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);

let bed: Bed;
beforeAll(async () => {
  bed = await openBed();
});
afterAll(() => remove(bed.folder));

/** Each makes a file that stops a build; `at` makes it another one each time. */
const KINDS: readonly ((at: number) => Readonly<Record<string, string | Uint8Array>>)[] = [
  (at) => ({ [`bad-${at}.md`]: `---\ntitle: "open\ntags: [${at}\n---\n# Bad\n` }),
  (at) => ({ [`bad-${at}.md`]: `---\ntitle: Git: the ${at} good parts\n---\n` }),
  (at) => ({ [`part/t${at % 4}.md`]: "---js\n{ title: 'x' }\n---\n# Bad\n" }),
  (at) => ({ [`Twice ${at}.md`]: "# One\n", [`twice-${at}.md`]: "# Two\n" }),
  (at) => ({ [`twice-${at}.markdown`]: "# One\n", [`twice-${at}.md`]: "# Two\n" }),
  (at) => ({ [`large-${at}.md`]: `# Large\n\n${"word ".repeat(1_100_000)}` }),
  (at) => ({ [`part/t${at % 4}.md`]: `---\ndraft: true\ntitle: a: ${at}\n---\n` }),
  (at) => ({ [`part/t${at % 4}.md`]: `---\ntitle: &a [*a, ${at}]\nx: {\n---\n# Bad\n` }),
];

test(`each of ${EDITS} edits that stop a build leaves the site and no trace (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  for (let nth = 0; nth < EDITS; nth += 1) {
    await bed.write("new");
    const at = random.below(1_000);
    const files = KINDS[nth % KINDS.length]?.(at) ?? {};
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(bed.content, name)), { recursive: true });
      await writeFile(path.join(bed.content, name), text);
    }
    const { code, stderr } = await bed.build();
    const what = `edit ${nth}: ${Object.keys(files).join(", ")}`;
    expect({ what, code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/ {2}error \S+/) });
    expect(stderr, what).not.toMatch(/\n\s+at |fault of Lectern/);
    expect(await bed.look(), what).toBe("new");
    expect(await bed.leftovers(), what).toEqual([]);
  }
}, 3_600_000);
