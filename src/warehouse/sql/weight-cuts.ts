import type { PlannedWeights } from "../plans/moments-plan.ts";
import type { WeightLimb } from "../weight-limb.ts";
import type { DialectTraits } from "./dialect.ts";

/** A limb of weights, and how it is computed from the weight as an integer. */
export interface CutWeight extends WeightLimb {
  readonly power: 1 | 2;
  readonly of: (weight: string) => string;
}

/** A summand of a power of the weight, below 2^63. */
interface Term extends CutWeight {
  readonly largest: bigint;
}

/** Where weights are halved whose squares pass 2^63. */
const HALF = 26;

/**
 * Cuts weights and their squares into limbs, so that a limb times the largest product of answers, over all rows where
 * sums are 64 bits wide, stays below 2^62. `perUnit` is what a sum can come to for a limb of 1; `null` where it leaves
 * no room for a bit.
 */
export function cutWeights(
  weights: PlannedWeights,
  perUnit: bigint,
  dialect: DialectTraits,
): CutWeight[] | null {
  const bits = ((1n << 62n) / perUnit).toString(2).length - 1;
  if (bits < 1) return null;
  return termsOf(weights, dialect).flatMap((term) => cut(term, bits, dialect));
}

/** The weight, and its square as a sum: of one summand, or where it passes 2^63 by w = h·2^26 + l of h², 2hl and l². */
function termsOf({ factor, largest }: PlannedWeights, { quotient, remainder }: DialectTraits): Term[] {
  const most = BigInt(Math.round(largest * factor));
  const once: Term = { power: 1, shift: 0, largest: most, of: (w) => w };
  if (most ** 2n < 1n << 63n)
    return [once, { power: 2, shift: 0, largest: most ** 2n, of: (w) => `(${w} * ${w})` }];
  const unit = String(2 ** HALF);
  const low = (w: string) => remainder(w, unit);
  const high = (w: string) => quotient(w, unit);
  const [l, h] = [(1n << BigInt(HALF)) - 1n, most >> BigInt(HALF)];
  return [
    once,
    { power: 2, shift: 0, largest: l * l, of: (w) => `(${low(w)} * ${low(w)})` },
    { power: 2, shift: HALF + 1, largest: h * l, of: (w) => `(${high(w)} * ${low(w)})` },
    { power: 2, shift: 2 * HALF, largest: h * h, of: (w) => `(${high(w)} * ${high(w)})` },
  ];
}

/** A summand cut every so many bits. */
function cut(
  { power, shift, largest, of }: Term,
  bits: number,
  { quotient, remainder }: DialectTraits,
): CutWeight[] {
  const limbs: CutWeight[] = [];
  for (let from = 0; from === 0 || largest >> BigInt(from) > 0n; from += bits) {
    const isLast = largest >> BigInt(from + bits) === 0n;
    const rest = (w: string) => (from === 0 ? of(w) : quotient(of(w), String(1n << BigInt(from))));
    limbs.push({
      power,
      shift: shift + from,
      of: isLast ? rest : (w) => remainder(rest(w), String(1n << BigInt(bits))),
    });
  }
  return limbs;
}
