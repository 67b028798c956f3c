import { describe, expect, it } from "vitest";
import { estimateMean } from "../../src/numeric/inference/mean.ts";
import { wilsonInterval } from "../../src/numeric/inference/proportion.ts";
import {
  addRespondent,
  designN,
  effectiveNumber,
  emptyTally,
  pooled,
  shareOf,
  tallyOf,
  tallyShare,
} from "../../src/survey/share.ts";
import { expectWithin } from "../numeric/within.ts";

describe("a share of respondents", () => {
  it("has Wilson's interval of the respondents counted", () => {
    const share = tallyShare(tallyOf(3), tallyOf(10), false, 0.95)!;
    expect(share).toEqual({ share: 0.3, n: 10, interval: wilsonInterval(0.3, 10, 0.95) });
  });

  it("is none of nobody", () => {
    expect(tallyShare(emptyTally(), emptyTally(), true, 0.95)).toBeNull();
  });

  it("is that of the indicator's mean, to the effective number of its design", () => {
    const weights = [0.5, 2, 1, 3, 0.25, 1.5];
    const satisfied = [1, 0, 1, 1, 0, 0];
    const [some, others] = [emptyTally(), emptyTally()];
    for (const [i, w] of weights.entries()) addRespondent(satisfied[i] === 1 ? some : others, w);
    const all = pooled([some, others]);
    const mean = estimateMean(Float64Array.from(satisfied), Float64Array.from(weights))!;
    const counted = tallyShare(some, all, true, 0.9)!;
    const estimated = shareOf(mean, true, 0.9);
    expectWithin(counted.share, 4.5 / 8.25, 1e-15);
    expectWithin(counted.n, estimated.n, 1e-14);
    expectWithin(counted.interval.lower, estimated.interval.lower, 1e-14);
    // p(1 − p) / s², s² = n/(n − 1) Σw²(x − p)² / (Σw)², in fractions: p = 6/11, Σw²(x − p)² = 10.25 (5/11)² + 6.3125 (6/11)².
    const variance = (6 / 5) * ((10.25 * 25 + 6.3125 * 36) / 121 / 8.25 ** 2);
    expectWithin(designN(mean), 30 / 121 / variance, 1e-14);
  });

  it("rests on Kish's number where all are of one kind", () => {
    const all = emptyTally();
    for (const w of [1, 2, 3]) addRespondent(all, w);
    expect(tallyShare(all, all, true, 0.95)!.n).toBe(36 / 14);
    expect(effectiveNumber(all)).toBe(36 / 14);
  });
});
