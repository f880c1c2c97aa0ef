/** The anchors of a site that another tool published become aliases: from its HTML, saved in a folder. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { matchSections } from "../anchors/match-sections.ts";
import { readPublishedPage } from "../anchors/read-published-page.ts";
import type { Handbook } from "../eleventy/load-handbook.ts";
import { type Anchor, addressText } from "../model/anchor.ts";
import { pageUrl } from "../model/brands.ts";
import { BuildFailure } from "./build-failure.ts";

export interface Adopted {
  readonly lines: readonly Anchor[];
  /** How many addresses lead to a section now. */
  readonly carried: number;
  /** Addresses that no section was found for; they tell their readers so. */
  readonly unclear: readonly Anchor[];
}

export async function adopt(folder: string, { lock, sections }: Handbook): Promise<Adopted> {
  const known = new Map(lock.anchors.map((anchor) => [addressText(anchor), anchor]));
  const old = listPages(folder).flatMap((file) =>
    readPublishedPage(pageUrl(file), readFileSync(path.join(folder, file), "utf8")),
  );
  const fresh = old.filter((anchor) => !known.has(addressText(anchor)));
  const { pairs } = matchSections(
    fresh,
    sections.map(({ section }) => section),
  );
  const addresses = new Map(sections.map(({ section, id }) => [section, { page: section.page, id }]));
  const adopted = fresh.map((anchor): Anchor => {
    const section = pairs.get(anchor);
    const to = section && addresses.get(section);
    if (to === undefined) return { ...anchor, status: { kind: "retired" } };
    return {
      ...anchor,
      status: to.page === anchor.page ? { kind: "alias", of: to.id } : { kind: "moved", to },
    };
  });
  return {
    lines: [...lock.anchors, ...adopted],
    carried: pairs.size,
    unclear: adopted.filter(({ status }) => status.kind === "retired"),
  };
}

function listPages(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.split(path.sep).join("/"))
      .filter((file) => /\.html?$/i.test(file) && !/\s/.test(file))
      .sort();
  } catch {
    throw new BuildFailure(
      `The folder ${folder} cannot be read. Save the old site's pages there, as they were named.`,
    );
  }
}
