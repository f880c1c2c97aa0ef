/** How a site comes into its folder, as a project may want it. */

/** `swap`: by two renames, or not at all; `files`: file by file; `auto`: file by file only where a swap cannot be, or would not be seen. */
export const PUBLISH_WAYS = ["auto", "swap", "files"] as const;
export type PublishWay = (typeof PUBLISH_WAYS)[number];
