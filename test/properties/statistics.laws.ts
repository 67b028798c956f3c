import fc from "fast-check";
import type { Laws } from "./law.ts";
import { scales } from "./reliability.laws.ts";

const confidence = fc.constantFrom(undefined, 0.5, 0.9, 0.99, 0.999999);
const df = fc.constantFrom(undefined, null, 1, 7.5, 1e6);
const margin = fc.double({ min: 0.01, max: 5, noNaN: true });

/** Answers to two items or more; where policies leave out a respondent, one is complete. */
const severalItems = scales.filter(([columns]) => Object.keys(columns).length > 1);

export const laws: Laws = {
  estimateCorrelations: {
    calls: fc
      .tuple(severalItems, fc.constantFrom("pearson", "spearman", "kendall"))
      .map(([[columns, { weights, ...options }], method]) => [
        columns,
        method === "pearson" ? { ...options, weights } : { ...options, method },
      ]),
  },
  summarizeAnswers: {
    calls: fc
      .tuple(scales, fc.boolean(), fc.constantFrom(undefined, 1, 2))
      .map(([[columns, options], scaled, branches]) => [
        columns,
        {
          ...options,
          scale: scaled ? { min: 1, max: 7 } : undefined,
          design:
            branches === undefined
              ? undefined
              : { clusters: Array.from(Object.values(columns)[0]!, (_, i) => i % branches) },
        },
      ]),
  },
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
  testNormality: {
    calls: scales.map(([columns, options]) => [
      columns,
      { missing: "missing" in options ? options.missing : undefined },
    ]),
  },
};
