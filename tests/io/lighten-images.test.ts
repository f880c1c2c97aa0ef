/** Lighter forms of images: what they save, what is left alone, and what a cache may do to them. */
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findImageEncoder, type ImageEncoder } from "../../src/io/image-encoder.ts";
import { lightenImages } from "../../src/io/lighten-images.ts";
import type { LighterImage } from "../../src/model/lighter-image.ts";
import { animatedPng, animation, photograph, screenshot } from "../support/outer-pictures.ts";

const encoder = findImageEncoder()!;
let cache: string;
let shot: Buffer;

beforeAll(async () => {
  shot = await screenshot(2000);
});
beforeEach(async () => {
  cache = await mkdtemp(path.join(os.tmpdir(), "lectern-lighter-"));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

async function formsOf(content: Uint8Array | string, by: ImageEncoder = encoder): Promise<LighterImage | []> {
  const found = await lightenImages([{ url: "a.png", content }], { encoder: by, cache });
  return found.get("a.png") ?? [];
}

const widthsOf = (forms: LighterImage | []): readonly number[] => forms.map(({ width }) => width);
const namesOf = (forms: LighterImage | []): readonly string[] => forms.map(({ url }) => url);
const folder = (): string => path.join(cache, "lighter-images");

const idle: ImageEncoder = {
  version: encoder.version,
  load: () => Promise.reject(new Error("Nothing is to be encoded.")),
};

describe("an image", () => {
  test("has forms as wide as a page shows it, and twice that, which weigh a quarter at most", async () => {
    for (const original of [shot, await photograph(2000)]) {
      const forms = await formsOf(original);
      expect(widthsOf(forms)).toEqual([736, 1472]);
      const widest = await readFile(forms.at(-1)!.keptAt);
      expect(widest.length).toBeLessThan(original.length / 4);
      expect(await sharp(widest).metadata()).toMatchObject({ format: "heif", width: 1472 });
    }
  });

  test("is never made wider than it is, and two widths that are near each other are one", async () => {
    expect(widthsOf(await formsOf(await screenshot(500)))).toEqual([500]);
    expect(widthsOf(await formsOf(await screenshot(900)))).toEqual([900]);
    expect(widthsOf(await formsOf(await screenshot(1000)))).toEqual([736, 1000]);
  });

  test("that a camera has turned is as wide as it is seen", async () => {
    const turned = await sharp(await photograph(900, 600))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const forms = await formsOf(turned);
    expect(widthsOf(forms)).toEqual([600]);
    expect(await sharp(forms[0]!.keptAt).metadata()).toMatchObject({ width: 600, height: 900 });
  });

  test("keeps what is transparent", async () => {
    const clear = await sharp(shot).ensureAlpha(0.4).png().toBuffer();
    const [form] = await formsOf(clear);
    expect(await sharp(form!.keptAt).metadata()).toMatchObject({ hasAlpha: true });
  });
});

describe("is left as it is", () => {
  test.each([
    ["an animated GIF", () => animation("gif")],
    ["an animated WebP", () => animation("webp")],
    ["an animated PNG", () => animatedPng()],
    [
      "a drawing",
      async () =>
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--${"x".repeat(20_000)}--></svg>`,
        ),
    ],
    ["what is small already", () => screenshot(60)],
    ["what is no image", async () => Buffer.alloc(50_000, "words ")],
    ["half of an image", async () => shot.subarray(0, shot.length >> 1)],
    [
      "what would not be smaller",
      async () =>
        sharp(await photograph(1400))
          .webp({ quality: 1 })
          .toBuffer(),
    ],
  ])("%s", async (_, make) => {
    expect(await formsOf(await make())).toEqual([]);
  });

  test("a file that is not there", async () => {
    expect(await formsOf(path.join(cache, "none.png"))).toEqual([]);
  });

  test("everything, where the encoder cannot be loaded", async () => {
    expect(await formsOf(shot, idle)).toEqual([]);
  });
});

describe("the cache", () => {
  test("is asked first: the encoder is not even loaded the next time", async () => {
    const [forms, gif] = [await formsOf(shot), await formsOf(await animation("gif"))];
    expect(await formsOf(shot, idle)).toEqual(forms);
    expect(await formsOf(await animation("gif"), idle)).toEqual(gif);
  });

  test("has the same names for the same images on every machine: they are made of what the forms hold", async () => {
    const names = namesOf(await formsOf(shot));
    await rm(cache, { recursive: true });
    expect(namesOf(await formsOf(shot))).toEqual(names);
  });

  test("knows nothing of what another version has made", async () => {
    await formsOf(shot);
    expect(await formsOf(shot, { ...idle, version: "0.0.1" })).toEqual([]);
  });

  test.each([
    ["a form cut short", (name: string) => name.endsWith(".avif") && truncate(path.join(folder(), name), 99)],
    [
      "a form of something else",
      (name: string) => name.endsWith(".avif") && writeFile(path.join(folder(), name), shot),
    ],
    ["a form that is gone", (name: string) => name.endsWith(".avif") && rm(path.join(folder(), name))],
    ["an empty record", (name: string) => name.endsWith(".json") && writeFile(path.join(folder(), name), "")],
    [
      "a record of another tool",
      (name: string) => name.endsWith(".json") && writeFile(path.join(folder(), name), "[]"),
    ],
    [
      "a record that leads elsewhere",
      (name: string) =>
        name.endsWith(".json") &&
        writeFile(path.join(folder(), name), '{"forms":[{"width":9,"hash":"../../../../etc/host"}]}'),
    ],
  ])("may hold %s: the forms are made again", async (_, spoil) => {
    const forms = await formsOf(shot);
    for (const name of await readdir(folder())) await spoil(name);
    expect(await formsOf(shot)).toEqual(forms);
    for (const { keptAt, width } of forms) expect(await sharp(keptAt).metadata()).toMatchObject({ width });
  });

  test("loses what nobody has used for two months, and nothing else", async () => {
    const old = await formsOf(shot);
    const long = new Date(Date.now() - 61 * 24 * 60 * 60 * 1000);
    for (const name of await readdir(folder())) await utimes(path.join(folder(), name), long, long);
    const fresh = await formsOf(await screenshot(800));
    const left = (await readdir(folder())).filter((name) => name.endsWith(".avif"));
    expect(left).toEqual(fresh.map(({ url }) => path.basename(url)));
    expect(left).not.toEqual(expect.arrayContaining(old.map(({ url }) => path.basename(url))));
  });

  test("keeps what is used, however old it is", async () => {
    const forms = await formsOf(shot);
    const long = new Date(Date.now() - 61 * 24 * 60 * 60 * 1000);
    for (const name of await readdir(folder())) await utimes(path.join(folder(), name), long, long);
    const both = [
      { url: "a.png", content: shot },
      { url: "b.png", content: await screenshot(800) },
    ];
    await lightenImages(both, { encoder, cache });
    expect(await formsOf(shot, idle)).toEqual(forms);
  });
});

test("images at several addresses are encoded as if each were alone", async () => {
  const images = await Promise.all([700, 800, 900, 1000].map((width) => screenshot(width)));
  const listed = images.map((content, at) => ({ url: `${at}.png`, content }));
  const together = await lightenImages([...listed, { url: "again.png", content: images[0]! }], {
    encoder,
    cache,
  });
  await rm(cache, { recursive: true });
  for (const { url, content } of listed)
    expect(namesOf(together.get(url)!)).toEqual(namesOf(await formsOf(content)));
  expect(together.get("again.png")).toEqual(together.get("0.png"));
});
