import { describe, expect, it } from "vitest";
import { summarizeVariants } from "../../src/logs/summarize-variants.ts";
import { DAY, HOUR, logOf } from "./event-logs.ts";

describe("variants", () => {
  const log = logOf({
    A: [
      ["b", "02 09:00"],
      ["a", "02 10:00"],
    ],
    B: [["a", "02 09:00"]],
    C: [
      ["a", "02 09:00"],
      ["b", "03 09:00"],
    ],
    D: [
      ["a", "02 09:00"],
      ["b", "02 11:00"],
    ],
  });

  it("are ordered by how many cases took them, then by their names", () => {
    const { variants, startActivities, endActivities, follows } = summarizeVariants(log);
    expect(variants).toEqual([
      { activities: ["a", "b"], cases: 2, share: 0.5, cumulativeShare: 0.5, medianMs: (DAY + 2 * HOUR) / 2 },
      { activities: ["a"], cases: 1, share: 0.25, cumulativeShare: 0.75, medianMs: 0 },
      { activities: ["b", "a"], cases: 1, share: 0.25, cumulativeShare: 1, medianMs: HOUR },
    ]);
    expect(startActivities).toEqual([
      { activity: "a", n: 3 },
      { activity: "b", n: 1 },
    ]);
    expect(endActivities).toEqual([
      { activity: "a", n: 2 },
      { activity: "b", n: 2 },
    ]);
    expect(follows).toEqual([
      { from: "a", to: "b", n: 2, medianMs: (DAY + 2 * HOUR) / 2 },
      { from: "b", to: "a", n: 1, medianMs: HOUR },
    ]);
  });

  it("put successions that are as frequent in the order of their names", () => {
    const { follows } = summarizeVariants(
      logOf({
        A: [
          ["b", "02 09:00"],
          ["a", "02 10:00"],
          ["c", "02 11:00"],
          ["a", "02 12:00"],
          ["b", "02 13:00"],
        ],
      }),
    );
    expect(follows.map(({ from, to }) => from + to)).toEqual(["ab", "ac", "ba", "ca"]);
  });

  it("are none in an empty log, whatever the instant", () => {
    const none = { cases: 0, events: 0, variants: [], startActivities: [], endActivities: [], follows: [] };
    expect(summarizeVariants([])).toMatchObject({ ...none, asOf: null });
    expect(summarizeVariants(log, { asOf: "2026-01-01T00:00:00Z" })).toMatchObject({
      ...none,
      asOf: "2026-01-01T00:00:00.000Z",
    });
  });
});
