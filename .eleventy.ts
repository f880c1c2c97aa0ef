/** This repository's own handbook: the talks of content/. */
import { defineHandbook } from "./src/index.ts";

export default defineHandbook({
  title: "Le carnet d’atelier",
  content: "content",
  output: "_site",
});
