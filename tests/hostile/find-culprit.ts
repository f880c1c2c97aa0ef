/** Halves what acted until one payload is left, or the fewest that act together. */
import type { Case, HostileTalk } from "./hostile-site.ts";

type IsBad = (talk: HostileTalk) => Promise<boolean>;

export async function findCulprit(talk: HostileTalk, isBad: IsBad): Promise<readonly Case[]> {
  const { cases, dialect } = talk;
  if (cases.length < 2) return cases;
  const middle = cases.length >> 1;
  for (const half of [cases.slice(0, middle), cases.slice(middle)]) {
    const part = { dialect, cases: half };
    if (await isBad(part)) return findCulprit(part, isBad);
  }
  return cases;
}

/** What its author needs to see it again. */
export function tellCase({ number, place, name, text }: Case): string {
  return `case ${number} in "${place}", ${name}: ${JSON.stringify(text)}`;
}
