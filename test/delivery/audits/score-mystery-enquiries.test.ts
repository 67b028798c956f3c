import fc from "fast-check";
import { type MysteryEnquiry, scoreMysteryEnquiries } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { enquiries } from "../delivery-arbitraries.ts";

const sent = (...times: (number | null)[]): MysteryEnquiry[] =>
  times.map((responseMs) => ({ firm: "a", responseMs }));

describe("scoreMysteryEnquiries", () => {
  it("counts those never answered as taking forever", () => {
    const { overall, notes } = scoreMysteryEnquiries(sent(1, 2, 3, null, null), {
      quantiles: [0.5, 0.6, 0.61],
    });
    expect(overall.quantiles).toEqual([
      { p: 0.5, value: 3 },
      { p: 0.6, value: 3 },
      { p: 0.61, value: null },
    ]);
    expect(notes).toEqual([
      { path: ["overall", "quantiles", 2, "value"], reason: "not-reached" },
      { path: ["firms", 0, "quantiles", 2, "value"], reason: "not-reached" },
    ]);
  });

  it("takes the least time at which the share is reached, ties and floating errors included", () => {
    const valueAt = (p: number, times: (number | null)[]) =>
      scoreMysteryEnquiries(sent(...times), { quantiles: [p] }).overall.quantiles[0]!.value;
    expect(valueAt(0, [7, 5])).toBe(5);
    expect(valueAt(1, [7, 5])).toBe(7);
    expect(valueAt(0, [null])).toBeNull();
    // 0.3 × 10 is 3, and 0.1 × 3 is a little more than 0.3
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([valueAt(0.3, ten), valueAt(0.1 * 3, ten)]).toEqual([3, 3]);
  });

  it("scores the answers that have a score", () => {
    const { overall } = scoreMysteryEnquiries([
      { firm: "a", responseMs: 1, score: 90 },
      { firm: "a", responseMs: 1, score: 100 },
      { firm: "a", responseMs: 1 },
    ]);
    expect(overall.score).toMatchObject({ n: 2, mean: 95, interval: { upper: 100 } });
    expect(scoreMysteryEnquiries(sent(1)).overall.score).toEqual({ n: 0, mean: null, interval: null });
    expect(scoreMysteryEnquiries([{ firm: "a", responseMs: 1, score: 4 }]).overall.score).toEqual({
      n: 1,
      mean: 4,
      interval: null,
    });
  });

  it("has a share within the target, the target included, of all sent, and none without a target", () => {
    const { overall } = scoreMysteryEnquiries(sent(1000, 1001, null, null), { targetMs: 1000 });
    expect(overall.withinTarget).toMatchObject({ count: 1, n: 4 });
    expect(scoreMysteryEnquiries(sent(1)).overall.withinTarget).toBeNull();
  });

  it("is as a table of the answers by firm counts them", () => {
    fc.assert(
      fc.property(enquiries, (drawn) => {
        const { n, overall, firms } = scoreMysteryEnquiries(drawn);
        expect([n, overall.n]).toEqual([drawn.length, drawn.length]);
        for (const { firm, answered, rank, rankInterval } of firms) {
          const own = drawn.filter((enquiry) => enquiry.firm === firm);
          expect(answered).toMatchObject({
            n: own.length,
            count: own.filter(({ responseMs }) => responseMs !== null).length,
          });
          expect(rankInterval.lower <= rank && rank <= rankInterval.upper).toBe(true);
        }
      }),
    );
  });

  it.each<[string, () => unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no enquiries", () => scoreMysteryEnquiries([]), "insufficient_data", []],
    ["a time below 0", () => scoreMysteryEnquiries(sent(-1)), "invalid_input", [0, "responseMs"]],
    [
      "a score above 100",
      () => scoreMysteryEnquiries([{ firm: "a", responseMs: 1, score: 101 }]),
      "invalid_input",
      [0, "score"],
    ],
    [
      "a score of an answer never given",
      () => scoreMysteryEnquiries([{ firm: "a", responseMs: null, score: 5 }]),
      "invalid_input",
      [0, "score"],
    ],
    [
      "a quantile above 1",
      () => scoreMysteryEnquiries(sent(1), { quantiles: [2] }),
      "invalid_input",
      ["quantiles", 0],
    ],
    [
      "a target below 0",
      () => scoreMysteryEnquiries(sent(1), { targetMs: -1 }),
      "invalid_input",
      ["targetMs"],
    ],
    [
      "an enquiry to nobody",
      () => scoreMysteryEnquiries([{ responseMs: 1 } as never]),
      "invalid_input",
      [0, "firm"],
    ],
    [
      "an enquiry that does not say whether it was answered",
      () => scoreMysteryEnquiries([{ firm: "a", responseMS: 1 } as never]),
      "invalid_input",
      [0, "responseMs"],
    ],
    [
      "a time that is text",
      () => scoreMysteryEnquiries(sent("1" as never)),
      "invalid_input",
      [0, "responseMs"],
    ],
    [
      "a score below 0",
      () => scoreMysteryEnquiries([{ firm: "a", responseMs: 1, score: -1 }]),
      "invalid_input",
      [0, "score"],
    ],
    [
      "a quantile that is no list",
      () => scoreMysteryEnquiries(sent(1), { quantiles: 0.5 as never }),
      "invalid_input",
      ["quantiles"],
    ],
  ])("refuses %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});
