/** Copies of images elsewhere, of a real host on this machine. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepImages } from "../../src/io/keep-images.ts";
import { type ImageHost, openImageHost, PNG, SVG } from "../support/outer-image-host.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";

let host: ImageHost;
let cache: string;
beforeEach(async () => {
  host = await openImageHost();
  cache = await makeTemporary();
});
afterEach(async () => {
  await host.close();
  await remove(cache);
});

/** The host is this machine. */
const LIMITS = { timeout: 20_000, size: 100_000, asksPrivate: true };
const keep = (...places: readonly string[]) =>
  keepImages(
    places.map((place) => host.url + place),
    cache,
    // Nobody waits long for a host that never answers.
    places.includes("/silent.png") ? { ...LIMITS, timeout: 100 } : LIMITS,
  );

/** Sets the time of every note back. */
async function age(milliseconds: number): Promise<void> {
  const folder = path.join(cache, "images");
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".json"))) {
    const place = path.join(folder, name);
    const note = JSON.parse(await readFile(place, "utf8"));
    await writeFile(place, JSON.stringify({ ...note, at: note.at - milliseconds }));
  }
}
const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

describe("an image", () => {
  test.each([
    ["/a.png", PNG, "png"],
    ["/moved.png", PNG, "png"],
    ["/a.svg", Buffer.from(SVG), "svg"],
  ])("%s is kept byte for byte, under a name made of what it holds", async (place, bytes, extension) => {
    const { images, failures } = await keep(place);
    const image = images.get(host.url + place);
    expect(failures.size).toBe(0);
    expect(image?.url).toMatch(new RegExp(`^lectern/kept/[0-9a-f]{20}\\.${extension}$`));
    expect(Buffer.from(image?.bytes ?? [])).toEqual(bytes);
  });

  test("at two addresses has one name, and is asked for once at each", async () => {
    const { images } = await keep("/a.png", "/same.png", "/a.png", "/a.svg");
    expect(new Set([...images.values()].map(({ url }) => url)).size).toBe(2);
    expect([...host.asked].sort()).toEqual(["/a.png", "/a.svg", "/same.png"]);
  });
});

describe("what is no image that a page may show is not kept", () => {
  test.each([
    ["/none.png", "it answers 404"],
    ["/broken.png", "it answers 500"],
    ["/page.png", "it is no image but text/html"],
    ["/a.bmp", "it is no image but image/bmp"],
    ["/lie.png", "it says that it is image/png, and is not"],
    ["/large.png", "it is larger than 0.1 MB"],
    ["/silent.png", "it does not come in time"],
    ["/script.svg", "it is an SVG that holds more than a picture"],
    ["/prefixed.svg", "it is an SVG that holds more than a picture"],
    ["/handler.svg", "it is an SVG that holds more than a picture"],
    ["/link.svg", "it is an SVG that holds more than a picture"],
    ["/foreign.svg", "it is an SVG that holds more than a picture"],
    ["/entity.svg", "it is an SVG that holds more than a picture"],
    ["/utf16.svg", "it says that it is image/svg+xml, and is not"],
  ])("%s: %s", async (place, why) => {
    const { images, failures } = await keep(place);
    expect(Object.fromEntries(failures)).toEqual({ [host.url + place]: why });
    expect(images.size).toBe(0);
  });

  test("a port that refuses", async () => {
    const url = "http://127.0.0.1:9/a.png";
    expect((await keepImages([url], cache, LIMITS)).failures.get(url)).toBeTypeOf("string");
  });
});

describe("an image of a private network", () => {
  test("is not asked for, and is as soon as the project allows it", async () => {
    const url = `${host.url}/a.png`;
    const { images, failures } = await keepImages([url], cache, { ...LIMITS, asksPrivate: false });
    expect([images.size, failures.get(url)]).toEqual([0, "it leads to 127.0.0.1, in a private network"]);
    expect(host.asked).toEqual([]);
    expect((await keep("/a.png")).images.size).toBe(1);
  });
});

describe("the cache", () => {
  test("serves no half of an image, as a run leaves that was killed while it wrote", async () => {
    await keep("/a.png");
    const folder = path.join(cache, "images");
    const copy = (await readdir(folder)).find((name) => name.endsWith(".png")) ?? "";
    await writeFile(path.join(folder, copy), PNG.subarray(0, PNG.length / 2));
    const { images } = await keep("/a.png");
    expect(Buffer.from(images.get(`${host.url}/a.png`)?.bytes ?? [])).toEqual(PNG);
  });

  test("answers for a week, then the host is asked again", async () => {
    await keep("/a.png");
    await age(6 * DAY);
    const { images } = await keep("/a.png");
    expect(host.asked).toEqual(["/a.png"]);
    expect(Buffer.from([...images.values()][0]?.bytes ?? [])).toEqual(PNG);
    await age(2 * DAY);
    await keep("/a.png");
    expect(host.asked).toEqual(["/a.png", "/a.png"]);
  });

  test("has the old copy while nobody answers", async () => {
    await keep("/a.png");
    await age(30 * DAY);
    await host.close();
    const { images, failures } = await keep("/a.png");
    expect([images.size, failures.size]).toEqual([1, 0]);
  });

  test("spares a host that failed for a minute", async () => {
    await keep("/none.png");
    expect((await keep("/none.png")).failures.size).toBe(1);
    expect(host.asked).toHaveLength(1);
    await age(2 * MINUTE);
    await keep("/none.png");
    expect(host.asked).toHaveLength(2);
  });

  test("that cannot be read is no hindrance", async () => {
    await keep("/a.png");
    for (const name of await readdir(path.join(cache, "images")))
      await writeFile(path.join(cache, "images", name), "{");
    expect((await keep("/a.png")).images.size).toBe(1);
  });

  test("may be missing", async () => {
    const { images } = await keepImages([`${host.url}/a.png`], undefined, LIMITS);
    expect(images.size).toBe(1);
    expect(await readdir(cache)).toEqual([]);
  });
});
