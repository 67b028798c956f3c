import type { ChartLayer } from "../chart.ts";
import { type PlacedText, placedTexts, type TextStyle } from "../drawing/placed-texts.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { clearestOn } from "../theme/contrast.ts";

/** A text over a bar of a color. */
export interface BarText extends PlacedText {
  readonly on: string;
}

/** Texts over bars, in whichever of the theme's dark and light stands out from the bar. */
export function textsOnBars(
  texts: readonly BarText[],
  style: Omit<TextStyle, "color">,
  { text, background }: ChartTheme,
): ChartLayer[] {
  return [background, text].flatMap((color) => {
    const those = texts.filter(({ on }) => clearestOn(on, background, text) === color);
    return those.length === 0 ? [] : [placedTexts(those, { ...style, color })];
  });
}
