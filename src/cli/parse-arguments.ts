/** The command line as data. */
import { parseArgs } from "node:util";
import { PUBLISH_WAYS, type PublishWay } from "../io/publish-way.ts";
import { DIALECTS, type DialectName, NOTES_VISIBILITIES, type NotesVisibility } from "../model/deck.ts";
import { findNearest } from "../text/find-nearest.ts";
import { normalizeLanguageTag } from "../text/language-tag.ts";

export class UsageError extends Error {}

export interface Flags {
  readonly folder?: string;
  /** What follows the command, where it is not one folder. */
  readonly operands: readonly string[];
  readonly output?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly baseUrl?: string;
  readonly repository?: string;
  readonly branch?: string;
  readonly editUrl?: string;
  readonly styles?: string;
  readonly config?: string;
  readonly cache?: string;
  readonly port?: number;
  /** Seconds to wait for another build of the same output. */
  readonly wait?: number;
  /** Days for which hashed files of earlier builds stay. */
  readonly keepDays?: number;
  readonly publish?: PublishWay;
  readonly dialect?: DialectName;
  readonly notes?: NotesVisibility;
  readonly audiences?: readonly string[];
  readonly drafts: boolean;
  /** Whether all talks are also written on one page. */
  readonly printBook: boolean;
  /** Whether sections that read as another language are marked as being in it. */
  readonly markLanguages: boolean;
  /** The `sections.json` of the site that is out there: an address or a file. */
  readonly published?: string;
  /** How `check` prints what it found. */
  readonly format?: ReportFormat;
  /** Whether `check` asks the network for links to elsewhere. */
  readonly external: boolean;
  /** Beginnings of addresses that `--external` leaves alone. */
  readonly ignore: readonly string[];
  /** Whether published addresses are only checked, never written down. */
  readonly frozen: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly timings: boolean;
}

const COMMANDS = ["build", "dev", "check", "explain", "anchors"] as const;
export type Command = (typeof COMMANDS)[number] | "help" | "version";
/** Commands of which the first word that follows is no folder. */
const WITH_OPERANDS: ReadonlySet<string | undefined> = new Set(["anchors", "explain"]);

