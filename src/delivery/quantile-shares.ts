import { entriesOf, fields, optional, type Readers } from "../errors/options.ts";
import { amountAt, rateAt } from "../errors/read-argument.ts";

/** A quantile of times: the share p of them is not longer. */
export interface TimeQuantile {
  /** 0..1. */
  p: number;
  /** Milliseconds; `null` where it is not reached. */
  value: number | null;
}

const QUANTILE = { p: rateAt, value: optional(amountAt) } satisfies Readers<TimeQuantile>;

/** Checks the shares that quantiles are wanted of. */
export const quantileSharesAt = entriesOf(rateAt, "a list of numbers from 0 to 1");

/** Reads a quantile of a result that is given back. */
export const quantileAt = fields(QUANTILE, "a quantile");
