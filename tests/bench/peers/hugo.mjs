// Hugo with four small layouts of our own: highlighting by classes, a list for each part, no search.
import path from "node:path";
import { findExecutable } from "./find-tool.mjs";
import { layTalks, withFrontTitle, writeFiles } from "./lay-talks.mjs";

const LAYOUTS = {
  "_default/baseof.html": `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title><link rel="stylesheet" href="/style.css"></head><body><nav><a href="/">{{ .Site.Title }}</a>{{ with .CurrentSection }}<ol>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>{{ end }}</nav><main>{{ block "main" . }}{{ end }}</main></body></html>`,
  "_default/single.html": `{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}`,
  "_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ol>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>{{ end }}`,
  "index.html": `{{ define "main" }}<h1>{{ .Title }}</h1><ol>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>{{ end }}`,
};
const CONFIG = `baseURL = "https://example.org/"
title = "Talks"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
noClasses = false
`;

export const hugo = {
  name: "hugo",
  does: "highlighting; no search",
  find: (peers) => findExecutable("hugo", peers, ["version"]),
  lay(project, talks) {
    layTalks(talks, path.join(project, "content"), withFrontTitle);
    writeFiles(project, {
      "hugo.toml": CONFIG,
      "static/style.css": "body { margin: auto; max-width: 40rem }",
    });
    writeFiles(path.join(project, "layouts"), LAYOUTS);
  },
  made: ["public", "resources", "hugo-cache"],
  output: "public",
  talkAt: (name) => path.join("content", name),
  command: (project, { file }) => ({
    file,
    args: ["--quiet", "--cacheDir", path.join(project, "hugo-cache")],
    cwd: project,
  }),
};
