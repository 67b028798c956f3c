import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import type { Missing } from "../../../src/survey/estimation.ts";
import { momentsPlan } from "../../../src/warehouse/plans/moments-plan.ts";
import { momentsFromRows } from "../../../src/warehouse/rows/moments-from-rows.ts";
import type { SumsLayout } from "../../../src/warehouse/sums-layout.ts";
import { ONCE } from "../../../src/warehouse/weight-limb.ts";
import { expectRefusal } from "../../refusal.ts";
import { rowsOfTable } from "./table-rows.ts";

const PLAIN: SumsLayout = { fields: 1, bits: 0, center: 0, limbs: [ONCE] };

const drawn = fc
  .record({
    missing: fc.constantFrom<Missing>("reject", "listwise", "available"),
    items: fc.integer({ min: 1, max: 7 }),
    rows: fc.integer({ min: 1, max: 20 }),
    isWeighted: fc.boolean(),
    fields: fc.constantFrom(1 as const, 2 as const, 3 as const),
    center: fc.integer({ min: -4, max: 4 }),
    bits: fc.integer({ min: 14, max: 20 }),
    cut: fc.integer({ min: 1, max: 12 }),
    chunk: fc.integer({ min: 1, max: 40 }),
  })
  .chain(({ items, rows, ...layout }) => {
    const answer = fc.integer({ min: -7, max: 7 });
    const cell = layout.missing === "reject" ? answer : fc.option(answer, { freq: 4 });
    const column = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: rows, maxLength: rows });
    return fc.record({
      ...Object.fromEntries(Object.entries(layout).map(([key, value]) => [key, fc.constant(value)])),
      answers: fc.array(column<number | null>(cell), { minLength: items, maxLength: items }),
      weights: column(fc.integer({ min: 0, max: 300 })),
    }) as fc.Arbitrary<typeof layout & { answers: (number | null)[][]; weights: number[] }>;
  });

