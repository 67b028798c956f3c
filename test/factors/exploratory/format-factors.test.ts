import { estimateFactors, type FormatFactorsOptions, formatFactors } from "service-quality/factors";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { columnsOf, impliedBy } from "../columns-of.ts";

const columns = columnsOf(
  impliedBy(
    [
      [0, 0.6],
      [0.8, 0],
      [0.7, 0],
      [0, 0.7],
      [0.6, 0],
      [0, 0.5],
      [0.75, 0],
    ],
    [
      [1, 0.5],
      [0.5, 1],
    ],
  ),
  50,
);

describe("formatFactors", () => {
  it("sorts items by factor and loading, leaves small loadings blank, and gives correlations and fit", () => {
    const solution = estimateFactors(columns, { factors: 2, extraction: "maximum-likelihood" });
    expect(formatFactors(solution)).toBe(
      [
        "Factors: 2 by maximum likelihood, rotation: oblimin, 7 items, n = 50",
        "",
        "Item         F1    F2   h²",
        "─────────  ────  ────  ───",
        "q2          .80        .64",
        "q7          .75        .56",
        "q3          .70        .49",
        "q5          .60        .36",
        "q4                .70  .49",
        "q1                .60  .36",
        "q6                .50  .25",
        "Explained  2.05  1.10",
        "Share       .29   .16  .45",
        "",
        "Factor correlations",
        "      F1    F2",
        "──  ────  ────",
        "F1  1.00",
        "F2   .50  1.00",
        "",
        "Fit: χ²(8) = 0.00, p > .999; RMSEA .00, 90% CI [.00, .00]; TLI 1.37",
      ].join("\n"),
    );
  });

  it("keeps the items' own order and prints every loading when asked to, with notes", () => {
    const solution = estimateFactors(columns, { factors: 1, rotation: "oblimin" });
    const lines = formatFactors(solution, { sort: false, cut: 0, digits: 3 }).split("\n");
    expect(lines.slice(4, 11).map((line) => line.slice(0, 2))).toEqual([
      "q1",
      "q2",
      "q3",
      "q4",
      "q5",
      "q6",
      "q7",
    ]);
    expect(lines[4]).toMatch(/^q1\s+\.\d{3}\s+\.\d{3}$/);
    expect(lines.at(-1)).toBe("Note. fit: no likelihood");
    expect(lines.join("\n")).not.toContain("Factor correlations");
  });

  it("prints a p that is neither beyond, and a fit without degrees of freedom", () => {
    const solution = estimateFactors(columns, { factors: 1, extraction: "maximum-likelihood" });
    expect(formatFactors(solution)).toMatch(/Fit: χ²\(14\) = \d+\.\d\d, p = \.\d{3}; RMSEA \.\d\d/);
    const exact = estimateFactors(columns, {
      factors: 1,
      extraction: "maximum-likelihood",
      items: ["q2", "q3", "q5"],
    });
    expect(formatFactors(exact)).toContain("\nFit: χ²(0) = 0.00\n");
    const uncorrelated = estimateFactors(columns, { factors: 1, rotation: "none" });
    expect(formatFactors(uncorrelated)).not.toContain("Factor correlations");
  });

  it("refuses options out of range", () => {
    const solution = estimateFactors(columns, { factors: 1 });
    const bad: [object, string][] = [
      [{ cut: 2 }, "cut"],
      [{ sort: 1 }, "sort"],
      [{ digits: 4 }, "digits"],
      [{ decimals: 2 }, "decimals"],
    ];
    for (const [options, path] of bad)
      expectRefusal(() => formatFactors(solution, options as FormatFactorsOptions), "invalid_input", [path]);
  });
});
