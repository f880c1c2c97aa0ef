/** Before the package is packed: it holds what the sources of now compile to, and its files have the same modes anywhere. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { evenModes } from "./even-modes.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

// What was compiled of a source that is gone would be packed with the rest.
rmSync(path.join(root, "dist"), { recursive: true, force: true });
const tsc = path.join(root, "node_modules/typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
evenModes(root);
