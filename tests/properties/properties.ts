/** The fifteen properties, each with how often `npm test` tries it. */
import {
  cleansOnce,
  isTheSameAgain,
  isWellFormed,
  leadsSomewhere,
  readsAnyLineEnds,
  skipsNoLevel,
} from "./one-page.ts";
import { appendsWithoutHarm, comesBack, followsEdits, staysInside, takesItsTime } from "./one-site.ts";
import { givesGoodIds, givesPermalinks, joinsHeadings, keepsWords } from "./one-talk.ts";

/** `root`: an empty folder for those that need a disk. */
export const propertiesIn = (root: string) =>
  ({
    "P1 no word is lost, and none changes places": [keepsWords, 60],
    "P2 ids are unique, and those of sections short and without spaces": [givesGoodIds, 60],
    "P3 every address within the site leads to something": [leadsSomewhere, 15],
    "P4 every heading has a section and a permalink, and is called what it says": [givesPermalinks, 60],
    "P5 one h1 a page, and no level is skipped": [skipsNoLevel, 25],
    "P6 the same talks make the same site, in whatever order": [isTheSameAgain, 15],
    "P7 ends of lines and a byte order mark make no difference": [readsAnyLineEnds, 15],
    "P8 after edits a site is that of a clean build": [followsEdits(root), 8],
    "P9 two texts behind one another have the headings of both": [joinsHeadings, 60],
    "P10 a section that is added at the end changes no published id": [appendsWithoutHarm, 60],
    "P11 a heading that is renamed and named as before has its id again": [comesBack, 40],
    "P12 twice the text takes twice the time": [takesItsTime, 10],
    "P13 what is kept of HTML is kept whole when it is read again": [cleansOnce, 80],
    "P14 pages are read without an error, and the same when they are written again": [isWellFormed, 25],
    "P15 no file stands outside the output": [staysInside, 25],
  }) as const;
