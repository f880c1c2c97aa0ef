/** A presenterm deck as it is read: lines of text, and commands between them. */
import type { SourceLine } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { DialectContext } from "./dialect.ts";
import { type Command, readCommand } from "./presenterm-commands.ts";

export interface Step {
  /** Commands that stand between the line before and this one. */
  readonly commands: readonly Command[];
  /** Undefined behind the last line. */
  readonly line?: SourceLine;
}

interface PlacedCommand {
  /** Index of the line on which the comment opens. */
  readonly at: number;
  readonly command: Command;
}

/** Lines of an included file share one number, so comments are placed by index. */
export function readSteps(
  lines: readonly SourceLine[],
  prefix: string,
  context: DialectContext,
): readonly Step[] {
  const commands: PlacedCommand[] = [];
  const numberOf = (at: number): number => lines[at]?.number ?? 0;
  const shown = blankComments(
    lines.map((line, at) => ({ ...line, number: at })),
    {
      report: (finding) => context.report({ ...finding, line: numberOf(finding.line - 1) + 1 }),
      onComment: (text, at) => {
        const reader = { prefix, numberOf: (part: number) => numberOf(at + part), report: context.report };
        const command = readCommand(text, reader);
        if (command) commands.push({ at, command });
      },
    },
  );
  return mergeSteps(shown, commands, numberOf);
}

/** A comment takes effect behind the text of the line on which it opens. */
function mergeSteps(
  shown: readonly SourceLine[],
  commands: readonly PlacedCommand[],
  numberOf: (at: number) => number,
): readonly Step[] {
  let next = 0;
  const takeBefore = (at: number): readonly Command[] => {
    const start = next;
    while ((commands[next]?.at ?? Number.POSITIVE_INFINITY) < at) next += 1;
    return commands.slice(start, next).map(({ command }) => command);
  };
  const steps = shown.map((line): Step => {
    return { commands: takeBefore(line.number), line: { ...line, number: numberOf(line.number) } };
  });
  return [...steps, { commands: takeBefore(Number.POSITIVE_INFINITY) }];
}
