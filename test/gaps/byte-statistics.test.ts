import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scoreServperf } from "../../src/gaps/servperf.ts";
import { scoreServqual } from "../../src/gaps/servqual.ts";
import type { InstrumentSpec } from "../../src/instruments/instrument.ts";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { batteryColumns } from "../../src/survey/battery-columns.ts";
import { expectRefusal } from "../refusal.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const instrument = (min: number, max: number): InstrumentSpec => ({
  id: "desk",
  title: "Desk",
  citation: "own",
  scale: { min, max },
  dimensions: [
    {
      id: "staff",
      label: "Staff",
      items: [
        { id: "kind", label: "kind" },
        { id: "rude", label: "rude", reverse: true },
        { id: "a.b", label: "a.b" },
      ],
    },
    { id: "rooms", label: "Rooms", items: [{ id: "clean", label: "clean" }] },
  ],
});
const ids = ["kind", "rude", "a.b", "clean"];

/** Surveys of so many respondents, as lists. */
const surveyOf = (min: number, max: number, respondents: number) => {
  const column = fc.array(fc.integer({ min, max }), { minLength: respondents, maxLength: respondents });
  const battery = fc.record(Object.fromEntries(ids.map((id) => [id, column])));
  return fc.record({ expectations: battery, perceptions: battery });
};
type Battery = Readonly<Record<string, number[]>>;

const packed = (battery: Battery) =>
  Object.fromEntries(Object.entries(battery).map(([id, list]) => [id, Int8Array.from(list)]));

/** Every number of a result to ten digits: sums of other shapes round otherwise. */
function rounded(result: unknown): unknown {
  return JSON.parse(
    JSON.stringify(result, (_, value) => (typeof value === "number" ? Number(value.toFixed(10)) : value)),
  );
}

const drawn = fc.constantFrom([1, 7] as const, [-3, 3] as const, [-128, 127] as const).chain(([min, max]) =>
  fc.integer({ min: 1, max: 30 }).chain((respondents) =>
    fc.record({
      survey: surveyOf(min, max, respondents),
      options: fc.constant({ instrument: instrument(min, max) }),
    }),
  ),
);

describe("a survey of bytes", () => {
  it("is scored as one of lists, shares of shortfall among all, and its means as from its moments, to the last bit", () => {
    fc.assert(
      fc.property(
        drawn,
        fc.constantFrom("reject", "listwise", "available"),
        ({ survey, options }, missing) => {
          const bytes = {
            expectations: packed(survey.expectations),
            perceptions: packed(survey.perceptions),
          };
          const asked = { ...options, missing: missing as "reject" };
          expect(rounded(scoreServqual(bytes, asked))).toEqual(rounded(scoreServqual(survey, asked)));
          expect(rounded(scoreServperf({ perceptions: bytes.perceptions }, asked))).toEqual(
            rounded(scoreServperf({ perceptions: survey.perceptions }, asked)),
          );
          const { overall } = scoreServqual({ moments: collectMoments(batteryColumns(survey)) }, options);
          expect(scoreServqual(bytes, options).overall).toEqual(overall);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts shortfalls over more rows than a block has", () => {
    const column = (every: number) => Uint8Array.from({ length: 9001 }, (_, r) => (r % every === 0 ? 1 : 7));
    const fours = new Uint8Array(9001).fill(4);
    const battery = (columns: readonly Uint8Array[]) =>
      Object.fromEntries(ids.map((id, j) => [id, columns[j]!] as const));
    const { items, dimensions } = scoreServqual(
      {
        expectations: battery([fours, fours, fours, fours]),
        perceptions: battery([column(2), column(3), fours, column(9001)]),
      },
      { instrument: instrument(1, 7) },
    );
    // Every second; all but every third, being turned; none; the first alone.
    expect(items.map(({ shortfallShare }) => shortfallShare! * 9001)).toEqual([4501, 6000, 0, 1]);
    // The sum of −3 or 3 and, turned, 3 or −3: below 0 where the first is 1 and the second is 7.
    expect(dimensions.map(({ shortfallShare }) => Math.round(shortfallShare! * 9001))).toEqual([3000, 1]);
  });

  it("is walked by its rows where it has weights, own points, too many items to a dimension, or the host no SIMD", async () => {
    const items = Array.from({ length: 129 }, (_, j) => ({ id: `q${j}`, label: "one of many" }));
    const wide = { ...instrument(0, 255), dimensions: [{ id: "all", label: "All", items }] };
    const all = (answers: number[]) =>
      Object.fromEntries(items.map(({ id }) => [id, Uint8Array.from(answers)] as const));
    const scored = scoreServqual(
      { expectations: all([255, 0]), perceptions: all([0, 255]) },
      { instrument: wide },
    );
    expect(scored.dimensions[0]).toMatchObject({ gap: 0, shortfallShare: 0.5 });

    const one = (answer: number) =>
      Object.fromEntries(ids.map((id) => [id, Uint8Array.of(answer, answer + 1)] as const));
    const survey = { expectations: one(4), perceptions: one(3) };
    const options = { instrument: instrument(1, 7) };
    const plain = scoreServqual(survey, options);
    expect(rounded(scoreServqual(survey, { ...options, weights: [1, 1] }))).toEqual(rounded(plain));
    const importance = { staff: [50, 60], rooms: [50, 40] };
    expect(scoreServqual({ ...survey, importance }, options).dimensions[0]!.weight).toBe(0.55);
    expect(
      scoreServperf({ perceptions: survey.perceptions, importance }, options).dimensions[0]!.weight,
    ).toBe(0.55);
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const without = await import("../../src/gaps/servqual.ts");
    expect(rounded(without.scoreServqual(survey, options))).toEqual(rounded(plain));
  });

  it("refuses an answer off the scale at its row", () => {
    const column = Uint8Array.of(1, 7, 4);
    const battery = Object.fromEntries(ids.map((id) => [id, column] as const));
    for (const odd of [0, 8]) {
      const survey = { expectations: battery, perceptions: { ...battery, clean: Uint8Array.of(1, odd, 4) } };
      expectRefusal(() => scoreServqual(survey, { instrument: instrument(1, 7) }), "invalid_input", [
        "perceptions",
        "clean",
        1,
      ]);
      expectRefusal(
        () => scoreServperf({ perceptions: survey.perceptions }, { instrument: instrument(1, 7) }),
        "invalid_input",
        ["perceptions", "clean", 1],
      );
    }
  });
});
