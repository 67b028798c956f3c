import { formatSamplingAdequacy, samplingAdequacy } from "service-quality/factors";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const answers = { a: [5, 4, 3, 3, 1, 5, 2, 4], b: [1, 5, 3, 4, 5, 2, 3, 1], c: [5, 5, 3, 4, 1, 5, 3, 4] };
const adequacy = samplingAdequacy(answers);

describe("formatSamplingAdequacy", () => {
  it("has no test with weights, and is the same in plain style", () => {
    const weighted = samplingAdequacy(answers, { weights: [1, 2, 1, 1, 2, 1, 1, 1] });
    expect(formatSamplingAdequacy(weighted).split("\n")[1]).toBe("n 8");
    expect(formatSamplingAdequacy(adequacy, { style: "plain", digits: 3, language: "bg" })).toBe(
      `KMO 0,485
n 8, Bartlett χ²(3) = 14,58, p = 0,002

въпрос    MSA
──────  ─────
a       0,492
b       0,468
c       0,487`,
    );
  });

  it("has a dash where nothing correlates", () => {
    const bare = { ...adequacy, kmo: null, items: [{ item: "a", msa: null }] };
    expect(formatSamplingAdequacy(bare, { as: "markdown", labels: { a: "A_1" } }).split("\n")).toEqual([
      "**KMO –**",
      "",
      "n 8, Bartlett χ²(3) = 14.58, p = .002",
      "",
      "| item | MSA |",
      "|:---|---:|",
      "| A\\_1 | – |",
    ]);
  });

  it("refuses what is no such result", () => {
    expectRefusal(() => formatSamplingAdequacy({ method: "htmt" } as never), "invalid_input", ["method"]);
  });
});
