/** How a finding is worded is for readers to judge: its strings are not mutated, all else around them is. */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const WORDING = new Set(["message", "remedy"]);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "wording", {
    shouldIgnore(path) {
      if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
      return namedIn(path.parent) ? "the wording of a finding" : undefined;
    },
  }),
];

function namedIn(parent) {
  if (parent.type === "ObjectProperty") return WORDING.has(parent.key.name);
  return parent.type === "VariableDeclarator" && WORDING.has(parent.id.name);
}
