// mdBook: code is coloured by a script in the reader's browser, not by the build.
import path from "node:path";
import { findExecutable } from "./find-tool.mjs";
import { layTalks, listParts, writeFiles } from "./lay-talks.mjs";

function summary(parts) {
  const lines = [...parts].flatMap(([part, talks]) => [
    `\n# ${part}\n`,
    ...talks.map(({ name, title }) => `- [${title.replace(/[[\]\\]/g, "")}](${name})`),
  ]);
  return `# Summary\n${lines.join("\n")}\n`;
}

export const mdbook = {
  name: "mdbook",
  does: "search; highlights in the browser",
  find: (peers) => findExecutable("mdbook", peers, ["--version"]),
  lay(project, talks) {
    const folder = path.join(project, "src");
    const names = layTalks(talks, folder);
    writeFiles(project, {
      "book.toml": '[book]\ntitle = "Talks"\nlanguage = "fr"\n',
      "src/SUMMARY.md": summary(listParts(folder, names)),
    });
  },
  made: ["book"],
  output: "book",
  talkAt: (name) => path.join("src", name),
  command: (project, { file }) => ({ file, args: ["build"], cwd: project }),
};
