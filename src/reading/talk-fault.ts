/** What goes wrong while a talk is read names the talk: it is what whoever mends it needs most. */
import type { SourcePath } from "../model/brands.ts";

/** A fault of Lectern's own, met while `talk` was under way. */
export class TalkFault extends Error {
  readonly talk: SourcePath;

  constructor(talk: SourcePath, { message, stack }: { readonly message: string; readonly stack?: string }) {
    super(message);
    this.name = "TalkFault";
    this.talk = talk;
    this.stack = stack;
  }
}

/** What the system refused stays what it is. */
export function namingTalk(talk: SourcePath, error: unknown): unknown {
  if (error instanceof TalkFault || (error instanceof Error && "syscall" in error)) return error;
  return new TalkFault(talk, error instanceof Error ? error : { message: String(error) });
}
