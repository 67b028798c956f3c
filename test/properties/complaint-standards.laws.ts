import fc from "fast-check";
import { POLICIES } from "../../src/complaints/policies/policies.ts";
import { STANDARD_PROCESS } from "../../src/complaints/standard/standard-process.ts";
import { Random, randomProcess } from "../complaints/random-process.ts";
import type { Laws } from "./law.ts";

const calendar = {
  timeZone: "Europe/London",
  hours: { mon: [["09:00", "17:00"]], fri: [["22:00", "02:00"]] },
};

const processes = fc.oneof(
  fc.integer().map((seed) => randomProcess(new Random(seed))),
  fc.constant(STANDARD_PROCESS),
);

/** Names that XState keeps for itself cannot be exported to it. */
const exportable = processes.filter((process) => !/"__proto__"/.test(JSON.stringify(process)));

const policy = fc.constantFrom(...Object.values(POLICIES));
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

/** Of the standard process, the regimes, the exports of a process and the figures of justice and recovery. */
export const standardLaws: Laws = {
  toMermaid: { calls: processes.map((process) => [process]) },
  toXStateConfig: { calls: exportable.map((process) => [process]) },
  xstateImplementations: { exempt: "gives functions, which XState calls" },
  defineComplaintPolicy: { calls: policy.map((given) => [given]) },
  policyClocks: {
    calls: fc
      .tuple(
        policy,
        fc.constantFrom("2026-04-07", "2026-04-07T23:30:00Z", "2026-12-31T10:00:00+03:00"),
        fc.boolean(),
      )
      .map(([given, receivedAt, owed]) => [
        given,
        { receivedAt, calendar, ...(owed ? { penaltyBase: { fact: "price" } } : {}) },
      ]),
  },
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
