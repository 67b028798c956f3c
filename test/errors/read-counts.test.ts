import { describe, expect, it } from "vitest";
import { countsAt } from "../../src/errors/read-counts.ts";
import { expectRefusal } from "../refusal.ts";

describe("countsAt", () => {
  it("reads a count and its n, of which it may be none or all", () => {
    expect(countsAt({ count: 0, n: 0 }, [])).toEqual({ count: 0, n: 0 });
    expect(countsAt({ count: 3, n: 3 }, [])).toEqual({ count: 3, n: 3 });
  });

  it.each<[unknown, (string | number)[]]>([
    [null, ["staff"]],
    [[1, 2], ["staff"]],
    [{ count: 4, n: 3 }, ["staff", "count"]],
    [{ count: -1, n: 3 }, ["staff", "count"]],
    [{ count: 0.5, n: 3 }, ["staff", "count"]],
    [{ count: 1 }, ["staff", "n"]],
    [{ count: 1, n: Number.POSITIVE_INFINITY }, ["staff", "n"]],
    [{ count: 1, n: 3, share: 0.3 }, ["staff", "share"]],
  ])("refuses %j at its fault", (value, path) => {
    expectRefusal(() => countsAt(value, ["staff"]), "invalid_input", path);
  });
});
