/** A lock file tells what a program needs to run, from what its tools need. */
import { describe, expect, test } from "vitest";
import { isFor, listRuntime } from "../../tools/lock-file.ts";

const ROOT = { dependencies: { a: "1" }, devDependencies: { tool: "1" }, peerDependencies: { image: "1" } };

describe("listRuntime", () => {
  test("follows dependencies to the nearest package of the name, as Node does", () => {
    const packages = {
      "": ROOT,
      "node_modules/a": { dependencies: { b: "2", c: "1" } },
      "node_modules/a/node_modules/b": { dependencies: { c: "1" } },
      "node_modules/b": {},
      "node_modules/c": { dependencies: { a: "1" } },
      "node_modules/tool": { dependencies: { b: "1" } },
    };
    expect(listRuntime({ packages })).toEqual([
      "node_modules/a",
      "node_modules/a/node_modules/b",
      "node_modules/c",
    ]);
  });

  test("takes in what is for some platforms and peers that are needed, not those that may be missing", () => {
    const packages = {
      "": { ...ROOT, peerDependenciesMeta: { image: { optional: true } } },
      "node_modules/a": {
        optionalDependencies: { "@a/linux": "1", gone: "1" },
        peerDependencies: { peer: "1", tool: "1" },
        peerDependenciesMeta: { tool: { optional: true } },
      },
      "node_modules/@a/linux": { os: ["linux"] },
      "node_modules/peer": {},
      "node_modules/tool": {},
      "node_modules/image": {},
    };
    expect(listRuntime({ packages })).toEqual([
      "node_modules/@a/linux",
      "node_modules/a",
      "node_modules/peer",
    ]);
  });
});

test.each([
  [{}, true],
  [{ os: ["linux"], cpu: ["x64"], libc: ["glibc"] }, true],
  [{ os: ["linux"], cpu: ["x64"], libc: ["musl"] }, false],
  [{ os: ["linux"], cpu: ["arm64"] }, false],
  [{ os: ["!win32"] }, true],
  [{ os: ["!linux"] }, false],
])("isFor: %j is installed on Linux: %j", (locked, expected) => {
  expect(isFor(locked, { os: "linux", cpu: "x64", libc: "glibc" })).toBe(expected);
});
