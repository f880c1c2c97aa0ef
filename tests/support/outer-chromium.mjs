/** Finds a Chromium for the browser tests, or installs one: plain JavaScript, for it runs before anything is compiled. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The headless shell is the same engine, and opens a page in half the time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS_APPS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** Where a browser usually stands, the likeliest first; `CHROME_PATH` is not among them. */
export function usualPlaces(platform, env) {
  if (platform === "darwin") {
    return ["", env.HOME ?? ""].flatMap((root) =>
      MAC_APPS.map((name) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => WINDOWS_APPS.map((app) => `${root}\\${app}`));
  }
  const folders = (env.PATH ?? "").split(":").filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  return [...new Set([...onPath, "/usr/bin/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"])];
}

/** The first that is there and starts; `CHROME_PATH` is taken at its word. */
export function chooseChromium({ platform, env, cached = [], exists, works }) {
  if (env.CHROME_PATH) return exists(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  return [...usualPlaces(platform, env), ...cached].find((place) => exists(place) && works(place));
}

/** The commands that would install a browser, in the order to try them. */
export function installPlan({ platform, hasApt, isRoot, hasSudo }) {
  const apt = platform === "linux" && hasApt && (isRoot || hasSudo);
  const sudo = isRoot ? [] : ["sudo", "-n"];
  const debian = (name) => [
    [...sudo, "apt-get", "update"],
    [...sudo, "apt-get", "install", "-y", "--no-install-recommends", name],
  ];
  const packages = apt ? [debian("chromium-headless-shell"), debian("chromium")] : [];
  return [...packages, [["node", PLAYWRIGHT_CLI, "install", "--no-shell", "chromium"]]];
}

const PLAYWRIGHT_CLI = fileURLToPath(new URL("../../node_modules/playwright-core/cli.js", import.meta.url));

export const WHAT_TO_DO = [
  "The browser tests need Chromium or Chrome, and none was found or could be installed.",
  "Install one (Debian, Ubuntu: sudo apt-get install chromium; elsewhere: npx playwright-core install --with-deps chromium),",
  "or set CHROME_PATH to the program of one that is installed, then run npm test again.",
].join("\n");

/** Path of a browser that starts, or undefined. */
export async function findChromium() {
  const cached = await playwrightsOwn();
  return chooseChromium({
    platform: process.platform,
    env: process.env,
    cached,
    exists: existsSync,
    works: starts,
  });
}

/** Finds a browser, else installs one; throws with what to do when neither works. */
export async function ensureChromium(log = console.log) {
  const found = await findChromium();
  if (found !== undefined) return found;
  if (process.env.CHROME_PATH)
    throw new Error(`CHROME_PATH is ${process.env.CHROME_PATH}, which does not exist.`);
  const machine = {
    platform: process.platform,
    hasApt: succeeds("apt-get", ["--version"]),
    isRoot: process.getuid?.() === 0,
    hasSudo: succeeds("sudo", ["-n", "true"]),
  };
  for (const commands of installPlan(machine)) {
    log(`No Chromium found; trying: ${commands.map((command) => command.join(" ")).join(" && ")}`);
    commands.every(([program, ...args]) => run(program, args));
    const installed = await findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(WHAT_TO_DO);
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import("playwright-core");
    return [chromium.executablePath()].filter(Boolean);
  } catch {
    return [];
  }
}

/** A stub that only points to a package store is there, but does not start. */
function starts(program) {
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function run(program, args) {
  const command = program === "node" ? process.execPath : program;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "inherit", env }).status === 0;
}
