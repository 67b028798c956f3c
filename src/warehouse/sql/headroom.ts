import { refuse } from "../../errors/refuse.ts";
import type { MomentsPlan } from "../plans/moments-plan.ts";
import type { SumsLayout } from "../sums-layout.ts";
import { ONCE } from "../weight-limb.ts";
import { type DialectTraits, widestInteger } from "./dialect.ts";
import { type CutWeight, cutWeights } from "./weight-cuts.ts";

/** How the sums of a plan are laid out in a dialect, so that none overflows. */
export interface PlannedSums extends SumsLayout {
  /** The type of answers as integers. */
  readonly integer: string;
  /** How to compute each limb; as many as the layout has limbs. */
  readonly cuts: readonly CutWeight[];
}

/**
 * Lays out the sums of a plan. With A the largest answer either way, R the most rows and fields B bits apart, every
 * field holds its sum while R·A² < 2^(B−1); the whole sum, or where sums are wider than 64 bits a row's product, must
 * stay below 2^63. Most fields that have such a B are taken; weighted sums are not packed.
 */
export function plannedSums(plan: MomentsPlan, dialect: DialectTraits): PlannedSums {
  const hasGaps = plan.missing === "available";
  const most = plan.weights === null ? (hasGaps ? dialect.fieldsWithGaps : dialect.fields) : 1;
  const rows = BigInt(plan.rowsAtMost);
  for (const fields of [3, 2] as const) {
    if (fields > most || fields > plan.items.length) continue;
    const center = hasGaps ? 0 : middleOf(plan);
    const square = largestOf(plan, center) ** 2n;
    const bits = bitsOf(rows * square) + 1;
    const widest = (dialect.hasWideSums ? square : rows * square) << BigInt(bits * (fields - 1) + 1);
    if (bitsOf(widest) <= 63) {
      return { fields, bits, center, limbs: [ONCE], integer: widestInteger(dialect), cuts: [] };
    }
  }
  const square = largestOf(plan, 0) ** 2n;
  const perSum = dialect.hasWideSums ? square : rows * square;
  if (plan.weights !== null) {
    const cuts = cutWeights(plan.weights, perSum, dialect) ?? refuseRows(plan);
    return { fields: 1, bits: 0, center: 0, limbs: cuts, integer: widestInteger(dialect), cuts };
  }
  if (bitsOf(perSum) > 63) refuseRows(plan);
  const integer = dialect.integers.find(({ bits }) => bitsOf(square) <= bits)!.name;
  return { fields: 1, bits: 0, center: 0, limbs: [ONCE], integer, cuts: [] };
}

/** Refuses a plan of so many rows that a sum would not hold them. */
function refuseRows({ rowsAtMost }: { readonly rowsAtMost: number }): never {
  refuse("invalid_input", ["rowsAtMost"], "so few rows that their sums fit into 64 bits", rowsAtMost);
}

/** How many bits an integer above 0 takes. */
function bitsOf(value: bigint): number {
  return value.toString(2).length;
}

/** The middle of the scale as an integer; answers are smaller about it. */
function middleOf({ scale, factor }: MomentsPlan): number {
  return Math.floor((Math.round(scale.min * factor) + Math.round(scale.max * factor)) / 2);
}

/** The largest answer either way about a center, as an integer. */
function largestOf({ scale, factor }: MomentsPlan, center: number): bigint {
  return BigInt(
    Math.max(...[scale.min, scale.max].map((end) => Math.abs(Math.round(end * factor) - center))),
  );
}
