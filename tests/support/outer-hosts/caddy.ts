/** Caddy, with the site's own redirects and headers imported as their files say. */
import { existsSync } from "node:fs";
import path from "node:path";
import { findProgram } from "./debian-packages.ts";
import { type StartHost, startProcess, writeConfig } from "./host.ts";

export const caddy: StartHost = async ({ site, base = "/" }) => {
  const program = findProgram("caddy", "caddy");
  if (program === undefined) return undefined;
  const parts = ["redirects", "headers"].map((name) => path.join(site, `lectern/${name}.caddy`));
  return startProcess(base, async ({ folder, port }) => {
    const config = `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  ${parts.map((part) => (existsSync(part) ? `import ${part}` : "")).join("\n  ")}
  handle_path ${base}* {
    root * ${site}
    file_server
  }
}
`;
    const place = await writeConfig(folder, "Caddyfile", config);
    return { command: [program.path, "run", "--config", place, "--adapter", "caddyfile"], env: program.env };
  });
};
