import fc from "fast-check";
import type { Laws } from "./law.ts";

const answer = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(null));

/** A battery of justice with holes, ties and single respondents. */
const justice = fc
  .record({
    rows: fc.array(fc.tuple(answer, answer, answer, answer, answer), { minLength: 1, maxLength: 12 }),
    parted: fc.boolean(),
    regressed: fc.boolean(),
    weighted: fc.boolean(),
    missing: fc.constantFrom("listwise", "available"),
    confidence: fc.constantFrom(0.5, 0.95),
  })
  .map(({ rows, parted, regressed, weighted, missing, confidence }) => {
    // One respondent answers everything, so that somebody can be scored.
    const all = [[3, 4, 2, 5, 1], ...rows];
    const column = (k: number): (number | null)[] => all.map((row) => row[k]!);
    const columns = { d: column(0), p: column(1), i: column(2), __proto__x: column(3), s: column(4) };
    const third = parted
      ? { interpersonal: ["i"], informational: [{ id: "__proto__x", reverse: true }] }
      : { interactional: ["i", "__proto__x"] };
    return [
      columns,
      {
        scale: { min: 1, max: 5 },
        distributive: ["d"],
        procedural: ["p"],
        ...third,
        ...(regressed ? { satisfaction: ["s"], importance: "regression" } : {}),
        ...(weighted ? { weights: all.map((_, i) => i % 3).map((weight, i) => (i === 0 ? 1 : weight)) } : {}),
        missing,
        confidence,
      },
    ];
  });

const group = fc.array(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null)), { maxLength: 8 });

const caseRow = fc.record(
  {
    case: fc.constantFrom("A", "B", 3, "__proto__"),
    outcome: fc.constantFrom("upheld", "__proto__", true, null, ""),
  },
  { requiredKeys: ["case"] },
);
const answerRow = fc.record({
  case: fc.constantFrom("A", "B", "3", "__proto__", "X"),
  score: fc.oneof(fc.double({ noNaN: true, min: -10, max: 10 }), fc.constant(null)),
});
const byCase = <T extends { case: string | number }>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(row, { selector: (entry) => String(entry.case), maxLength: 5 });

export const laws: Laws = {
  scoreJustice: { calls: justice },
  testRecoveryParadox: {
    calls: fc
      .tuple(group, group, fc.constantFrom("listwise", "available"))
      .map(([recovered, noFailure, missing]) => [
        { recovered: [7, ...recovered], noFailure: [8, ...noFailure] },
        { missing },
      ]),
  },
  summarizeOutcomeSatisfaction: {
    calls: fc
      .tuple(byCase(caseRow), byCase(answerRow))
      .map(([cases, answers]) => [cases, answers, { by: "outcome", scores: ["score"] }]),
  },
};
