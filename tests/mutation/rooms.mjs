/** The rooms whose tests are judged by mutants, and the folders of tests that judge each. */

/** What is pure, and what a wrong result of would not be seen at once: not the dialects, not the highlighter. */
export const ROOMS = {
  text: { tests: ["text"] },
  section: { tests: ["section", "golden.test.ts"] },
  anchors: { tests: ["anchors"] },
  site: { tests: ["site"] },
  source: { tests: ["source"], not: ["dialects/**"] },
  markdown: { tests: ["markdown", "golden.test.ts"] },
  search: { tests: ["search"] },
  render: { tests: ["render", "golden.test.ts"], not: ["highlighter.ts"] },
  talk: { tests: ["talk"] },
  checks: { tests: ["checks"] },
  views: { tests: ["views"] },
  outputs: { tests: ["outputs"] },
};

/** The room that a run is about, as the command hands it to the tests' configuration. */
export const ROOM_VARIABLE = "LECTERN_MUTATED_ROOM";
