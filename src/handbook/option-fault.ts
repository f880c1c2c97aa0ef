/** Finds the option that nobody reads, whatever a project wrote in the place of options. */
import { findNearest } from "../text/find-nearest.ts";
import { NESTED_OPTIONS, OPTION_NAMES } from "./option-names.ts";

/** What is wrong with the names, in a sentence. Undefined: nothing. */
export function optionFault(options: unknown): string | undefined {
  if (!isRecord(options)) return 'The options: write them by name, such as { title: "Our talks" }.';
  const fault = nameFault(options, OPTION_NAMES);
  if (fault !== undefined) return fault;
  for (const { name, names, such } of NESTED_OPTIONS) {
    const { [name]: nested = {} } = options;
    if (!isRecord(nested)) return `${name}: write options by name, such as ${such}.`;
    const within = nameFault(nested, names);
    if (within !== undefined) return `${name}: ${within}`;
  }
  return undefined;
}

function nameFault(given: object, names: object): string | undefined {
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(names, key));
  if (unknown === undefined) return undefined;
  const near = findNearest(unknown, Object.keys(names));
  return `"${unknown}" is not an option.${near === undefined ? "" : ` Did you mean "${near}"?`}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
