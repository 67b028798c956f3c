import { describe, expect, it } from "vitest";
import { countedShare } from "../../../src/numeric/inference/counted-share.ts";
import golden from "../../golden/intervals/intervals.json" with { type: "json" };
import { expectWithin } from "../within.ts";

describe("countedShare", () => {
  it.each(golden.wilson)(
    "has the interval of R's prop.test without correction, $count of $n at $confidence",
    (row) => {
      const { share, interval, ...counts } = countedShare(row.count, row.n, row.confidence);
      expect(counts).toEqual({ count: row.count, n: row.n });
      expect(share).toBe(row.count / row.n);
      expectWithin(interval!.lower, row.lower, 1e-13);
      expectWithin(interval!.upper, row.upper, 1e-13);
    },
  );

  it("reaches 0 for none and 1 for all, exactly", () => {
    expect(countedShare(0, 7, 0.95).interval!.lower).toBe(0);
    expect(countedShare(7, 7, 0.95).interval!.upper).toBe(1);
  });

  it("is no share of nothing", () => {
    expect(countedShare(0, 0, 0.95)).toEqual({ count: 0, n: 0, share: null, interval: null });
  });
});
