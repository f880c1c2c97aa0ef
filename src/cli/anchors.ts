/** `lectern anchors`: what is published, and what an author says of it. */
import path from "node:path";
import { find, keepAnchor, LockEditError, moveAnchor, retireAnchor } from "../anchors/edit-lock.ts";
import { parseAddress } from "../anchors/lock-file.ts";
import { type Handbook, loadHandbook } from "../handbook/load-handbook.ts";
import { LockChanged, writeLock } from "../io/lock-store.ts";
import { startStopwatch } from "../io/stopwatch.ts";
import { type Address, type Anchor, addressText } from "../model/anchor.ts";
import { adopt } from "./adopt-anchors.ts";
import { BuildFailure } from "./build-failure.ts";
import { type Flags, UsageError } from "./parse-arguments.ts";
import { readDeployed } from "./read-deployed.ts";
import { readProject } from "./read-project.ts";
import { shown } from "./shown.ts";

interface Context {
  readonly handbook: Handbook;
  readonly operands: readonly string[];
}

interface Verb {
  /** What it wants, as the help shows it. */
  readonly operands: readonly string[];
  run(context: Context): Promise<string>;
}

const VERBS: Readonly<Record<string, Verb>> = {
  list: { operands: [], run: async ({ handbook }) => handbook.lock.anchors.map(describe).join("\n") },
  explain: { operands: ["PAGE#ID"], run: explain },
  move: {
    operands: ["PAGE#ID", "PAGE#ID"],
    run: edit((lines, [from, to]) => moveAnchor(lines, address(from), address(to))),
  },
  rename: {
    operands: ["PAGE#OLD", "PAGE#NEW"],
    run: edit((lines, [from, to]) => moveAnchor(lines, address(from), address(to))),
  },
  retire: { operands: ["PAGE#ID"], run: edit((lines, [gone]) => retireAnchor(lines, address(gone))) },
  keep: {
    operands: ["PAGE#ID"],
    run: edit((lines, [kept], current) => keepAnchor(lines, find(current, address(kept)))),
  },
  settle: { operands: [], run: edit((lines) => lines) },
  adopt: { operands: ["FOLDER"], run: adoptFolder },
};

export async function anchors(flags: Flags): Promise<number> {
  const [name = "list", ...given] = flags.operands;
  const verb = VERBS[name];
  if (verb === undefined)
    throw new UsageError(`"anchors ${name}" is not a command. There are ${Object.keys(VERBS).join(", ")}.`);
  const wanted = verb.operands.length;
  if (given.length < wanted || given.length > wanted + 1)
    throw new UsageError(`write: lectern anchors ${[name, ...verb.operands, "[folder]"].join(" ")}`);
  const project = await readProject({ ...flags, folder: given[wanted] });
  const without = [project.options.output, project.cache];
  const deployed = await readDeployed(flags);
  const handbook = await loadHandbook({
    ...project.options,
    without,
    ...deployed,
    cache: project.cache,
    stopwatch: startStopwatch(),
  });
  try {
    console.log(await verb.run({ handbook, operands: given.slice(0, wanted) }));
    return 0;
  } catch (error) {
    if (error instanceof LockEditError) throw new BuildFailure(error.message);
    if (error instanceof LockChanged)
      throw new BuildFailure(`${shown(handbook.lock.place.path)} was changed meanwhile. Run this again.`);
    throw error;
  }
}

type Edit = (
  lines: readonly Anchor[],
  operands: readonly string[],
  current: readonly Anchor[],
) => readonly Anchor[];

function edit(change: Edit): Verb["run"] {
  return async ({ handbook, operands }) => {
    const { anchors: lines, current, before, place } = handbook.lock;
    const changed = writeLock(place, change(lines, operands, current), { before });
    const file = shown(place.path);
    return changed ? `${file} is written; commit it with the talks.` : `${file} says so already.`;
  };
}

async function explain({ handbook, operands }: Context): Promise<string> {
  const wanted = address(operands[0]);
  const anchor = find(handbook.lock.anchors, wanted);
  const findings = handbook.diagnostics.filter(({ code, message }) => {
    return code.startsWith("anchor-") && message.includes(addressText(wanted));
  });
  return [describe(anchor), ...findings.map(({ message, remedy }) => `${message} ${remedy ?? ""}`)].join(
    "\n",
  );
}

async function adoptFolder({ handbook, operands }: Context): Promise<string> {
  const { lines, carried, unclear } = await adopt(path.resolve(operands[0] ?? ""), handbook);
  writeLock(handbook.lock.place, lines, handbook.lock);
  const said = unclear.map((one) => `  lectern anchors move ${addressText(one)} PAGE#ID   "${one.title}"`);
  return [
    `${carried} ${carried === 1 ? "address" : "addresses"} adopted, ${unclear.length} not clear.`,
    ...said,
  ].join("\n");
}

function describe(anchor: Anchor): string {
  const { status, title } = anchor;
  const now = { live: "", retired: "retired", alias: "→ #", moved: "→ " }[status.kind];
  const target = status.kind === "alias" ? status.of : status.kind === "moved" ? addressText(status.to) : "";
  return [addressText(anchor), `${now}${target}`, title].filter((text) => text !== "").join("  ");
}

function address(text = ""): Address {
  const parsed = parseAddress(text);
  if (parsed !== undefined) return parsed;
  throw new UsageError(`"${text}" is no address of a section; write it like livraison/ci.html#tests`);
}
