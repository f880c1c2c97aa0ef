/** Dates as a reader of the language writes them. */

export interface ShownDate {
  readonly iso: string;
  readonly text: string;
}

/** `2026-05-21`, `2026-05` or `2026`, as long as it is known. */
export function formatDate(iso: string | undefined, lang: string): ShownDate | undefined {
  if (iso === undefined) return undefined;
  const [year = "", month, day] = iso.split("-");
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: "UTC",
    year: "numeric",
    month: month === undefined ? undefined : "long",
    day: day === undefined ? undefined : "numeric",
  });
  return { iso, text: format.format(date) };
}
