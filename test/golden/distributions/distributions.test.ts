import { describe, expect, it } from "vitest";
import { betaCumulative, betaQuantile, betaUpperTail } from "../../../src/numeric/distributions/beta.ts";
import {
  chiSquaredCumulative,
  chiSquaredLogUpperTail,
  chiSquaredQuantile,
  chiSquaredUpperTail,
} from "../../../src/numeric/distributions/chi-squared.ts";
import { fCumulative, fQuantile, fUpperTail } from "../../../src/numeric/distributions/f.ts";
import {
  noncentralChiSquaredCumulative,
  noncentralChiSquaredUpperTail,
  noncentralityOfChiSquared,
} from "../../../src/numeric/distributions/noncentral-chi-squared.ts";
import { noncentralityOfT, noncentralTCumulative } from "../../../src/numeric/distributions/noncentral-t.ts";
import {
  normalCumulative,
  normalQuantile,
  normalUpperTail,
} from "../../../src/numeric/distributions/normal.ts";
import {
  studentCumulative,
  studentQuantile,
  studentTwoSided,
} from "../../../src/numeric/distributions/student-t.ts";
import noncentral from "./noncentral.json" with { type: "json" };
import noncentralChiSquared from "./noncentral-chi-squared.json" with { type: "json" };
import tails from "./tails.json" with { type: "json" };

const relative = (actual: number, wanted: number) => Math.abs(actual / wanted - 1);

/** 12 digits up to 10⁴ degrees of freedom, 10 up to 10⁷. */
const digits = (...parameters: number[]) => (Math.max(...parameters) <= 1e4 ? 1e-12 : 1e-10);

type Probability = (x: number, ...parameters: number[]) => number;

/** Rows of x, parameters, lower tail, upper tail, where `null` stands for less than 1e-300. */
function expectTails(rows: readonly (number | null)[][], lower: Probability, upper: Probability): void {
  for (const row of rows) {
    const [x, ...parameters] = row.slice(0, -2) as [number, ...number[]];
    for (const [tail, wanted] of [[lower, row.at(-2)!] as const, [upper, row.at(-1)!] as const]) {
      const actual = tail(x, ...parameters);
      const label = `${tail.name || "tail"}(${x}, ${parameters}): ${actual} for ${wanted}`;
      if (wanted === null) expect(actual, label).toBeLessThan(2e-300);
      else expect(relative(actual, wanted), label).toBeLessThan(digits(...parameters));
    }
  }
}

describe("both tails against 60-digit arithmetic, down to 1e-300", () => {
  it("normal, to the last digits", () => {
    for (const [z, lower, upper] of tails.normal as number[][]) {
      expect(relative(normalUpperTail(z!), upper!), `z = ${z}`).toBeLessThan(1e-15);
      expect(relative(normalCumulative(z!), lower!), `z = ${z}`).toBeLessThan(1e-15);
      expect(normalCumulative(-z!)).toBe(normalUpperTail(z!));
    }
  });

  it("Student's t", () => {
    expectTails(tails.student, studentCumulative, (t, df) => studentTwoSided(t!, df!) / 2);
    expectTails(tails.student, studentCumulative, (t, df) => studentCumulative(-t!, df!));
  });

  it("chi-squared", () => {
    expectTails(tails.chiSquared, chiSquaredCumulative as Probability, chiSquaredUpperTail as Probability);
  });

  it("F", () => {
    expectTails(tails.f, fCumulative as Probability, fUpperTail as Probability);
  });

  it("beta", () => {
    expectTails(tails.beta, betaCumulative as Probability, betaUpperTail as Probability);
  });

  it("noncentral t", () => {
    expectTails(tails.noncentralT, noncentralTCumulative as Probability, (t, df, delta) =>
      noncentralTCumulative(-t, df!, -delta!),
    );
  });

  it("noncentral chi-squared", () => {
    const rows = [...tails.noncentralChiSquared, ...noncentralChiSquared.rows];
    expectTails(
      rows,
      noncentralChiSquaredCumulative as Probability,
      noncentralChiSquaredUpperTail as Probability,
    );
  });

  it("the logarithm of the chi-squared upper tail, also where the tail is 0", () => {
    for (const [x, df, log] of tails.logUpperChiSquared as number[][]) {
      expect(relative(chiSquaredLogUpperTail(x!, df!), log!), `${x}, ${df}`).toBeLessThan(1e-13);
    }
  });
});

