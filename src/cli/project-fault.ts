/** What a project's own templates and data throw is theirs: the file and what is wrong there, without a stack. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { errorCode } from "../io/error-code.ts";
import { packageRoot } from "../io/package-files.ts";
import { describeFault } from "../io/system-fault.ts";
import { TalkFault } from "../reading/talk-fault.ts";
import { BuildFailure } from "./build-failure.ts";

/** `error` came out of Eleventy, which runs them. */
export function ofProject(error: unknown): unknown {
  const chain = causesOf(error);
  const own = chain.find((one) => one instanceof TalkFault || isOurs(one));
  if (own !== undefined) return own;
  const refused = chain.find((one) => describeFault(one) !== undefined && !isTemplateMissing(one));
  if (refused !== undefined) return refused;
  const said = chain.map((one) => lineOf(one)).filter((line) => line !== "");
  return new BuildFailure(
    `A template or a data file of the project cannot be run: ${[...new Set(said)].join(" ← ")}`,
  );
}

const PLACES = ["src", "dist"].map((folder) => path.join(packageRoot, folder, path.sep));
const OUR_CODE = [...PLACES, ...PLACES.map((place) => pathToFileURL(place).pathname)];

/** What only a mistake in a program throws, thrown by code of Lectern's. */
function isOurs(error: unknown): boolean {
  const isMistake = [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind);
  const [frame = ""] = (isMistake && /^\s+at .*$/m.exec((error as Error).stack ?? "")) || [];
  return OUR_CODE.some((place) => frame.includes(place));
}

/** Eleventy keeps what an error came from in a field of its own. */
function causesOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && !chain.includes(at); ) {
    chain.push(at);
    const { originalError, cause } = at as { readonly originalError?: unknown; readonly cause?: unknown };
    at = originalError ?? cause;
  }
  return chain;
}

/** A layout that is not there is the project's, too. */
function isTemplateMissing(error: unknown): boolean {
  return errorCode(error) === "ENOENT" && error instanceof Error && !("syscall" in error);
}

function lineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s*\n\s*/g, " ").trim();
}
