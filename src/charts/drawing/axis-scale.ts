import { refuse } from "../../errors/refuse.ts";

/** At least so many pixels from one tick to the next. */
const TICK_SPACING = 52;

/** Beyond it, a difference or a step may be no number. */
const LARGEST = 1e200;

/** Where an axis begins and ends, and its ticks. */
export interface AxisScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Decimals that tell one tick from the next. */
  readonly digits: number;
}

/**
 * The axis for values between two limits on so many pixels: steps of 1, 2 or 5 · 10^k, the smallest whose ticks stand
 * 52 pixels apart, or `spacing` if that is more, and ends on ticks unless they are `fixed`. Figures that no axis can
 * hold are refused.
 */
export function axisScale(
  least: number,
  most: number,
  pixels: number,
  fixed: { readonly least?: boolean; readonly most?: boolean } = {},
  spacing = 0,
): AxisScale {
  const [from, to] = apart(least, most);
  const sides = from < 0 && to > 0 ? 2 : 1;
  const intervals = Math.max(sides, Math.floor(pixels / Math.max(TICK_SPACING, spacing)));
  for (let exponent = Math.floor(Math.log10((to - from) / intervals)); ; exponent++) {
    for (const unit of [1, 2, 5]) {
      const multiple = (n: number) => multipleOf(unit, exponent, n);
      const step = multiple(1);
      const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
      if (last - first > intervals) continue;
      const ticks = Array.from({ length: last - first + 1 }, (_, i) => multiple(first + i));
      const start = fixed.least ? from : ticks[0]!;
      const end = fixed.most ? to : ticks.at(-1)!;
      const inside = ticks.filter((tick) => tick >= start && tick <= end);
      const drawn = inside.length > 0 ? { ticks: inside, digits: decimalsOf(exponent) } : roundest(from, to);
      return { domain: [start, end], ...drawn };
    }
  }
}

/** The one tick between ends so close that no step has a multiple there: that of the largest step which has. */
function roundest(from: number, to: number): Pick<AxisScale, "ticks" | "digits"> {
  for (let exponent = Math.floor(Math.log10(to - from)) + 1; ; exponent--) {
    for (const unit of [5, 2, 1]) {
      const tick = multipleOf(unit, exponent, Math.ceil(from / multipleOf(unit, exponent, 1)));
      if (tick <= to) return { ticks: [tick], digits: decimalsOf(exponent) };
    }
  }
}

function decimalsOf(exponent: number): number {
  return Math.max(0, -exponent);
}

/** Limits that differ by more than rounding. */
function apart(least: number, most: number): readonly [number, number] {
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (!(size <= LARGEST))
    refuse("invalid_input", ["data"], "figures that an axis can hold, up to 1e200", size);
  if (size > 1e-100 && most - least > 1e-9 * size) return [least, most];
  const reach = Math.max(0.5, size / 10);
  return [least - reach, most + reach];
}

/** n · unit · 10^exponent as the nearest double. */
function multipleOf(unit: number, exponent: number, n: number): number {
  return exponent < 0 ? (n * unit) / 10 ** -exponent : n * unit * 10 ** exponent;
}
