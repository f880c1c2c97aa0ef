/** Holds pages, style sheets and drawings against the Nu HTML checker (vnu), in one process for all of them. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export interface NuMessage {
  /** Absolute path of the file. */
  readonly file: string;
  readonly line: number;
  readonly kind: "error" | "warning";
  readonly text: string;
  /** The source around it. */
  readonly extract: string;
}

export interface NuChecker {
  /** What is said of the files, by their absolute paths. */
  check(files: readonly string[], ...flags: readonly string[]): Promise<NuMessage[]>;
}

/** Not among the dependencies: what it runs when it is installed fetches a Java of its own. */
const PACKAGE = "vnu-jar@26.9.27";
const JAR = "node_modules/vnu-jar/build/dist/vnu.jar";
/** One pass over many small pages is over before a second compiler pays. Deep pages need the stack. */
const JAVA_FLAGS = ["-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The checker of `VNU_JAR`, else the package's, kept from one run to the next; undefined, aloud, without it or Java. */
export async function findNuChecker(): Promise<NuChecker | undefined> {
  if ((await run("java", ["-version"])).code !== 0) return skip("there is no Java here");
  const jar = process.env["VNU_JAR"] ?? (await installJar());
  if (jar === undefined || !existsSync(jar)) return skip(`${jar ?? PACKAGE} cannot be had`);
  return {
    async check(files, ...flags) {
      const args = [...JAVA_FLAGS, "-jar", jar, "--format", "json", "--stdout", ...flags, ...files];
      const { stdout, stderr } = await run("java", args);
      try {
        return readMessages(stdout);
      } catch {
        throw new Error(`vnu did not finish: ${stderr.slice(0, 500)}`);
      }
    },
  };
}

function skip(why: string): undefined {
  console.warn(`SKIPPED: ${why}, so the Nu HTML checker looked at no page.`);
}

async function installJar(): Promise<string | undefined> {
  const home = path.join(os.tmpdir(), `lectern-packages-${os.userInfo().uid}`, PACKAGE);
  if (!existsSync(path.join(home, JAR))) await install(home);
  return existsSync(path.join(home, JAR)) ? path.join(home, JAR) : undefined;
}

/** Beside its place first: half an installation would be taken for a whole one. */
async function install(home: string): Promise<void> {
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0", "--fetch-timeout=60000"];
  try {
    const { code } = await run("npm", ["install", ...flags, "--prefix", draft, PACKAGE]);
    if (code === 0) renameSync(draft, home);
  } catch {
    // Another run was faster.
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

interface RawMessage {
  readonly type: "error" | "info" | "non-document-error";
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** What keeps the checker from a file counts as an error of the file. */
function readMessages(json: string): NuMessage[] {
  const { messages } = JSON.parse(json) as { readonly messages: readonly RawMessage[] };
  return messages.map(({ type, url, lastLine, message, extract }) => ({
    file: url === undefined ? "" : decodeURIComponent(new URL(url).pathname),
    line: lastLine ?? 0,
    kind: type === "info" ? "warning" : "error",
    text: message,
    extract: extract ?? "",
  }));
}

function run(program: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { shell: program === "npm" && process.platform === "win32" });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", (error) => resolve({ code: null, stdout, stderr: String(error) }));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
