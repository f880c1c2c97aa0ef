/** Links to elsewhere, asked of a real host that behaves as hosts do. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askAddress } from "../../src/io/ask-address.ts";
import { askAddresses } from "../../src/io/ask-addresses.ts";
import { type MoodyHost, openMoodyHost } from "../support/outer-moody-host.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";

let host: MoodyHost;
let cache: string;
beforeEach(async () => {
  host = await openMoodyHost();
  cache = await makeTemporary();
});
afterEach(async () => {
  await host.close();
  await remove(cache);
});

/** The host is this machine. */
const PATIENCE = { timeout: 20_000, retries: 2, backoff: 20, private: true };
/** Nobody waits long for a host that never answers. */
const ask = (place: string) =>
  askAddress(`${host.url}${place}`, place === "/silent" ? { ...PATIENCE, timeout: 100 } : PATIENCE);
const asked = () => host.asked.map(({ what }) => what);

describe("an address", () => {
  test.each([
    ["/ok", ["HEAD /ok"]],
    ["/head-405", ["HEAD /head-405", "GET /head-405"]],
    ["/head-404", ["HEAD /head-404", "GET /head-404"]],
    ["/for-now", ["HEAD /for-now", "HEAD /ok"]],
    ["/first-for-good", ["HEAD /first-for-good", "HEAD /for-now", "HEAD /ok"]],
  ])("%s is alive", async (place, requests) => {
    expect(await ask(place)).toEqual({ kind: "alive" });
    expect(asked()).toEqual(requests);
  });

  test.each(["/moved", "/moved-twice"])("%s has moved for good", async (place) => {
    expect(await ask(place)).toEqual({ kind: "moved", to: `${host.url}/ok` });
  });

  test.each([
    ["/none", "it answers 404"],
    ["/gone", "it answers 410"],
    ["/to-nothing", "it answers 404"],
    ["/round", "it redirects round in a circle"],
  ])("%s is dead", async (place, why) => {
    expect(await ask(place)).toEqual({ kind: "dead", why });
  });

  test("of a host that does not exist is dead", async () => {
    expect(await askAddress("http://no-such-host.invalid/", PATIENCE)).toMatchObject({
      kind: expect.stringMatching(/^(dead|unreachable)$/),
    });
  });

  test("that lets no program in is said to", async () => {
    expect(await ask("/forbidden")).toEqual({ kind: "blocked", why: "it answers 403" });
    expect(await ask("/limits-always")).toEqual({ kind: "blocked", why: "it answers 429" });
  });

  test.each([
    ["/silent", "it does not answer in time"],
    ["/broken", "it answers 500"],
    ["/hangs-up", "ECONNRESET"],
  ])("%s is asked again, and then nobody can tell", async (place, why) => {
    expect(await ask(place)).toEqual({ kind: "unreachable", why });
    expect(asked().filter((what) => what.startsWith("HEAD"))).toHaveLength(3);
  });

  test("on a port that refuses is unreachable", async () => {
    expect(await askAddress("http://127.0.0.1:9/", PATIENCE)).toMatchObject({ kind: "unreachable" });
  });

  test("that stumbles is alive in the end", async () => {
    expect(await ask("/stumbles")).toEqual({ kind: "alive" });
  });

  test("whose host wants a pause gets it", async () => {
    const started = performance.now();
    expect(await ask("/limits")).toEqual({ kind: "alive" });
    expect(performance.now() - started).toBeGreaterThan(950);
  });
});

describe("many addresses", () => {
  const PAUSE = 150;
  const askMany = (places: readonly string[], options = {}) =>
    askAddresses(
      places.map((place) => `${host.url}${place}`),
      { ...PATIENCE, interval: PAUSE, ...options },
      cache,
    );

  test("of one host are asked one after the other, with a pause", async () => {
    await askMany(["/ok", "/ok2", "/ok3", "/ok"]);
    expect(asked()).toEqual(["HEAD /ok", "HEAD /ok2", "HEAD /ok3"]);
    const times = host.asked.map(({ at }) => at);
    for (const [at, time] of times.slice(1).entries())
      expect(time - (times[at] ?? 0)).toBeGreaterThan(PAUSE / 2);
  });

  test("are not asked again while their answer is fresh", async () => {
    const first = await askMany(["/ok", "/none", "/moved"]);
    const requests = asked().length;
    expect(await askMany(["/ok", "/none", "/moved"])).toEqual(first);
    expect(asked()).toHaveLength(requests);
  });

  test("are asked again when it is old, a bad answer sooner than a good one", async () => {
    await askMany(["/ok", "/none"]);
    const file = path.join(cache, "external.json");
    const kept = JSON.parse(await readFile(file, "utf8"));
    for (const entry of Object.values(kept) as { at: number }[]) entry.at -= 2 * 60 * 60 * 1000;
    await writeFile(file, JSON.stringify(kept));
    const before = asked().length;
    await askMany(["/ok", "/none"]);
    expect(asked().slice(before)).toEqual(["HEAD /none", "GET /none"]);
    await askMany(["/ok"], { maxAge: 1 });
    expect(asked().at(-1)).toBe("HEAD /ok");
  });

  test("of a private network are not asked, and are asked as soon as the project allows it", async () => {
    const refused = await askMany(["/ok"], { private: false });
    expect([...refused.values()]).toEqual([
      { kind: "private", why: "it leads to 127.0.0.1, in a private network" },
    ]);
    expect(asked()).toEqual([]);
    expect([...(await askMany(["/ok"])).values()]).toEqual([{ kind: "alive" }]);
  });

  test("survive a cache that cannot be read", async () => {
    await writeFile(path.join(cache, "external.json"), "{");
    expect((await askMany(["/ok"])).get(`${host.url}/ok`)).toEqual({ kind: "alive" });
  });
});
