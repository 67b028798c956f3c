import { scoreCroninTaylor } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { expectations, perceptions } from "../inn.ts";

describe("scoreCroninTaylor", () => {
  const importance = { clean: [7, 7, 6, 7], quiet: [4, 5, 6, 5], prompt: [1, 2, 3, 4] };

  it("averages the respondents' sums", () => {
    const scores = scoreCroninTaylor({ expectations, perceptions, importance });
    // by hand: gaps -1 -2 0 | 0 0 -1 | -1 -1 0 | -1 -1 1
    expect(scores).toMatchObject({ n: 4, items: 3 });
    expect(scores.servqual.sum).toBe((-3 - 1 - 2 - 1) / 4);
    expect(scores.weightedServqual.sum).toBe((-15 - 2 - 12 - 8) / 4);
    expect(scores.servperf.mean).toBeCloseTo((16 + 18 + 15 + 18) / 12, 14);
    // Σ I·P: 42 + 16 + 6 | 42 + 30 + 12 | 30 + 24 + 18 | 42 + 30 + 24
    expect(scores.weightedServperf.sum).toBe((64 + 84 + 72 + 96) / 4);
    expect(scores.notes).toEqual([]);
    expect(scores.weightedServqual.mean).toBeCloseTo((-15 / 12 - 2 / 14 - 12 / 15 - 8 / 16) / 4, 14);
  });

  it("scores what was answered on all three sides", () => {
    const scores = scoreCroninTaylor(
      {
        expectations,
        perceptions: {
          ...perceptions,
          quiet: [null, null, null, null],
          clean: [6, null, 5, 6],
          prompt: [6, null, 6, 6],
        },
        importance,
      },
      { missing: "available" },
    );
    expect(scores.n).toBe(3);
    expect(scores.servqual.sum).toBe(((-1 / 2) * 3 - 1.5 + 0) / 3);
  });

  it("says that one respondent gives no interval", () => {
    const { notes, servqual } = scoreCroninTaylor({ expectations: [7], perceptions: [6], importance: [1] });
    expect(servqual.interval).toBeNull();
    expect(notes).toEqual([{ path: ["servqual", "interval"], reason: "one-respondent" }]);
  });

  it.each([
    [
      "no items",
      { expectations: [], perceptions: [], importance: [] },
      {},
      "insufficient_data",
      ["expectations"],
    ],
    [
      "a respondent whose importance is all 0",
      {
        expectations,
        perceptions,
        importance: { clean: [0, 1, 1, 1], quiet: [0, 1, 1, 1], prompt: [0, 1, 1, 1] },
      },
      {},
      "invalid_input",
      ["importance", 0],
    ],
    [
      "that nobody answered",
      { expectations: { a: [1] }, perceptions: { a: [null] }, importance: { a: [1] } },
      { missing: "available" },
      "insufficient_data",
      [],
    ],
    [
      "that only respondents without weight answered",
      { expectations: { a: [1, 2] }, perceptions: { a: [1, null] }, importance: { a: [1, 1] } },
      { missing: "available", weights: [0, 1] },
      "insufficient_data",
      [],
    ],
    [
      "an item without importance",
      { expectations, perceptions, importance: { clean: [1, 1, 1, 1] } },
      {},
      "unknown_item",
      ["importance", "quiet"],
    ],
  ] as const)("refuses %s", (_, survey, options, code, path) => {
    expectRefusal(() => scoreCroninTaylor(survey as never, options), code, path);
  });
});
