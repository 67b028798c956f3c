import fc from "fast-check";
import { defineInstrument, SERVQUAL } from "service-quality/instruments";
import { instrumentSpec } from "../instruments/instrument-arbitraries.ts";
import type { Laws } from "./law.ts";

export const laws: Laws = {
  defineInstrument: {
    calls: fc.tuple(
      fc.oneof(
        instrumentSpec,
        instrumentSpec.map((spec) => defineInstrument(spec)),
        fc.constant(SERVQUAL),
      ),
    ),
  },
};
