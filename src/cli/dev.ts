/** `lectern dev`: serves the handbook and reloads the page when a talk changes; the site itself is not touched. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { canPress } from "../eleventy/can-press.ts";
import type { Handbook } from "../handbook/load-handbook.ts";
import { findFreePort } from "../io/free-port.ts";
import { countFindings, countTalks } from "./count.ts";
import { tellFault } from "./own-fault.ts";
import type { Flags } from "./parse-arguments.ts";
import { printable } from "./printable.ts";
import { ofProject } from "./project-fault.ts";
import { type Project, readProject } from "./read-project.ts";
import { formatReport } from "./report.ts";

const PORT = 8080;

export async function dev(flags: Flags): Promise<number> {
  const project = await readProject(flags);
  const wants = {
    without: [project.options.output, project.cache],
    cache: project.cache,
    showsFindings: true,
  };
  const onHandbook = openReport(flags, project);
  await rm(path.join(project.cache, "dev"), { recursive: true, force: true });
  if (canPress(project)) {
    const { startDev } = await import("../dev/dev-run.ts");
    const load = { ...project.options, ...wants };
    await startDev({ load, port: () => choosePort(flags, { isTold: true }), onHandbook, onFault });
  } else {
    const { serveByEleventy } = await import("../eleventy/serve-live.ts");
    const output = path.join(project.cache, "dev");
    await serveByEleventy(project, {
      output,
      hooks: { ...wants, onHandbook },
      port: () => choosePort(flags),
    }).catch((error: unknown) => {
      throw ofProject(error);
    });
  }
  return new Promise(() => {});
}

/** Says what was found whenever it is not what was said before. */
function openReport(flags: Flags, { options }: Project): (handbook: Handbook) => void {
  let said = "";
  return ({ diagnostics, site }) => {
    const pressing = diagnostics.filter(({ severity }) => severity !== "advice");
    const folder = path.relative(process.cwd(), options.content);
    const report = pressing.length === 0 ? "" : formatReport(pressing, { verbose: flags.verbose, folder });
    if (report !== "" && report !== said) console.error(report);
    said = report;
    console.log(printable(`${site.title}: ${countTalks(site)}, ${countFindings(diagnostics)}`));
  };
}

async function choosePort(flags: Flags, { isTold } = { isTold: false }): Promise<number> {
  const wanted = flags.port ?? PORT;
  const port = await findFreePort(wanted);
  const address = `http://localhost:${port}/`;
  if (port !== wanted) console.error(`Port ${wanted} is taken; this is ${address}`);
  else if (isTold) console.log(address);
  return port;
}

/** Nothing that happens while somebody writes ends the run: what was last understood is served on. */
function onFault(error: unknown): void {
  tellFault(error);
  console.error("lectern: what was saved last could not be shown; the handbook is served as it was before.");
}
