import type { ErrorPath } from "../errors/error.ts";
import { type Readers, readRecord } from "../errors/options.ts";
import { numberAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "./instrument.ts";

const SCALE = { min: numberAt, max: numberAt } satisfies Readers<Scale>;

/** A scale of answers: two numbers in ascending order. */
export function scaleAt(value: unknown, path: ErrorPath): Scale {
  const { min, max } = readRecord(value, SCALE, path, "the ends of the scale, { min, max }");
  if (max > min) return { min, max };
  return refuse("invalid_input", [...path, "max"], `a number above ${min}`, max);
}
