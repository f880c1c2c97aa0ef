/** Every format of manifest that makes courses. A new one is a file, its tests and a line here. */
import type { SourceFile } from "../../model/deck.ts";
import { containerTraining } from "./container-training.ts";
import { coursJson } from "./cours-json.ts";
import { courseYaml } from "./course-yaml.ts";
import type { ManifestFormat, ParsedManifest } from "./manifest.ts";
import { mkdocs } from "./mkdocs.ts";
import { slideListScript } from "./slide-list-script.ts";
import { slidesJson } from "./slides-json.ts";

/** The first that a file is named for and that knows it, reads it. */
const formats: readonly ManifestFormat[] = [
  courseYaml,
  coursJson,
  slidesJson,
  mkdocs,
  containerTraining,
  slideListScript,
];

export function mayBeManifest(path: string): boolean {
  return formats.some((format) => format.isNamed(path));
}

/** Undefined when the file is no manifest. */
export function parseManifest(file: SourceFile): ParsedManifest | undefined {
  for (const format of formats) {
    const parsed = format.isNamed(file.path) ? format.read(file) : undefined;
    if (parsed !== undefined) return parsed;
  }
  return undefined;
}
