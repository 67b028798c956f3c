import { existsSync, readFileSync } from "node:fs";
import { ECSI_MODEL, estimatePathModel } from "service-quality/paths";
import { acsiIndex, estimateEcsi } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

const file = new URL("../../../shared/data/mobi.csv", import.meta.url);

describe.skipIf(!existsSync(file))(
  "Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS path modeling, Computational Statistics & Data Analysis 48, 159–205",
  () => {
    const [head, ...rows] = existsSync(file)
      ? readFileSync(file, "utf8")
          .trim()
          .replaceAll('"', "")
          .split("\n")
          .map((line) => line.split(","))
      : [[]];
    const answers = Object.fromEntries(head!.map((item, j) => [item, rows.map((row) => Number(row[j]))]));

    it("the satisfaction index of the mobile phone survey, on raw items by the centroid scheme", () => {
      expect(estimateEcsi(answers).index!.toFixed(2)).toBe("71.25");
    });

    it("other bases give others: standardized items by the path scheme, their weights taken for those of answers, equal ones", () => {
      expect(estimateEcsi(answers, { basis: "standardized", scheme: "path" }).index!.toFixed(2)).toBe(
        "72.45",
      );
      const own = estimatePathModel(answers, ECSI_MODEL).indicators.filter(
        (row) => row.construct === "Satisfaction",
      );
      const means = own.map(({ mean }) => mean);
      expect(acsiIndex({ means, indicatorWeights: own.map(({ weight }) => weight) }).toFixed(2)).toBe(
        "71.78",
      );
      expect(acsiIndex({ means }).toFixed(2)).toBe("71.97");
    });

    it("complaint handling is one question: its index is the mean on 0 to 100", () => {
      const mean = answers.CUSCO!.reduce((sum, x) => sum + x / 250, 0);
      expect(estimateEcsi(answers).constructs[5]!.index).toBeCloseTo((100 * (mean - 1)) / 9, 10);
    });
  },
);
