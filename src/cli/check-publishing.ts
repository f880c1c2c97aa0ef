/** Refuses what a configuration says of publishing where it says nothing. */
import type { LecternOptions } from "../handbook/options.ts";
import { PUBLISH_WAYS } from "../io/publish-way.ts";
import { BuildFailure } from "./build-failure.ts";

/** A configuration is anything that somebody wrote. */
export function checkPublishing({ keepDays, publish }: Pick<LecternOptions, "keepDays" | "publish">): void {
  if (!Number.isInteger(keepDays) || Number(keepDays) < 0)
    throw new BuildFailure(`keepDays is a whole number of days, 0 or more, not "${keepDays}".`);
  if (!PUBLISH_WAYS.some((way) => way === publish))
    throw new BuildFailure(`publish is one of ${PUBLISH_WAYS.join(", ")}, not "${publish}".`);
}
