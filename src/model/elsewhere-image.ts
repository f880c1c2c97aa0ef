/** What a project wants of the images of its talks, those that stand on other sites included. */

export interface ImageOptions {
  /** Hosts, such as `img.example.org`, whose images pages show from there, by `https:` alone. @default [] */
  readonly hosts?: readonly string[];
  /** Whether the build fetches a copy of every other image elsewhere, and pages show the copy. @default false */
  readonly keep?: boolean;
  /** Whether `build` makes lighter forms of images, which takes sharp beside Lectern. @default true */
  readonly optimize?: boolean;
}

/** The site's own copy of an image elsewhere. */
export interface KeptImage {
  /** Relative to the site's root; made of what the image holds. */
  readonly url: string;
  readonly bytes: Uint8Array;
}
