/** The colors and the typeface of a chart; colors as `#rrggbb`. */
export interface ChartTheme {
  readonly background: string;
  readonly text: string;
  /** Of subtitles and axis titles. */
  readonly muted: string;
  readonly grid: string;
  readonly line: string;
  /** Of intervals. */
  readonly ink: string;
  /** Of a zone between limits. */
  readonly band: string;
  /** Of backgrounds within the plot. */
  readonly soft: string;
  readonly bad: string;
  readonly good: string;
  readonly unsure: string;
  readonly warn: string;
  /** Between the ends of a heat map. */
  readonly heatMiddle: string;
  /** Of up to six series. */
  readonly series: readonly [string, string, string, string, string, string];
  /** From the worst answer to the best. */
  readonly diverging: readonly [string, string, string, string, string, string, string];
  /** A CSS list of typefaces. */
  readonly font: string;
}

const FONT = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

/**
 * The themes that come with the package. Text stands out at least 16 : 1 from its background, muted text 7 : 1, marks
 * 3 : 1; bad and good, and the series, keep apart for readers who see no red, no green or no blue (Machado, Oliveira &
 * Fernandes 2009).
 *
 * @example
 * ```ts
 * import { CHART_THEMES } from "service-quality/charts";
 *
 * [CHART_THEMES.light.background, CHART_THEMES.dark.background]; // => ["#ffffff", "#14171a"]
 * ```
 */
export const CHART_THEMES: { readonly light: ChartTheme; readonly dark: ChartTheme } = Object.freeze({
  light: Object.freeze<ChartTheme>({
    background: "#ffffff",
    text: "#1a1a1a",
    muted: "#595959",
    grid: "#e3e3e3",
    line: "#8c8c8c",
    ink: "#404040",
    band: "#9ecae1",
    soft: "#eef1f4",
    bad: "#c2410c",
    good: "#0072b2",
    unsure: "#7a7a7a",
    warn: "#8a6d00",
    heatMiddle: "#f7f7f7",
    series: Object.freeze(["#0072b2", "#d55e00", "#410d93", "#c38163", "#6f0312", "#c000fc"] as const),
    diverging: Object.freeze([
      "#a63603",
      "#e6873c",
      "#fdc48d",
      "#d9d9d9",
      "#9ecae1",
      "#4292c6",
      "#08519c",
    ] as const),
    font: FONT,
  }),
  dark: Object.freeze<ChartTheme>({
    background: "#14171a",
    text: "#f2f2f2",
    muted: "#b3b8bd",
    grid: "#30363c",
    line: "#7d858c",
    ink: "#d0d5da",
    band: "#2f5f80",
    soft: "#20262c",
    bad: "#ff9a5c",
    good: "#66b8f0",
    unsure: "#a3a9af",
    warn: "#e0b84c",
    heatMiddle: "#2a3036",
    series: Object.freeze(["#66b8f0", "#ff9a5c", "#f3e73a", "#9c6495", "#d73c55", "#8424fc"] as const),
    diverging: Object.freeze([
      "#ff9a5c",
      "#d9742f",
      "#9c5a33",
      "#5a6068",
      "#2f6f9f",
      "#3f8fcc",
      "#8cc8f2",
    ] as const),
    font: FONT,
  }),
});
