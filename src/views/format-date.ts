/** Dates as a reader of the language writes them. */

export interface ShownDate {
  readonly iso: string;
  readonly text: string;
}

type Months = readonly string[];

const ENGLISH: Months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const FRENCH: Months = [
  ...["janvier", "février", "mars", "avril", "mai", "juin", "juillet"],
  ...["août", "septembre", "octobre", "novembre", "décembre"],
];

/** The languages that the interface speaks, written out here: what Node makes of a date changes with its version. */
const WRITTEN: Readonly<Record<string, (year: string, month?: string, day?: string) => string>> = {
  en: (year, month, day) => {
    const name = nameIn(ENGLISH, month);
    return day === undefined ? spaced(name, year) : `${name} ${Number(day)}, ${year}`;
  },
  fr: (year, month, day) => spaced(day && String(Number(day)), nameIn(FRENCH, month), year),
};

function nameIn(months: Months, month: string | undefined): string | undefined {
  return month === undefined ? undefined : months[Number(month) - 1];
}

function spaced(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}

/** `2026-05-21`, `2026-05` or `2026`, as long as it is known. */
export function formatDate(iso: string | undefined, lang: string): ShownDate | undefined {
  if (iso === undefined) return undefined;
  const [year = "", month, day] = iso.split("-");
  const text = WRITTEN[lang]?.(year, month, day) ?? formatByNode({ year, month, day }, lang);
  return { iso, text };
}

interface DateParts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/** For a language that somebody has added. */
function formatByNode({ year, month, day }: DateParts, lang: string): string {
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: "UTC",
    year: "numeric",
    month: month === undefined ? undefined : "long",
    day: day === undefined ? undefined : "numeric",
  });
  return format.format(date);
}
