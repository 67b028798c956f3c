import { describe, expect, it } from "vitest";
import { ACSI_MODEL } from "../../../../src/paths/model/acsi-model.ts";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import type { SurveyMappingSpec } from "../../../../src/report/survey/mapping/survey-mapping.ts";
import { answeredPart, blocksOfKind } from "./answered.ts";

/** A survey of the American index, in which each respondent leans to one side. */
function acsiSurvey() {
  const constructs = Object.entries(ACSI_MODEL.constructs);
  const names = constructs.flatMap(([construct, { items }]) => items.map((item) => ({ construct, item })));
  const rows = Array.from({ length: 60 }, (_, i) =>
    names.map((_, j) => 1 + ((i % 8) + ((i * (j + 3)) % 5))).join(","),
  );
  return {
    table: readCsv([names.map(({ item }) => item).join(","), ...rows].join("\n")),
    columns: names.map(({ construct, item }) => ({ name: item, use: "item" as const, construct })),
  };
}

describe("the section on paths", () => {
  it("names the constructs of the library's models in the language, and others as the file does", () => {
    const { table, columns } = acsiSurvey();
    const named = (mapping: SurveyMappingSpec) =>
      blocksOfKind(answeredPart(table, mapping, "paths", "ru").blocks, "table")[1]!.rows.map(
        ({ construct }) => construct,
      );
    const options = { replicates: 4 };
    expect(named({ columns, pathModel: "ACSI", options })).toEqual([
      "Ожидания",
      "Качество",
      "Ценность",
      "Удовлетворённость",
      "Жалобы",
      "Лояльность",
    ]);
    expect(named({ columns, pathModel: ACSI_MODEL, options })).toEqual(Object.keys(ACSI_MODEL.constructs));
  });

  it("tells of which construct most is explained", () => {
    const table = readCsv("a,b,c\n1,3,3\n2,1,1\n3,4,4\n4,2,2\n5,5,4\n1,2,2\n2,4,5\n");
    const mapping = {
      columns: ["a", "b", "c"].map((name) => ({ name, use: "item" as const })),
      pathModel: {
        constructs: { A: { items: ["a"] }, B: { items: ["b"] }, C: { items: ["c"] } },
        paths: [
          ["A", "B"],
          ["B", "C"],
        ] as [string, string][],
      },
      options: { replicates: 4 },
    };
    const { results, blocks } = answeredPart(table, mapping, "paths");
    const [, weak, strong] = results.paths!.constructs;
    expect(strong!.r2!).toBeGreaterThan(weak!.r2!);
    expect(blocksOfKind(blocks, "figures")[0]!.items[0]!.detail).toBe("C");
    const turned = {
      ...mapping.pathModel,
      constructs: { C: { items: ["c"] }, B: { items: ["b"] }, A: { items: ["a"] } },
    };
    const other = answeredPart(table, { ...mapping, pathModel: turned }, "paths");
    expect(blocksOfKind(other.blocks, "figures")[0]!.items[0]!.detail).toBe("C");
  });
});
