/** Ways out of the content folder that a stranger's talk may try: none brings a byte from outside into the site. */
import { mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles, openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";

const SECRET = "CANARY-7f3a";

/** Spellings of a file that stands beside the content folder, of one hidden in it, and of one of the machine's. */
const PATHS = [
  ...["../secret.txt", "./../secret.txt", "x/../../secret.txt", "..//secret.txt", ".././secret.txt"],
  ...["%2e%2e/secret.txt", "%2E%2E%2Fsecret.txt", "..%2fsecret.txt", "..\\secret.txt", "..%5csecret.txt"],
  ...["/../secret.txt", "//../secret.txt", "@/../secret.txt", "~/../secret.txt", "file:../secret.txt"],
  ...["OUTSIDE/secret.txt", "file://OUTSIDE/secret.txt", "../secret.txt?x", "../secret.txt%00.md"],
  ...[".env", "./.env", "x/../.env", "%2eenv", ".git/config", "node_modules/m/secret.txt"],
  ...["link.txt", "chain.txt", "folder/secret.txt", "hidden.txt", "folder/../secret.txt"],
];

/** How a talk takes another file in, by dialect. */
const WAYS: Readonly<Record<string, readonly [front: string, write: (place: string) => string]>> = {
  link: ["", (place) => `[x](<${place}>)`],
  image: ["", (place) => `![x](<${place}>)`],
  html: [
    "",
    (place) => `<img src="${place}" alt="x"> <a href="${place}">y</a> <video src="${place}"></video>`,
  ],
  slidev: ["dialect: slidev", (place) => `<<< ${place}\n\n---\nsrc: ${place}\n---\n`],
  reveal: ["dialect: reveal", (place) => `<section data-markdown="${place}"></section>`],
  quarto: ["dialect: quarto", (place) => `{{< include ${place} >}}`],
  remark: ["dialect: remark", (place) => `@@INCLUDE[${place}]`],
  presenterm: [
    "dialect: presenterm",
    (place) => `<!-- include: ${place} -->\n\n\`\`\`file +exec\npath: ${place}\n\`\`\``,
  ],
  marp: ["dialect: marp", (place) => `![bg](<${place}>)`],
};

let shop: Workshop;

beforeAll(async () => {
  shop = await openWorkshop({});
  const hidden = {
    ".env": SECRET,
    ".git/config": SECRET,
    "node_modules/m/secret.txt": SECRET,
    "x/a.md": "# A\n",
  };
  await writeFiles(shop.content, hidden);
  await writeFiles(shop.folder, {
    "secret.txt": SECRET,
    "elsewhere/secret.txt": SECRET,
    "elsewhere/secret.md": SECRET,
  });
  const links = {
    "link.txt": "../secret.txt",
    "chain.txt": "link.txt",
    folder: "../elsewhere",
    "hidden.txt": ".env",
    "talk.md": "../elsewhere/secret.md",
    "course.yml": "../secret.txt",
    "zero.md": "/dev/zero",
    "loop.md": "loop.md",
  };
  for (const [name, target] of Object.entries(links)) await symlink(target, path.join(shop.content, name));
  await mkdir(path.join(shop.content, "ways"));
  for (const [way, [front, write]] of Object.entries(WAYS)) {
    for (const [nth, spelt] of PATHS.entries()) {
      const place = spelt.replace("OUTSIDE", shop.folder);
      const header = front === "" ? "" : `---\n${front}\n---\n`;
      await writeFiles(shop.content, {
        [`${way}-${nth}.md`]: `${header}# ${way} ${nth}\n\n${write(place)}\n`,
      });
    }
  }
});

afterAll(() => remove(shop.folder));

describe(`${PATHS.length * Object.keys(WAYS).length} attempts by paths and symbolic links`, () => {
  test("bring nothing from outside into the site, nor into what is said", async () => {
    const said = await shop.build();
    // Includes that lead out may stop the build: then each talk is asked for by itself.
    const run = said.code === 0 ? said : await buildWithoutRefused(said.stderr);
    expect(run.code).toBe(0);
    expect(said.stdout + said.stderr + run.stderr).not.toContain(SECRET);
    const files = await listFiles(shop.output);
    expect(files.length).toBeGreaterThan(100);
    const texts = await Promise.all(
      files.map(async (file) => ({ file, text: await readFile(path.join(shop.output, file), "latin1") })),
    );
    expect(texts.filter(({ text }) => text.includes(SECRET)).map(({ file }) => file)).toEqual([]);
  });
});

test.each(
  Object.entries(WAYS).filter(([, [front]]) => front !== "" && !front.endsWith("marp")),
)("the way of %s is one: a file of the content folder comes in by it", async (way, [front, write]) => {
  const own = await openWorkshop({
    "t.md": `---\n${front}\n---\n# T\n\n${write("x/in.txt")}\n`,
    "x/in.txt": "Welcome\n",
  });
  const run = await own.build();
  const text = await own.page("t.html").catch(() => "");
  await remove(own.folder);
  expect({ way, stderr: run.stderr, isIn: text.includes("Welcome") }).toMatchObject({ isIn: true });
});

/** The same folder, without the talks that were refused. */
async function buildWithoutRefused(report: string): ReturnType<Workshop["build"]> {
  const refused = new Set([...report.matchAll(/^(\S+\.md):\d+:\d+ +error/gm)].map(([, file]) => file ?? ""));
  for (const file of refused) await remove(path.join(shop.content, file));
  return shop.build();
}
