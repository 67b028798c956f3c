import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { partSection } from "../../../../src/report/survey/sections/part-section.ts";
import { answeredPart, blocksOfKind, bundledPart, chartsIn, figuresIn } from "./answered.ts";

const scale = { min: 1, max: 5 };
const columns = [
  { name: "P1", use: "perception", scale },
  { name: "P2", use: "perception", scale },
  { name: "sat", use: "outcome", scale },
] as const;

describe("the section on drivers", () => {
  const { analysis, results, blocks } = bundledPart("drivers");

  it("tells the first driver, how much is explained and of how many", () => {
    const { drivers, r2, n } = results.drivers!;
    const first = drivers.reduce((most, one) => (one.share! > most.share! ? one : most));
    const figures = figuresIn(blocks);
    const [label] = Object.keys(figures);
    expect(label).toMatch(/^of what is explained: /);
    expect(figures[label!]).toBe(`${Math.round(100 * first.share!)}%`);
    expect(figures["of the variance explained (R²)"]).toBe(`${Math.round(100 * r2!)}%`);
    expect(figures.respondents).toBe(String(n));
  });

  it("draws drivers, penalties and rewards, and says what low and high are", () => {
    expect(chartsIn(blocks)).toEqual(["drivers", "penalty-reward"]);
    expect(blocksOfKind(blocks, "text")[0]!.text).toMatch(/^A rating is low up to 3 and high from 5/);
    expect(blocksOfKind(blocks, "table")[0]!.rows.map(({ low, penalty }) => [low, penalty])).toEqual(
      results.penaltyReward!.attributes.map(({ lowCount, penalty }) => [lowCount, penalty]),
    );
  });

  it("names what a note is about within its sentence", () => {
    expect(blocksOfKind(blocks, "text").at(-1)!.text).toMatch(
      /^The figure has the sign that the model does not expect \(Modern equipment, .*\)\.$/,
    );
  });

  it("has no first driver where the outcome does not vary", () => {
    const constant = readCsv("P1,P2,sat\n1,5,3\n2,4,3\n5,1,3\n4,2,3\n1,2,3\n5,5,3\n3,1,3\n2,5,3\n");
    const section = answeredPart(constant, { columns }, "drivers");
    expect(figuresIn(section.blocks)).toEqual({ respondents: "8" });
  });

  it("says thirds with decimals where the scale has no whole ones", () => {
    const answers = [
      [1, 5],
      [2, 3],
      [3, 1],
      [4, 2],
      [5, 3],
      [3, 4],
      [1, 3],
      [5, 5],
      [3, 2],
      [4, 3],
      [2, 1],
      [3, 5],
    ];
    const rows = answers.map(
      ([first, second], i) => `${first},${second},${1 + ((first! + second! + i) % 5)}`,
    );
    const varied = readCsv(`P1,P2,sat\n${rows.join("\n")}\n`);
    const section = answeredPart(varied, { columns }, "drivers", "ru");
    expect(blocksOfKind(section.blocks, "text")[0]!.text).toMatch(/^Оценка низкая до 2,3 и высокая от 3,7/);
  });

  it("tells penalties and rewards alone where the drivers were refused", () => {
    const { penaltyReward } = results;
    const part = { part: "drivers", state: "result", results: { penaltyReward: penaltyReward! } } as const;
    const { blocks: rest } = partSection({ ...analysis, parts: [{ ...part, refusals: [] }] }, "drivers");
    expect(chartsIn(rest)).toEqual(["penalty-reward"]);
  });
});
