import { describe, expect, it } from "vitest";
import { betaCumulative, betaQuantile, betaUpperTail } from "../../../src/numeric/beta.ts";
import {
  chiSquaredCumulative,
  chiSquaredLogUpperTail,
  chiSquaredQuantile,
  chiSquaredUpperTail,
} from "../../../src/numeric/chi-squared.ts";
import { fCumulative, fQuantile, fUpperTail } from "../../../src/numeric/f.ts";
import {
  noncentralChiSquaredCumulative,
  noncentralityOfChiSquared,
} from "../../../src/numeric/noncentral-chi-squared.ts";
import { noncentralityOfT, noncentralTCumulative } from "../../../src/numeric/noncentral-t.ts";
import { normalCumulative, normalQuantile, normalUpperTail } from "../../../src/numeric/normal.ts";
import { studentCumulative, studentQuantile, studentTwoSided } from "../../../src/numeric/student-t.ts";
import noncentral from "./noncentral.json" with { type: "json" };
import tails from "./tails.json" with { type: "json" };

type Row = [string, number, number, number, string];

const FUNCTIONS: Record<string, (x: number, p: number, q: number) => number> = {
  "normal-upper": (z) => normalUpperTail(z),
  "student-two-sided": (t, df) => studentTwoSided(t, df),
  "chi-squared-lower": (x, df) => chiSquaredCumulative(x, df),
  "chi-squared-upper": (x, df) => chiSquaredUpperTail(x, df),
  "beta-lower": (x, a, b) => betaCumulative(x, a, b),
};

const relative = (actual: number, wanted: number) => Math.abs(actual / wanted - 1);

describe("tails against 60-digit arithmetic, down to 1e-300", () => {
  it.each(Object.keys(FUNCTIONS))("%s: 12 digits up to 10⁴ degrees of freedom, 10 up to 10⁷", (name) => {
    const rows = (tails.rows as Row[]).filter((row) => row[0] === name);
    expect(rows.length).toBeGreaterThan(10);
    for (const [, x, p, q, wanted] of rows) {
      const error = relative(FUNCTIONS[name]!(x, p, q), Number(wanted));
      expect(error, `${name}(${x}, ${p}, ${q})`).toBeLessThan(Math.max(p, q) <= 1e4 ? 1e-12 : 1e-10);
    }
  });
});

describe("probabilities and quantiles against R", () => {
  it("F in both tails", () => {
    for (const [x, df1, df2, lower, upper] of noncentral.f as number[][]) {
      if (lower! > 0) expect(relative(fCumulative(x!, df1!, df2!), lower!)).toBeLessThan(1e-11);
      if (upper! > 0) expect(relative(fUpperTail(x!, df1!, df2!), upper!)).toBeLessThan(1e-11);
    }
  });

  it("noncentral t, where R gives 12 decimals", () => {
    for (const [t, df, noncentrality, p] of noncentral.t as number[][]) {
      expect(noncentralTCumulative(t!, df!, noncentrality!)).toBeCloseTo(p!, 10);
    }
  });

  it("noncentral chi-squared, where R gives 12 decimals", () => {
    for (const [x, df, noncentrality, p] of noncentral.chiSquared as number[][]) {
      expect(noncentralChiSquaredCumulative(x!, df!, noncentrality!)).toBeCloseTo(p!, 11);
    }
  });

  it("quantiles of Student's t, chi-squared, normal, F and beta", () => {
    for (const [p, df, student, chiSquared, normal, f, beta] of noncentral.quantiles as number[][]) {
      if (p !== 0.5) expect(relative(studentQuantile(p!, df!), student!)).toBeLessThan(1e-11);
      if (p !== 0.5) expect(relative(normalQuantile(p!), normal!)).toBeLessThan(1e-13);
      expect(relative(chiSquaredQuantile(p!, df!), chiSquared!)).toBeLessThan(1e-11);
      // R's qf goes through 1/qbeta − 1, which loses digits in the lower tail, and at a million degrees of freedom
      // R's own pf(qf(p)) misses p by 2e-6
      if (p! >= 0.3 && df! <= 1000) expect(relative(fQuantile(p!, df!, 12), f!)).toBeLessThan(1e-10);
      expect(relative(fCumulative(fQuantile(p!, df!, 12), df!, 12), p!)).toBeLessThan(1e-12);
      if (df! <= 1000) expect(relative(betaQuantile(p!, df! / 2, 3), beta!)).toBeLessThan(1e-10);
    }
  });
});

