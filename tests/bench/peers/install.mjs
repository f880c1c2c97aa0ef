// Fills the folder of peers: node tests/bench/peers/install.mjs [--peers DIR] [--only vitepress,starlight]
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PEERS } from "./index.mjs";

const PACKAGES = {
  eleventy: {
    "@11ty/eleventy": "3.1.8",
    "@11ty/eleventy-plugin-syntaxhighlight": "5.0.2",
    pagefind: "1.6.0",
  },
  vitepress: { vitepress: "1.6.4" },
  starlight: { astro: "5.18.2", "@astrojs/starlight": "0.37.7", sharp: "0.35.5" },
  docusaurus: {
    "@docusaurus/core": "3.10.2",
    "@docusaurus/faster": "3.10.2",
    "@docusaurus/preset-classic": "3.10.2",
    "@easyops-cn/docusaurus-search-local": "0.55.3",
    react: "19.2.0",
    "react-dom": "19.2.0",
  },
};
const ELSEWHERE = {
  mdbook: "cargo install mdbook, brew install mdbook, or a release from github.com/rust-lang/mdBook",
  hugo: "apt install hugo, brew install hugo, or a release from github.com/gohugoio/hugo",
};

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { values: flags } = parseArgs({ options: { peers: { type: "string" }, only: { type: "string" } } });
const peers = path.resolve(flags.peers ?? path.join(root, ".cache/peers"));
const isWanted = (name) => flags.only === undefined || flags.only.split(",").includes(name);

function install(name) {
  const folder = path.join(peers, name);
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: "module", dependencies: PACKAGES[name] };
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const args = ["install", "--no-audit", "--no-fund", "--no-package-lock"];
  const { status } = spawnSync("npm", args, {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) console.error(`${name}: npm could not install it; the benchmark will skip it.`);
}

mkdirSync(path.join(peers, "bin"), { recursive: true });
for (const { name, find } of PEERS.filter(({ name }) => isWanted(name))) {
  const found = find(peers);
  if (found !== undefined) console.log(`${name} ${found.version}: is here`);
  else if (name in PACKAGES) install(name);
  else console.log(`${name}: put it on the PATH or into ${path.join(peers, "bin")} (${ELSEWHERE[name]}).`);
}
