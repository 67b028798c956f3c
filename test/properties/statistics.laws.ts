import fc from "fast-check";
import {
  comparePaired,
  compareSamples,
  crossTable,
  estimateCorrelations,
  estimatePower,
  estimateRegression,
  summarizeAnswers,
  testEquivalence,
  testNormality,
} from "service-quality/statistics";
import type { Laws } from "./law.ts";
import { scales } from "./reliability.laws.ts";
import { reportsOf } from "./reports.ts";

const confidence = fc.constantFrom(undefined, 0.5, 0.9, 0.99, 0.999999);
const df = fc.constantFrom(undefined, null, 1, 7.5, 1e6);
const margin = fc.double({ min: 0.01, max: 5, noNaN: true });

/** Answers to two items or more; where policies leave out a respondent, one is complete. */
const severalItems = scales.filter(([columns]) => Object.keys(columns).length > 1);

/** Answers of two groups, often tied, with gaps that are left out. */
const samples = fc
  .array(
    fc.tuple(fc.option(fc.constantFrom(1, 2, 2.5, 3, 1e6), { freq: 6 }), fc.constantFrom("x", "y", 7, "")),
    {
      maxLength: 20,
    },
  )
  .map((rows) => [...rows, [1, "x"], [2, "y"]] as const)
  .map((rows) => ({ answers: rows.map(([answer]) => answer), by: rows.map(([, group]) => group) }));

const METHODS = ["anova", "welch-anova", "kruskal-wallis", "mann-whitney"] as const;

/** Respondents' answers to three items, 0 and 1 where that is asked. */
const paired = (most: number) =>
  fc
    .array(fc.tuple(fc.nat(most), fc.nat(most), fc.nat(most)), { minLength: 1, maxLength: 20 })
    .map((rows) => ({
      __proto__: null,
      a: rows.map(([x]) => x),
      b: rows.map(([, y]) => y),
      c: rows.map(([, , z]) => z),
    }));

const questions = fc
  .array(fc.tuple(fc.constantFrom("n", "s", null), fc.constantFrom(1, 2, "", "z")), { maxLength: 20 })
  .map((rows) => [...rows, ["n", 1], ["s", 2]] as const)
  .map((rows) => ({ rows: rows.map(([row]) => row), columns: rows.map(([, column]) => column) }));
/** An outcome and predictors of which none determines the others. */
const regressions = fc
  .record({
    rows: fc.array(fc.tuple(fc.nat(1), fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 12 }),
    method: fc.constantFrom(undefined, "linear", "logistic"),
    how: fc.constantFrom("plain", "hc3", "weights", "design"),
    confidence,
  })
  .map(({ rows, method, how, confidence: level }) => {
    const all = [[0, 1, 1], [1, 2, 1], [0, 1, 3], [1, 5, 3], [0, 4, 2], ...rows];
    const column = (at: number) => all.map((row) => row[at]!);
    const options = {
      plain: {},
      hc3: method === "logistic" ? {} : { errors: "hc3" },
      weights: { weights: all.map((_, i) => 1 + (i % 3)) },
      design: { design: { clusters: all.map((_, i) => i % 5) } },
    }[how];
    return [
      column(0),
      { ["__proto__"]: column(1), b: column(2) },
      { ...options, method, confidence: level },
    ] as const;
  });

