import { reverseAnswers } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const SEVEN = { min: 1, max: 7 };

describe("reverseAnswers", () => {
  it("turns the items named and copies the others, as plain lists", () => {
    const columns = { a: [1, 7, null], b: Float64Array.of(2, Number.NaN, -0), c: Uint8Array.of(5, 5, 6) };
    const turned = reverseAnswers(columns, ["a", "c"], SEVEN);
    expect(turned).toStrictEqual({ a: [7, 1, null], b: [2, null, 0], c: [3, 3, 2] });
    expect(Object.keys(turned)).toEqual(["a", "b", "c"]);
  });

  it("gives the answers back when done twice, and a copy when nothing is to turn", () => {
    const columns = { a: [1, 2, null, 7] };
    expect(reverseAnswers(reverseAnswers(columns, ["a"], SEVEN), ["a"], SEVEN)).toEqual(columns);
    expect(reverseAnswers(columns, [], SEVEN)).toEqual(columns);
    expect(reverseAnswers(columns, [], SEVEN).a).not.toBe(columns.a);
  });

  it("holds only the items it turns to the scale", () => {
    expect(reverseAnswers({ a: [1], points: [40] }, ["a"], SEVEN)).toEqual({ a: [7], points: [40] });
    expectRefusal(() => reverseAnswers({ a: [1, 8] }, ["a"], SEVEN), "invalid_input", ["a", 1]);
    expectRefusal(() => reverseAnswers({ a: [1], points: ["x" as never] }, ["a"], SEVEN), "invalid_input", [
      "points",
      0,
    ]);
  });

  it("reads a column named like a member of Object.prototype as any other", () => {
    const columns = JSON.parse('{ "__proto__": [1, 2] }');
    expect(Object.entries(reverseAnswers(columns, ["__proto__"], SEVEN))).toEqual([["__proto__", [7, 6]]]);
  });

  it("refuses unknown items, lists that are none, no columns and a malformed scale", () => {
    expectRefusal(() => reverseAnswers({ a: [1] }, ["b"], SEVEN), "unknown_item", ["b"]);
    expectRefusal(() => reverseAnswers({ a: [1] }, ["a", "a"], SEVEN), "invalid_input", ["items", 1]);
    expectRefusal(() => reverseAnswers({ a: [1] }, "a" as never, SEVEN), "invalid_input", ["items"]);
    expectRefusal(() => reverseAnswers({}, [], SEVEN), "insufficient_data", []);
    expectRefusal(() => reverseAnswers({ a: [] }, ["a"], SEVEN), "insufficient_data", ["a"]);
    expectRefusal(() => reverseAnswers(null as never, [], SEVEN), "invalid_input", []);
    expectRefusal(() => reverseAnswers({ a: [1] }, ["a"], { min: 7, max: 1 }), "invalid_input", [
      "scale",
      "max",
    ]);
  });
});
