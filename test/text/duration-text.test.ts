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
])("%d ms in %i parts reads %s", (ms, parts, text) => {
  expect(durationText(ms, parts)).toBe(text);
});
