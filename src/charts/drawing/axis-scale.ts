/** At least so many pixels from one tick to the next. */
const TICK_SPACING = 52;

/** Where an axis begins and ends, and its ticks. */
export interface AxisScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Decimals that tell one tick from the next. */
  readonly digits: number;
}

/**
 * The axis for values between two limits on so many pixels: steps of 1, 2 or 5 · 10^k, the smallest whose ticks stand
 * `TICK_SPACING` apart, and ends on ticks unless they are `fixed`.
 */
export function axisScale(
  least: number,
  most: number,
  pixels: number,
  fixed: { readonly least?: boolean; readonly most?: boolean } = {},
): AxisScale {
  const [from, to] = least < most ? [least, most] : [least - 0.5, most + 0.5];
  const intervals = Math.max(1, Math.floor(pixels / TICK_SPACING));
  for (let exponent = Math.floor(Math.log10((to - from) / intervals)); ; exponent++) {
    for (const unit of [1, 2, 5]) {
      const multiple = (n: number) => multipleOf(unit, exponent, n);
      const step = multiple(1);
      const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
      if (last - first > intervals) continue;
      const ticks = Array.from({ length: last - first + 1 }, (_, i) => multiple(first + i));
      const start = fixed.least ? from : ticks[0]!;
      const end = fixed.most ? to : ticks.at(-1)!;
      return {
        domain: [start, end],
        ticks: ticks.filter((tick) => tick >= start && tick <= end),
        digits: Math.max(0, -exponent),
      };
    }
  }
}

/** n · unit · 10^exponent as the nearest double. */
function multipleOf(unit: number, exponent: number, n: number): number {
  return exponent < 0 ? (n * unit) / 10 ** -exponent : n * unit * 10 ** exponent;
}
