// One generator's builds of one corpus: cold, with nothing changed, after one edit.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { walk } from "./corpus.mjs";
import { readStages } from "./figures.mjs";
import { measure } from "./measure.mjs";

export const KINDS = ["cold", "warm", "edit"];

/** A project of its own, ready to be built; packages of peers are found from below their folder. */
export function openProject(peer, found, { talks, peers, scratch, count }) {
  const home = peer.needs === undefined ? scratch : path.join(peers, peer.name);
  const project = path.join(home, `bench-${process.pid}-${peer.name}-${count}`);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  peer.lay(project, talks);
  const names = walk(talks).map((file) => path.relative(talks, file));
  const edited = path.join(project, peer.talkAt(names[names.length >> 1]));
  return { peer, found, project, edited, original: readFileSync(edited, "utf8") };
}

/** Throws, with the last that was said, where the build fails. */
export async function build(opened, kind, round) {
  prepare(opened, kind, round);
  const { peer, found, project } = opened;
  const { status, output, ...figures } = await measure(peer.command(project, found));
  if (status !== 0) throw new Error(`${peer.name} ${kind} ended with ${status}:\n${output.slice(-1500)}`);
  return { ...figures, stages: readStages(output) };
}

function prepare({ peer, project, edited, original }, kind, round) {
  if (kind === "warm") return;
  if (kind === "edit")
    return writeFileSync(edited, `${original}\nA paragraph that is new in round ${round}.\n`);
  if (readFileSync(edited, "utf8") !== original) writeFileSync(edited, original);
  for (const name of peer.made) rmSync(path.join(project, name), { recursive: true, force: true });
}

/** By name, what each file of the output holds. */
export function readOutput({ peer, project }) {
  const folder = path.join(project, peer.output);
  if (!existsSync(folder)) throw new Error(`${peer.name} wrote nothing into ${peer.output}.`);
  const files = walk(folder).map((file) => {
    const hash = createHash("sha256").update(readFileSync(file)).digest("base64url");
    return [path.relative(folder, file), { bytes: statSync(file).size, hash }];
  });
  return new Map(files);
}

/** What a deploy uploads after an edit: files that are new or hold something else. */
export function uploadOf(before, after) {
  const changed = [...after].filter(([name, { hash }]) => before.get(name)?.hash !== hash);
  return { files: changed.length, bytes: bytesOf(changed) };
}

export function sizeOf(output) {
  return { files: output.size, bytes: bytesOf([...output]) };
}

function bytesOf(entries) {
  return entries.reduce((sum, [, { bytes }]) => sum + bytes, 0);
}
