/** Layouts and templates of remark: their words are kept once, only what a slide fills in follows it. */
import type { SourceLine } from "../scan-lines.ts";
import { mapOutsideCode } from "./code-spans.ts";
import type { Properties } from "./remark-properties.ts";
import type { RemarkSlide } from "./remark-slides.ts";

const VARIABLE = /(\\?)\{\{[ \t]*([-\w]+)[ \t]*\}\}/g;

/** The properties that some slide sets: `{{word}}` of any other word is text, of a template language perhaps. */
export function declaredVariables(slides: readonly RemarkSlide[]): ReadonlySet<string> {
  return new Set(slides.flatMap(({ properties }) => [...properties.keys()]));
}

/** For each slide, the slides from which it inherits: the layout in force, and the template that it names. */
export function collectTemplates(slides: readonly RemarkSlide[]): readonly (readonly RemarkSlide[])[] {
  const named = new Map<string, RemarkSlide>();
  for (const slide of slides) {
    const name = slide.properties.get("name")?.value;
    if (name !== undefined && !named.has(name)) named.set(name, slide);
  }
  let layout: RemarkSlide | undefined;
  return slides.map((slide) => {
    const value = slide.properties.get("layout")?.value;
    if (value === "false") layout = undefined;
    const template = named.get(slide.properties.get("template")?.value ?? "");
    const parents = [template ?? layout].filter((parent) => parent !== undefined && parent !== slide);
    if (value === "true") layout = slide;
    return parents as readonly RemarkSlide[];
  });
}

/** Lines of a template that show a property of this slide, such as `# {{title}}`. */
export function templateLines(
  slide: RemarkSlide,
  templates: readonly RemarkSlide[],
  variables: ReadonlySet<string>,
): readonly SourceLine[] {
  const own = [...slide.properties].filter(
    ([key]) => variables.has(key) && key !== "name" && key !== "class",
  );
  if (own.length === 0) return [];
  const number = own[0]?.[1].number ?? 0;
  const keys = new Set(own.map(([key]) => key));
  const names = (text: string) => [...text.matchAll(VARIABLE)].some((match) => keys.has(match[2] ?? ""));
  const lines = templates.flatMap(({ body }) => body.filter(({ text, isCode }) => !isCode && names(text)));
  return lines.flatMap((line) => [
    { ...line, number },
    { ...line, text: "", number },
  ]);
}

/** Puts values in the place of `{{variables}}`; those that the deck never sets are text. */
export function fillVariables(
  lines: readonly SourceLine[],
  properties: Properties,
  variables: ReadonlySet<string>,
): readonly SourceLine[] {
  return lines.map((line) => {
    if (line.isCode || !line.text.includes("{{")) return line;
    const text = mapOutsideCode(line.text, (part) => fill(part, properties, variables));
    return { ...line, text: text !== line.text && !/[\p{L}\p{N}<\]]/u.test(text) ? "" : text };
  });
}

function fill(text: string, properties: Properties, variables: ReadonlySet<string>): string {
  return text.replace(VARIABLE, (written: string, backslash: string, key: string) => {
    if (backslash !== "") return written.slice(1);
    if (key === "content") return "";
    const unset = variables.has(key) && key !== "name" ? "" : written;
    return properties.get(key)?.value ?? unset;
  });
}
