import type { KanoCategory } from "../../priorities/kano/kano-category.ts";
import type { Words } from "../../text/words.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import type { LegendEntry } from "./legend.ts";

/** In the order in which a legend has them. */
export const KANO_CATEGORIES = ["M", "O", "A", "I", "R", "Q"] as const satisfies readonly KanoCategory[];

/** What features of a category are called. */
export const KANO_WORDS = {
  M: ["must-be", "обязательные", "задължителни"],
  O: ["one-dimensional", "одномерные", "едномерни"],
  A: ["attractive", "привлекательные", "привлекателни"],
  I: ["indifferent", "безразличные", "безразлични"],
  R: ["reverse", "обратные", "обратни"],
  Q: ["questionable", "сомнительные", "съмнителни"],
} as const satisfies Readonly<Record<KanoCategory, Words>>;

/** What a feature of a category is called. */
export const KANO_FEATURE_WORDS = {
  M: ["must-be", "обязательное", "задължително"],
  O: ["one-dimensional", "одномерное", "едномерно"],
  A: ["attractive", "привлекательное", "привлекателно"],
  I: ["indifferent", "безразличное", "безразлично"],
  R: ["reverse", "обратное", "обратно"],
  Q: ["questionable", "сомнительное", "съмнително"],
} as const satisfies Readonly<Record<KanoCategory, Words>>;

/** By which categories are told apart without colors. */
export const KANO_SHAPES = {
  M: "square",
  O: "circle",
  A: "triangle-up",
  I: "diamond",
  R: "triangle-down",
  Q: "cross",
} as const satisfies Readonly<Record<KanoCategory, LegendEntry["shape"]>>;

/** The color of each category. */
export function kanoColors({ series, unsure, line }: ChartTheme): Readonly<Record<KanoCategory, string>> {
  return { M: series[1], O: series[0], A: series[2], I: unsure, R: series[3], Q: line };
}