export const REPORT_FORMATS = ["text", "json", "github"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const OPTIONS = {
  output: { type: "string", short: "o" },
  title: { type: "string" },
  lang: { type: "string" },
  "base-url": { type: "string" },
  published: { type: "string" },
  repository: { type: "string" },
  branch: { type: "string" },
  "edit-url": { type: "string" },
  styles: { type: "string" },
  config: { type: "string" },
  cache: { type: "string" },
  port: { type: "string" },
  wait: { type: "string" },
  "keep-days": { type: "string" },
  publish: { type: "string" },
  dialect: { type: "string" },
  notes: { type: "string" },
  audience: { type: "string", multiple: true },
  drafts: { type: "boolean" },
  "print-book": { type: "boolean" },
  "mark-languages": { type: "boolean" },
  format: { type: "string" },
  external: { type: "boolean" },
  ignore: { type: "string", multiple: true },
  frozen: { type: "boolean" },
  "no-frozen": { type: "boolean" },
  verbose: { type: "boolean" },
  quiet: { type: "boolean" },
  timings: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

export function parseArguments(argv: readonly string[]): { command: Command; flags: Flags } {
  const { values, positionals } = readArguments(argv);
  const [first, ...operands] = positionals;
  const [folder, ...rest] = WITH_OPERANDS.has(first) ? [] : operands;
  if (rest.length > 0) throw new UsageError(`one folder at a time, but "${rest[0]}" is a second.`);
  const flags: Flags = {
    folder,
    operands,
    ...pick(values, ["output", "title", "branch", "styles", "config", "cache", "published"]),
    lang: checkLanguage(values.lang),
    baseUrl: checkUrl("--base-url", values["base-url"]),
    repository: checkUrl("--repository", values.repository),
    editUrl: checkUrl("--edit-url", values["edit-url"]),
    port: checkNumber("--port", values.port, { least: 1, most: 65_535 }),
    wait: checkNumber("--wait", values.wait, { least: 0, most: 86_400 }),
    keepDays: checkNumber("--keep-days", values["keep-days"], { least: 0, most: 3_650 }),
    publish: checkName("--publish", values.publish, PUBLISH_WAYS),
    dialect: checkName("--dialect", values.dialect, DIALECTS),
    notes: checkName("--notes", values.notes, NOTES_VISIBILITIES),
    audiences: values.audience?.flatMap((list) => list.split(",")).map((name) => name.trim()),
    format: checkName("--format", values.format, REPORT_FORMATS),
    external: values.external ?? false,
    ignore: values.ignore ?? [],
    drafts: values.drafts ?? false,
    printBook: values["print-book"] ?? false,
    markLanguages: values["mark-languages"] ?? false,
    frozen: !values["no-frozen"] && (values.frozen ?? isContinuousIntegration()),
    verbose: values.verbose ?? false,
    quiet: values.quiet ?? false,
    timings: values.timings ?? false,
  };
  if (values.version) return { command: "version", flags };
  if (values.help || first === undefined || first === "help") return { command: "help", flags };
  const command = COMMANDS.find((name) => name === first);
  if (command !== undefined) return { command, flags };
  const near = findNearest(first, COMMANDS);
  throw new UsageError(`"${first}" is not a command.${near ? ` Did you mean "${near}"?` : ""}`);
}

/** Source: the environment variable that GitHub, GitLab and most others set. */
export function isContinuousIntegration(): boolean {
  return !["", "0", "false"].includes(process.env["CI"] ?? "");
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(explain(error instanceof Error ? error.message : "the options cannot be read."));
  }
}

/** What an option stands before, as one would say it. */
const VALUES: Readonly<Record<string, string>> = {
  output: "a folder",
  title: "a text",
  lang: "a language tag like fr or en-GB",
  "base-url": "an address like https://talks.example.org/",
  repository: "an address like https://github.com/me/talks",
  branch: "a name",
  "edit-url": "an address like https://git.example.org/edit/{path}",
  styles: "a folder",
  config: "a file",
  cache: "a folder",
  published: "the address of a sections.json, or its file",
  port: "a number from 1 to 65535",
  wait: "a number of seconds, 86400 at most",
  "keep-days": "a number of days, 3650 at most",
  publish: `one of ${PUBLISH_WAYS.join(", ")}`,
};

/** What Node says of a command line, in a sentence of ours. */
function explain(message: string): string {
  const bare = /^Option '(?:-\w, )?--([\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message)?.[1];
  if (bare !== undefined) return `--${bare} wants ${VALUES[bare] ?? "a value"}.`;
  const valued = /^Option '(?:-\w, )?--([\w-]+)' does not take an argument/.exec(message)?.[1];
  if (valued !== undefined) return `--${valued} takes no value.`;
  const unknown = /^Unknown option '(--?[\w-]+)/.exec(message)?.[1];
  if (unknown === undefined) return message.split(/[.\n]/)[0] ?? message;
  const near = findNearest(unknown.replace(/^--?/, ""), Object.keys(OPTIONS));
  return `${unknown} is not an option.${near ? ` Did you mean --${near}?` : ""}`;
}

function pick<Key extends string>(
  values: { readonly [key in Key]?: string },
  keys: readonly Key[],
): { [key in Key]?: string } {
  return Object.fromEntries(keys.map((key) => [key, values[key]])) as { [key in Key]?: string };
}

function checkUrl(option: string, text: string | undefined): string | undefined {
  if (text === undefined || /^https?:\/\/[^/?#\s]+/.test(text)) return text;
  throw new UsageError(`${option} wants ${VALUES[option.slice(2)] ?? "an address"}, not "${text}".`);
}

function checkLanguage(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const tag = normalizeLanguageTag(text);
  if (tag !== undefined) return tag;
  throw new UsageError(`--lang wants a language tag like fr or en-GB, not "${text}".`);
}

function checkName<Name extends string>(
  option: string,
  text: string | undefined,
  names: readonly Name[],
): Name | undefined {
  if (text === undefined) return undefined;
  const name = names.find((known) => known === text);
  if (name !== undefined) return name;
  throw new UsageError(`${option} wants one of ${names.join(", ")}, not "${text}".`);
}

function checkNumber(
  option: string,
  text: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} wants ${VALUES[option.slice(2)] ?? "a number"}, not "${text}".`);
}
