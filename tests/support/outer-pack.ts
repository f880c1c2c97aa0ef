/** Packs Lectern as its maintainers do, from copies that differ in all that must not matter. */
import { spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { evenModes } from "../../tools/even-modes.ts";
import { listFiles, type Outcome, repository } from "./outer-run.ts";

export interface Packed {
  /** Absolute path of the tarball. */
  readonly tarball: string;
  /** Absolute folder that it was packed from. */
  readonly source: string;
  /** Paths of the files in it. */
  readonly files: readonly string[];
  /** `sha512-` and so on. */
  readonly integrity: string;
}

const OURS = ["package.json", "README.md", "LICENSE", "tsconfig.json", "tsconfig.build.json", "src", "tools"];
const LONG_AGO = new Date("2001-09-09T01:46:40Z");

/** From clean sources, at the other end of the day, under a umask that keeps everything from others. */
export async function packFromSources(folder: string): Promise<Packed> {
  const source = await copyPackage(path.join(folder, "a", "b", "sources"));
  await mkdir(path.join(source, "dist"));
  await writeFile(path.join(source, "dist/left-over.js"), "export {};\n");
  await age(source);
  return pack(source, path.join(folder, "a"), [], { TZ: "Pacific/Kiritimati" }, "077");
}

/** With what is compiled in the repository already. */
export async function packAsCompiled(folder: string): Promise<Packed> {
  const source = await copyPackage(path.join(folder, "compiled"));
  for (const file of await listFiles(path.join(repository, "dist"))) {
    if (!(await hasSource(file))) continue;
    await cp(path.join(repository, "dist", file), path.join(source, "dist", file));
  }
  evenModes(source);
  return pack(source, folder, ["--ignore-scripts"], { TZ: "America/Los_Angeles" }, "002");
}

let sources: Promise<ReadonlySet<string>> | undefined;

/** What was compiled of a source that is gone may still lie there. */
async function hasSource(compiled: string): Promise<boolean> {
  sources ??= listFiles(path.join(repository, "src")).then((files) => new Set(files));
  return (await sources).has(compiled.replace(/(?:\.d\.ts|\.js)$/, ".ts"));
}

async function copyPackage(to: string): Promise<string> {
  const { files } = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
  await mkdir(to, { recursive: true });
  for (const part of [...OURS, ...files].filter((name) => name !== "dist"))
    await cp(path.join(repository, part), path.join(to, part), { recursive: true });
  await symlink(path.join(repository, "node_modules"), path.join(to, "node_modules"), "junction");
  return to;
}

async function age(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(path.join(entry.parentPath, entry.name), LONG_AGO, LONG_AGO);
}

async function pack(
  source: string,
  to: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
  umask: string,
): Promise<Packed> {
  const args = ["pack", "--json", "--pack-destination", to, "--loglevel=error", ...flags];
  const command = process.platform === "win32" ? ["npm"] : ["sh", "-c", `umask ${umask}; exec npm "$@"`, "-"];
  const { code, stdout, stderr } = await run([...command, ...args], source, env);
  if (code !== 0) throw new Error(stderr);
  const [report] = JSON.parse(stdout.slice(stdout.indexOf("["))) as [
    { filename: string; integrity: string; files: { path: string }[] },
  ];
  const files = report.files.map((file) => file.path);
  return { tarball: path.join(to, report.filename), source, files, integrity: report.integrity };
}

/** A program from the PATH, and what it said. */
export function run(
  [program, ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program!, args, {
      cwd,
      env: { ...process.env, CI: "", ...env },
      shell: process.platform === "win32",
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", (error) => resolve({ code: 1, stdout, stderr: String(error) }));
    child.on("close", (code) => resolve({ code, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, "") }));
  });
}