const measured = {
  comparePaired: {
    calls: fc.oneof(
      fc.tuple(
        paired(4),
        fc.constantFrom("t" as const, "sign" as const, "wilcoxon" as const).map((method) => ({
          method,
          items: ["a", "b"],
          zeros: method === "wilcoxon" ? ("pratt" as const) : undefined,
        })),
      ),
      fc.tuple(paired(4), fc.record({ method: fc.constant("friedman" as const), confidence })),
      fc.tuple(paired(1), fc.record({ method: fc.constant("cochran" as const), confidence })),
      fc.tuple(paired(1), fc.constant({ method: "mcnemar" as const, items: ["c", "a"] })),
    ),
  },
  compareSamples: {
    calls: fc
      .tuple(samples, fc.constantFrom(undefined, ...METHODS), fc.constantFrom(undefined, 0.5, 0.99))
      .map(([{ answers, by }, method, level]) => [
        answers,
        {
          by: method === "mann-whitney" ? by.map((group) => (group === 7 ? "x" : group)) : by,
          method,
          missing: "listwise",
          confidence: level,
        },
      ]),
  },
  crossTable: {
    calls: fc.oneof(
      fc.tuple(questions, fc.record({ missing: fc.constant("listwise" as const), confidence })),
      fc.tuple(
        fc
          .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.integer({ min: 1, max: 9 })), {
            minLength: 2,
            maxLength: 4,
          })
          .map((counts) => ({ counts: counts.map(([x, y, z], i) => [x, i === 0 ? y + 1 : y, z]) })),
        fc.record({ confidence }),
      ),
    ),
  },
  estimateCorrelations: {
    calls: fc
      .tuple(severalItems, fc.constantFrom("pearson", "spearman", "kendall"))
      .map(([[columns, { weights, ...options }], method]) => [
        columns,
        method === "pearson" ? { ...options, weights } : { ...options, method },
      ]),
  },
  estimatePower: {
    calls: fc
      .tuple(
        fc.constantFrom(
          { test: "t-two-samples", ratio: 0.5 },
          { test: "t-paired" },
          { test: "anova", groups: 3 },
          { test: "regression", predictors: 4 },
          { test: "correlation" },
          { test: "two-shares" },
          { test: "chi-squared", df: 4 },
          { test: "wilcoxon" },
          { test: "pls-inverse-square-root" },
        ),
        fc.constantFrom("n", "power", "effect"),
        fc.record({
          n: fc.integer({ min: 20, max: 500 }),
          power: fc.constantFrom(0.5, 0.8),
          effect: fc.constantFrom(0.1, 0.3),
        }),
        fc.constantFrom(undefined, 0.01),
        fc.constantFrom(undefined, 1.5),
      )
      .map(([test, open, settings, alpha, designEffect]) => [
        { ...test, ...settings, [open]: undefined, alpha, designEffect },
      ]),
  },
  estimateRegression: { calls: regressions },
  summarizeAnswers: {
    calls: fc
      .tuple(scales, fc.boolean(), fc.constantFrom(undefined, 1, 2))
      .map(([[columns, options], scaled, branches]) => [
        columns,
        {
          ...options,
          scale: scaled ? { min: 1, max: 7 } : undefined,
          design:
            branches === undefined
              ? undefined
              : { clusters: Array.from(Object.values(columns)[0]!, (_, i) => i % branches) },
        },
      ]),
  },
  testEquivalence: {
    calls: fc.tuple(
      fc.record({
        difference: fc.double({ min: -10, max: 10, noNaN: true }),
        standardError: fc.double({ min: 1e-6, max: 10, noNaN: true }),
        df,
        test: fc.constantFrom(undefined, null, { statistic: 1, df: 12, p: 0.3 }),
      }),
      fc.oneof(
        fc.record({ lower: margin.map((m) => -m), upper: margin, confidence }),
        fc.record({ lower: margin, confidence }),
        fc.record({ upper: margin, confidence }),
      ),
    ),
  },
  testNormality: {
    calls: scales.map(([columns, options]) => [
      columns,
      { missing: "missing" in options ? options.missing : undefined },
    ]),
  },
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  formatRegression: reportsOf(measured.estimateRegression, estimateRegression),
  formatStatistics: {
    calls: fc.oneof(
      reportsOf(measured.summarizeAnswers, summarizeAnswers).calls,
      reportsOf(measured.estimateCorrelations, estimateCorrelations).calls,
      reportsOf(measured.testNormality, testNormality).calls,
      reportsOf(measured.compareSamples, compareSamples).calls,
      reportsOf(measured.comparePaired, comparePaired).calls,
      reportsOf(measured.crossTable, crossTable).calls,
      reportsOf(measured.testEquivalence, testEquivalence).calls,
      reportsOf(measured.estimatePower, estimatePower).calls,
    ),
  },
};
