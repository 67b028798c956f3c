import { oneOf } from "../../errors/options.ts";

/** Reads the kind of a chart. */
export const chartKindAt = oneOf(
  "p",
  "np",
  "c",
  "u",
  "laney-p",
  "laney-u",
  "individuals",
  "run",
  "xbar-range",
  "xbar-deviation",
  "ewma",
  "cusum",
);
