import { controlChart } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import golden from "./charts.json" with { type: "json" };

/** Holds figures to R's, which print sixteen digits. */
function expectAll(actual: readonly (number | null)[], wanted: readonly number[], relative = 1e-13): void {
  expect(actual).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries()) expectWithin(actual[i], value, relative);
}

const column = <Key extends string>(points: readonly Record<Key, number | null>[], key: Key) =>
  points.map((point) => point[key]);

describe("charts of counts beside R", () => {
  it.each([
    ["p", "laney-p", golden.juice],
    ["p", "laney-p", golden.unequal],
    ["u", "laney-u", golden.rates],
  ] as const)("a %s chart has its center and limits, and %s its sigma z", (kind, laney, wanted) => {
    const { counts, sizes } = wanted;
    const chart = controlChart({ kind, counts, sizes });
    expectWithin(chart.center, wanted.center, 1e-14);
    expectAll(column(chart.points, "lower"), wanted.lower, 1e-12);
    expectAll(column(chart.points, "upper"), wanted.upper);
    expectWithin(controlChart({ kind: laney, counts, sizes }).phases[0]!.sigmaZ, wanted.sigmaZ, 1e-10);
  });

  it("an np chart is a p chart times the sizes", () => {
    const { counts, sizes, upper } = golden.unequal;
    const { points } = controlChart({ kind: "np", counts, sizes });
    expectAll(
      points.map((point, i) => point.upper! / sizes[i]!),
      upper,
    );
  });
});

describe("charts of individuals beside R", () => {
  it.each([golden.viscosity, golden.shewhart])(
    "have its limits by every spread, center $center",
    (wanted) => {
      const chart = controlChart({ kind: "individuals", values: wanted.values });
      expectWithin(chart.center, wanted.center, 1e-14);
      expectWithin(chart.movingRange.center, wanted.range, 1e-12);
      expectWithin(chart.phases[0]!.standardDeviation, wanted.standardDeviation, 1e-11);
      expectWithin(chart.points[0]!.lower, wanted.lower, 1e-12);
      expectWithin(chart.points[0]!.upper, wanted.upper, 1e-12);
      const deviationBy = (spread: "median-moving-range" | "screened-moving-range") =>
        controlChart({ kind: "individuals", values: wanted.values, spread }).phases[0]!.standardDeviation;
      expectWithin(deviationBy("median-moving-range"), wanted.median, 1e-12);
      expectWithin(deviationBy("screened-moving-range"), wanted.screened, 1e-11);
    },
  );
});

describe("charts of subgroups beside R: Montgomery's piston rings", () => {
  const { subgroups, ...wanted } = golden.rings;

  it("have its means, ranges and limits", () => {
    const { center, points, phases } = controlChart({ kind: "xbar-range", subgroups });
    expectWithin(center, wanted.center, 1e-14);
    expectWithin(phases[0]!.standardDeviation, wanted.byRange, 1e-11);
    expectWithin(points[0]!.lower, wanted.rangeLower, 1e-14);
    expectWithin(points[0]!.upper, wanted.rangeUpper, 1e-14);
  });

  it("have its deviations and limits, averaged or pooled", () => {
    const chart = controlChart({ kind: "xbar-deviation", subgroups });
    expectWithin(chart.phases[0]!.standardDeviation, wanted.bySd, 1e-11);
    expectWithin(chart.deviation.points[0]!.upper, wanted.sdUpper, 1e-11);
    expectWithin(chart.deviation.points[0]!.lower, wanted.sdLower, 1e-11);
    const pooled = controlChart({ kind: "xbar-deviation", subgroups, spread: "pooled-deviation" });
    expectWithin(pooled.phases[0]!.standardDeviation, wanted.pooled, 1e-11);
  });
});

describe("averages and sums beside R: Montgomery (2013), tables 9.1, 9.2 and 9.10", () => {
  it("have the same weighted averages and limits", () => {
    const { values, lambda, center, sd, sigmas, z, upper } = golden.ewma;
    const { points } = controlChart({ kind: "ewma", values, lambda, center, standardDeviation: sd, sigmas });
    expectAll(column(points, "value"), z);
    expectAll(column(points, "upper"), upper);
  });

  it.each([golden.cusum, golden.headStart])(
    "have the same sums from a head start of $headStart",
    (wanted) => {
      const { values, center, sd, reference, decision, headStart } = wanted;
      const chart = controlChart({
        kind: "cusum",
        values,
        center,
        standardDeviation: sd,
        reference,
        decision,
        headStart,
      });
      for (const [i, { high, low }] of chart.points.entries()) {
        expect(high).toBeCloseTo(wanted.highs[i]!, 12);
        expect(low).toBeCloseTo(wanted.lows[i]!, 12);
      }
    },
  );

  it("signal where the sum of the book does, and where the average of R passes its limit", () => {
    const { values, z, upper } = golden.ewma;
    const given = { values, center: 10, standardDeviation: 1 };
    // Montgomery (2013), table 9.2: C+ is 5.28 at period 29 and 5.30 at period 30, beyond 5
    const sums = controlChart({ kind: "cusum", ...given });
    expect(sums.signals).toEqual([{ rule: "cusum-high", from: 28, to: 29 }]);
    expect([sums.points[28]!.high?.toFixed(2), sums.points[29]!.high?.toFixed(2)]).toEqual(["5.28", "5.30"]);
    const { points } = controlChart({ kind: "ewma", ...given, lambda: 0.1, sigmas: 2.7 });
    expect(points.map(({ signals }) => signals.length > 0)).toEqual(z.map((one, i) => one > upper[i]!));
  });
});

describe("the limits of runs beside R's qbinom", () => {
  it.each(golden.runs.useful.map((n, i) => [n, golden.runs.longestRun[i]!, golden.runs.crossings[i]!]))(
    "%i useful points: longest run %i, crossings %i",
    (n, longestRunLimit, crossingsLimit) => {
      const values = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : -1));
      const { phases } = controlChart({ kind: "run", values, center: 0 });
      expect(phases[0]!.runs).toMatchObject({ useful: n, longestRunLimit, crossingsLimit });
    },
  );

  // Anhøj & Olesen (2014), PLoS ONE 9(11), e113825, table of limits: points, longest run, crossings
  it.each([
    [10, 6, 2],
    [12, 7, 3],
    [24, 8, 8],
  ])("%i points as in the table of the paper: longest run %i, crossings %i", (n, longest, crossings) => {
    const at = golden.runs.useful.indexOf(n);
    expect([golden.runs.longestRun[at], golden.runs.crossings[at]]).toEqual([longest, crossings]);
  });
});
