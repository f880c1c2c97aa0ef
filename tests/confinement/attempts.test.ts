/** Ways out of the content folder that a stranger's talk may try: none brings a byte from outside into the site. */
import { spawnSync } from "node:child_process";
import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles, openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";

const SECRET = "CANARY-7f3a";
/** The other begins every list of accounts. */
const SECRETS = [SECRET, "root:x:0:"];

/** Spellings of a file that stands beside the content folder, of one hidden in it, and of one of the machine's. */
const PATHS = [
  ...["../secret.txt", "./../secret.txt", "x/../../secret.txt", "..//secret.txt", ".././secret.txt"],
  ...["%2e%2e/secret.txt", "%2E%2E%2Fsecret.txt", "..%2fsecret.txt", "..\\secret.txt", "..%5csecret.txt"],
  ...["/../secret.txt", "//../secret.txt", "@/../secret.txt", "~/../secret.txt", "file:../secret.txt"],
  ...["OUTSIDE/secret.txt", "file://OUTSIDE/secret.txt", "../secret.txt?x", "../secret.txt%00.md"],
  ...[".env", "./.env", "x/../.env", "%2eenv", ".git/config", "node_modules/m/secret.txt"],
  ...["link.txt", "chain.txt", "folder/secret.txt", "hidden.txt", "folder/../secret.txt", "cache.txt"],
  ...[
    "zero.txt",
    "pipe.txt",
    "loop.txt",
    "/etc/passwd",
    "file:///etc/passwd",
    "../../../../../../../etc/passwd",
  ],
  ...[
    "..%252fsecret.txt",
    "%c0%ae%c0%ae/secret.txt",
    "....//secret.txt",
    "..;/secret.txt",
    "．．/secret.txt",
  ],
];

type Way = readonly [front: string, write: (place: string) => string];

/** How a talk takes another file in, by dialect. One that leads out may stop a talk, so each place has a talk of its own. */
const INCLUDES: Readonly<Record<string, Way>> = {
  slidev: ["dialect: slidev", (place) => `<<< ${place}\n\n---\nsrc: ${place}\n---\n`],
  reveal: ["dialect: reveal", (place) => `<section data-markdown="${place}"></section>`],
  quarto: ["dialect: quarto", (place) => `{{< include ${place} >}}`],
  remark: ["dialect: remark", (place) => `@@INCLUDE[${place}]`],
  presenterm: [
    "dialect: presenterm",
    (place) => `<!-- include: ${place} -->\n\n\`\`\`file +exec\npath: ${place}\n\`\`\``,
  ],
};

/** How a talk has another file copied beside it: one talk for all places. */
const COPIES: Readonly<Record<string, Way>> = {
  link: ["", (place) => `[x](<${place}>)`],
  image: ["", (place) => `![x](<${place}>)`],
  reference: ["", (place) => `[${place}]: <${place}>\n\n![x][${place}] [y][${place}]`],
  html: [
    "",
    (place) => `<img src="${place}" alt="x"> <a href="${place}">y</a> <video src="${place}"></video>`,
  ],
  sources: [
    "",
    (place) =>
      `<picture><source srcset="${place} 2x"><img src="${place}" alt="x"></picture>\n\n<audio src="${place}"></audio>`,
  ],
  marp: ["dialect: marp", (place) => `![bg](<${place}>)\n\n<!-- backgroundImage: url("${place}") -->`],
  revealBackground: [
    "dialect: reveal",
    (place) => `<!-- .slide: data-background="${place}" data-background-image="${place}" -->\n\nx\n\n---`,
  ],
  slidevBackground: ["dialect: slidev", (place) => `---\nlayout: image\nimage: '${place}'\n---\n\nx`],
  remarkBackground: ["dialect: remark", (place) => `background-image: url(${place})\n\nx\n\n---`],
  quartoBackground: ["dialect: quarto", (place) => `## X {background-image="${place}"}`],
};

/** A course of chapters that stand elsewhere, by format. */
const MANIFESTS: Readonly<Record<string, (places: readonly string[]) => string>> = {
  "m1/a.course.yml": (places) => JSON.stringify({ title: "A", chapters: places }),
  "m2/cours.json": (places) => JSON.stringify({ a: { course_name: "B", modules: places, tp: places } }),
  "m3/slides.js": (places) => `function all() { return ${JSON.stringify(places)}; }\n`,
  "m4/slides.json": (places) => JSON.stringify(places),
  "m5/mkdocs.yml": (places) => JSON.stringify({ nav: places }),
  "m6/mkdocs.yml": (places) => JSON.stringify({ docs_dir: "../..", nav: ["secret.md", ...places] }),
  "m7/list.yml": (places) => JSON.stringify({ title: "C", content: places }),
};

const COUNT = PATHS.length * [INCLUDES, COPIES, MANIFESTS].flatMap(Object.keys).length;

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
    "elsewhere/secret.md": `# ${SECRET}`,
    "secret.md": `# ${SECRET}`,
    "cache/secret.txt": SECRET,
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
    "loop.txt": "loop.txt",
    "zero.txt": "/dev/zero",
    "cache.txt": "../cache/secret.txt",
    "zero.png": "/dev/zero",
  };
  for (const [name, target] of Object.entries(links)) await symlink(target, path.join(shop.content, name));
  spawnSync("mkfifo", ["pipe.txt", "pipe.md"], { cwd: shop.content });
  await writeFiles(shop.content, writeAttempts(PATHS.map((place) => place.replace("OUTSIDE", shop.folder))));
});

function writeAttempts(places: readonly string[]): Readonly<Record<string, string>> {
  const head = (way: string, front: string): string =>
    `${front === "" ? "" : `---\n${front}\n---\n`}# ${way}\n\n`;
  const including = Object.entries(INCLUDES).flatMap(([way, [front, write]]) =>
    places.map((place, nth) => [`${way}-${nth}.md`, `${head(way, front)}${write(place)}\n`] as const),
  );
  const copying = Object.entries(COPIES).map(
    ([way, [front, write]]) =>
      [`${way}.md`, `${head(way, front)}${places.map(write).join("\n\n")}\n`] as const,
  );
  const chapters = places.map((place) => place.replace(".txt", ".md"));
  const courses = Object.entries(MANIFESTS).map(([name, write]) => [name, write(chapters)] as const);
  return Object.fromEntries([...including, ...copying, ...courses]);
}

afterAll(() => remove(shop.folder));

describe(`${COUNT} attempts by paths and symbolic links`, () => {
  test("bring nothing from outside into the site, nor into what is said", async () => {
    const said = await shop.build();
    // Includes that lead out may stop the build: then each talk is asked for by itself.
    const run = said.code === 0 ? said : await buildWithoutRefused(said.stderr);
    expect(run.code).toBe(0);
    for (const secret of SECRETS) expect(said.stdout + said.stderr + run.stderr).not.toContain(secret);
    const files = await listFiles(shop.output);
    expect(files.length).toBeGreaterThan(100);
    const texts = await Promise.all(
      files.map(async (file) => ({ file, text: await readFile(path.join(shop.output, file), "latin1") })),
    );
    expect(
      texts.filter(({ text }) => SECRETS.some((secret) => text.includes(secret))).map(({ file }) => file),
    ).toEqual([]);
  });
});

test.each(
  Object.entries(INCLUDES),
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
