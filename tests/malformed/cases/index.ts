/** All of them, by class. */
import type { MalformedCase, MalformedClass } from "../malformed-case.ts";
import { CYCLES, UNCLOSED } from "./blocks.ts";
import { HUGE } from "./costs.ts";
import { UTF8_CASES, UTF16_CASES } from "./encodings.ts";
import { UNCLOSED_HEADS, YAML_CASES } from "./front-matter.ts";
import { DUPLICATES, NAMES } from "./paths.ts";
import { ANCHORS, CODE, IMAGES, LINKS } from "./references.ts";
import { DELETED, DISK, KILLS, RUNTIME, VANISHING } from "./surroundings.ts";

export const CASES: Readonly<Record<MalformedClass, readonly MalformedCase[]>> = {
  YAML: YAML_CASES,
  "unclosed front matter": UNCLOSED_HEADS,
  "invalid UTF-8": UTF8_CASES,
  "UTF-16": UTF16_CASES,
  "duplicate path": DUPLICATES,
  "case and names": NAMES,
  "broken link": LINKS,
  "broken anchor": ANCHORS,
  "missing image": IMAGES,
  "code language": CODE,
  "unclosed block": UNCLOSED,
  "include cycle": CYCLES,
  "runtime error": RUNTIME,
  huge: HUGE,
  disk: DISK,
  vanishing: VANISHING,
  kill: KILLS,
  "deleted source": DELETED,
};
