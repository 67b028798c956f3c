import { describe, expect, it } from "vitest";
import { screeChart } from "../../../src/charts/lines/scree-chart.ts";
import type { ErrorPath } from "../../../src/errors/error.ts";
import { parallelAnalysis } from "../../../src/factors/exploratory/parallel-analysis.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** The analysis of so many items that share factors, by threes. */
function analysisOf(items: number, factors: number) {
  const answers = Object.fromEntries(
    Array.from({ length: items }, (_, k) => [
      `q${k}`,
      Array.from(
        { length: 120 },
        (_, r) => 3 * Math.sin(r * ((k % factors) + 1)) + Math.sin(r * r * (k + 1)),
      ),
    ]),
  );
  return parallelAnalysis(answers, { seed: 1, replicates: 40 });
}

const three = analysisOf(24, 3);
const two = analysisOf(2, 1);
const many = analysisOf(44, 4);
const none = { ...three, factors: 0 };
const all = { ...two, factors: 2 };

chartLaws(
  "screeChart",
  Object.fromEntries(
    Object.entries({ three, two, many, none, all }).map(([name, analysis]) => [
      name,
      (look) => screeChart(analysis, look),
    ]),
  ),
);

describe("screeChart", () => {
  it("has the eigenvalues and the quantiles of noise", () => {
    const { data } = screeChart(three);
    expect(data.map(({ series, x, y }) => [series, x, y])).toEqual([
      ...three.eigenvalues.map(({ eigenvalue }, i) => ["data", i + 1, eigenvalue]),
      ...three.eigenvalues.map(({ quantile }, i) => ["random", i + 1, quantile]),
    ]);
  });

  it("fills the ones that are kept", async () => {
    expect(three.factors).toBe(3);
    const { marks, texts, svg } = await pictureOf(screeChart(three));
    expect(marks.symbol).toBe(24 + 2);
    expect(svg.match(/fill="#0072b2"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["data", "random", "kept", "not kept", "20"]),
    );
  });

  it("says the pair that is kept last and the first that is not", () => {
    const [last, next] = three.eigenvalues.slice(2, 4).map(({ eigenvalue, quantile }) => {
      return [eigenvalue.toFixed(2), quantile.toFixed(2)] as const;
    });
    expect(screeChart(three).alt).toBe(
      `Parallel analysis keeps 3: eigenvalues ${last![0]}, ${next![0]} against random ${last![1]}, ${next![1]}.`,
    );
    const pair = (i: number) => [
      three.eigenvalues[i]!.eigenvalue.toFixed(1),
      three.eigenvalues[i]!.quantile.toFixed(1),
    ];
    expect(screeChart(none, { digits: 1 }).alt).toBe(
      `Parallel analysis keeps 0: eigenvalues ${pair(0)[0]} against random ${pair(0)[1]}.`,
    );
    expect(screeChart(all).alt).toBe(
      `Parallel analysis keeps 2: eigenvalues ${two.eigenvalues[1]!.eigenvalue.toFixed(2)} against random ${two.eigenvalues[1]!.quantile.toFixed(2)}.`,
    );
    expect(screeChart(three, { language: "ru" }).alt).toContain(
      `собственные числа ${last![0].replace(".", ",")}; ${next![0].replace(".", ",")} против`,
    );
  });

  it.each([
    [{ ...three, eigenvalues: [] }, "insufficient_data", ["data"] as ErrorPath],
    [{ ...three, method: "servqual" }, "invalid_input", ["method"]],
    [{ ...three, factors: 0.5 }, "invalid_input", ["factors"]],
    [{ ...three, eigenvalues: [{ eigenvalue: 1 }] }, "invalid_input", ["eigenvalues", 0, "quantile"]],
  ] as const)("refuses what it cannot draw: %#", (analysis, code, path) => {
    expectRefusal(() => screeChart(analysis as never), code, path);
  });
});
