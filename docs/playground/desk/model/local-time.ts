/** By time zone, since to make one takes far longer than to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as the local date and time of a zone, to the minute: `2026-03-02T09:00`. */
export function localTime(instant: string, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(Date.parse(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)!.value;
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The local date of an instant, `2026-03-02`. */
export function localDate(instant: string, timeZone: string): string {
  return localTime(instant, timeZone).slice(0, "2026-03-02".length);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-CA-u-hc-h23", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}
