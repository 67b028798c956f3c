import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, optional, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { deepFrozen, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { CHART_THEMES, type ChartTheme } from "./chart-theme.ts";

const COLOR = /^#[0-9a-f]{6}$/i;

/** A theme as it is written: what is left out is the base's. */
export interface ChartThemeSpec extends Partial<ChartTheme> {
  /** `"light"` by default. */
  readonly base?: "light" | "dark" | undefined;
}

const SPEC = {
  base: otherwise(oneOf("light", "dark"), "light"),
  background: optional(colorAt),
  text: optional(colorAt),
  muted: optional(colorAt),
  grid: optional(colorAt),
  line: optional(colorAt),
  ink: optional(colorAt),
  band: optional(colorAt),
  soft: optional(colorAt),
  bad: optional(colorAt),
  good: optional(colorAt),
  unsure: optional(colorAt),
  warn: optional(colorAt),
  heatMiddle: optional(colorAt),
  series: optional(colorsAt<ChartTheme["series"]>(6)),
  diverging: optional(colorsAt<ChartTheme["diverging"]>(7)),
  font: optional(textAt),
} satisfies Readers<ChartThemeSpec>;

/**
 * Checks a theme of charts and fills it up from a base. Contrast and color vision are the author's to look after: the
 * themes that come with the package keep both.
 *
 * @throws `invalid_input` for a color that is not `#rrggbb`, fewer or more than six series or seven diverging colors,
 * and keys that a theme does not have.
 *
 * @example
 * ```ts
 * import { defineChartTheme } from "service-quality/charts";
 *
 * const theme = defineChartTheme({ base: "dark", good: "#7fd1ae" });
 * [theme.good, theme.background]; // => ["#7fd1ae", "#14171a"]
 * ```
 */
export function defineChartTheme(spec: ChartThemeSpec): ChartTheme {
  return chartThemeAt(spec, []);
}

/** Reads a theme or the name of one. */
export function themeAt(value: unknown, path: ErrorPath): ChartTheme {
  if (value === "light" || value === "dark") return CHART_THEMES[value];
  if (typeof value === "string") return refuse("invalid_input", path, '"light", "dark" or a theme', value);
  return chartThemeAt(value, path);
}

function chartThemeAt(value: unknown, path: ErrorPath): ChartTheme {
  const { base, ...given } = readRecord(value, SPEC, path, "a theme of charts");
  const own = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== null));
  return deepFrozen({ ...CHART_THEMES[base], ...own });
}

function colorAt(value: unknown, path: ErrorPath): string {
  if (typeof value === "string" && COLOR.test(value)) return value;
  return refuse("invalid_input", path, "a color as #rrggbb", value);
}

function colorsAt<Colors extends readonly string[]>(n: number) {
  return (value: unknown, path: ErrorPath): Colors => {
    if (!Array.isArray(value) || value.length !== n) {
      return refuse("invalid_input", path, `a list of ${n} colors`, value);
    }
    return value.map((color, i) => colorAt(color, [...path, i])) as unknown as Colors;
  };
}
