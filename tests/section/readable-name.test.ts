import { expect, test } from "vitest";
import { readableName } from "../../src/section/readable-name.ts";

test.each([
  ["devops.md", "Devops"],
  ["01-my_talk.md", "My talk"],
  ["talks/02. la-suite.md", "La suite"],
  ["talks/ci/README.md", "Ci"],
  ["talks/ci/index.markdown", "Ci"],
  ["intro.fr.md", "Intro"],
  ["2024.md", "2024"],
  ["été.md", "Été"],
])("the file %j is called %j", (path, name) => {
  expect(readableName(path)).toBe(name);
});
