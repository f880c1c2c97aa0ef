/** nginx, with the site's own redirects included as its file says. */
import { existsSync } from "node:fs";
import path from "node:path";
import { findProgram } from "./debian-packages.ts";
import { type StartHost, startProcess, writeConfig } from "./host.ts";

export const nginx: StartHost = async ({ site, base = "/" }) => {
  const program = findProgram("nginx", "nginx");
  if (program === undefined) return undefined;
  const hasRedirects = existsSync(path.join(site, "lectern/redirects.nginx.conf"));
  const includeOf = (name: string): string => {
    const place = path.join(site, "lectern", name);
    return existsSync(place) ? `include ${place};` : "";
  };
  return startProcess(base, async ({ folder, port }) => {
    const scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join("\n  ");
    const config = `daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  access_log off;
  ${scratch}
  types { text/html html; text/css css; text/javascript js; image/svg+xml svg; application/json json; }
  ${includeOf("redirects.nginx.conf")}
  ${includeOf("headers.nginx.conf")}
  server {
    listen 127.0.0.1:${port};
    location ${base} {
      ${hasRedirects ? "if ($lectern_moved) { return 301 $lectern_moved$is_args$args; }" : ""}
      ${includeOf("headers.location.nginx.conf")}
      alias ${site}/;
    }
  }
}
`;
    const place = await writeConfig(folder, "nginx.conf", config);
    return { command: [program.path, "-c", place, "-p", folder, "-e", "stderr"], env: program.env };
  });
};
