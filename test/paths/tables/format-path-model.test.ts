import { describe, expect, it } from "vitest";
import { estimatePathModel } from "../../../src/paths/estimate-path-model.ts";
import type { PathModelSpec } from "../../../src/paths/model/path-model.ts";
import { bootstrapPathModel } from "../../../src/paths/resampling/bootstrap-path-model.ts";
import { formatPathModel } from "../../../src/paths/tables/format-path-model.ts";
import { refusalOf } from "../refusal-of.ts";
import { MODEL, surveyOf } from "../survey.ts";

const answers = surveyOf(80, 71);
const mixed: PathModelSpec = {
  ...MODEL,
  constructs: { ...MODEL.constructs, Image: { items: ["i1", "i2", "i3"], mode: "B" } },
};

describe("formatPathModel", () => {
  it("prints items, constructs, validity and paths", () => {
    const estimate = estimatePathModel(answers, mixed, { scale: { min: 1, max: 10 } });
    const lines = formatPathModel(estimate).split("\n");
    expect(lines.slice(0, 2)).toStrictEqual([
      "Path model by partial least squares: path scheme, standardized items",
      `n = 80; missing answers: reject; converged after ${estimate.iterations} iterations`,
    ]);
    const cells = (start: string) =>
      lines
        .find((line) => line.startsWith(start))!
        .trim()
        .split(/ {2,}/);
    const { item, construct, loading } = estimate.indicators[3]!;
    expect(cells("s1").slice(0, 2)).toStrictEqual([item, construct]);
    expect(cells("s1")[4]).toBe(loading.toFixed(2).slice(1));
    expect(cells("Image")).toStrictEqual([
      "Image",
      "B",
      "–",
      "–",
      "–",
      "–",
      "–",
      "–",
      estimate.constructs[0]!.index!.toFixed(1),
      estimate.constructs[0]!.fullVif!.toFixed(2),
    ]);
    expect(cells("Complaints")[4]).toBe("1.00");
    const [, , , , r21] = [0, 0, 0, 0, estimate.correlations[0]!.value];
    expect(cells("2 Satisfaction")[1]).toBe(r21!.toFixed(2).slice(1));
    expect(cells("2 Satisfaction")[2]).toBe(Math.sqrt(estimate.constructs[1]!.ave!).toFixed(2).slice(1));
    expect(cells("1 Image").slice(1, 3)).toStrictEqual(["–", estimate.htmt[0]!.value!.toFixed(2).slice(1)]);
    expect(cells("Image → Satisfaction")).toHaveLength(5);
  });

  it("adds errors and intervals of a bootstrap", () => {
    const estimate = estimatePathModel(answers, MODEL, { consistent: true });
    const bootstrap = bootstrapPathModel(answers, MODEL, {
      consistent: true,
      replicates: 30,
      seed: 2,
      intervalMethod: "bca",
    });
    const lines = formatPathModel(estimate, { bootstrap }).split("\n");
    expect(lines[0]).toContain("consistent partial least squares");
    expect(lines[2]).toMatch(/^95 % BCa intervals from 30 bootstrap samples \(seed 2\), \d+ of them failed$/);
    const { standardError, interval } = bootstrap.paths[0]!;
    const text = (x: number) => x.toFixed(2).replace(/^(-?)0/, "$1");
    const row = lines.find((line) => line.startsWith("Image → Satisfaction"))!.split(/ {2,}/);
    expect(row.slice(2, 6)).toStrictEqual([
      standardError!.toFixed(3).slice(1),
      (estimate.paths[0]!.estimate / standardError!).toFixed(2),
      "< .001",
      `[${text(interval!.lower)}, ${text(interval!.upper)}]`,
    ]);
  });

  it("prints dashes where there are no errors, and says what has not converged", () => {
    const options = { maxIterations: 1 };
    const lines = formatPathModel(estimatePathModel(answers, MODEL, options), {
      bootstrap: bootstrapPathModel(answers, MODEL, { ...options, seed: 1, replicates: 2 }),
    }).split("\n");
    expect(lines[1]).toContain("NOT converged after 1 iteration");
    expect(lines[2]).toContain("percentile");
    expect(
      lines
        .find((line) => line.startsWith("Image → Satisfaction"))!
        .split(/ {2,}/)
        .slice(2, 6),
    ).toStrictEqual(["–", "–", "–", "–"]);
    const exact = { a: [1, 2, 3, 4, 5, 6, 7, 8], b: [1, 2, 3, 4, 5, 6, 7, 8] };
    const model: PathModelSpec = {
      constructs: { A: { items: ["a"] }, B: { items: ["b"] } },
      paths: [["A", "B"]],
    };
    const certain = formatPathModel(estimatePathModel(exact, model), {
      bootstrap: bootstrapPathModel(exact, model, { replicates: 5, seed: 1 }),
    });
    const row = certain.split("\n").find((line) => line.startsWith("A → B"))!;
    expect(row.split(/ {2,}/).slice(1, 5)).toStrictEqual(["1.00", ".000", "–", "–"]);
  });

  it("refuses a bootstrap of something else", () => {
    const estimate = estimatePathModel(answers, MODEL);
    const other = bootstrapPathModel(answers, MODEL, { replicates: 2, seed: 1, scheme: "centroid" });
    expect(refusalOf(() => formatPathModel(estimate, { bootstrap: other })).path).toStrictEqual([
      "bootstrap",
    ]);
  });
});
