import type { Words } from "./words.ts";

/** What to do in each quadrant of importance and performance. */
export const QUADRANT_WORDS = {
  concentrate: ["concentrate here", "сосредоточиться", "съсредоточете се"],
  keep: ["keep up the good work", "так держать", "продължавайте"],
  "low-priority": ["low priority", "низкий приоритет", "нисък приоритет"],
  overkill: ["possible overkill", "возможно, с избытком", "вероятно излишно"],
} as const satisfies Readonly<Record<string, Words>>;
