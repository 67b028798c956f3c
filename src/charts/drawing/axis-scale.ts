import { refuse } from "../../errors/refuse.ts";

/** At least so many pixels from one tick to the next. */
const TICK_SPACING = 52;

/** With room for so many steps at most, much of an axis that ends on ticks may be empty. */
const FEW_STEPS = 5;

/** Beyond it, a difference or a step may be no number. */
const LARGEST = 1e200;

/** How close the ticks of an axis stand, and whether it may end between two. */
interface AxisTicks {
  readonly spacing?: number;
  readonly endsBetween?: boolean;
}

/** Where an axis begins and ends, and its ticks. */
export interface AxisScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Decimals that tell one tick from the next. */
  readonly digits: number;
}

/**
 * The axis for values between two limits on so many pixels: steps of 1, 2 or 5 · 10^k, the smallest whose ticks stand
 * `spacing` pixels apart, and ends on ticks unless they are `fixed`, or half way between two where there are few and
 * it `endsBetween` them. Figures that no axis can hold are refused.
 */
export function axisScale(
  least: number,
  most: number,
  pixels: number,
  fixed: { readonly least?: boolean; readonly most?: boolean } = {},
  { spacing = TICK_SPACING, endsBetween = false }: AxisTicks = {},
): AxisScale {
  const [from, to] = apart(least, most);
  const sides = from < 0 && to > 0 ? 2 : 1;
  const steps = Math.max(sides, Math.floor(pixels / spacing));
  const endsPerStep = endsBetween && steps <= FEW_STEPS ? [2, 1] : [1];
  const units = [1, 2, 5].flatMap((unit) => endsPerStep.map((parts) => ({ unit, parts })));
  for (let exponent = Math.floor(Math.log10((to - from) / steps)); ; exponent++) {
    for (const { unit, parts } of units) {
      const endAt = (n: number) => multipleOf(unit / parts, exponent, n);
      const part = endAt(1);
      const [first, last] = [Math.floor(from / part + 1e-9), Math.ceil(to / part - 1e-9)];
      if (last - first > parts * steps) continue;
      const domain = [fixed.least ? from : endAt(first), fixed.most ? to : endAt(last)] as const;
      const ends = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      const ticks = inside(domain, ends.filter((n) => n % parts === 0).map(endAt));
      if (parts > 1 && ticks.length < 2) continue;
      const drawn = ticks.length > 0 ? { ticks, digits: decimalsOf(exponent) } : roundest(from, to);
      return { domain, ...drawn };
    }
  }
}

function inside([start, end]: readonly [number, number], ticks: readonly number[]): number[] {
  return ticks.filter((tick) => tick >= start && tick <= end);
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

/** n · unit · 10^exponent as the nearest double, never −0. */
function multipleOf(unit: number, exponent: number, n: number): number {
  const times = n * unit + 0;
  return exponent < 0 ? times / 10 ** -exponent : times * 10 ** exponent;
}
