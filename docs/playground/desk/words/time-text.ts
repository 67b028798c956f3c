import type { CalendarSpec } from "service-quality/calendars";
import type { Language } from "../../app/language.ts";
import { localDate, localTime } from "../model/local-time.ts";

/** How instants are told in a language, in the zone of a calendar. */
export interface TimeText {
  /** Thu 5 March 2026, 16:20. */
  readonly whole: (instant: string) => string;
  /** Thu 5 Mar, 16:20; of another year with it. */
  readonly dated: (instant: string, now: string) => string;
  /** The same, of today the time alone. */
  readonly near: (instant: string, now: string) => string;
}

/** How the desk's languages write dates. */
export const LOCALES = { en: "en-GB", ru: "ru-RU", bg: "bg-BG" } as const satisfies Readonly<
  Record<Language, string>
>;

export function timeText(language: Language, { timeZone }: Pick<CalendarSpec, "timeZone">): TimeText {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
  const weekday = format({ weekday: "short" });
  const day = format({ day: "numeric", month: "long", year: "numeric" });
  const dayOfYear = format({ day: "numeric", month: "short" });
  /** Breaks nowhere but before the time. */
  const inFull = (instant: string, date: Intl.DateTimeFormat) => {
    const text = `${weekday.format(Date.parse(instant))} ${date.format(Date.parse(instant))}`;
    return `${text.replaceAll(" ", "\u00A0")}, ${time(instant)}`;
  };
  const time = (instant: string) => localTime(instant, timeZone).slice("2026-03-02T".length);
  const dateOf = (instant: string) => localDate(instant, timeZone);
  const dated = (instant: string, now: string) => {
    const isThisYear = dateOf(instant).slice(0, 4) === dateOf(now).slice(0, 4);
    return inFull(instant, isThisYear ? dayOfYear : day);
  };
  return {
    whole: (instant) => inFull(instant, day),
    dated,
    near: (instant, now) => (dateOf(instant) === dateOf(now) ? time(instant) : dated(instant, now)),
  };
}
