/** What every answer of a host should carry, whatever the host's file looks like. */
import type { Site } from "../model/site.ts";
import type { OutputContext } from "./output-file.ts";

type Header = readonly [name: string, value: string];

/** Powers of a browser that no page of a handbook uses. */
const UNUSED_POWERS = [
  ...["accelerometer", "camera", "geolocation", "gyroscope", "magnetometer", "microphone"],
  ...["payment", "usb", "browsing-topics"],
];

/** The same for every address; the policy of the content, which pages differ in, stands apart. */
export const FIXED_HEADERS: readonly Header[] = [
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["X-Content-Type-Options", "nosniff"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", UNUSED_POWERS.map((power) => `${power}=()`).join(", ")],
];

export const POLICY_HEADER = "Content-Security-Policy";

/** A page says everything of its policy itself but this, which only a header can. */
export function headerPolicy(policy: string): string {
  return `${policy}; frame-ancestors 'none'`;
}

/** For a file whose name changes with its content. */
export const CACHE_FOR_GOOD = "public, max-age=31536000, immutable";
/** For every other: kept, and asked after each time. */
export const CACHE_AND_ASK = "public, max-age=0, must-revalidate";

/** Files whose last part but one is a hash, copies of images and parts of the search, in whatever folder the site stands. */
export const HASHED_PATTERN = "/lectern/(?:[^/]+\\.|kept/|images/|index/)[0-9a-f]{10,20}\\.[a-z0-9]+$";

const hashed = new RegExp(HASHED_PATTERN);

/** Whether what stands at an address, relative to the site's root, never changes. */
export function hashedAddress(url: string): boolean {
  return hashed.test(`/${url}`);
}

/** For the hosts that know no such patterns. */
export function listHashed({ assets }: OutputContext): readonly string[] {
  return assets.map(({ url }) => url).filter(hashedAddress);
}

/** The path on the host under which the site stands, with a slash at both ends. */
export function basePath({ baseUrl }: Site): string {
  return baseUrl === undefined ? "/" : new URL(baseUrl).pathname;
}
