import fc from "fast-check";
import { type ItemRanking, summarizeRankings } from "service-quality/programme";
import { describe, expect, it } from "vitest";
import golden from "../../golden/concordance/concordance.json" with { type: "json" };
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const named = (ranks: readonly number[]) => Object.fromEntries(ranks.map((rank, i) => [`item ${i}`, rank]));

/** Rankings of up to six items in tied places, all of the same items. */
const rankings = fc
  .record({ items: fc.integer({ min: 2, max: 6 }), n: fc.integer({ min: 2, max: 8 }) })
  .chain(({ items, n }) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: items, maxLength: items }), {
      minLength: n,
      maxLength: n,
    }),
  );

describe("summarizeRankings", () => {
  it.each(golden.cases.map((row, i) => [i, row] as const))(
    "has R's W, tests and Borda counts, case %i",
    (_, row) => {
      const summary = summarizeRankings(row.ranks.map(named));
      expectWithin(summary.w, row.w, 1e-12);
      expectWithin(summary.chiSquared, row.chiSquared, 1e-12);
      expect(summary.df).toBe(row.df);
      expectWithin(summary.p, row.p, 1e-11);
      expectWithin(summary.f?.statistic, row.f.statistic, 1e-11);
      expectWithin(summary.f?.df1, row.f.df1, 1e-12);
      expectWithin(summary.f?.df2, row.f.df2, 1e-12);
      expectWithin(summary.f?.p, row.f.p, 1e-11);
      if (!summary.tied) expectWithin(summary.meanSpearman, row.meanSpearman, 1e-11);
      for (const { item, meanRank, borda } of summary.items) {
        const i = Number(item.slice("item ".length));
        expectWithin(meanRank, row.meanRanks[i]!, 1e-12);
        expectWithin(borda, row.borda[i]!, 1e-12);
      }
      expect(summary.notes).toEqual([]);
    },
  );

  it("takes the same ranking as a list with ties and as numbers, ranks or not", () => {
    const first: ItemRanking = ["a", ["b", "c"], "d"];
    const lists = summarizeRankings([first, ["d", "c", "b", "a"]]);
    expect(summarizeRankings([{ a: 1, b: 2, c: 2, d: 3 }, ["d", "c", "b", "a"]])).toEqual(lists);
    expect(
      summarizeRankings([
        { a: -7, b: 0.3, c: 0.1 + 0.2, d: 8 },
        { a: 4, b: 3, c: 2, d: 1 },
      ]),
    ).toEqual(lists);
    expect(lists.tied).toBe(true);
  });

  it("orders by Borda's count, equal items by first appearance and of one rank", () => {
    const { order, items } = summarizeRankings([
      ["b", "a", "c", "d"],
      ["a", "b", "d", "c"],
    ]);
    expect(order).toEqual(["b", "a", "c", "d"]);
    expect(items.map(({ rank }) => rank)).toEqual([1, 1, 3, 3]);
  });

  it("counts the rankings in which nothing is ahead of an item, or behind it", () => {
    const { items } = summarizeRankings([
      [["a", "b"], "c"],
      ["c", ["a", "b"]],
      ["a", "b", "c"],
    ]);
    const counts = Object.fromEntries(items.map(({ item, firsts, lasts }) => [item, [firsts, lasts]]));
    expect(counts).toEqual({ a: [2, 1], b: [1, 1], c: [1, 2] });
  });

  it("ties in a last place what a ranking lacks, if asked to", () => {
    const short: ItemRanking[] = [["a", "b", "c"], ["a"]];
    expectRefusal(() => summarizeRankings(short), "missing_answers", [1, "b"]);
    expectRefusal(() => summarizeRankings([["a", "b"], { a: 1, b: null as never }]), "missing_answers", [
      1,
      "b",
    ]);
    expect(summarizeRankings(short, { unranked: "last" })).toEqual(
      summarizeRankings([
        ["a", "b", "c"],
        ["a", ["b", "c"]],
      ]),
    );
  });

  it("has no W where all ties, no F where all agree or no degrees of freedom are left", () => {
    const all = summarizeRankings([[["a", "b"]], [["b", "a"]]]);
    expect(all).toMatchObject({ w: null, chiSquared: null, df: 1, p: null, f: null, meanSpearman: null });
    expect(all.notes).toEqual([{ path: ["w"], reason: "all-tied" }]);
    const agreed = summarizeRankings([
      ["a", "b", "c"],
      ["a", "b", "c"],
    ]);
    expect(agreed).toMatchObject({ w: 1, meanSpearman: 1, f: null });
    expect(agreed.notes).toEqual([{ path: ["f"], reason: "unbounded" }]);
    const two = summarizeRankings([
      ["a", "b"],
      ["b", "a"],
    ]);
    expect(two).toMatchObject({ w: 0, p: 1, f: null, meanSpearman: -1 });
    expect(two.notes).toEqual([{ path: ["f"], reason: "no-degrees-of-freedom" }]);
  });

  it("knows items by any name", () => {
    const { order } = summarizeRankings([
      JSON.parse('{ "__proto__": 1, "constructor": 2 }'),
      ["__proto__", "constructor"],
    ]);
    expect(order).toEqual(["__proto__", "constructor"]);
  });

  it("does not depend on the order of rankings, nor on who ranks what by which number", () => {
    fc.assert(
      fc.property(rankings, fc.nat(), (ranks, seed) => {
        const summary = summarizeRankings(ranks.map(named));
        const turned = ranks.map((_, i) => ranks[(i + seed) % ranks.length]!);
        expect(summarizeRankings(turned.map((row) => named(row.map((rank) => 3 * rank - 1))))).toEqual(
          summary,
        );
      }),
    );
  });

  it("has W, p and F's p within 0..1, and Borda counts that add up", () => {
    fc.assert(
      fc.property(rankings, (ranks) => {
        const { n, w, p, f, items } = summarizeRankings(ranks.map(named));
        for (const share of [w, p, f?.p]) {
          expect(share ?? 0).toBeGreaterThanOrEqual(0);
          expect(share ?? 0).toBeLessThanOrEqual(1);
        }
        const k = items.length;
        expect(items.reduce((sum, { borda }) => sum + borda, 0)).toBe((n * k * (k - 1)) / 2);
      }),
    );
  });

  it.each<[string, unknown, string, (string | number)[]]>([
    ["no rankings", [], "insufficient_data", []],
    ["one ranking", [["a", "b"]], "insufficient_data", []],
    ["one item", [["a"], ["a"]], "insufficient_data", []],
    ["rankings of nothing", [[], {}], "insufficient_data", []],
    ["no list", { a: 1 }, "invalid_input", []],
    ["a ranking that is text", ["ab", "ba"], "invalid_input", [0]],
    [
      "an item that is no text",
      [
        ["a", 2],
        ["a", "b"],
      ],
      "invalid_input",
      [0, 1],
    ],
    [
      "an item without a name",
      [
        ["a", ""],
        ["a", "b"],
      ],
      "invalid_input",
      [0, 1],
    ],
    [
      "an item twice",
      [
        ["a", "b"],
        ["a", "b", "a"],
      ],
      "invalid_input",
      [1, 2],
    ],
    [
      "an item twice in a tie",
      [
        ["a", ["b", "b"]],
        ["a", "b"],
      ],
      "invalid_input",
      [0, 1, 1],
    ],
    [
      "a tie of nothing",
      [
        ["a", []],
        ["a", "b"],
      ],
      "invalid_input",
      [0, 1],
    ],
    ["a number that is text", [{ a: 1, b: "2" }, ["a", "b"]], "invalid_input", [0, "b"]],
    ["an infinite number", [{ a: 1, b: Number.POSITIVE_INFINITY }, ["a", "b"]], "invalid_input", [0, "b"]],
  ])("refuses %s", (_, given, code, path) => {
    expectRefusal(() => summarizeRankings(given as never), code as never, path);
  });

  it("refuses an unknown option and an unknown policy", () => {
    const two: ItemRanking[] = [
      ["a", "b"],
      ["a", "b"],
    ];
    expectRefusal(() => summarizeRankings(two, { ties: "best" } as never), "invalid_input", ["ties"]);
    expectRefusal(() => summarizeRankings(two, { unranked: "first" as never }), "invalid_input", [
      "unranked",
    ]);
  });
});
