import type { Words } from "./words.ts";

/** Units of durations. */
export const DURATION_WORDS = {
  durationDay: ["d", "д", "д"],
  durationHour: ["h", "ч", "ч"],
  durationMinute: ["min", "мин", "мин"],
  durationSecond: ["s", "с", "с"],
  durationMs: ["ms", "мс", "ms"],
} as const satisfies Readonly<Record<string, Words>>;
