import fc from "fast-check";
import {
  assessProgramme,
  CLASSIC_MISTAKES,
  comparePractices,
  STAFF_QUESTIONS,
  summarizeBudgets,
  summarizeRankings,
  summarizeVotes,
} from "service-quality/programme";
import { frameworkSpec, withAnswers } from "../programme/framework-arbitraries.ts";
import type { Laws } from "./law.ts";
import { inEveryForm } from "./reports.ts";

const confidence = fc.constantFrom(0.8, 0.95, 0.999);
const name = fc.constantFrom("a", "b", "c", "d", "__proto__");
const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

const counts = fc
  .oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5000 }))
  .chain((n) =>
    fc.record({ count: fc.oneof(fc.constantFrom(0, n), fc.integer({ min: 0, max: n })), n: fc.constant(n) }),
  );

/** Names in a random order, some of them tied. */
const listed = (names: readonly string[]) =>
  fc.shuffledSubarray([...names], { minLength: names.length }).map((order) => {
    const [first, second, ...rest] = order;
    return order.length % 2 === 0 ? [[first, second], ...rest] : order;
  });
const numbered = (names: readonly string[]) =>
  fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength: names.length, maxLength: names.length })
    .map((ranks) => Object.fromEntries(names.map((item, i) => [item, ranks[i]])));
const rankings = fc
  .uniqueArray(name, { minLength: 2, maxLength: 5 })
  .chain((names) => fc.array(fc.oneof(listed(names), numbered(names)), { minLength: 2, maxLength: 6 }));

const assessments = fc
  .oneof(frameworkSpec, fc.constantFrom(STAFF_QUESTIONS, CLASSIC_MISTAKES))
  .chain(withAnswers);

const rankingCalls = fc.oneof(
  fc.tuple(rankings),
  rankings.map((given) => [[...given, ["a"]], { unranked: "last" }]),
);

const ballotCalls = fc.tuple(
  fc.array(fc.uniqueArray(name, { maxLength: 5 }), { minLength: 1, maxLength: 9 }),
  fc.record(
    { options: fc.constant(["__proto__", "d", "c", "b", "a"]), maximum: fc.constantFrom(5, 9), confidence },
    { requiredKeys: [] },
  ),
);

const points = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e6, noNaN: true }));
const budgetCalls = fc.tuple(
  fc.array(
    fc
      .dictionary(name, points, { minKeys: 1 })
      .filter((given) => Object.values(given).some((one) => one > 0)),
    { minLength: 1, maxLength: 9 },
  ),
  fc.record({ confidence }, { requiredKeys: [] }),
);

const practiceCalls = fc.tuple(
  fc.uniqueArray(fc.record({ practice: name, improvers: counts, others: counts }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ practice }) => practice,
  }),
  fc.record({ confidence }, { requiredKeys: [] }),
);

/** The results of a function on such calls, as the first argument of another. */
const resultsOf = (compute: (...args: never[]) => unknown, calls: fc.Arbitrary<readonly unknown[]>) =>
  calls.map((args) => [compute(...(args as never[]))]);

export const laws: Laws = {
  defineFramework: { calls: fc.tuple(frameworkSpec) },
  assessProgramme: { calls: assessments },
  formatProgramme: inEveryForm({
    calls: fc
      .tuple(resultsOf(assessProgramme, assessments), frameworkSpec, fc.constantFrom("ru", "bg"))
      .chain(([[assessment], framework, language]) =>
        fc
          .record(
            { framework: fc.constant(framework), language: fc.constant(language) },
            { requiredKeys: [] },
          )
          .map((options) => [assessment, options]),
      ),
  }),
  balanceIndex: {
    calls: fc.tuple(
      fc.record({ standards: share, equipment: share, personnel: share }),
      fc.record({ method: fc.constantFrom("geometric", "harmonic", "minimum") }, { requiredKeys: [] }),
    ),
  },
  summarizeRankings: { calls: rankingCalls },
  formatRankings: inEveryForm({ calls: resultsOf(summarizeRankings, rankingCalls) }),
  summarizeVotes: { calls: ballotCalls },
  formatVotes: inEveryForm({ calls: resultsOf(summarizeVotes, ballotCalls) }),
  summarizeBudgets: { calls: budgetCalls },
  formatBudgets: inEveryForm({ calls: resultsOf(summarizeBudgets, budgetCalls) }),
  comparePractices: { calls: practiceCalls },
  formatPractices: inEveryForm({ calls: resultsOf(comparePractices, practiceCalls) }),
};
