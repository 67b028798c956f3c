import type { ChartTheme } from "../theme/chart-theme.ts";

/** The colors of answers in ascending order: the theme's from the worst to the best, spread over each side. */
export function divergingColors(
  values: readonly number[],
  middle: number,
  { diverging }: Pick<ChartTheme, "diverging">,
): string[] {
  const below = values.filter((value) => value < middle).length;
  const above = values.filter((value) => value > middle).length;
  return values.map((value, i) => {
    if (value === middle) return diverging[3];
    const [first, place, n] = value < middle ? [0, i, below] : [4, i - (values.length - above), above];
    return shadeAt(diverging, first + (n === 1 ? 1 : (2 * place) / (n - 1)));
  });
}

/** The shade at a place of a list of colors, which may lie between two of them. */
function shadeAt(colors: readonly string[], place: number): string {
  const from = Math.floor(place);
  const [one, other] = [partsOf(colors[from]!), partsOf(colors[Math.ceil(place)]!)];
  const mixed = one.map((part, i) => Math.round(part + (place - from) * (other[i]! - part)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function partsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
