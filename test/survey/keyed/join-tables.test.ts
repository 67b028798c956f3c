import { scoreServqual } from "service-quality/gaps";
import { joinTables, takeSurvey } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const expected = { respondents: ["ann", "ben", "cid"], variables: [{ name: "E1", values: [7, 5, 6] }] };
const perceived = { respondents: ["cid", "dan", "ben"], variables: [{ name: "P1", values: [6, 2, 5] }] };

describe("joinTables", () => {
  it("keeps everybody by default, in the order of the first table, then of the next", () => {
    const { respondents, variables, ...rest } = joinTables([expected, perceived]);
    expect(rest).toEqual({
      kind: "survey-table",
      version: 1,
      source: "joined",
      title: null,
      keyed: true,
      weight: null,
      notes: [],
    });
    expect(respondents).toEqual(["ann", "ben", "cid", "dan"]);
    expect(variables.map(({ name, values }) => [name, values])).toEqual([
      ["E1", [7, 5, 6, null]],
      ["P1", [null, 5, 6, 2]],
    ]);
  });

  it("pairs the answers of one person, wherever they stand", () => {
    const table = joinTables([expected, perceived], { keep: "shared" });
    expect(table.respondents).toEqual(["ben", "cid"]);
    const { batteries } = takeSurvey(table, {
      batteries: { expectations: { prefix: "E" }, perceptions: { prefix: "P" } },
    });
    const instrument = {
      id: "i",
      title: "I",
      citation: "own",
      scale: { min: 1, max: 7 },
      dimensions: [{ id: "d", label: "D", items: [{ id: "q1", label: "q1" }] }],
    };
    expect(scoreServqual(batteries, { instrument }).overall.gap).toBe(0);
  });

  it("keeps the first title, and the weight where one table has one", () => {
    const weighed = {
      respondents: ["ann"],
      title: "Till",
      weight: "w",
      variables: [{ name: "w", values: [2] }],
    };
    const other = {
      respondents: ["ann"],
      title: "Web",
      weight: "v",
      variables: [{ name: "v", values: [2] }],
    };
    expect(joinTables([expected, weighed])).toMatchObject({ title: "Till", weight: "w" });
    expect(joinTables([expected, weighed, other])).toMatchObject({ title: "Till", weight: null });
  });

  it("leads notes of variables to their new places", () => {
    const noted = (table: object, path: (string | number)[]) =>
      ({ ...table, notes: [{ path, reason: "no-answers" }] }) as never;
    const { notes } = joinTables([
      noted(expected, ["variables", 0, "name"]),
      noted(perceived, ["variables", 0]),
      noted({ respondents: ["x"], variables: [] }, ["title"]),
    ]);
    expect(notes.map(({ path }) => path)).toEqual([["variables", 0, "name"], ["variables", 1], ["title"]]);
  });

  it("refuses tables that cannot be joined", () => {
    expectRefusal(() => joinTables([expected, { ...perceived, keyed: false }]), "invalid_input", [
      1,
      "keyed",
    ]);
    expectRefusal(() => joinTables([expected, expected]), "invalid_input", [1, "variables", 0, "name"]);
    expectRefusal(() => joinTables([expected]), "insufficient_data", []);
    expectRefusal(() => joinTables(expected as never), "invalid_input", []);
    expectRefusal(() => joinTables([expected, { ...perceived, respondents: [] }]), "insufficient_data", [
      1,
      "respondents",
    ]);
    const strangers = { respondents: ["zoe"], variables: [] };
    expectRefusal(() => joinTables([expected, strangers], { keep: "shared" }), "insufficient_data", []);
    expectRefusal(() => joinTables([expected, perceived], { keep: "both" as never }), "invalid_input", [
      "keep",
    ]);
  });
});
