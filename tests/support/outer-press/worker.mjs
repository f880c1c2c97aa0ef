/** Runs commands one after the other in one process, each as if it had the process to itself. */
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const own = { ...process.env };
const eleventy = path.dirname(createRequire(import.meta.url).resolve("@11ty/eleventy"));
const load = async (name) => (await import(pathToFileURL(path.join(eleventy, name)).href)).default;
let runs = 0;

process.on("message", async ({ bin, args, cwd, env }) => {
  const outcome = await run({ bin, args, cwd, env });
  process.send({ ...outcome, rss: process.memoryUsage.rss() });
});

async function run({ bin, args, cwd, env }) {
  const printed = { stdout: "", stderr: "" };
  const release = [capture("stdout"), capture("stderr")];
  process.argv = [process.execPath, bin, ...args];
  process.exitCode = undefined;
  setEnvironment({ ...own, ...env });
  try {
    process.chdir(cwd);
    runs += 1;
    // The command runs while it is imported; what it imports itself is there already.
    await import(`${pathToFileURL(bin).href}?run=${runs}`);
  } catch (error) {
    printed.stderr += error.stack;
    process.exitCode = 1;
  } finally {
    for (const each of release) each();
    // The folder of the run may go at once.
    process.chdir(os.tmpdir());
    await forgetTemplates();
  }
  return { code: process.exitCode ?? 0, ...printed };

  function capture(name) {
    const { write } = process[name];
    process[name].write = (chunk, encoding, done) => {
      printed[name] += chunk;
      (typeof encoding === "function" ? encoding : done)?.();
      return true;
    };
    return () => {
      process[name].write = write;
    };
  }
}

function setEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** Eleventy keeps layouts, with the filters of the run that compiled them, for as long as its process lives. */
async function forgetTemplates() {
  const [layouts, content] = [await load("LayoutCache.js"), await load("TemplateContent.js")];
  layouts.clear();
  content._inputCache.clear();
  content._compileCache.clear();
}
