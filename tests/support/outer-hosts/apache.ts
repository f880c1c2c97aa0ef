/** Apache, which reads the site's own `.htaccess`. */
import { existsSync } from "node:fs";
import { chmod, cp } from "node:fs/promises";
import path from "node:path";
import { findProgram } from "./debian-packages.ts";
import { type StartHost, startProcess, writeConfig } from "./host.ts";

const MODULES = ["mpm_event", "authz_core", "mime", "dir", "rewrite", "headers", "unixd"];

export const apache: StartHost = async ({ site, base = "/" }) => {
  const program = findProgram("apache2", "apache2-bin");
  if (program === undefined) return undefined;
  const modules = path.join(program.root ?? "/", "usr/lib/apache2/modules");
  return startProcess(base, async ({ folder, port }) => {
    const loaded = MODULES.filter((name) => existsSync(path.join(modules, `mod_${name}.so`)));
    // A copy that the server's own user may read, which is not the one that runs the tests.
    const root = path.join(folder, "root");
    await cp(site, path.join(root, base), { recursive: true });
    await chmod(folder, 0o755);
    const config = `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Mutex file:${folder}
DefaultRuntimeDir ${folder}
${loaded.map((name) => `LoadModule ${name}_module ${path.join(modules, `mod_${name}.so`)}`).join("\n")}
${process.getuid?.() === 0 ? "User nobody\nGroup nogroup" : ""}
<IfModule mod_mime.c>
TypesConfig /dev/null
AddType text/html .html
AddType text/css .css
AddType text/javascript .js
AddType image/svg+xml .svg
AddType application/json .json
</IfModule>
DirectoryIndex index.html
DocumentRoot ${root}
<Directory />
Require all granted
</Directory>
<Directory ${root}>
AllowOverride All
Options FollowSymLinks
Require all granted
</Directory>
`;
    const place = await writeConfig(folder, "apache.conf", config);
    return { command: [program.path, "-X", "-f", place], env: program.env };
  });
};
