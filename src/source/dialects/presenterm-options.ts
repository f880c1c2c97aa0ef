/** What the `options:` of a presenterm deck's front matter say of how its text is read. */

export interface PresentermOptions {
  /** `end_slide_shorthand`: a rule ends a slide. */
  readonly endsAtRules: boolean;
  /** `implicit_slide_ends`: a slide ends where the title of the next one stands. */
  readonly endsAtTitles: boolean;
  /** `h1_slide_titles`: headings of level 1 are titles, as underlined ones are. */
  readonly hasH1Titles: boolean;
  /** `command_prefix`: a comment of one line is a command only behind it. Empty: always. */
  readonly commandPrefix: string;
  /** `image_attributes_prefix`: what stands before `width:50%` in the description of an image. */
  readonly imagePrefix: string;
}

type Head = Readonly<Record<string, unknown>>;

const NAMES = [
  "implicit_slide_ends",
  "end_slide_shorthand",
  "h1_slide_titles",
  "command_prefix",
  "image_attributes_prefix",
  "strict_front_matter_parsing",
  "auto_render_languages",
];

export function readOptions(head: Head): PresentermOptions {
  const options = optionsOf(head);
  const [commandPrefix, imagePrefix] = [options["command_prefix"], options["image_attributes_prefix"]];
  return {
    endsAtRules: options["end_slide_shorthand"] === true,
    endsAtTitles: options["implicit_slide_ends"] === true,
    hasH1Titles: options["h1_slide_titles"] === true,
    commandPrefix: typeof commandPrefix === "string" ? commandPrefix : "",
    imagePrefix: typeof imagePrefix === "string" ? imagePrefix : "image:",
  };
}

/** The first option that no other tool has. */
export function findOwnOption(head: Head): string | undefined {
  const options = optionsOf(head);
  return NAMES.find((name) => name in options);
}

function optionsOf({ options }: Head): Head {
  return typeof options === "object" && options !== null ? (options as Head) : {};
}
