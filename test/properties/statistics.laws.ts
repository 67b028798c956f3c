import fc from "fast-check";
import type { Laws } from "./law.ts";

const confidence = fc.constantFrom(undefined, 0.5, 0.9, 0.99, 0.999999);
const df = fc.constantFrom(undefined, null, 1, 7.5, 1e6);
const margin = fc.double({ min: 0.01, max: 5, noNaN: true });

export const laws: Laws = {
  testEquivalence: {
    calls: fc.tuple(
      fc.record({
        difference: fc.double({ min: -10, max: 10, noNaN: true }),
        standardError: fc.double({ min: 1e-6, max: 10, noNaN: true }),
        df,
        test: fc.constantFrom(undefined, null, { statistic: 1, df: 12, p: 0.3 }),
      }),
      fc.oneof(
        fc.record({ lower: margin.map((m) => -m), upper: margin, confidence }),
        fc.record({ lower: margin, confidence }),
        fc.record({ upper: margin, confidence }),
      ),
    ),
  },
};
