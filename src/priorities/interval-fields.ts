import { fields, type Readers } from "../errors/options.ts";
import { numberAt } from "../errors/read-argument.ts";
import type { Interval } from "../numeric/inference/t-test.ts";

/** Reads an interval of a result. */
export const intervalFields = fields(
  { lower: numberAt, upper: numberAt } satisfies Readers<Interval>,
  "an interval { lower, upper }",
);
