/** Which of many pages a test looks at: each where `LECTERN_PAGES=all` says so, as the campaign does, else some by a seed. */
import { randomFrom } from "./random.ts";

export const everyPage = process.env["LECTERN_PAGES"] === "all";
/** To be printed wherever some were picked. */
export const seed = Number(process.env["LECTERN_SEED"] ?? 20261128);

export function somePages<Page>(pages: readonly Page[], most: number): readonly Page[] {
  return everyPage ? pages : randomFrom(seed).shuffle(pages).slice(0, most);
}
