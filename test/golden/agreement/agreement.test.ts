import { readFileSync } from "node:fs";
import { estimateAgreement } from "service-quality/reliability";
import { describe, expect, it } from "vitest";

interface Gwet {
  coefficient: number;
  observed: number;
  expected: number;
  standardError: number;
  lower: number;
  upper: number;
  p: number;
}
interface Case {
  name: string;
  confidence: number;
  points: number[];
  ratings: (number | null)[][];
  alpha: Record<"nominal" | "ordinal" | "interval" | "ratio", number>;
  gwet: Record<"identity" | "linear" | "quadratic" | "ordinal", Gwet>;
}
const path = new URL("./agreement.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(path, "utf8")) as { cases: Case[] };

describe.each(cases)("agreement of $name", ({ ratings, confidence, points, alpha, gwet }) => {
  it("has the alphas of Python's krippendorff", () => {
    for (const weighting of ["nominal", "ordinal", "interval", "ratio"] as const) {
      const { coefficient } = estimateAgreement(ratings, {
        method: "krippendorff-alpha",
        weighting,
        missing: "available",
      });
      expect(coefficient, weighting).toBeCloseTo(alpha[weighting], 10);
    }
  });

  it("has the coefficients, errors and intervals of irrCAC", () => {
    for (const weights of ["identity", "linear", "quadratic", "ordinal"] as const) {
      const { observed, expected, coefficient, standardError, interval, test } = estimateAgreement(ratings, {
        ...(weights === "identity" ? { method: "gwet-ac1" } : { method: "gwet-ac2", weighting: weights }),
        categories: points.filter((point) => ratings.some((list) => list.includes(point))),
        missing: "available",
        confidence,
      });
      const { lower, upper, p, ...figures } = gwet[weights];
      for (const [key, value] of Object.entries({ observed, expected, coefficient, standardError })) {
        expect(value, `${weights} ${key}`).toBeCloseTo(figures[key as keyof typeof figures], 10);
      }
      expect(interval!.lower, weights).toBeCloseTo(lower, 8);
      expect(interval!.upper, weights).toBeCloseTo(upper, 8);
      expect(test!.p, weights).toBeCloseTo(p, 10);
    }
  });
});
