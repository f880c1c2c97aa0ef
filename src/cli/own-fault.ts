/** What the system refuses is told in a sentence, a fault of Lectern's own with what whoever mends it needs. No other place prints a stack. */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { errorCode } from "../io/error-code.ts";
import { packageRoot } from "../io/package-files.ts";
import { describeFault } from "../io/system-fault.ts";
import { TalkFault } from "../reading/talk-fault.ts";
import { printable } from "./printable.ts";

/** To whoever runs the command. */
export function tellFault(error: unknown): void {
  const fault = describeFault(error);
  console.error(fault === undefined ? describeOwnFault(error) : `lectern: ${printable(fault)}`);
}

export function describeOwnFault(error: unknown): string {
  const { version, bugs } = readManifest();
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const under = error instanceof TalkFault ? [`While the talk ${error.talk} was read.`] : [];
  return printable(
    [
      "lectern: this is a fault of Lectern's own, and not of the talks.",
      stack,
      ...under,
      `Lectern ${version}, Node ${process.version}, ${process.platform} ${process.arch}.`,
      `Please report these lines, and the talk if you may: ${addressOf(bugs)}.`,
    ].join("\n"),
  );
}

interface Manifest {
  readonly version: string;
  readonly bugs?: string | { readonly url?: string };
}

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(path.join(packageRoot, "package.json"), "utf8")) as Manifest;
  } catch {
    return { version: "of an unknown version" };
  }
}

function addressOf(bugs: Manifest["bugs"]): string {
  const url = typeof bugs === "object" ? bugs.url : bugs;
  return url ?? "as an issue of the repository that you have Lectern from; SECURITY.md says how in private";
}

let isTold = false;

/** What is thrown where nobody waits for it ends the process with the same lines. */
export function tellStrayFaults(): void {
  if (isTold) return;
  isTold = true;
  const end = (error: unknown): void => {
    tellFault(error);
    process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error) => {
      // Whoever has stopped reading, as `head` does, is told no more; what was asked for is done all the same.
      if (errorCode(error) !== "EPIPE") end(error);
    });
}
