/** The finder of a browser: where it looks, what it takes, what it would install. */
import { describe, expect, test } from "vitest";
import { chooseChromium, findChromium, installPlan, usualPlaces } from "../support/outer-chromium.mjs";

const linux = { platform: "linux", env: { PATH: "/usr/local/bin:/usr/bin" } };
const choose = (there: readonly string[], rest: Partial<Parameters<typeof chooseChromium>[0]> = {}) =>
  chooseChromium({ ...linux, exists: (place) => there.includes(place), works: () => true, ...rest });

describe("the usual places", () => {
  test("on Linux are the names of browsers along the PATH, the quickest first", () => {
    const places = usualPlaces("linux", { PATH: "/a:/b" });
    const names = ["chromium-headless-shell", "chromium"];
    expect(places.slice(0, 4)).toEqual(names.flatMap((name) => [`/a/${name}`, `/b/${name}`]));
    expect(places).toEqual(expect.arrayContaining(["/b/google-chrome-stable", "/a/microsoft-edge"]));
  });

  test("on a Mac are the applications of all and of one", () => {
    const places = usualPlaces("darwin", { HOME: "/Users/ada" });
    expect(places).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(places).toContain("/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium");
  });

  test("on Windows are the program folders", () => {
    const places = usualPlaces("win32", { PROGRAMFILES: "C:\\P", LOCALAPPDATA: "C:\\L" });
    expect(places).toContain("C:\\P\\Google\\Chrome\\Application\\chrome.exe");
    expect(places).toContain("C:\\L\\Microsoft\\Edge\\Application\\msedge.exe");
  });
});

describe("the choice", () => {
  test("CHROME_PATH comes before everything", () => {
    const env = { ...linux.env, CHROME_PATH: "/opt/mine" };
    expect(choose(["/opt/mine", "/usr/bin/chromium"], { env })).toBe("/opt/mine");
  });

  test("a CHROME_PATH that is not there is no reason to take another", () => {
    expect(choose(["/usr/bin/chromium"], { env: { CHROME_PATH: "/gone" } })).toBeUndefined();
  });

  test("a program that does not start is passed over", () => {
    const works = (place: string): boolean => !place.includes("chromium-browser");
    expect(choose(["/usr/bin/chromium-browser", "/usr/bin/google-chrome"], { works })).toBe(
      "/usr/bin/google-chrome",
    );
  });

  test("Playwright's own is the last", () => {
    const cached = ["/cache/chrome"];
    expect(choose(["/cache/chrome"], { cached })).toBe("/cache/chrome");
    expect(choose(["/cache/chrome", "/usr/bin/chromium"], { cached })).toBe("/usr/bin/chromium");
  });

  test("nothing is found where there is nothing", () => {
    expect(choose([])).toBeUndefined();
  });
});

describe("the plan to install", () => {
  const machine = { platform: "linux", hasApt: true, isRoot: true, hasSudo: false };
  const flat = (plan: ReturnType<typeof installPlan>): string[][] =>
    plan.map((commands) => commands.map((command) => command.slice(0, 3).join(" ")));

  test("is one of Debian's packages for root, then Playwright's", () => {
    const [shell, whole, playwright] = installPlan(machine);
    const installing = (name: string): string[][] => [
      ["apt-get", "update"],
      ["apt-get", "install", "-y", "--no-install-recommends", name],
    ];
    expect([shell, whole]).toEqual([installing("chromium-headless-shell"), installing("chromium")]);
    expect(playwright?.[0]).toEqual(expect.arrayContaining(["node", "install", "chromium"]));
  });

  test("asks sudo where there is no root, and never for a password", () => {
    expect(flat(installPlan({ ...machine, isRoot: false, hasSudo: true }))[0]?.[0]).toBe("sudo -n apt-get");
  });

  test.each([
    [{ ...machine, isRoot: false }],
    [{ ...machine, hasApt: false }],
    [{ ...machine, platform: "darwin" }],
  ])("is Playwright's alone elsewhere: %j", (other) => {
    expect(installPlan(other)).toHaveLength(1);
  });
});

test("on this machine there is one", async () => {
  expect(await findChromium()).toEqual(expect.stringMatching(/\S/));
});
