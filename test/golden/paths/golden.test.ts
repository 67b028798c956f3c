import {
  estimatePathModel,
  type PathMode,
  type PathModelOptions,
  type PathModelSpec,
  type PathScheme,
} from "service-quality/paths";
import { describe, expect, it } from "vitest";
import golden from "./golden.json" with { type: "json" };

const { answers, respondentWeights, software } = golden;
const scale = { min: 1, max: 10 };
const ITEMS = [["i1", "i2", "i3"], ["s1", "s2", "s3"], ["c1"], ["l1", "l2"]];
const NAMES = ["Image", "Satisfaction", "Complaints", "Loyalty"];

const modelOf = (modes: readonly string[]): PathModelSpec => ({
  constructs: Object.fromEntries(
    NAMES.map((name, k) => [name, { items: ITEMS[k]!, mode: modes[k] as PathMode }]),
  ),
  paths: [
    ["Image", "Satisfaction"],
    ["Satisfaction", "Complaints"],
    ["Image", "Loyalty"],
    ["Satisfaction", "Loyalty"],
    ["Complaints", "Loyalty"],
  ],
});

type Numbers = (typeof golden)["weighted"];

function hold(options: PathModelOptions, modes: readonly string[], expected: Numbers, digits = 10): void {
  const found = estimatePathModel(answers, modelOf(modes), { scale, tolerance: 1e-14, ...options });
  const close = (values: readonly (number | null)[], wanted: readonly (number | null)[]) =>
    expect(values).toEqual(wanted.map((value) => (value === null ? null : expect.closeTo(value, digits))));
  expect(found.converged).toBe(true);
  close(
    found.indicators.map(({ weight }) => weight),
    expected.weights,
  );
  close(
    found.indicators.map(({ loading }) => loading),
    expected.loadings,
  );
  close(
    found.paths.map(({ estimate }) => estimate),
    expected.paths,
  );
  close(
    found.paths.map(({ total }) => total),
    expected.totals,
  );
  close(
    found.paths.map(({ f2 }) => f2),
    expected.f2,
  );
  close(
    found.paths.map(({ vif }) => vif),
    expected.vif,
  );
  close(
    found.constructs.map(({ r2 }) => r2),
    expected.r2,
  );
  close(
    found.constructs.map(({ rhoA }) => rhoA),
    expected.rhoA,
  );
  found.constructs.forEach(({ index }, b) => {
    if (index !== null) expect(index).toBeCloseTo(expected.index[b]!, digits - 2);
  });
  expect(found.constructs.some(({ index }) => index !== null)).toBe(true);
}

describe(`path models agree with the algorithm on scores, in numpy ${software.numpy}`, () => {
  it.each(golden.schemes)("by the $scheme scheme, modes $modes", ({ scheme, modes, numpy }) => {
    hold({ scheme: scheme as PathScheme }, modes, numpy);
  });

  it("with respondents' weights", () => {
    hold({ weights: respondentWeights }, ["B", "A", "A", "B"], golden.weighted);
  });

  it("on raw items", () => {
    hold({ scheme: "centroid", basis: "raw" }, ["B", "A", "A", "B"], golden.raw);
  });

  it("corrected for reliability, on standardized items and on raw ones with weights", () => {
    hold({ consistent: true }, ["A", "A", "A", "A"], golden.consistent);
    const options = { consistent: true, basis: "raw", scheme: "factor", weights: respondentWeights } as const;
    hold(options, ["A", "A", "A", "A"], golden.consistentRaw);
  });
});

describe(`path models agree with plspm ${software.plspm}`, () => {
  type Peer = (typeof golden)["rawPlspm"];
  const agree = (options: PathModelOptions, modes: readonly string[], plspm: Peer) => {
    const found = estimatePathModel(answers, modelOf(modes), { tolerance: 1e-14, ...options });
    const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 7));
    expect(found.indicators.map(({ loading }) => loading)).toEqual(close(plspm.loadings));
    expect(found.paths.map(({ estimate }) => estimate)).toEqual(close(plspm.paths));
    expect(found.constructs.map(({ r2 }) => r2 ?? 0)).toEqual(close(plspm.r2));
    expect(found.constructs.map(({ redundancy }) => redundancy ?? 0)).toEqual(close(plspm.redundancy));
  };

  it.each(golden.schemes)("by the $scheme scheme, modes $modes", ({ scheme, modes, plspm }) => {
    agree({ scheme: scheme as PathScheme }, modes, plspm);
  });

  it("on raw items", () => {
    agree({ scheme: "centroid", basis: "raw" }, ["B", "A", "A", "B"], golden.rawPlspm);
  });
});