describe("quantiles against 60-digit arithmetic, p from 1e-300 to 1 − 1e-16", () => {
  it("chi-squared", () => {
    for (const [p, df, x] of tails.quantiles.chiSquared as number[][]) {
      expect(relative(chiSquaredQuantile(p!, df!), x!), `${p}, ${df}`).toBeLessThan(1e-13);
    }
  });

  it("F, and with it Student's t and beta", () => {
    for (const [p, df1, df2, x] of tails.quantiles.f as number[][]) {
      expect(relative(fQuantile(p!, df1!, df2!), x!), `${p}, ${df1}, ${df2}`).toBeLessThan(1e-12);
      const odds = (df1! / df2!) * x!;
      const share = odds / (1 + odds);
      expect(relative(betaQuantile(p!, df1! / 2, df2! / 2), share)).toBeLessThan(1e-12);
      if (df2 === 1) {
        // 1/F has the degrees of freedom exchanged, so that the lower tail of F is the two-sided one of T
        expect(relative(studentQuantile(p! / 2, df1!), -1 / Math.sqrt(x!)), `${p}, ${df1}`).toBeLessThan(
          1e-12,
        );
      }
    }
  });

  it("normal: the probability of the quantile is the one asked for", () => {
    for (const p of [1e-300, 1e-100, 1e-16, 1e-5, 0.025, 0.3, 0.49]) {
      expect(relative(normalCumulative(normalQuantile(p)), p)).toBeLessThan(1e-13);
    }
    expect(normalQuantile(0.75)).toBe(-normalQuantile(0.25));
    expect(relative(normalUpperTail(normalQuantile(1 - 2 ** -53)), 2 ** -53)).toBeLessThan(1e-13);
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
    const infinity = Number.POSITIVE_INFINITY;
    for (const [lower, upper] of [
      [(x: number) => chiSquaredCumulative(x, 3), (x: number) => chiSquaredUpperTail(x, 3)],
      [(x: number) => fCumulative(x, 3, 8), (x: number) => fUpperTail(x, 3, 8)],
      [(x: number) => normalCumulative(Math.log(x)), (x: number) => normalUpperTail(Math.log(x))],
      [(x: number) => studentCumulative(Math.log(x), 5), (x: number) => studentCumulative(-Math.log(x), 5)],
      [
        (x: number) => betaCumulative(1 / (1 + 1 / x), 2, 3),
        (x: number) => betaUpperTail(1 / (1 + 1 / x), 2, 3),
      ],
    ] as const) {
      expect([lower(0), upper(0), lower(infinity), upper(infinity)]).toEqual([0, 1, 1, 0]);
    }
    expect(chiSquaredLogUpperTail(0, 3)).toBe(0);
    expect([noncentralChiSquaredCumulative(0, 3, 2), noncentralChiSquaredUpperTail(0, 3, 2)]).toEqual([0, 1]);
  });

  it("quantiles of 0 and 1 are the ends", () => {
    const infinity = Number.POSITIVE_INFINITY;
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-infinity, 0, infinity]);
    expect([studentQuantile(0, 7), studentQuantile(0.5, 7), studentQuantile(1, 7)]).toEqual([
      -infinity,
      0,
      infinity,
    ]);
    expect([chiSquaredQuantile(0, 2), chiSquaredQuantile(1, 2)]).toEqual([0, infinity]);
    expect([fQuantile(0, 2, 5), fQuantile(1, 2, 5)]).toEqual([0, infinity]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  it("Student's t is symmetric about 0", () => {
    expect(studentCumulative(0, 7)).toBe(0.5);
    expect(studentTwoSided(0, 7)).toBe(1);
    expect(studentTwoSided(-1.3, 7)).toBe(studentTwoSided(1.3, 7));
    expect(studentCumulative(-1.3, 7)).toBeCloseTo(1 - studentCumulative(1.3, 7), 15);
    expect(studentQuantile(0.25, 7)).toBe(-studentQuantile(0.75, 7));
  });

  it("far out, Student's tail is its leading power: with one degree of freedom 2 / (π t)", () => {
    expect(relative(studentTwoSided(1e200, 1), 2 / Math.PI / 1e200)).toBeLessThan(1e-12);
    expect(relative(studentQuantile(1e-250, 1), -1 / Math.PI / 1e-250)).toBeLessThan(1e-12);
    expect(studentTwoSided(1e200, 3)).toBe(0);
  });

  it("far below its mean a quantile is that of the leading power", () => {
    // with 2 degrees of freedom chi-squared has the lower tail 1 − e^(−x/2), with 2 and 2 F has x/(1 + x)
    expect(relative(chiSquaredQuantile(1e-300, 2), 2e-300)).toBeLessThan(1e-13);
    expect(chiSquaredQuantile(1e-300, 1)).toBe(0);
    expect(relative(fQuantile(1e-300, 2, 2), 1e-300)).toBeLessThan(1e-13);
  });

  it("the logarithm of a tail goes on where the tail is 0", () => {
    expect(chiSquaredLogUpperTail(1, 3)).toBeCloseTo(Math.log(chiSquaredUpperTail(1, 3)), 14);
    expect(chiSquaredLogUpperTail(40, 3)).toBeCloseTo(Math.log(chiSquaredUpperTail(40, 3)), 12);
    // R: pchisq(5000, 10, lower.tail = FALSE, log.p = TRUE)
    expect(chiSquaredLogUpperTail(5000, 10)).toBeCloseTo(-2471.88026915, 7);
  });
});

describe("limits of noncentralities", () => {
  it("give back the probability they were asked for, in either tail", () => {
    for (const df of [1, 2, 30, 1e4, 1e6]) {
      for (const t of [-2, 0, 0.1, 1, 10].map((d) => d * Math.sqrt(df + 1)).concat(5000, 1e-9)) {
        for (const p of [1e-6, 0.025, 0.5]) {
          const upper = noncentralityOfT(t, df, p);
          expect(relative(noncentralTCumulative(t, df, upper), p), `${t}, ${df}`).toBeLessThan(1e-10);
          const lower = noncentralityOfT(t, df, 1 - p);
          expect(relative(noncentralTCumulative(-t, df, -lower), 1 - (1 - p)), `${t}, ${df}`).toBeLessThan(
            1e-10,
          );
        }
      }
    }
    for (const x of [3, 50, 800, 20000]) {
      for (const p of [1e-6, 0.05, 0.95]) {
        const noncentrality = noncentralityOfChiSquared(x, 24, p);
        if (chiSquaredCumulative(x, 24) <= p) expect(noncentrality).toBe(0);
        else expect(relative(noncentralChiSquaredCumulative(x, 24, noncentrality), p)).toBeLessThan(1e-12);
        const least = noncentralityOfChiSquared(x, 24, 1 - 1e-9);
        if (least > 0) {
          expect(relative(noncentralChiSquaredUpperTail(x, 24, least), 1 - (1 - 1e-9))).toBeLessThan(1e-12);
        }
      }
    }
  });

  it("of t = 0 are the normal quantiles", () => {
    for (const p of [1e-6, 0.025, 0.975]) {
      expect(noncentralityOfT(0, 7, p)).toBeCloseTo(-normalQuantile(p), 13);
    }
    expect(noncentralityOfT(0, 7, 0.5)).toBeCloseTo(0, 15);
  });

  it("are small where the central distribution hardly gives more than was asked for", () => {
    const p = chiSquaredCumulative(20, 10) * (1 - 1e-9);
    const noncentrality = noncentralityOfChiSquared(20, 10, p);
    // dP/dλ at λ = 0 is minus the density with two degrees of freedom more, x⁵e⁻¹⁰/(2·5!) with x = 10: 0.0189166374
    expect(noncentrality).toBeCloseTo((p * 1e-9) / 0.0189166374, 12);
  });

  it("hold at once for a t that only rounding makes", () => {
    expect(relative(noncentralTCumulative(5000, 1, noncentralityOfT(5000, 1, 0.975)), 0.975)).toBeLessThan(
      1e-12,
    );
    // T ≤ t is Z + δ ≤ t |X|, where Z counts for nothing: the quantile of |X|, qnorm(0.5125) = 0.03133798202142663
    expect(relative(noncentralityOfT(4e8, 1, 0.975), 4e8 * 0.03133798202142663)).toBeLessThan(1e-8);
  });

  it("a noncentrality far out leaves nothing on one side, at once", () => {
    expect(noncentralTCumulative(3, 1, 1e8)).toBe(0);
    expect(noncentralTCumulative(3, 1, -1e8)).toBe(1);
    expect(noncentralTCumulative(-3, 1, 1e8)).toBe(0);
  });
});
