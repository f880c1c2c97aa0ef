/** Which handler prints which token. */
import type { Handler } from "../context.ts";
import { blocks } from "./blocks.ts";
import { code } from "./code.ts";
import { containers } from "./containers.ts";
import { html } from "./html.ts";
import { images } from "./images.ts";
import { inlines } from "./inlines.ts";
import { links } from "./links.ts";
import { lists } from "./lists.ts";
import { tables } from "./tables.ts";

export const handlers: Readonly<Record<string, Handler>> = {
  ...blocks,
  ...code,
  ...containers,
  ...html,
  ...images,
  ...inlines,
  ...links,
  ...lists,
  ...tables,
};
