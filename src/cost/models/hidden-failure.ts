import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, numberAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** A multiplier with its range: low ≤ base ≤ high. */
export interface MultiplierRange {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** Failure cost as measured, and how much of it shows. */
export interface HiddenFailureInput {
  /** The failure cost that is recorded, at least 0. */
  readonly measured: number;
  /** True cost / measured cost, at least 1; three to four is reported, but it must be declared. */
  readonly multiplier: number | MultiplierRange;
}

/** The cost with what is hidden of it. */
export interface HiddenFailure {
  /** Multiplier × measured. */
  total: number;
  /** (multiplier − 1) × measured. */
  hidden: number;
}

/** The result of `hiddenFailureCost`: the base, with its range where one was declared. */
export interface HiddenFailureCost extends HiddenFailure {
  model: "multiplier";
  multiplier: number;
  low: HiddenFailure | null;
  high: HiddenFailure | null;
  notes: Note[];
}

const FAILURE = { measured: amountAt, multiplier: multiplierAt } satisfies Readers<HiddenFailureInput>;

const RANGE = { low: numberAt, base: numberAt, high: numberAt } satisfies Readers<MultiplierRange>;

/**
 * Hidden failure cost by a declared multiplier: the true cost of failure is k times what is measured. A range of
 * multipliers gives a range of costs; there is no default, since the figure is an assumption, not a measurement.
 *
 * @throws `invalid_input` for a multiplier below 1, a range out of order, and a measured cost below 0.
 *
 * Source: Albright & Roth (1992), The measurement of quality costs: an alternative paradigm, Accounting Horizons 6(2),
 * 15–27.
 *
 * @example
 * ```ts
 * import { hiddenFailureCost } from "service-quality/cost";
 *
 * const { total, hidden, low, high } = hiddenFailureCost({ measured: 1000, multiplier: { low: 2, base: 3, high: 4 } });
 * [total, hidden]; // => [3000, 2000]
 * [low?.hidden, high?.hidden]; // => [1000, 3000]
 * ```
 */
export function hiddenFailureCost(input: HiddenFailureInput): HiddenFailureCost {
  const { measured, multiplier } = readRecord(input, FAILURE, [], "a measured cost with its multiplier");
  const { low, base, high } = multiplier;
  const at = (k: number): HiddenFailure => ({ total: k * measured, hidden: (k - 1) * measured });
  return {
    model: "multiplier",
    multiplier: base,
    ...at(base),
    low: low === null ? null : at(low),
    high: high === null ? null : at(high),
    notes: [],
  };
}

function multiplierAt(
  value: unknown,
  path: ErrorPath,
): { low: number | null; base: number; high: number | null } {
  if (typeof value !== "object")
    return { low: null, base: atLeast(1, numberAt(value, path), path), high: null };
  const { low, base, high } = readRecord(value, RANGE, path, "a multiplier, or its low, base and high");
  atLeast(1, low, [...path, "low"]);
  atLeast(low, base, [...path, "base"]);
  atLeast(base, high, [...path, "high"]);
  return { low, base, high };
}

function atLeast(least: number, multiplier: number, path: ErrorPath): number {
  if (multiplier >= least) return multiplier;
  return refuse("invalid_input", path, `a number of at least ${least}`, multiplier);
}
