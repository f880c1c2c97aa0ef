/** Smaller forms of an image: what a browser loads in place of the file that an author put there. */

export interface ImageForm {
  /** Relative to the site's root; made of what the form holds. */
  readonly url: string;
  /** Pixels across. */
  readonly width: number;
  /** Absolute place of the file in the cache. */
  readonly keptAt: string;
}

/** Of one image, the narrowest first; all of them are AVIF. */
export type LighterImage = readonly [ImageForm, ...ImageForm[]];
