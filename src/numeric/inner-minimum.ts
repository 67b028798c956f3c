/** A function at a place. */
export interface Profiled {
  readonly value: number;
  readonly slope: number;
}

/** How many places a search looks at in a unit. */
const PLACES = 2;

/** Halvings that leave no digit of a place between 1e-100 and 1e100. */
const HALVINGS = 64;

/** A minimum that is lower than the ends by less than this share of them is none. */
const ROUNDING = 1e-12;

/** A value that is higher than another by more than this share of it is so for another reason than rounding. */
const HIGHER = 1e-9;

/**
 * The place and the value of the least minimum, between two ends, of a function that is never below 0: by a search in
 * small steps, and from the lowest place on by halving after the slope; `null` where the function falls to an end.
 *
 * The slope finds a minimum to full precision, of which the values alone would show half the digits.
 */
export function innerMinimum<T extends Profiled>(
  profile: (x: number) => T,
  low: number,
  high: number,
): { readonly x: number; readonly at: T } | null {
  const steps = Math.ceil(PLACES * (high - low)) + 2;
  const place = (i: number) => low + ((high - low) * i) / steps;
  const values = Array.from({ length: steps + 1 }, (_, i) => profile(place(i)).value);
  const lowest = values.reduce((best, value, i) => (value < values[best]! ? i : best), 0);
  const ends = Math.min(values[0]!, values[steps]!);
  if (!(values[lowest]! < ends * (1 - ROUNDING))) return null;

  let x = place(lowest);
  let at = profile(x);
  let other = at.slope < 0 ? place(lowest + 1) : place(lowest - 1);
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (x + other) / 2;
    const there = profile(middle);
    const isBeyond = there.slope * (other - x) >= 0 || there.value > at.value * (1 + HIGHER);
    if (isBeyond) other = middle;
    else {
      x = middle;
      at = there;
    }
  }
  return { x, at };
}
