import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { analyzeSurvey } from "../../../../src/report/survey/analyze-survey.ts";
import type { SurveyMappingSpec } from "../../../../src/report/survey/mapping/survey-mapping.ts";
import { surveySections } from "../../../../src/report/survey/sections/survey-sections.ts";

const scale = { min: 1, max: 5 };

function short(csv: string, columns: SurveyMappingSpec["columns"]): string {
  return JSON.stringify(surveySections(analyzeSurvey(readCsv(csv), { columns }))[0]);
}

/** Two columns for each item: in one use and in another. */
const pairs = (items: readonly string[], first: "importance" | "functional") =>
  items.flatMap((item) => [
    { name: `A${item}`, use: first, item, scale },
    { name: `B${item}`, use: first === "importance" ? "perception" : "dysfunctional", item, scale } as const,
  ]);

/** A file in which all respondents answer the same to the columns of an item. */
function file(answers: Readonly<Record<string, readonly [number, number]>>): string {
  const head = Object.keys(answers).flatMap((item) => [`A${item}`, `B${item}`]);
  return [head, ...Array(3).fill(Object.values(answers).flat())].join("\n");
}

describe("the report in short", () => {
  it("names three things to work on by their priority, and counts the others", () => {
    const behind = { cafe: [4, 3], desk: [5, 1], lift: [4, 1], wifi: [5, 2] } as const;
    const ahead = { door: [1, 5], lamp: [2, 5], seat: [1, 4], sign: [1, 4], park: [1, 5] } as const;
    const answers = { ...behind, ...ahead };
    const items = Object.keys(answers);
    expect(short(file(answers), pairs(items, "importance"))).toContain(
      "Important and behind the rest: desk, wifi, lift and 1 more.",
    );
    const { cafe: _, ...three } = answers;
    expect(short(file(three), pairs(Object.keys(three), "importance"))).toContain(
      "Important and behind the rest: desk, wifi, lift.",
    );
  });

  it("names the feature that pleases most wherever it stands", () => {
    const [dull, pleasing, needed] = [
      [3, 3],
      [1, 3],
      [3, 5],
    ] as const;
    for (const answers of [
      { dull, pleasing, needed },
      { needed, pleasing, dull },
    ]) {
      expect(short(file(answers), pairs(Object.keys(answers), "functional"))).toContain(
        "Its absence hurts most: needed; its presence pleases most: pleasing.",
      );
    }
  });

  it("names the rating whose drivers are sought, also where its share of satisfied was refused", () => {
    const rows = ["1.5,5,2,1", "2.5,4,3,2", "4.5,2,5,2", "3.5,3,3,3", "5.5,1,4,5", "2.5,3,1,3"];
    const told = short(["Whole,Return,A,B", ...rows].join("\n"), [
      { name: "Whole", use: "outcome" },
      { name: "Return", use: "outcome", scale },
      { name: "A", use: "perception", scale },
      { name: "B", use: "perception", scale },
    ]);
    expect(told).toMatch(/Whole goes most with A: \d+%/);
  });
});
