/** Names every option there is: one that is added and forgotten here does not compile. */
import type { ImageOptions } from "../model/elsewhere-image.ts";
import type { ExternalOptions } from "../model/external-answer.ts";
import { LIMITS } from "../model/limits.ts";
import type { LecternOptions } from "./options.ts";

type EachOf<T> = Record<keyof Required<T>, unknown>;

export const OPTION_NAMES = {
  title: true,
  lang: true,
  baseUrl: true,
  notes: true,
  audiences: true,
  dialects: true,
  drafts: true,
  repository: true,
  branch: true,
  editUrl: true,
  images: true,
  severities: true,
  printBook: true,
  markLanguages: true,
  content: true,
  output: true,
  handbooks: true,
  limits: true,
  external: true,
  lockFile: true,
  styles: true,
  trusted: true,
  keepDays: true,
  publish: true,
} satisfies EachOf<LecternOptions>;

const IMAGE_NAMES = { hosts: true, keep: true, optimize: true } satisfies EachOf<ImageOptions>;

const EXTERNAL_NAMES = {
  ignore: true,
  private: true,
  timeout: true,
  interval: true,
  retries: true,
  backoff: true,
  maxAge: true,
} satisfies EachOf<ExternalOptions>;

/** Options that hold options, with one that is right; keys of the others are names that projects give. */
export const NESTED_OPTIONS = [
  { name: "images", names: IMAGE_NAMES, such: '{ hosts: ["img.example.org"] } or { keep: true }' },
  { name: "external", names: EXTERNAL_NAMES, such: "{ private: true }" },
  { name: "limits", names: LIMITS, such: "{ talkSeconds: 30 }" },
] as const satisfies readonly {
  readonly name: keyof LecternOptions;
  readonly names: object;
  readonly such: string;
}[];
