import { describe, expect, it } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { ECSI_MODEL } from "../../../src/paths/model/ecsi-model.ts";
import { acsiIndex } from "../../../src/satisfaction/indices/acsi.ts";
import { type EcsiOptions, estimateEcsi } from "../../../src/satisfaction/indices/ecsi.ts";
import { refusalOf } from "../../paths/refusal-of.ts";
import { surveyOf } from "../../paths/survey.ts";

const source = surveyOf(150, 31);
/** Columns of the model's items, from those of a smaller one. */
const constructs = {
  Image: ["i1"],
  Expectation: ["i2"],
  Quality: ["i3", "s3"],
  Value: ["l2"],
  Satisfaction: ["s1", "s2"],
  Complaints: ["c1"],
  Loyalty: ["l1"],
};

describe("estimateEcsi", () => {
  it("has the published basis and scheme by default, and names them", () => {
    const published = estimateEcsi(source, { constructs });
    expect(published).toMatchObject({
      model: "ecsi",
      basis: "raw",
      scheme: "centroid",
      scale: { min: 1, max: 10 },
      n: 150,
    });
    expect(published).toStrictEqual(
      estimateEcsi(source, { constructs, basis: "raw", scheme: "centroid", scale: { min: 1, max: 10 } }),
    );
    const other = estimateEcsi(source, { constructs, basis: "standardized", scheme: "path" });
    expect(other).toMatchObject({ basis: "standardized", scheme: "path" });
    expect(other.index).not.toBe(published.index);
  });

  it("weighs the means of the items with weights that sum to 1", () => {
    const { index, indicators, interval } = estimateEcsi(source, { constructs });
    const own = indicators.filter(({ construct }) => construct === "Satisfaction");
    expect(own.reduce((sum, { weight }) => sum + weight!, 0)).toBeCloseTo(1, 12);
    const means = own.map(({ mean }) => mean);
    expect(acsiIndex({ means, indicatorWeights: own.map(({ weight }) => weight!) })).toBeCloseTo(index!, 10);
    expect(interval).toBeNull();
  });

  it("gives impacts in points: what a regression of the indices on each other finds, along all paths", () => {
    const { constructs: indices, paths } = estimateEcsi(source, { constructs });
    const points = (from: string, to: string) =>
      paths.find((path) => path.from === from && path.to === to)!.points!;
    const impact = (name: string) => indices.find(({ construct }) => construct === name)!;
    expect(impact("Value").impactOnSatisfaction).toBeCloseTo(points("Value", "Satisfaction"), 12);
    expect(impact("Quality").impactOnSatisfaction).toBeCloseTo(
      points("Quality", "Satisfaction") + points("Quality", "Value") * points("Value", "Satisfaction"),
      12,
    );
    expect(impact("Satisfaction").impactOnLoyalty).toBeCloseTo(
      points("Satisfaction", "Loyalty") +
        points("Satisfaction", "Complaints") * points("Complaints", "Loyalty"),
      12,
    );
    expect(impact("Satisfaction").impactOnSatisfaction).toBeNull();
    expect(impact("Loyalty").impactOnLoyalty).toBeNull();
    expect(impact("Complaints").impactOnSatisfaction).toBeNull();
  });

  it("has intervals from the bootstrap", () => {
    const result = estimateEcsi(source, { constructs, replicates: 50, seed: 3, confidence: 0.9 });
    expect(result.bootstrap).toStrictEqual({ replicates: 50, failed: 0, intervalMethod: "percentile" });
    expect(result.seed).toBe(3);
    expect(result.confidence).toBe(0.9);
    for (const { index, interval, standardError } of result.constructs) {
      expect(interval!.lower).toBeLessThan(index!);
      expect(interval!.upper).toBeGreaterThan(index!);
      expect(standardError).toBeGreaterThan(0.5);
    }
    expect(result.interval).toStrictEqual(result.constructs[4]!.interval);
    expect(refusalOf(() => estimateEcsi(source, { constructs, replicates: 50 }))).toMatchObject({
      path: ["seed"],
    });
  });

  it("is estimated from moments too, without intervals", () => {
    const plain = estimateEcsi(source, { constructs });
    const moments = collectMoments(source);
    expect(estimateEcsi(moments, { constructs, replicates: 0 })).toStrictEqual(plain);
    expect(plain.bootstrap).toBeNull();
    expect(refusalOf(() => estimateEcsi(moments, { constructs, replicates: 50, seed: 3 }))).toMatchObject({
      code: "invalid_input",
      path: ["replicates"],
    });
  });

  it("has no index where an item counts against its construct, and no impact of it", () => {
    const against = { ...source, s3: source.s3!.map((x) => 11 - x) };
    const {
      constructs: indices,
      paths,
      notes,
    } = estimateEcsi(against, { constructs, replicates: 5, seed: 1 });
    expect(indices[2]).toMatchObject({
      index: null,
      interval: null,
      standardError: null,
      impactOnSatisfaction: null,
    });
    expect(notes).toContainEqual({ path: ["constructs", 2, "index"], reason: "negative-weight" });
    expect(
      paths.filter(({ points }) => points === null).map(({ from, to }) => `${from} ${to}`),
    ).toStrictEqual(["Expectation Quality", "Quality Value", "Quality Satisfaction"]);
    expect(indices[0]!.impactOnSatisfaction).not.toBeNull();
  });

  it("takes the items of the questionnaire by default and refuses what is not of the model", () => {
    const published = Object.fromEntries(
      Object.values(ECSI_MODEL.constructs)
        .flatMap((block) => block.items)
        .map((item, j) => [item, Object.values(source)[j % 9]!.map((x, i) => ((x + i * j) % 10) + 1)]),
    );
    expect(estimateEcsi(published).indicators).toHaveLength(24);
    expect(refusalOf(() => estimateEcsi(source))).toMatchObject({ code: "unknown_item", path: ["IMAG1"] });
    const wrong = (given: unknown) =>
      refusalOf(() => estimateEcsi(source, { constructs: given } as EcsiOptions)).path;
    expect(wrong({ Trust: ["i1"] })).toStrictEqual(["constructs", "Trust"]);
    expect(wrong({ ...constructs, Image: [] })).toStrictEqual(["constructs", "Image"]);
    expect(wrong({ ...constructs, Image: [1] })).toStrictEqual(["constructs", "Image", 0]);
    expect(wrong(7)).toStrictEqual(["constructs"]);
    expect(wrong({ ...constructs, Image: ["c1"] })[0]).toBe("constructs");
  });
});
