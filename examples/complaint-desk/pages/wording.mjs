import { explainRefusal, formatDuration } from "service-quality/words";
import { timeZone } from "../calendar.mjs";
import { workingDayMs } from "../customers.mjs";
import { bg } from "./wording-bg.mjs";
import { en } from "./wording-en.mjs";

const MINUTE_MS = 60_000;

const WORDS = { en, bg };

export const LANGUAGES = Object.keys(WORDS);

/** The words of a language, and how it says instants, amounts, durations, clocks and refusals. */
export function wordingIn(language) {
  const words = WORDS[language];
  const formatOf = (options) => new Intl.DateTimeFormat(words.locale, { timeZone, ...options });
  const date = { weekday: "short", day: "numeric", month: "long" };
  const day = formatOf({ ...date, year: "numeric" });
  const dayOfYear = formatOf(date);
  const year = formatOf({ year: "numeric" });
  const time = formatOf({ hour: "2-digit", minute: "2-digit" });
  const month = formatOf({ month: "long", year: "numeric" });
  const amounts = new Intl.NumberFormat(words.locale, { style: "currency", currency: "EUR" });
  const dayOf = (at) => day.format(Date.parse(at));
  const timeOf = (at) => time.format(Date.parse(at));
  const shares = new Intl.NumberFormat(words.locale, { style: "percent" });
  const instant = (at) => `${dayOf(at)}, ${timeOf(at)}`;
  /** A day of this year without its year, of today the time alone; midnight is the end of the day before it. */
  const when = (at, asOf) => {
    const isMidnight = timeOf(at) === "00:00";
    const ms = Date.parse(at) - Number(isMidnight);
    const date = (year.format(ms) === year.format(Date.parse(asOf)) ? dayOfYear : day).format(ms);
    if (isMidnight) return words.endOf(date);
    return dayOf(at) === dayOf(asOf) ? timeOf(at) : `${date}, ${timeOf(at)}`;
  };
  const label = (name) => words.guards[name] ?? words.fields[name] ?? words.roles[name] ?? name;

  return {
    ...words,
    instant,
    when,
    share: (value) => (value === null ? "–" : shares.format(value)),
    amount: (value) => amounts.format(value),
    monthName: (name) => month.format(Date.parse(`${name}-15T12:00:00Z`)),
    eventName: (type) => words.events[type]?.was ?? words.events[type]?.label ?? type,

    /** How a clock stands, in words, and how urgent that is. */
    reading: (reading, { asOf, calendar }) => {
      // Terms and agreed dates count around the clock, targets in working days.
      const dayMs = reading.targetMs === null ? 86_400_000 : workingDayMs(calendar);
      const lasting = (ms) => {
        const whole = Math.max(MINUTE_MS, Math.round(Math.abs(ms) / MINUTE_MS) * MINUTE_MS);
        return formatDuration(whole, { language, dayMs }).replaceAll(" ", "\u00a0");
      };
      return sentence(words.clock, reading, { lasting, when: (at) => when(at, asOf) });
    },

    /** A value of an event's data. */
    value: (key, value) => {
      if (typeof value === "boolean") return value ? words.yes : words.no;
      if (key.endsWith("Ms")) return formatDuration(value, { language });
      if (["amount", "agentLimit"].includes(key) && typeof value === "number") return amounts.format(value);
      if (key === "until" && !Number.isNaN(Date.parse(value))) return dayOf(value);
      return words.values[value] ?? String(value);
    },

    /** Why an event was refused. */
    refusal: (refusal) =>
      explainRefusal(
        { reason: refusal.reason, failed: refusal.failed.map(label), limit: refusal.limit },
        { language, process: words },
      ),
  };
}

function sentence(words, { state, dueAt, breached, overdue, remainingMs, alerts }, { lasting, when }) {
  if (state === "stopped") {
    if (remainingMs === null) return { text: words.done, tone: "good" };
    return breached
      ? { text: words.doneLate(lasting(remainingMs)), tone: "late" }
      : { text: words.metEarly(lasting(remainingMs)), tone: "good" };
  }
  if (remainingMs === null) return { text: words.noTarget, tone: "good" };
  if (state === "paused") {
    return breached
      ? { text: words.heldLate(lasting(remainingMs)), tone: "late" }
      : { text: words.held(lasting(remainingMs)), tone: "soft" };
  }
  if (breached) return { text: words.late(when(dueAt), lasting(remainingMs)), tone: "late" };
  if (overdue) return { text: words.atClose(when(dueAt)), tone: "late" };
  const tone = alerts.some(({ reached }) => reached) ? "soon" : "good";
  return { text: words.due(when(dueAt), lasting(remainingMs)), tone };
}
