/** Hosts that know nothing of redirects: Python's and Node's. */
import { symlink } from "node:fs/promises";
import path from "node:path";
import { serveStatic } from "../outer-server.ts";
import { findProgram } from "./debian-packages.ts";
import { type StartHost, startProcess } from "./host.ts";

export const python: StartHost = async ({ site, base = "/" }) => {
  const program = findProgram("python3", "python3-minimal");
  if (program === undefined) return undefined;
  return startProcess(base, async ({ folder, port }) => {
    if (base !== "/") await symlink(site, path.join(folder, base.replaceAll("/", "")));
    const root = base === "/" ? site : folder;
    const args = ["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", root];
    return { command: [program.path, ...args], env: program.env };
  });
};

export const node: StartHost = ({ site, base }) => serveStatic(site, { base });
