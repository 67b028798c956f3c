import fc from "fast-check";
import {
  type AssessProgrammeOptions,
  assessProgramme,
  CLASSIC_MISTAKES,
  defineFramework,
  type PrincipleScore,
  type ProgrammeSide,
} from "service-quality/programme";
import { describe, expect, it } from "vitest";
import golden from "../../golden/programme/assessment.json" with { type: "json" };
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const framework = defineFramework({
  id: "three",
  title: "Three principles",
  polarity: "strength",
  scale: { min: 1, max: 5 },
  principles: [
    {
      id: "lead",
      label: "Leadership",
      impact: 3,
      effort: 2,
      questions: [
        { id: "l1", label: "seen" },
        { id: "l2", label: "absent", reverse: true },
      ],
    },
    {
      id: "tech",
      label: "Technology",
      questions: [
        { id: "t1", label: "works" },
        { id: "t2", label: "is at hand" },
        { id: "t3", label: "fails", reverse: true },
      ],
    },
    { id: "free", label: "Freedom", questions: [{ id: "f1", label: "may decide" }] },
  ],
});
const risks = { ...framework, polarity: "risk" as const };

/** Everybody's answers, alike on all questions, where nothing else is said. */
const alike = (
  answers: readonly (number | null)[],
  columns: Record<string, readonly (number | null)[]> = {},
) => ({
  l1: answers,
  l2: answers.map((answer) => answer && 6 - answer),
  t1: answers,
  t2: answers,
  t3: answers.map((answer) => answer && 6 - answer),
  f1: answers,
  ...columns,
});

const sides = golden.groups as (ProgrammeSide | null)[];

