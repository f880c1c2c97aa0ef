/** Before all tests: the compiled command is what the sources say, and a press runs it for whoever asks. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { openPressRoom, type PressRun } from "./press-room.ts";
import { openSharedSites, type SiteRequest } from "./shared-sites.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the press, without a slash at its end. */
    readonly press: string;
  }
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
const PRESSES = 2;

export default async function openPress(project: TestProject): Promise<() => Promise<void>> {
  compileWhereStale();
  const folder = await mkdtemp(path.join(os.tmpdir(), "lectern-press-"));
  const room = openPressRoom(PRESSES);
  const sites = openSharedSites(room, folder);
  const server = http.createServer(async (request, response) => {
    // A connection that is kept may be closed just as the next run is sent.
    response.setHeader("connection", "close");
    await answer(request.url ?? "", await json(request)).then(
      (told) => response.end(JSON.stringify(told)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("press", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  project.onTestsRerun(() => {
    compileWhereStale();
    room.clear();
    sites.clear();
  });
  return async () => {
    room.clear();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  };

  function answer(url: string, asked: unknown): Promise<unknown> {
    return url === "/site" ? sites.ask(asked as SiteRequest) : room.run(asked as PressRun);
  }
}

function compileWhereStale(): void {
  const compiled = path.join(root, "dist/cli/main.js");
  if (existsSync(compiled) && statSync(compiled).mtimeMs >= newestIn(path.join(root, "src"))) return;
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
}

function newestIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Math.max(...files.map(({ name, parentPath }) => statSync(path.join(parentPath, name)).mtimeMs));
}
