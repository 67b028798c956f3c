import { nextOpening } from "service-quality/calendars";

/** The zone of the desk, in which its pages and reports tell the time. */
export const timeZone = "Europe/Sofia";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"];
export const WEEK = [...WEEKDAYS, "sat", "sun"];

/** A calendar of the same hours on each of the days. */
export function hoursOn(days, ...hours) {
  return { timeZone, hours: Object.fromEntries(days.map((day) => [day, hours])) };
}

/** When the desk works: weekdays from nine to six with an hour for lunch, but for the holidays of 2026. */
export const calendar = {
  ...hoursOn(WEEKDAYS, ["09:00", "13:00"], ["14:00", "18:00"]),
  holidays: [
    "2026-01-01",
    "2026-03-03",
    "2026-04-10",
    "2026-04-13",
    "2026-05-01",
    "2026-05-06",
    "2026-12-24",
    "2026-12-25",
  ],
};

const AROUND_THE_CLOCK = hoursOn(WEEK, ["00:00", "24:00"]);

/** The instant of a local date and time of the desk, `2026-03-02T09:00`. */
export function instantAt(local) {
  return nextOpening(AROUND_THE_CLOCK, `${local}[${timeZone}]`);
}

/** The later of two instants as the library writes them. */
export function later(a, b) {
  return [a, b].sort()[1];
}
