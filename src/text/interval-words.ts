import type { Words } from "./words.ts";

/** An interval in a sentence, or that there is none. */
export const INTERVAL_WORDS = {
  interval: [
    "{level} % interval {lower} to {upper}",
    "{level} % интервал от {lower} до {upper}",
    "{level} % интервал от {lower} до {upper}",
  ],
  noInterval: ["no interval", "интервала нет", "няма интервал"],
} as const satisfies Readonly<Record<string, Words>>;
