import { describe, expect, it } from "vitest";
import { jointCountsPlan } from "../../../src/warehouse/plans/joint-counts-plan.ts";
import { kanoPlan } from "../../../src/warehouse/plans/kano-plan.ts";
import { tallyPlan } from "../../../src/warehouse/plans/tally-plan.ts";
import { jointCountsFromRows } from "../../../src/warehouse/rows/joint-counts-from-rows.ts";
import { kanoFromRows } from "../../../src/warehouse/rows/kano-from-rows.ts";
import { tallyFromRows } from "../../../src/warehouse/rows/tally-from-rows.ts";
import { expectRefusal } from "../../refusal.ts";

const scale = { min: 1, max: 60 };

describe("tallyFromRows", () => {
  const plan = tallyPlan("q", { scale });
  const row = { part: "tally", state: 1, value: 5, c0: 3 };

  it("refuses missing answers, answers off the scale, and rows that come twice", () => {
    expectRefusal(() => tallyFromRows(plan, [{ ...row, state: 0, value: null }]), "missing_answers", ["q"]);
    expectRefusal(() => tallyFromRows(plan, [{ ...row, state: 2 }]), "invalid_input", ["q"]);
    expectRefusal(() => tallyFromRows(plan, [row, row]), "invalid_input", ["rows", 1, "value"]);
    expectRefusal(() => tallyFromRows(plan, [{ ...row, part: "kano" }]), "invalid_input", [
      "rows",
      0,
      "part",
    ]);
    expect(tallyFromRows(plan, [])).toEqual([]);
  });

  it("gives a tally for each group, by the text of its values", () => {
    const grouped = tallyPlan("q", { scale, missing: "listwise", groupBy: ["branch", "open"] });
    const rows = [
      { ...row, g0: "b", g1: true },
      { ...row, g0: "a", g1: false },
      { ...row, g0: "a", g1: false, state: 0 },
      { ...row, g0: "a", g1: false, value: 2 },
    ];
    expect(tallyFromRows(grouped, rows)).toEqual([
      {
        group: { branch: "a", open: false },
        counts: [
          { value: 2, count: 3 },
          { value: 5, count: 3 },
        ],
      },
      { group: { branch: "b", open: true }, counts: [{ value: 5, count: 3 }] },
    ]);
  });
});

describe("kanoFromRows", () => {
  const plan = kanoPlan([{ attribute: "wifi", functional: "f", dysfunctional: "d" }]);
  const row = { part: "kano", k: 0, f: 1, d: 5, c0: 3 };

  it("refuses answers that are none, features that there are not, and rows that come twice", () => {
    expectRefusal(() => kanoFromRows(plan, [{ ...row, f: -1 }]), "invalid_input", ["wifi"]);
    expectRefusal(() => kanoFromRows(plan, [{ ...row, d: -1 }]), "invalid_input", ["wifi"]);
    expectRefusal(() => kanoFromRows(plan, [{ ...row, k: 1 }]), "invalid_input", ["rows", 0, "k"]);
    expectRefusal(() => kanoFromRows(plan, [row, row]), "invalid_input", ["rows", 1]);
  });
});

describe("jointCountsFromRows", () => {
  const plan = jointCountsPlan(["a", "b"], { scale });
  const check = { part: "check", c0: 3, c1: 3, c2: 0, c3: 3, c4: 3, c5: 0, c6: 0 };
  const rows = [
    check,
    { part: "item", i: 0, x: 1, c0: 3 },
    { part: "item", i: 1, x: 2, c0: 3 },
    { part: "pair", i: 0, j: 1, x: 1, y: 2, c0: 3 },
  ] as const;
  const refuses = (
    given: readonly object[],
    code: "invalid_input" | "insufficient_data" | "missing_answers",
    path: (string | number)[],
  ) => expectRefusal(() => jointCountsFromRows(plan, given), code, path);

  it("refuses a table that changed, counts that come twice or belong to no item, and no check", () => {
    refuses([check, rows[1], rows[2], { ...rows[3], c0: 2 }], "invalid_input", ["rows"]);
    refuses([check, { ...rows[1], c0: 2 }, rows[2], rows[3]], "invalid_input", ["rows"]);
    refuses([...rows, rows[1]], "invalid_input", ["rows", 4]);
    refuses([...rows, { ...rows[3], i: 1 }], "invalid_input", ["rows", 4]);
    refuses([...rows, { ...rows[1], i: 7 }], "invalid_input", ["rows", 4]);
    refuses(rows.slice(1), "invalid_input", ["rows"]);
    refuses([...rows, check], "invalid_input", ["rows"]);
  });

  it("refuses what memory refuses of the answers", () => {
    refuses([{ ...check, c4: 2 }], "missing_answers", ["b"]);
    refuses([{ ...check, c5: 1 }], "invalid_input", ["a"]);
    const listwise = jointCountsPlan(["a", "b"], { scale, missing: "listwise" });
    const nobody = { ...check, c1: 0, c3: 0 };
    expectRefusal(() => jointCountsFromRows(listwise, [nobody]), "insufficient_data", ["a"]);
    const many = Array.from({ length: 51 }, (_, x) => ({ part: "item", i: 0, x: x + 1, c0: 1 }));
    const wide = { part: "check", c0: 51, c1: 51, c2: 0, c3: 51, c4: 51, c5: 0, c6: 0 };
    refuses([wide, ...many, { part: "item", i: 1, x: 1, c0: 51 }], "invalid_input", ["a"]);
  });
});
