import { batteryColumns } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("batteryColumns", () => {
  it("names the columns by battery and item, and takes them as they are", () => {
    const q1 = Uint8Array.of(7, 6);
    const columns = batteryColumns({ expectations: { q1 }, perceptions: { q1: [5, null] } });
    expect(Object.keys(columns)).toEqual(["expectations.q1", "perceptions.q1"]);
    expect(columns["expectations.q1"]).toBe(q1);
  });

  it("refuses what is no set of columns", () => {
    for (const odd of [null, undefined, 5, [], new Map()]) {
      expectRefusal(() => batteryColumns(odd as never), "invalid_input", []);
      expectRefusal(() => batteryColumns({ perceptions: odd } as never), "invalid_input", ["perceptions"]);
    }
    expectRefusal(() => batteryColumns({ e: { q1: 5 as never } }), "invalid_input", ["e", "q1"]);
  });

  it("refuses two columns of one name", () => {
    const batteries = { a: { "b.c": [1] }, "a.b": { c: [2] } };
    expectRefusal(() => batteryColumns(batteries), "invalid_input", ["a.b", "c"]);
  });
});
