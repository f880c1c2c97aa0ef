/** One shape for every web server that a test can start on this machine. */
import { type ChildProcess, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { makeTemporary, remove } from "../outer-run.ts";
import { freePort } from "../outer-server.ts";

export interface Host {
  /** Of the site's root, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface HostSettings {
  /** Absolute folder of the site. */
  readonly site: string;
  /** Path under which the site stands. @default "/" */
  readonly base?: string;
}

/** Serves a site; undefined where the server cannot be had here. */
export type StartHost = (settings: HostSettings) => Promise<Host | undefined>;

export interface HostProcess {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Desk {
  /** A folder of the server's own, which goes with it. */
  readonly folder: string;
  readonly port: number;
}

const PATIENCE = 60_000;

/** Starts what `prepare` names, waits until it answers, and cleans up behind it. */
export async function startProcess(
  base: string,
  prepare: (desk: Desk) => Promise<HostProcess>,
): Promise<Host> {
  const folder = await makeTemporary();
  const port = await freePort();
  const { command, env } = await prepare({ folder, port });
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, HOME: folder, ...env } });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      printed += chunk;
    });
  const url = `http://127.0.0.1:${port}${base}`;
  const close = async (): Promise<void> => {
    await end(child);
    await remove(folder);
  };
  const deadline = performance.now() + PATIENCE;
  while (!(await answers(url))) {
    if (performance.now() < deadline && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    await close();
    throw new Error(`${command.join(" ")} does not answer:\n${printed}`);
  }
  return { url, close };
}

export async function writeConfig(folder: string, name: string, text: string): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, text);
  return place;
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 2_000).unref();
  });
}
