// All that is measured, Lectern first.
import { docusaurus } from "./docusaurus.mjs";
import { eleventy } from "./eleventy.mjs";
import { floor } from "./floor.mjs";
import { hugo } from "./hugo.mjs";
import { lectern } from "./lectern.mjs";
import { mdbook } from "./mdbook.mjs";
import { starlight } from "./starlight.mjs";
import { vitepress } from "./vitepress.mjs";

export const PEERS = [lectern, floor, mdbook, hugo, eleventy, vitepress, starlight, docusaurus];
