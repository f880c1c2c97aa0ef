/** The command `lectern`: reads its arguments, runs one command, returns the exit code. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { packageRoot } from "../io/package-files.ts";
import { BuildFailure } from "./build-failure.ts";
import { HELP } from "./help.ts";
import { tellFault, tellStrayFaults } from "./own-fault.ts";
import { parseArguments, UsageError } from "./parse-arguments.ts";

/** 0 when it worked, 1 when the build failed or the check found something, 2 when the command line was wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  tellStrayFaults();
  try {
    return await run(argv);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`lectern: ${error.message}\nRun "lectern --help" for what there is.`);
      return 2;
    }
    if (error instanceof BuildFailure) {
      if (error.message !== "") console.error(`lectern: ${error.message}`);
      return 1;
    }
    tellFault(error);
    return 1;
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const { command, flags } = parseArguments(argv);
  if (command === "help") {
    console.log(HELP);
    return 0;
  }
  if (command === "version") {
    const manifest = JSON.parse(await readFile(path.join(packageRoot, "package.json"), "utf8")) as {
      version: string;
    };
    console.log(manifest.version);
    return 0;
  }
  if (command === "build") return (await import("./build.ts")).build(flags);
  if (command === "check") return (await import("./check.ts")).check(flags);
  if (command === "explain") return (await import("./explain.ts")).explain(flags);
  if (command === "anchors") return (await import("./anchors.ts")).anchors(flags);
  return (await import("./dev.ts")).dev(flags);
}