describe("assessProgramme", () => {
  it.each(golden.cases)("has R's figures, missing $missing, weighted $weighted", (expected) => {
    const { missing, confidence, weighted } = expected;
    const result = assessProgramme(missing === "reject" ? golden.complete : golden.incomplete, {
      framework,
      missing: missing as "reject",
      confidence,
      groups: sides,
      departments: golden.departments,
      ...(weighted ? { weights: golden.weights } : {}),
    });
    expect(result.n).toBe(expected.n);
    result.principles.forEach((row, k) => {
      const wanted = expected.principles[k]!;
      expectSame(row, wanted);
      expectWithin(row.agreement, wanted.agreement, 1e-12);
      if (wanted.disagreement === null) return;
      const { test, interval, ...means } = row.disagreement!;
      expectWithin(means.management, wanted.disagreement.management, 1e-13);
      expectWithin(means.staff, wanted.disagreement.staff, 1e-13);
      expectWithin(interval?.lower, wanted.disagreement.lower, 1e-11);
      expectWithin(interval?.upper, wanted.disagreement.upper, 1e-11);
      expectWithin(test?.statistic, wanted.disagreement.statistic, 1e-11);
      expectWithin(test?.df, wanted.disagreement.df, 1e-12);
      expectWithin(test?.p, wanted.disagreement.p, 1e-11);
      expectWithin(means.holmP, wanted.disagreement.holmP, 1e-11);
    });
    const { overall } = result;
    expect(overall.n).toBe(expected.overall.n);
    expectWithin(overall.mean, expected.overall.mean, 1e-13);
    expectWithin(overall.interval?.lower, expected.overall.lower, 1e-12);
    expectWithin(overall.interval?.upper, expected.overall.upper, 1e-12);
    expect(result.departments.map(({ department, n }) => [department, n])).toEqual(
      expected.departments.map(({ department, n }) => [department, n]),
    );
    result.departments.forEach(({ principles }, d) => {
      principles.forEach(({ mean }, k) => {
        expectWithin(mean, expected.departments[d]!.means[k]!, 1e-13);
      });
    });
  });

  it("turns reverse-keyed questions, and gives maturity as a share of the scale", () => {
    const { principles, overall } = assessProgramme(alike([2, 4]), { framework });
    expect(principles.map(({ mean, maturity }) => [mean, maturity])).toEqual(Array(3).fill([3, 0.5]));
    expect(principles[0]!.questions).toEqual([
      { question: "l1", n: 2, mean: 3, maturity: 0.5 },
      { question: "l2", n: 2, mean: 3, maturity: 0.5 },
    ]);
    const { interval, maturityInterval } = principles[0]!;
    expect(maturityInterval).toEqual({ lower: (interval!.lower - 1) / 4, upper: (interval!.upper - 1) / 4 });
    expect(overall).toMatchObject({ n: 2, mean: 3, maturity: 0.5 });
  });

  it("scores under available who answered at least half of a principle's questions", () => {
    const answers = alike([4, 2], { t1: [null, null], t2: [null, 2], f1: [null, 2] });
    const { n, principles, overall, departments } = assessProgramme(answers, {
      framework,
      missing: "available",
      departments: ["a", "b"],
    });
    expect(n).toBe(2);
    expect(principles.map(({ n }) => n)).toEqual([2, 1, 1]);
    expect(principles[1]!.questions.map(({ n, mean }) => [n, mean])).toEqual([
      [0, null],
      [1, 2],
      [2, 3],
    ]);
    expect(principles[1]!.agreement).toBe(null);
    expect(overall).toMatchObject({ n: 1, mean: 2, interval: null });
    expect(departments[0]).toEqual({
      department: "a",
      n: 1,
      principles: [
        { principle: "lead", n: 1, mean: 4, maturity: 0.75 },
        { principle: "tech", n: 0, mean: null, maturity: null },
        { principle: "free", n: 0, mean: null, maturity: null },
      ],
      overall: { n: 0, mean: null, maturity: null, interval: null },
    });
  });

  it("has no overall figures where nobody is scored on every principle", () => {
    const answers = alike([4, 2], { l1: [4, null], l2: [2, null], f1: [null, 2] });
    const { overall, flags } = assessProgramme(answers, { framework, missing: "available" });
    expect(overall).toEqual({ n: 0, mean: null, maturity: null, interval: null });
    expect(flags.map(({ principle }) => principle)).toEqual(["free", "tech"]);
  });

  it("leaves out who has weight 0, with department, side and all", () => {
    const options: AssessProgrammeOptions = {
      framework,
      departments: ["a", "b", "b"],
      groups: ["staff", "staff", "management"],
    };
    const lone = {
      ...options,
      departments: ["z", ...(options.departments as string[]), ""],
      groups: ["management" as const, ...(options.groups as "staff"[]), null],
    };
    const left = assessProgramme(alike([1, 4, 2, 3, 5]), { ...lone, weights: [0, 1, 1, 1, 0] });
    expect(left).toEqual(assessProgramme(alike([4, 2, 3]), { ...options, weights: [1, 1, 1] }));
  });

  it("lets weights of one size change nothing", () => {
    const { incomplete: answers, departments } = golden;
    const options: AssessProgrammeOptions = { framework, missing: "available", groups: sides, departments };
    const plain = assessProgramme(answers, options);
    const weighted = assessProgramme(answers, { ...options, weights: sides.map(() => 7) });
    expect(weighted.principles.map(({ agreement }) => agreement)).toEqual(
      plain.principles.map(({ agreement }) => agreement),
    );
    weighted.principles.forEach((row, k) => {
      expectWithin(row.interval?.lower, plain.principles[k]!.interval!.lower, 1e-12);
      expectWithin(row.disagreement?.test?.p, plain.principles[k]!.disagreement!.test!.p, 1e-9);
    });
  });

  it("flags a strength that falls short and a risk that is high, at the border too", () => {
    const answers = alike([4, 4], { l1: [3, 3], l2: [3, 3], f1: [2, 2] });
    const flagged = (options: AssessProgrammeOptions) =>
      assessProgramme(answers, options).flags.map(({ principle, value, certain }) => [
        principle,
        value,
        certain,
      ]);
    expect(flagged({ framework })).toEqual([
      ["free", 0.75, true],
      ["lead", 0.5, true],
    ]);
    expect(flagged({ framework: risks })).toEqual([
      ["tech", 0.75, true],
      ["lead", 0.5, true],
    ]);
    expect(flagged({ framework, flagFrom: 0.76 })).toEqual([]);
    expect(flagged({ framework, flagFrom: 0 }).length).toBe(3);
    const seven = { ...framework, scale: { min: 1, max: 7 } };
    const thirds = assessProgramme(alike([3, 3], { l2: [5, 5], t3: [4, 4] }), {
      framework: seven,
      flagFrom: 2 / 3,
    });
    expect(thirds.flags.map(({ principle }) => principle)).toEqual(["lead", "free"]);
  });

  it("calls a flag certain where the whole interval is on its side", () => {
    const { flags } = assessProgramme(alike([1, 1, 2, 2], { f1: [1, 5, 1, 4] }), { framework });
    expect(flags.map(({ principle, certain }) => [principle, certain])).toEqual([
      ["lead", true],
      ["tech", true],
      ["free", false],
    ]);
    expect(assessProgramme(alike([1]), { framework }).flags[0]!.certain).toBe(false);
  });

  it("gives as evidence the questions that fall short themselves, the worst first", () => {
    const answers = alike([2, 2], { t1: [3, 3], t2: [4, 4], t3: [5, 5] });
    const tech = assessProgramme(answers, { framework }).flags.find(({ principle }) => principle === "tech");
    expect(tech?.evidence).toEqual([
      { question: "t3", maturity: 0 },
      { question: "t1", maturity: 0.5 },
    ]);
  });

  it("ranks next steps by impact times shortfall over effort, ties in the framework's order", () => {
    const { nextSteps } = assessProgramme(alike([3, 3], { f1: [5, 5] }), { framework });
    expect(nextSteps).toEqual([
      { principle: "lead", gap: 0.5, impact: 3, effort: 2, priority: 0.75, rank: 1 },
      { principle: "tech", gap: 0.5, impact: 1, effort: 1, priority: 0.5, rank: 2 },
      { principle: "free", gap: 0, impact: 1, effort: 1, priority: 0, rank: 3 },
    ]);
  });

  it("compares management and staff where both are there, and tests what varies", () => {
    const groups: (ProgrammeSide | null)[] = ["management", "staff", null, "staff", "management"];
    const answers = alike([5, 2, 1, 2, 5], { f1: [4, 2, 3, 3, 5] });
    const { principles } = assessProgramme(answers, { framework, groups });
    expect(principles.map(({ disagreement }) => disagreement?.difference)).toEqual([3, 3, 2]);
    expect(principles[0]!.disagreement).toMatchObject({
      test: null,
      holmP: null,
      effectSize: null,
      interval: { lower: 3, upper: 3 },
    });
    const { test, holmP } = principles[2]!.disagreement!;
    expect(holmP).toBe(test!.p);
    const without = assessProgramme(answers, {
      framework,
      groups: groups.map((side) => (side === "staff" ? null : side)),
    });
    expect(without.principles.map(({ disagreement }) => disagreement)).toEqual([null, null, null]);
  });

  it("knows nothing of the spread of one respondent", () => {
    const { n, principles, overall } = assessProgramme(alike([4]), { framework, groups: ["staff"] });
    expect(n).toBe(1);
    expect(principles[0]).toMatchObject({
      standardDeviation: null,
      interval: null,
      maturityInterval: null,
      agreement: null,
      disagreement: null,
    });
    expect(overall.interval).toBe(null);
  });

  it("gives a point where every respondent has the same overall score, but for rounding", () => {
    const five = [1, 2, 3, 4, 5];
    const fifths = defineFramework({
      ...framework,
      scale: { min: -3, max: 3 },
      principles: ["a", "b", "c"].map((id) => ({
        id,
        label: id,
        questions: five.map((q) => ({ id: `${id}${q}`, label: `${id}${q}` })),
      })),
    });
    const firsts = { a: [1, -3, 2], b: [2, 1, -3], c: [-3, 2, 1] };
    const columns = Object.fromEntries(
      Object.entries(firsts).flatMap(([id, first]) =>
        five.map((q) => [`${id}${q}`, q === 1 ? first : [0, 0, 0]]),
      ),
    );
    const { overall } = assessProgramme(columns, { framework: fifths });
    expect(overall.interval!.lower).toBe(overall.interval!.upper);
    expect(overall.mean).toBeCloseTo(0, 15);
  });

  it("agrees fully where all answer alike, and not at all beyond chance", () => {
    const agreement = (answers: readonly number[]) =>
      assessProgramme(alike(answers), { framework }).principles[0]!.agreement;
    expect(agreement([2, 2, 2])).toBe(1);
    expect(agreement([1, 5, 1, 5])).toBe(0);
  });

  it("assesses a built-in framework", () => {
    const answers = Object.fromEntries(
      CLASSIC_MISTAKES.principles.flatMap(({ questions }) =>
        questions.map(({ id, reverse }) => [id, [reverse ? 1 : 5]]),
      ),
    );
    const { flags, overall } = assessProgramme(answers, { framework: CLASSIC_MISTAKES });
    expect(flags.length).toBe(10);
    expect(overall.maturity).toBe(1);
  });

  it("does not depend on the order of respondents, and shares nothing between principles", () => {
    const point = fc.integer({ min: 1, max: 5 });
    const respondents = fc.array(fc.tuple(point, point, point, point, point, point), {
      minLength: 2,
      maxLength: 12,
    });
    const columns = (rows: readonly (readonly number[])[]) =>
      Object.fromEntries(
        ["l1", "l2", "t1", "t2", "t3", "f1"].map((id, j) => [id, rows.map((row) => row[j]!)]),
      );
    fc.assert(
      fc.property(respondents, (rows) => {
        const { principles } = assessProgramme(columns(rows), { framework });
        const turned = assessProgramme(columns([...rows].reverse()), { framework });
        principles.forEach((row, k) => {
          expect(row.agreement).toBeCloseTo(turned.principles[k]!.agreement!, 9);
          expect(row.mean).toBeCloseTo(turned.principles[k]!.mean, 9);
          expect(row.maturity).toBeGreaterThanOrEqual(0);
          expect(row.maturity).toBeLessThanOrEqual(1);
        });
        const others = columns(rows.map(([, , ...rest]) => [1, 1, ...rest]));
        expect(assessProgramme(others, { framework }).principles.slice(1)).toEqual(principles.slice(1));
      }),
    );
  });

  it.each<[string, object, Partial<AssessProgrammeOptions>, string, (string | number)[]]>([
    ["columns that are a list", [], {}, "invalid_input", []],
    ["a question without a column", { ...alike([3]), t2: undefined }, {}, "invalid_input", ["t2"]],
    ["an answer between two points", alike([3], { t2: [3.5] }), {}, "invalid_input", ["t2", 0]],
    ["an answer off the scale", alike([3], { t3: [0] }), {}, "invalid_input", ["t3", 0]],
    ["a missing answer", alike([3, 3], { t3: [3, null] }), {}, "missing_answers", ["t3", 1]],
    [
      "nobody who is complete",
      alike([3], { t3: [null] }),
      { missing: "listwise" },
      "insufficient_data",
      ["t3"],
    ],
    [
      "a principle that nobody answered",
      alike([3], { f1: [null] }),
      { missing: "available" },
      "insufficient_data",
      ["free"],
    ],
    ["columns of two lengths", alike([3], { f1: [3, 3] }), {}, "invalid_input", ["f1"]],
    [
      "a missing department",
      alike([3, 3]),
      { departments: ["a", null] },
      "missing_answers",
      ["departments", 1],
    ],
    [
      "departments of another length",
      alike([3, 3]),
      { departments: ["a"] },
      "invalid_input",
      ["departments"],
    ],
    [
      "a department that is no name",
      alike([3]),
      { departments: [true as never] },
      "invalid_input",
      ["departments", 0],
    ],
    [
      "an unknown side",
      alike([3, 3]),
      { groups: ["staff", "board" as never] },
      "invalid_input",
      ["groups", 1],
    ],
    ["sides of another length", alike([3, 3]), { groups: ["staff"] }, "invalid_input", ["groups"]],
    ["sides that are no column", alike([3]), { groups: "staff" as never }, "invalid_input", ["groups"]],
    ["a flag above 1", alike([3]), { flagFrom: 50 }, "invalid_input", ["flagFrom"]],
    ["weights that are all 0", alike([3]), { weights: [0] }, "invalid_input", ["weights"]],
    ["no framework", alike([3]), { framework: undefined as never }, "invalid_input", ["framework"]],
    [
      "a framework without principles",
      alike([3]),
      { framework: { ...framework, principles: [] } },
      "invalid_input",
      ["framework", "principles"],
    ],
    ["an unknown option", alike([3]), { threshold: 0.5 } as never, "invalid_input", ["threshold"]],
    ["a question without any column", { l1: [3] }, {}, "unknown_item", ["l2"]],
    ["an answer that is text", alike([3], { t2: ["3" as never] }), {}, "invalid_input", ["t2", 0]],
    ["nobody", alike([]), {}, "insufficient_data", ["l1"]],
    ["a department without a name", alike([3]), { departments: [""] }, "missing_answers", ["departments", 0]],
    [
      "departments that are no column",
      alike([3]),
      { departments: "a" as never },
      "invalid_input",
      ["departments"],
    ],
    ["weights of another length", alike([3]), { weights: [1, 1] }, "invalid_input", ["weights"]],
    ["a weight below 0", alike([3, 3]), { weights: [1, -1] }, "invalid_input", ["weights", 1]],
    ["an unknown policy", alike([3]), { missing: "pairwise" as never }, "invalid_input", ["missing"]],
    ["a confidence of 1", alike([3]), { confidence: 1 }, "invalid_input", ["confidence"]],
    ["a flag below 0", alike([3]), { flagFrom: -0.1 }, "invalid_input", ["flagFrom"]],
  ])("refuses %s", (_, answers, options, code, path) => {
    expectRefusal(() => assessProgramme(answers as never, { framework, ...options }), code as never, path);
  });
});

function expectSame(
  { n, mean, standardDeviation, interval }: PrincipleScore,
  wanted: { n: number; mean: number; standardDeviation: number; lower: number; upper: number },
): void {
  expect(n).toBe(wanted.n);
  expectWithin(mean, wanted.mean, 1e-13);
  expectWithin(standardDeviation, wanted.standardDeviation, 1e-12);
  expectWithin(interval?.lower, wanted.lower, 1e-12);
  expectWithin(interval?.upper, wanted.upper, 1e-12);
}
