import { comparePractices, formatPractices } from "service-quality/programme";
import { expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const comparison = comparePractices([
  { practice: "research", improvers: { count: 5, n: 9 }, others: { count: 0, n: 8 } },
]);

it("formatPractices prints a dash for an odds ratio without bound", () => {
  expect(formatPractices(comparison)).toMatch(
    /research {7}56 % {5}0 % {8}56 % {2}\[12 %, 81 %\] {11}– {2}\.029$/,
  );
});

it("formatPractices refuses what comparePractices did not give", () => {
  expectRefusal(() => formatPractices(null as never), "invalid_input", []);
  expectRefusal(() => formatPractices({ ...comparison, practices: [{}] } as never), "invalid_input", [
    "practices",
    0,
    "practice",
  ]);
});
