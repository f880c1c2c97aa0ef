/** What an author may say of a published address, as a change of the lock file's lines. */
import type { Address, Anchor, AnchorStatus } from "../model/anchor.ts";
import { addressText } from "../model/anchor.ts";

/** Why a change cannot be made, in a sentence for its author. */
export class LockEditError extends Error {}

/** `from` leads to the section at `to` from now on: another name on its own page, a notice on any other. */
export function moveAnchor(lines: readonly Anchor[], from: Address, to: Address): readonly Anchor[] {
  const anchor = find(lines, from);
  const target = find(lines, to);
  if (addressText(from) === addressText(to)) throw new LockEditError("An address cannot lead to itself.");
  if (target.status.kind !== "live")
    throw new LockEditError(`${addressText(to)} is no section of the handbook; name one that is.`);
  const status: AnchorStatus = from.page === to.page ? { kind: "alias", of: to.id } : { kind: "moved", to };
  return replace(lines, { ...anchor, status });
}

/** The section at `address` was taken away for good. */
export function retireAnchor(lines: readonly Anchor[], address: Address): readonly Anchor[] {
  return replace(lines, { ...find(lines, address), status: { kind: "retired" } });
}

/** What stands at `address` now is right: `current` is its line as the build would write it. */
export function keepAnchor(lines: readonly Anchor[], current: Anchor): readonly Anchor[] {
  find(lines, current);
  return replace(lines, current);
}

export function find(lines: readonly Anchor[], address: Address): Anchor {
  const key = addressText(address);
  const found = lines.find((line) => addressText(line) === key);
  if (found !== undefined) return found;
  throw new LockEditError(`${key} is not a published address. "lectern anchors list" shows all of them.`);
}

function replace(lines: readonly Anchor[], anchor: Anchor): readonly Anchor[] {
  const key = addressText(anchor);
  return lines.map((line) => (addressText(line) === key ? anchor : line));
}
