import { describe, expect, it } from "vitest";
import { summarizeCauses } from "../../src/logs/summarize-causes.ts";
import { expectRefusal } from "../refusal.ts";

describe("causes", () => {
  it("count in missing alone where a row has none", () => {
    const { n, missing, total } = summarizeCauses([
      { cause: "a" },
      { cause: "" },
      { cause: null, cost: "?" },
      {},
    ]);
    expect([n, missing, total]).toEqual([1, 3, 1]);
  });

  it("weigh what a column says, and are in order of it, then of their names", () => {
    const rows = { why: ["b", "a", 7, "b"], cost: [1, 3, 0, 2] };
    const { causes, vital, total } = summarizeCauses(rows, { cause: "why", weight: "cost" });
    expect(causes).toEqual([
      { cause: "a", n: 1, weight: 3, share: 0.5, cumulativeShare: 0.5 },
      { cause: "b", n: 2, weight: 3, share: 0.5, cumulativeShare: 1 },
      { cause: "7", n: 1, weight: 0, share: 0, cumulativeShare: 1 },
    ]);
    expect([vital, total]).toEqual([2, 6]);
  });

  it("are vital up to the threshold, rounding apart", () => {
    const rows = Array.from("aaaaaabbbccccdddddddeeeeeeeeee", (cause) => ({ cause }));
    // shares 10, 7, 6, 4 and 3 thirtieths: the first three make 23/30, the first four 0.9
    expect(summarizeCauses(rows, { threshold: 0.9 }).vital).toBe(4);
    expect(summarizeCauses(rows, { threshold: 1 }).vital).toBe(5);
  });

  it("are the same to the last bit in any order of the rows, and tie where rounding alone parts them", () => {
    const rows = [0.1, 0.2, 0.3, 0.7].map((cost) => ({ cause: "b", cost }));
    const forth = summarizeCauses([...rows, { cause: "a", cost: 1.3 }], { weight: "cost" });
    expect(summarizeCauses([{ cause: "a", cost: 1.3 }, ...rows.reverse()], { weight: "cost" })).toEqual(
      forth,
    );
    expect(forth.causes.map(({ cause }) => cause)).toEqual(["a", "b"]);
  });

  it("are missing where their cell is empty", () => {
    const rows = { cause: [1, Number.NaN, null, undefined, ""] };
    expect(summarizeCauses(rows)).toMatchObject({ n: 1, missing: 4 });
  });

  it("have Gini's index 0 where they are alike, and none without weight", () => {
    expect(summarizeCauses([{ cause: "a" }, { cause: "b" }]).gini).toBe(0);
    const { gini, vital, causes, notes } = summarizeCauses([{ cause: "a", cost: 0 }], { weight: "cost" });
    expect([gini, vital, causes[0]?.share]).toEqual([null, 0, null]);
    expect(notes).toEqual([{ path: ["gini"], reason: "nothing-weighed" }]);
  });

  it.each<[object[], object, (string | number)[]]>([
    [[{ cause: "a" }], { threshold: 0 }, ["threshold"]],
    [[{ cause: "a" }], { threshold: 1.1 }, ["threshold"]],
    [[{ cause: "a" }], { cause: "" }, ["cause"]],
    [[{ cause: "a" }], { weight: "" }, ["weight"]],
    [[{ cause: "a" }], { weight: "cost" }, [0, "cost"]],
    [[{ cause: "a", cost: -1 }], { weight: "cost" }, [0, "cost"]],
    [[{ cause: {} }], {}, [0, "cause"]],
    [[{ cause: "a" }], { treshold: 0.5 }, ["treshold"]],
    [[{ cause: "a" }], { threshold: "0.5" }, ["threshold"]],
  ])("are refused: %j, %j", (rows, options, path) => {
    expectRefusal(() => summarizeCauses(rows, options), "invalid_input", path);
  });
});