describe("momentsFromRows", () => {
  it("is the summary of memory, in every layout, in parts of any size, in any order", () => {
    fc.assert(
      fc.property(drawn, ({ missing, answers, weights, isWeighted, fields, center, bits, cut, chunk }) => {
        const items = answers.map((_, i) => `q${i}`);
        const plan = momentsPlan(items, {
          scale: { min: -7, max: 7 },
          missing,
          ...(isWeighted && { weights: { column: "w", factor: 1, largest: 300 } }),
        });
        const limbs = ([1, 2] as const).flatMap((power) =>
          Array.from({ length: Math.ceil((power * 9) / cut) }, (_, l) => ({ power, shift: l * cut })),
        );
        const layout: SumsLayout = isWeighted
          ? { ...PLAIN, limbs }
          : fields === 1
            ? PLAIN
            : { fields, bits, center: missing === "available" ? 0 : center, limbs: [ONCE] };
        const rows = rowsOfTable(plan, { answers, weights: isWeighted ? weights : null }, layout, chunk);
        const columns = Object.fromEntries(items.map((item, i) => [item, answers[i]!]));
        const expected = collectMoments(columns, {
          missing,
          ...(isWeighted && { weights, weightFactor: 1 }),
        });
        expect(JSON.stringify(momentsFromRows(plan, rows.reverse()))).toBe(JSON.stringify(expected));
      }),
    );
  });

  const plan = momentsPlan(["a", "b"], { scale: { min: 1, max: 7 } });
  const rows = rowsOfTable(
    plan,
    {
      answers: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      weights: null,
    },
    PLAIN,
    3,
  );
  const [check, first, second] = rows as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const refuses = (given: unknown, path: (string | number)[], planned = plan) =>
    expectRefusal(() => momentsFromRows(planned, given as object[]), "invalid_input", path);

  it("takes integers as databases give them", () => {
    const decimal = { toString: () => "6.00" };
    const odd = { ...first, c0: decimal, c1: "15", N: "3.0" };
    const { n: _, ...upper } = odd as Record<string, unknown>;
    expect(momentsFromRows(plan, [check, upper, second]).sums.answers).toEqual([6, 15]);
    const empty = { ...check, c0: 0, c1: 0, c3: 0, c4: 0 };
    const nulls = [first, second].map((row) => ({ ...row, n: 0, c0: null, c1: null, c2: null }));
    const listwise = momentsPlan(["a", "b"], { scale: { min: 1, max: 7 }, missing: "listwise" });
    nulls[1] = { part: second.part, n: 0, c0: null, c1: null } as never;
    expect(momentsFromRows(listwise, [empty, ...nulls]).sums.products).toEqual([0, 0, 0]);
  });

  it("refuses cells that are no whole number", () => {
    for (const cell of [1.5, Number.NaN, 2 ** 53, "12.5", "1e3", "", {}, true, []]) {
      refuses([check, { ...first, c1: cell }, second], ["rows", 1, "c1"]);
    }
    refuses([{ ...check, c0: -3 }, first, second], ["rows", 0, "c0"]);
    refuses([{ ...check, c4: undefined }, first, second], ["rows", 0, "c4"]);
    refuses([{ ...check, part: 5 }, first, second], ["rows", 0, "part"]);
    refuses([check, null, second], ["rows", 1]);
    refuses("rows", ["rows"]);
  });

  it("refuses rows of which one lacks, comes twice, is of another plan or of another moment", () => {
    refuses([first, second], ["rows"]);
    refuses([check, check, first, second], ["rows"]);
    refuses([check], ["rows"]);
    refuses([check, first], ["rows"]);
    refuses([check, first, second, second], ["rows", 3, "c0"]);
    refuses([check, first, { ...second, n: 2 }], ["rows", 2, "n"]);
    refuses(
      [check, first, { ...second, part: "sums;fields=2;bits=9;center=0;limbs=0.0;from=3;of=5" }],
      ["rows", 2, "part"],
    );
    refuses(
      [check, first, { ...second, part: "sums;fields=1;bits=0;center=0;limbs=0.0;from=3;of=9" }],
      ["rows", 2, "part"],
    );
    refuses([check, first, { ...second, part: "sums" }], ["rows", 2, "part"]);
    refuses([check, first, { ...second, c9: 1, c2: 1 }], ["rows", 2, "c2"]);
    const weighted = momentsPlan(["a", "b"], { scale: { min: 1, max: 7 }, weights: { column: "w" } });
    refuses(rows, ["rows", 1, "part"], weighted as never);
    const byWeight = {
      ...PLAIN,
      limbs: [
        { power: 1, shift: 0 },
        { power: 2, shift: 0 },
      ] as const,
    };
    const ofWeights = rowsOfTable(
      plan,
      {
        answers: [
          [1, 2],
          [4, 5],
        ],
        weights: [1, 1],
      },
      byWeight,
    );
    refuses(ofWeights, ["rows", 1, "part"]);
  });

  it("refuses sums that no answers could have", () => {
    refuses([check, { ...first, c0: 300 }, second], ["rows", "sums", "answers", 0]);
  });

  it("refuses gaps that are of another item, of other weights, of other respondents, or lacking", () => {
    const available = momentsPlan(["a", "b"], { scale: { min: 1, max: 7 }, missing: "available" });
    const [ofAll, sums, gaps] = rowsOfTable(
      available,
      {
        answers: [
          [1, null, 3],
          [4, 5, 6],
        ],
        weights: null,
      },
      PLAIN,
    );
    refuses([ofAll, sums], ["rows"], available as never);
    refuses([ofAll, sums, gaps, gaps], ["rows", 3, "part"], available as never);
    refuses([ofAll, sums, { ...gaps, n: 2 }], ["rows", 2, "n"], available as never);
    refuses(
      [ofAll, sums, { ...gaps, part: "gaps;item=2;center=0;limbs=0.0" }],
      ["rows", 2, "part"],
      available as never,
    );
    refuses(
      [ofAll, sums, { ...gaps, part: "gaps;item=0;center=0;limbs=1.0" }],
      ["rows", 2, "part"],
      available as never,
    );
  });

  it("gives a summary of nobody to a group in which nobody counts", () => {
    const grouped = momentsPlan(["a"], { scale: { min: 1, max: 7 }, missing: "listwise", groupBy: ["g"] });
    const [summary] = momentsFromRows(grouped, [
      { part: "check", g0: 5n, c0: 1, c1: 0, c2: 0, c3: 0, c4: 0 },
    ]);
    expect(summary).toEqual({
      group: { g: 5 },
      moments: { ...collectMoments({ a: [null] }, { missing: "listwise" }) },
    });
    const weighted = momentsPlan(["a"], {
      scale: { min: 1, max: 7 },
      missing: "listwise",
      groupBy: ["g"],
      weights: { column: "w" },
    });
    const [ofWeights] = momentsFromRows(weighted, [
      { part: "check", g0: true, c0: 1, c1: 0, c2: 0, c3: 0, c4: 0 },
    ]);
    expect(ofWeights?.moments.squaredWeightSums).toEqual({
      weights: [0],
      answers: [0],
      products: [0],
      squares: null,
    });
    for (const odd of [{}, undefined, Number.NaN, 2n ** 60n]) {
      expectRefusal(() => momentsFromRows(grouped, [{ part: "check", g0: odd }]), "invalid_input", [
        "rows",
        0,
        "g0",
      ]);
    }
  });
});
