/** Programs out of Debian's packages, unpacked beside the system and never installed into it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export interface Program {
  /** Absolute. */
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute folder under which the packages were unpacked; undefined where the system has the program. */
  readonly root?: string;
}

const WAIT = 120_000;

/** The program of a package, from the system or unpacked; undefined, aloud, where it cannot be had. */
export function findProgram(name: string, packageName: string): Program | undefined {
  const installed = ["/usr/sbin", "/usr/bin", "/usr/local/bin"].map((folder) => path.join(folder, name));
  const found = installed.find((place) => existsSync(place));
  if (found !== undefined) return { path: found, env: {} };
  const root = unpack(packageName);
  const unpacked = ["usr/sbin", "usr/bin"].map((folder) => path.join(root ?? "", folder, name));
  const program = root && unpacked.find((place) => existsSync(place));
  if (root && program)
    return { path: program, root, env: { LD_LIBRARY_PATH: libraryFolders(root).join(":") } };
  console.warn(`SKIPPED: ${name} is not here, and its package ${packageName} cannot be had.`);
  return undefined;
}

/** The package with all that it needs and the system lacks; kept from one run to the next. */
function unpack(packageName: string): string | undefined {
  const root = path.join(os.tmpdir(), `lectern-packages-${os.userInfo().uid}`, packageName);
  if (existsSync(root)) return root;
  const draft = `${root}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    const names = listMissing(packageName);
    if (names.length === 0 || !run("apt-get", ["download", ...names], draft)) return undefined;
    const archives = readdirSync(draft).filter((file) => file.endsWith(".deb"));
    if (!archives.every((archive) => run("dpkg", ["-x", archive, "."], draft))) return undefined;
    renameSync(draft, root);
    return root;
  } catch {
    return existsSync(root) ? root : undefined;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function listMissing(packageName: string): readonly string[] {
  const args = ["install", "--simulate", "--no-install-recommends", packageName];
  const { stdout, status } = spawnSync("apt-get", args, { encoding: "utf8", timeout: WAIT });
  return status === 0 ? [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name as string) : [];
}

function run(program: string, args: readonly string[], cwd: string): boolean {
  return spawnSync(program, [...args], { cwd, stdio: "ignore", timeout: WAIT }).status === 0;
}

function libraryFolders(root: string): readonly string[] {
  return ["usr/lib", "lib"].flatMap((folder) => {
    const place = path.join(root, folder);
    if (!existsSync(place)) return [];
    const triplets = readdirSync(place).filter((name) => name.includes("-linux-"));
    return [place, ...triplets.map((name) => path.join(place, name))];
  });
}
