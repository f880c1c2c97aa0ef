/** What every format of course manifest says about itself. */
import type { CoursePlan } from "../../model/course.ts";
import type { SourceFile } from "../../model/deck.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";

export interface ManifestFormat {
  /** Whether a file so named may be a manifest of this format. */
  isNamed(path: string): boolean;
  /** Undefined when the file is something else, whatever its name. */
  read(file: SourceFile): ParsedManifest | undefined;
}

export interface ParsedManifest {
  readonly courses: readonly CoursePlan[];
  readonly diagnostics: readonly Diagnostic[];
}
