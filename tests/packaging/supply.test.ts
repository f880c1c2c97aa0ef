/** What Lectern runs on is little, known byte by byte, free to use, runs nothing when it is installed, and is listed. */
import { mkdtemp, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isFor, type Lock, listRuntime, type Platform } from "../../tools/lock-file.ts";
import { LICENCES } from "../support/licences.ts";
import { run } from "../support/outer-pack.ts";
import { makeTemporary, remove, repository } from "../support/outer-run.ts";

const MOST = 200;
const tsx = import.meta.resolve("tsx");
const PLATFORMS: readonly Platform[] = [
  { os: "linux", cpu: "x64", libc: "glibc" },
  { os: "linux", cpu: "arm64", libc: "musl" },
  { os: "darwin", cpu: "arm64" },
  { os: "win32", cpu: "x64" },
];

const lock: Lock = JSON.parse(await readFile(path.join(repository, "package-lock.json"), "utf8"));
const all = Object.entries(lock.packages).filter(([place]) => place !== "");
const runtime = listRuntime(lock).map((place) => [place, lock.packages[place]!] as const);

describe("the packages that Lectern runs on", () => {
  test.each(PLATFORMS)(`are ${MOST} at most on $os $cpu`, (platform) => {
    const installed = runtime.filter(([, locked]) => isFor(locked, platform));
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.length).toBeLessThanOrEqual(MOST);
  });

  test("are led to by its dependencies, and hold none of its tools", () => {
    const { dependencies, devDependencies } = lock.packages[""]!;
    const names = runtime.map(([place]) => place.replace(/^node_modules\//, ""));
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies!)));
    expect(Object.keys(devDependencies!).filter((name) => names.includes(name))).toEqual([]);
  });

  test("are known by their SHA-512, and so are those of its tools", () => {
    expect(all.filter(([, { integrity = "" }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
  });

  test("run nothing when they are installed but esbuild, and the tools run nothing", () => {
    const places = all.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
    expect(places).toEqual(["node_modules/esbuild"]);
  });

  test("have licences of the list", () => {
    expect(runtime.filter(([, { license = "" }]) => !LICENCES.has(license))).toEqual([]);
  });
});

interface Component {
  readonly name: string;
  readonly version: string;
  readonly hashes?: readonly { readonly alg: string }[];
  readonly licenses?: readonly unknown[];
}

describe("npm run sbom", () => {
  let folder: string;
  let bom: string;

  beforeAll(async () => {
    folder = await makeTemporary();
    const { code, stdout, stderr } = await list(folder, { TZ: "Pacific/Kiritimati", LANG: "fr_FR.UTF-8" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    bom = stdout;
  });

  afterAll(() => remove(folder));

  const list = (cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    run([process.execPath, "--import", tsx, path.join(repository, "tools/sbom.ts"), ...args], cwd, env);

  test("lists each of them once, with its hash and its licence", () => {
    const { components, metadata } = JSON.parse(bom) as {
      components: Component[];
      metadata: { component: Component };
    };
    expect(metadata.component.name).toBe("lectern");
    const wanted = runtime.map(
      ([place, { version }]) => `${place.replace(/^.*node_modules\//, "")}@${version}`,
    );
    expect(components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual(
      [...new Set(wanted)].sort(),
    );
    expect(components.filter(({ hashes, licenses }) => !hashes?.length || !licenses?.length)).toEqual([]);
  });

  test("writes the same bytes another time, elsewhere, and into the file that is named", async () => {
    const elsewhere = await mkdtemp(path.join(folder, "elsewhere-"));
    const { code, stdout } = await list(elsewhere, { TZ: "America/Los_Angeles", LANG: "C" }, "sbom.json");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(await readFile(path.join(elsewhere, "sbom.json"), "utf8")).toBe(bom);
    expect(bom).not.toMatch(/"timestamp"/);
    expect(JSON.parse(bom).serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
