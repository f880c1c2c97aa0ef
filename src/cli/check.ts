/** `lectern check`: everything that is wrong with the talks, and nothing written. */
import { checkExternal, listExternalLinks } from "../checks/check-external.ts";
import { settleFindings } from "../checks/settle-findings.ts";
import { type Handbook, loadHandbook } from "../handbook/load-handbook.ts";
import { askAddresses } from "../io/ask-addresses.ts";
import { startStopwatch } from "../io/stopwatch.ts";
import { countFindings, countTalks } from "./count.ts";
import { describeDecks } from "./describe-decks.ts";
import { describeLanguages } from "./describe-languages.ts";
import { formatGithub } from "./format-github.ts";
import { formatJson } from "./format-json.ts";
import { type Flags, isContinuousIntegration, type ReportFormat } from "./parse-arguments.ts";
import { printable } from "./printable.ts";
import { readDeployed } from "./read-deployed.ts";
import { type Project, readProject } from "./read-project.ts";
import { EXPLAIN_HINT, formatReport } from "./report.ts";
import { shown } from "./shown.ts";

/** 1 when anything was found that is not excused. */
export async function check(flags: Flags): Promise<number> {
  const project = await readProject(flags);
  const { options } = project;
  const without = [options.output, project.cache];
  const loaded = await loadHandbook({
    ...options,
    without,
    frozen: flags.frozen,
    cache: project.cache,
    ...(await readDeployed(flags)),
    expectsLock: isContinuousIntegration() && !options.drafts && flags.published === undefined,
    stopwatch: startStopwatch(),
  });
  const handbook = flags.external ? await askElsewhere(loaded, project, flags) : loaded;
  const report = FORMATS[flags.format ?? "text"](handbook, shown(options.content));
  if (report !== "") console.log(report);
  if (!flags.quiet && (flags.format ?? "text") === "text") console.log(summarize(handbook, flags));
  return handbook.diagnostics.length === 0 ? 0 : 1;
}

/** The handbook with what the network says of its links to elsewhere. */
async function askElsewhere(
  handbook: Handbook,
  { options, cache }: Project,
  flags: Flags,
): Promise<Handbook> {
  const { external = {}, severities } = options;
  const links = listExternalLinks(handbook.site, [...(external.ignore ?? []), ...flags.ignore]);
  const answers = await askAddresses(new Set(links.map(({ url }) => url)), external, cache);
  const excuses = handbook.excuses.filter(({ code }) => code.startsWith("external-"));
  const { findings, excused } = settleFindings(checkExternal(links, answers), excuses, severities);
  return {
    ...handbook,
    diagnostics: [...handbook.diagnostics, ...findings],
    excused: handbook.excused + excused,
  };
}

type Format = (handbook: Handbook, folder: string) => string;

const FORMATS: Readonly<Record<ReportFormat, Format>> = {
  text: ({ diagnostics }, folder) => formatReport(diagnostics, { verbose: true, folder }),
  json: (handbook, folder) => formatJson(handbook, folder),
  github: ({ diagnostics }, folder) => formatGithub(diagnostics, folder),
};

function summarize(handbook: Handbook, { verbose }: Flags): string {
  const { site, diagnostics, excused } = handbook;
  const taken = verbose ? [...describeDecks(handbook, { verbose }), ...describeLanguages(site.talks)] : [];
  const facts = [
    `${site.title}: ${countTalks(site)}`,
    diagnostics.length === 0 ? "nothing found" : countFindings(diagnostics),
    ...(excused === 0 ? [] : [`${excused} excused`]),
  ];
  const hint = diagnostics.length === 0 ? "" : `\n${EXPLAIN_HINT}`;
  return printable([...taken, facts.join(", ") + hint].join("\n"));
}
