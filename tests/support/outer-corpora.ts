/** Finds the real talks that are kept outside the repository: test data, read where it lies. */
import { existsSync } from "node:fs";
import path from "node:path";
import { repository } from "./outer-run.ts";

/** The folder that `LECTERN_SHARED` names, else `../shared`; undefined, aloud, when there is neither. */
export function findShared(): string | undefined {
  const places = [process.env["LECTERN_SHARED"], path.join(repository, "../shared")];
  const found = places.find((place) => place !== undefined && existsSync(path.join(place, "corpora")));
  if (found === undefined)
    console.warn(
      "SKIPPED: no real talks here. Set LECTERN_SHARED to the folder that holds corpora/ and seed/.",
    );
  return found;
}

export const CORPORA = [
  "bochet-kubernetes",
  "dille-containers",
  "hashicorp-terraform",
  "particule-formations",
  "pulumi-training",
  "sfeir-kubernetes",
] as const;
