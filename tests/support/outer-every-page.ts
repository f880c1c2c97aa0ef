/** A handbook in French, with parts in English and German, that has every kind of page and every kind of text. */
import type { Files } from "./outer-run.ts";

/** A page of each layout, and of each kind that one layout shows differently. */
export interface KindOfPage {
  readonly kind: string;
  /** Relative to the site's root. */
  readonly url: string;
  readonly lang: "fr" | "en" | "de";
}

export const EVERY_PAGE: readonly KindOfPage[] = [
  { kind: "the home page", url: "index.html", lang: "fr" },
  { kind: "a talk", url: "livrer/conteneurs.html", lang: "fr" },
  { kind: "a talk that is there in two languages", url: "livrer/vagues-fr.html", lang: "fr" },
  { kind: "a talk in English", url: "craft/debugging.html", lang: "en" },
  { kind: "a talk in a language of which the interface knows no word", url: "werk/vortrag.html", lang: "de" },
  { kind: "a part with a page of its own", url: "livrer/index.html", lang: "fr" },
  { kind: "a part without one", url: "craft/index.html", lang: "en" },
  { kind: "a course", url: "courses/deux-jours.html", lang: "fr" },
  { kind: "a tag", url: "tags/docker.html", lang: "fr" },
  { kind: "all tags", url: "tags/index.html", lang: "fr" },
  { kind: "a speaker", url: "speakers/ada-lovelace.html", lang: "fr" },
  { kind: "all sections", url: "sections.html", lang: "fr" },
  { kind: "speaker notes", url: "livrer/journaux.notes.html", lang: "fr" },
  { kind: "speaker notes beside the text", url: "craft/naming.html", lang: "en" },
  { kind: "a part to be printed", url: "craft/print.html", lang: "en" },
  { kind: "the book", url: "book.html", lang: "fr" },
  { kind: "a page that has moved", url: "ancien.html", lang: "fr" },
  { kind: "the 404", url: "404.html", lang: "fr" },
];

export const EVERY_PAGE_FLAGS = [
  "--print-book",
  "--title",
  "Les exposés du quai",
  "--lang",
  "fr",
  "--repository",
  "https://example.org/quai.git",
  "--edit-url",
  "https://example.org/modifier/{path}",
] as const;

const DRAWING = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="90" viewBox="0 0 ${width} 90"><path d="M0 0h${width}v90H0z" fill="#777"/></svg>\n`;

/** Every kind of block that an author can write. */
const CONTAINERS_TALK = `---
lang: fr
title: Des conteneurs sur le quai
description: Ce que l’on charge, et dans quel ordre.
speakers: [Ada Lovelace, Noé Lambert]
tags: [docker, quai]
licence: CC-BY-SA-4.0
order: 1
given:
  - { event: Journées du port, date: 2026-03-26, place: Brest, url: "https://example.org/j", slides: "https://example.org/d", recording: "https://example.org/v" }
  - { event: Harbour Meetup, date: 2025-11, place: London, lang: en }
---
# Des conteneurs sur le quai

Avant toute section, trois mots et un peu de [journaux](journaux.md).

\`\`\`sh
docker version
\`\`\`

## Charger

On charge l’image.[^une] Puis on la pousse.[^deux] On y revient.[^une]

[^une]: Une pile de couches.
[^deux]: Vers un [registre](https://example.org/r).

### Dans l’ordre

1. lire
2. charger
   - par le haut
   - par le bas

### Les défauts :

- **latest** change sans prévenir
- \`npm\` s’intercale
- rien n’est signé

## Le fichier

\`\`\`dockerfile title="Dockerfile" {1} showLineNumbers
FROM node:22-slim
RUN rm cle.pem # [!code --]
RUN npm ci # [!code ++]
\`\`\`

## Où vont les données ?

| Où | Survit | Coût |
|---|:---:|---:|
| Couche d’écriture | non | 1 |
| Volume | oui | 22 |

::: warning
Un volume n’est pas une sauvegarde.
:::

::: exercise Pour le trajet
Lister les volumes.
:::

::: solution
\`docker volume ls\`
:::

> [!TIP]
> Étiqueter chaque image.

## Ce qu’il faut retenir

> Le hasard ne favorise que les esprits préparés.
> -- Louis Pasteur

![Deux piles de caisses, l’une deux fois plus haute que l’autre.](piles.svg)

![Une caisse absente](absente.png)

![](caisse.svg)

- [x] chargé
- [ ] signé

Couche
: Une archive de fichiers.

Étiquette
: Un nom que l’on déplace.

<details><summary>En détail</summary>

Un manifeste nomme ses couches.

</details>

<iframe src="https://video.example.org/x" title="La grue, filmée du quai"></iframe>

## En anglais dans le texte {lang=en}

Ship *small* things, <kbd>Ctrl</kbd> + <kbd>C</kbd> when in doubt.

##

Une section sans titre.

## Nue

## La fin

Voilà, ~~déjà~~ fini, comme le dit [l’autre](../craft/debugging.md#the-log).
`;

