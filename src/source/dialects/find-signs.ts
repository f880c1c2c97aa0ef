/** Looks for what betrays a dialect, outside code and comments, and says on which line it stands. */
import { type SourceLine, scanLines } from "../scan-lines.ts";
import type { DeckSource, Sign } from "./dialect.ts";

export interface SignRule {
  readonly weight: number;
  /** Tested on one line at a time, and first on the whole body: its `^` and `$` are those of lines. */
  readonly pattern: RegExp;
  /** As it is named to the author; left out: the line itself. */
  readonly label?: string;
  /** How many lines must have it; 1 when left out. */
  readonly times?: number;
  /** Fences are looked at, and nothing else. */
  readonly inFences?: boolean;
  /** As in `Sign`. */
  readonly isSoft?: boolean;
}

/** One sign a rule, whichever line has it first. */
export function findSigns({ split }: DeckSource, rules: readonly SignRule[]): Sign[] {
  const possible = rules.filter(({ pattern }) => withLines(pattern).test(split.body));
  if (possible.length === 0) return [];
  const lines = scanLines(split.body, split.bodyOffset).filter(({ isComment }) => !isComment);
  return possible.flatMap((rule) => signOf(rule, lines));
}

function signOf(rule: SignRule, lines: readonly SourceLine[]): Sign[] {
  const found = lines.filter(
    ({ text, isCode }) =>
      isCode === (rule.inFences ?? false) && rule.pattern.test(isCode ? text : withoutCode(text)),
  );
  const first = found[0];
  if (!first || found.length < (rule.times ?? 1)) return [];
  const reason = `\`${rule.label ?? first.text.trim()}\` on line ${first.number + 1}`;
  return [{ weight: rule.weight, reason, ...(rule.isSoft ? { isSoft: true } : {}) }];
}

function withoutCode(text: string): string {
  return text.includes("`") ? text.replace(/`[^`]*`/g, "") : text;
}

function withLines({ source, flags }: RegExp): RegExp {
  return new RegExp(source, flags.includes("m") ? flags : `${flags}m`);
}
