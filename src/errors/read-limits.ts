import { fields, type Read } from "./options.ts";
import { finiteAt } from "./read-argument.ts";

const LIMITS = { lower: finiteAt, upper: finiteAt };

/** Reads the limits of an interval of a result that is given back. */
export const limitsAt = fields(LIMITS, "the limits of an interval");

/** Limits of an interval. */
export type Limits = Read<typeof LIMITS>;