const DEBUGGING_TALK = `---
lang: en
title: Debugging at night
speakers: [Ada Lovelace]
tags: [docker, debugging]
given: [{ event: DevDays, date: 2026-06-11, place: Lyon }]
---
# Debugging at night

## The log

Read it first.[^1] Then read it again.

[^1]: Twice, with a pencil.

\`\`\`console
$ journalctl --since today
-- No entries --
\`\`\`

=== "Linux"

    Press the key.

=== "macOS"

    Press the other key.

::: note Before you begin
Save your work.
:::

## The cause

| Symptom | Cause |
|---|---|
| ${"averyveryverylongidentifierthatfitsnowhere_".repeat(4)} | a name |

> Everything fails all the time.
> -- Somebody

## ${"An exceedingly long heading that goes on and on, ".repeat(3)}at last

Words.
`;

export const EVERY_FILE: Files = {
  "index.md": "---\nlang: fr\n---\n# Les exposés du quai\n\nTout ce qui se dit ici, à relire.\n",
  "livrer/index.md":
    "---\nlang: fr\norder: 1\n---\n# Livrer\n\nDu commit au quai.\n\n## Avant de partir\n\nUn café.\n",
  "livrer/conteneurs.md": CONTAINERS_TALK,
  "livrer/journaux.md":
    "---\nlang: fr\ndialect: reveal\nnotes: handout\ntags: [quai]\norder: 2\n---\n# Les journaux\n\n## Une ligne\n\nPar évènement.\n\nNote: Montrer la console.\n\n---\n\n## Deux lignes\n\nSi l’on y tient.\n\nNote: Respirer.\n",
  "livrer/outils/grue.md": "---\nlang: fr\ndraft: false\n---\n# La grue\n\n## Lever\n\nDoucement.\n",
  "livrer/piles.svg": DRAWING(900),
  "livrer/caisse.svg": DRAWING(600),
  "livrer/vagues.fr.md": "---\nlang: fr\norder: 3\n---\n# Les vagues\n\n## La houle\n\nElle vient de loin.\n",
  "livrer/vagues.en.md": "---\nlang: en\norder: 3\n---\n# The waves\n\n## The swell\n\nIt comes from afar.\n",
  "craft/debugging.md": DEBUGGING_TALK,
  "craft/naming.md":
    "---\nlang: en\ndialect: reveal\nnotes: readers\nspeakers: [Grace Hopper]\n---\n# Naming\n\n## Two hard things\n\nThe first one.\n\nNote: Wait for the laugh.\n\n---\n\n## The other\n\nOff by one.\n\nNote: Nobody laughs.\n",
  "werk/vortrag.md":
    "---\nlang: de\ntags: [docker]\ndate: 2026-05-21\n---\n# Ein Vortrag\n\n## Der Abschnitt\n\nWorte.[^1]\n\n[^1]: Noch eins.\n\n::: tip\nEin Rat.\n:::\n\n## Noch einer\n\nEnde.\n",
  "deux-jours.course.yml":
    "title: Le quai en deux jours\nlang: fr\ndescription: De la caisse au bateau.\nchapters:\n  - livrer/conteneurs.md\n  - title: Pratique\n    chapters: [livrer/journaux.md, livrer/outils/grue.md]\n",
  "anchors.lock": [
    "ancien.html# moved=livrer/conteneurs.html# - Ancien",
    "livrer/conteneurs.html#jadis moved=livrer/journaux.html#une-ligne - Jadis",
    "livrer/conteneurs.html#rature retired - Rature",
    "",
  ].join("\n\n"),
};
