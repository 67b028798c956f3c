import { expect, it } from "vitest";
import { durationText } from "../../src/text/duration-text.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it.each<[number | null, number, string]>([
  [null, 2, "–"],
  [0, 2, "0 s"],
  [450, 2, "450 ms"],
  [999.4, 2, "999 ms"],
  [999.6, 2, "1 s"],
  [1000, 2, "1 s"],
  [90_000, 2, "1 min 30 s"],
  [90_000, 1, "2 min"],
  [HOUR, 2, "1 h"],
  [59 * MINUTE + 59_900, 1, "1 h"],
  [DAY - 1000, 2, "1 d"],
  [36 * DAY + 5 * HOUR + MINUTE, 2, "36 d 5 h"],
  [36 * DAY + 5 * HOUR + MINUTE, 4, "36 d 5 h 1 min"],
  [-46 * MINUTE - 48_000, 2, "-46 min 48 s"],
  [2 * HOUR + 30 * MINUTE + 30_000, 2, "2 h 31 min"],
  [23 * HOUR + 59 * MINUTE + 59_999, 3, "1 d"],
  [-0.3, 2, "0 ms"],
])("%d ms in %i parts reads %s", (ms, parts, text) => {
  expect(durationText(ms, { parts })).toBe(text);
});

it.each([
  [20 * HOUR, 8 * HOUR, "2 d 4 h"],
  [7.5 * HOUR - MINUTE, 7.5 * HOUR, "7 h 29 min"],
  [14.9 * HOUR, 7.5 * HOUR, "1 d 7 h"],
  [15.1 * HOUR, 7.6 * HOUR, "2 d"],
])("%d ms in days of %d ms reads %s", (ms, dayMs, text) => {
  expect(durationText(ms, { dayMs })).toBe(text);
});

it("prints units in the language", () => {
  expect(durationText(36 * DAY + 5 * HOUR, { language: "bg" })).toBe("36 д 5 ч");
  expect(durationText(450, { language: "ru" })).toBe("450 мс");
});
