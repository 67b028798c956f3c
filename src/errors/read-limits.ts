import { fields, type Read } from "./options.ts";
import { numberAt } from "./read-argument.ts";

const LIMITS = { lower: numberAt, upper: numberAt };

/** Reads the limits of an interval of a result that is given back. */
export const limitsAt = fields(LIMITS, "the limits of an interval");

/** Limits of an interval. */
export type Limits = Read<typeof LIMITS>;