describe("distributions at their edges", () => {
  it("both tails sum to 1", () => {
    for (const x of [0.01, 0.4, 0.999]) {
      expect(betaCumulative(x, 3, 0.5) + betaUpperTail(x, 3, 0.5)).toBeCloseTo(1, 14);
      expect(fCumulative(9 * x, 3, 8) + fUpperTail(9 * x, 3, 8)).toBeCloseTo(1, 14);
      expect(chiSquaredCumulative(9 * x, 4) + chiSquaredUpperTail(9 * x, 4)).toBeCloseTo(1, 14);
      expect(normalCumulative(x) + normalUpperTail(x)).toBeCloseTo(1, 14);
    }
  });

  it("nothing lies below 0, everything below infinity", () => {
    expect(chiSquaredCumulative(0, 3)).toBe(0);
    expect(chiSquaredUpperTail(0, 3)).toBe(1);
    expect(betaCumulative(0, 2, 3)).toBe(0);
    expect(betaCumulative(1, 2, 3)).toBe(1);
    expect(noncentralChiSquaredCumulative(0, 3, 2)).toBe(0);
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
    expect(chiSquaredQuantile(0, 2)).toBe(0);
    expect(chiSquaredQuantile(1, 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it("Student's t is symmetric about 0", () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(studentCumulative(0, 7)).toBe(0.5);
    expect(studentCumulative(-1.3, 7)).toBeCloseTo(1 - studentCumulative(1.3, 7), 15);
    expect(studentQuantile(0.2, 7)).toBeCloseTo(-studentQuantile(0.8, 7), 14);
  });

  it("far out, Student's tail is its leading power: with one degree of freedom 2 / (π t)", () => {
    expect(relative(studentTwoSided(1e200, 1), 2 / Math.PI / 1e200)).toBeLessThan(1e-12);
    expect(relative(studentQuantile(1e-250, 1), -1 / Math.PI / 1e-250)).toBeLessThan(1e-12);
  });

  it("the logarithm of a tail goes on where the tail is 0", () => {
    expect(chiSquaredLogUpperTail(1, 3)).toBeCloseTo(Math.log(chiSquaredUpperTail(1, 3)), 14);
    expect(chiSquaredLogUpperTail(40, 3)).toBeCloseTo(Math.log(chiSquaredUpperTail(40, 3)), 12);
    // R: pchisq(5000, 10, lower.tail = FALSE, log.p = TRUE)
    expect(chiSquaredLogUpperTail(5000, 10)).toBeCloseTo(-2471.88026915, 7);
  });
});

describe("limits of noncentralities", () => {
  it("give back the probability they were asked for", () => {
    for (const df of [1, 2, 30, 1e4, 1e6]) {
      for (const d of [-2, 0, 0.1, 1, 10]) {
        for (const p of [0.975, 0.025, 0.5, 0.999999, 0.000001]) {
          const t = d * Math.sqrt(df + 1);
          expect(noncentralTCumulative(t, df, noncentralityOfT(t, df, p))).toBeCloseTo(p, 11);
        }
      }
    }
    for (const x of [3, 50, 800, 20000]) {
      for (const p of [0.05, 0.95]) {
        const noncentrality = noncentralityOfChiSquared(x, 24, p);
        if (noncentrality > 0)
          expect(noncentralChiSquaredCumulative(x, 24, noncentrality)).toBeCloseTo(p, 12);
      }
    }
  });

  it("hold for a t in the thousands on one degree of freedom", () => {
    expect(noncentralTCumulative(5000, 1, noncentralityOfT(5000, 1, 0.975))).toBeCloseTo(0.975, 11);
  });

  it("are 0 for chi-squared where even the central distribution gives less", () => {
    expect(noncentralityOfChiSquared(10, 24, 0.95)).toBe(0);
  });
});
