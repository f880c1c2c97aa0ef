/** Prints what a handbook's build runs on, as CycloneDX, or writes it to the file that is named: same lock, same bytes. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Lock, listRuntime } from "./lock-file.ts";

interface Bom extends Readonly<Record<string, unknown>> {
  readonly metadata: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

const bom = `${JSON.stringify(withoutMoment(askNpm()), null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file === undefined) process.stdout.write(bom);
else writeFileSync(file, bom);

/**
 * Asked of a project that has the packages of the program and no others: of the whole one, npm would leave out with
 * `--omit dev` what the program shares with its tools.
 */
function askNpm(): Bom {
  const { devDependencies, scripts, ...manifest } = readJson("package.json");
  const lock: Lock = readJson("package-lock.json");
  const { devDependencies: tools, ...project } = lock.packages[""] ?? {};
  const runtime = listRuntime(lock).map((place) => [place, lock.packages[place]] as const);
  const folder = mkdtempSync(path.join(os.tmpdir(), "lectern-sbom-"));
  // Npm takes the project's name from the folder.
  const home = path.join(folder, manifest.name);
  try {
    mkdirSync(home);
    writeFileSync(path.join(home, "package.json"), JSON.stringify(manifest));
    const packages = { "": project, ...Object.fromEntries(runtime) };
    writeFileSync(path.join(home, "package-lock.json"), JSON.stringify({ ...lock, packages }));
    return readBom(home);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readBom(home: string): Bom {
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"],
    { cwd: home, encoding: "utf8", maxBuffer: 100e6, shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** Without the time, and with a number that says what is in it rather than when it was asked for. */
function withoutMoment({ serialNumber, metadata, ...rest }: Bom): Bom {
  const { timestamp, ...lasting } = metadata;
  const hash = createHash("sha256")
    .update(JSON.stringify([lasting, rest]))
    .digest("hex");
  // Version 8 of RFC 9562, whose bits mean what their maker says.
  const uuid = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5");
  const { $schema, bomFormat, specVersion, ...parts } = rest;
  return { $schema, bomFormat, specVersion, serialNumber: `urn:uuid:${uuid}`, metadata: lasting, ...parts };
}
