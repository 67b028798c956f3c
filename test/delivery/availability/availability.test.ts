import fc from "fast-check";
import {
  type AvailabilityBlock,
  type AvailabilityPeriod,
  measureAvailability,
  type PenaltyBand,
  servicePenalty,
  systemAvailability,
} from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { block, period, share } from "../delivery-arbitraries.ts";

const BANDS: readonly PenaltyBand[] = [
  { below: 0.95, credit: 1 },
  { below: 0.999, credit: 0.1 },
  { below: 0.99, credit: 0.25 },
];

/** The availability of a block by trying all states of its parts. */
function byEnumeration(given: AvailabilityBlock): number {
  if (typeof given === "number") return given;
  const parts = ("serial" in given ? given.serial : given.parallel).map(byEnumeration);
  const needed = "serial" in given ? parts.length : (given.needed ?? 1);
  let total = 0;
  for (let state = 0; state < 2 ** parts.length; state++) {
    const works = parts.map((_, i) => ((state >> i) & 1) === 1);
    if (works.filter(Boolean).length < needed) continue;
    total += parts.reduce((product, part, i) => product * (works[i] ? part : 1 - part), 1);
  }
  return total;
}

describe("systemAvailability", () => {
  it("is what trying all states of the parts gives", () => {
    fc.assert(
      fc.property(block, (given) => {
        expect(systemAvailability(given as never)).toBeCloseTo(byEnumeration(given as never), 12);
      }),
    );
  });

  it("of many parts is a binomial tail", () => {
    expect(systemAvailability({ parallel: [0.97, 0.97, 0.97, 0.97, 0.97], needed: 3 })).toBeCloseTo(
      0.9997420042,
      14,
    );
    expect(systemAvailability({ parallel: new Array(2000).fill(0.5), needed: 1000 })).toBeCloseTo(0.50892, 4);
  });

  it("keeps the digits of what hardly ever fails", () => {
    expect(systemAvailability({ parallel: [1 - 1e-9, 1 - 1e-9] })).toBe(1);
    expect(systemAvailability({ serial: [1e-200, 1e-100] })).toBe(1e-300);
  });

  const deep = (depth: number): AvailabilityBlock => (depth === 0 ? 0.5 : { serial: [deep(depth - 1)] });
  const circular: { serial: unknown[] } = { serial: [] };
  circular.serial.push(circular);

  it("bears a hundred blocks within each other", () => {
    expect(systemAvailability(deep(100))).toBe(0.5);
  });

  it.each<[string, unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["a share above 1", 1.1, "invalid_input", []],
    ["no parts in a row", { serial: [] }, "insufficient_data", ["serial"]],
    ["no parts side by side", { parallel: [] }, "insufficient_data", ["parallel"]],
    ["more needed than there are", { parallel: [0.9], needed: 2 }, "invalid_input", ["needed"]],
    ["none needed", { parallel: [0.9], needed: 0 }, "invalid_input", ["needed"]],
    ["needed ones in a row", { serial: [0.9], needed: 1 }, "invalid_input", ["needed"]],
    ["neither kind", { parts: [0.9] }, "invalid_input", ["parts"]],
    [
      "a fault within",
      { serial: [0.9, { parallel: [0.9, -1] }] },
      "invalid_input",
      ["serial", 1, "parallel", 1],
    ],
    ["blocks without end", circular, "invalid_input", new Array(101).fill(["serial", 0]).flat()],
    ["a share below 0", -0.1, "invalid_input", []],
    ["a share that is text", "0.9", "invalid_input", []],
    ["part of a part needed", { parallel: [0.9], needed: 0.5 }, "invalid_input", ["needed"]],
    ["parts that are no list", { serial: 0.9 }, "invalid_input", ["serial"]],
    ["both kinds", { serial: [0.9], parallel: [0.9] }, "invalid_input", ["parallel"]],
  ])("refuses %s", (_, given, code, path) => {
    expectRefusal(() => systemAvailability(given as never), code, path);
  });
});

describe("servicePenalty", () => {
  const bandOf = (availability: number) => servicePenalty({ availability, bands: BANDS, fee: 2000 });

  it("takes the lowest band that the availability is below, and none at a border", () => {
    expect([1, 0.999, 0.998, 0.99, 0.97, 0.95, 0.5].map((one) => bandOf(one).band)).toEqual([
      null,
      null,
      1,
      1,
      2,
      2,
      0,
    ]);
    expect(bandOf(0.999 - 1e-13).band).toBeNull();
    expect(bandOf(0.97)).toEqual({
      model: "service-penalty",
      band: 2,
      credit: 0.25,
      penalty: 500,
      notes: [],
    });
    expect(bandOf(1)).toMatchObject({ credit: 0, penalty: 0 });
  });

  it("caps the credit", () => {
    expect(servicePenalty({ availability: 0.5, bands: BANDS, fee: 2000, cap: 0.3 })).toMatchObject({
      band: 0,
      credit: 0.3,
      penalty: 600,
    });
  });

  it.each<[string, object, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no bands", { bands: [] }, "insufficient_data", ["bands"]],
    ["a border twice", { bands: [BANDS[0], BANDS[0]] }, "invalid_input", ["bands", 1, "below"]],
    [
      "a credit that falls with the border",
      {
        bands: [
          { below: 0.9, credit: 0.1 },
          { below: 0.99, credit: 0.2 },
        ],
      },
      "invalid_input",
      ["bands", 0, "credit"],
    ],
    ["a border above 1", { bands: [{ below: 1.1, credit: 0 }] }, "invalid_input", ["bands", 0, "below"]],
    ["a credit above 1", { bands: [{ below: 0.9, credit: 2 }] }, "invalid_input", ["bands", 0, "credit"]],
    ["an availability above 1", { availability: 1.1 }, "invalid_input", ["availability"]],
    ["a fee below 0", { fee: -1 }, "invalid_input", ["fee"]],
    ["a cap above 1", { cap: 1.1 }, "invalid_input", ["cap"]],
    [
      "an unknown key of a band",
      { bands: [{ below: 0.9, credit: 0, from: 1 }] },
      "invalid_input",
      ["bands", 0, "from"],
    ],
    ["a border below 0", { bands: [{ below: -0.1, credit: 0 }] }, "invalid_input", ["bands", 0, "below"]],
    ["a band without a credit", { bands: [{ below: 0.9 }] }, "invalid_input", ["bands", 0, "credit"]],
    ["an availability below 0", { availability: -0.1 }, "invalid_input", ["availability"]],
    ["no fee", { fee: undefined }, "invalid_input", ["fee"]],
    ["a cap below 0", { cap: -0.1 }, "invalid_input", ["cap"]],
    ["an unknown key", { target: 0.9 }, "invalid_input", ["target"]],
  ])("refuses %s", (_, change, code, path) => {
    expectRefusal(() => servicePenalty({ availability: 1, bands: BANDS, fee: 1, ...change }), code, path);
  });
});

describe("measureAvailability", () => {
  const outage = (fromMs: number, toMs: number) => ({ fromMs, toMs });
  const measured = (outages: [number, number][], excluded: [number, number][] = []) =>
    measureAvailability({
      periodMs: 100,
      outages: outages.map(([from, to]) => outage(from, to)),
      excluded: excluded.map(([from, to]) => outage(from, to)),
    });

  it("unites outages over each other and those that touch, and cuts them to the period", () => {
    expect(
      measured([
        [10, 20],
        [15, 30],
        [30, 40],
        [60, 61],
      ]),
    ).toMatchObject({ downMs: 31, upMs: 69, outages: 2 });
    expect(
      measured([
        [-10, 5],
        [95, 300],
      ]),
    ).toMatchObject({ downMs: 10, outages: 2 });
    expect(
      measured([
        [7, 7],
        [-5, 0],
        [100, 120],
      ]),
    ).toMatchObject({ downMs: 0, outages: 0, availability: 1 });
  });

  it("leaves what is excluded out of both sides, where it may divide or undo an outage", () => {
    expect(measured([[10, 30]], [[15, 25]])).toMatchObject({ countedMs: 90, downMs: 10, outages: 2 });
    expect(measured([[10, 30]], [[0, 50]])).toMatchObject({
      countedMs: 50,
      downMs: 0,
      outages: 0,
      availability: 1,
    });
    expect(
      measured(
        [[10, 30]],
        [
          [20, 30],
          [20, 28],
        ],
      ),
    ).toMatchObject({ countedMs: 90, downMs: 10, outages: 1 });
  });

  it("counts as a list of all milliseconds does", () => {
    fc.assert(
      fc.property(period, (given) => {
        const inside = (stretches: readonly { fromMs: number; toMs: number }[] | undefined, ms: number) =>
          (stretches ?? []).some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
        const all = Array.from({ length: given.periodMs }, (_, ms) => ms);
        const counted = all.filter((ms) => !inside(given.excluded, ms));
        const down = all.map((ms) => !inside(given.excluded, ms) && inside(given.outages, ms));
        const found = measureAvailability(given as AvailabilityPeriod);
        expect(found.countedMs).toBe(counted.length);
        expect(found.downMs).toBe(down.filter(Boolean).length);
        expect(found.outages).toBe(down.filter((one, ms) => one && !down[ms - 1]).length);
      }),
    );
  });

  it("averages the times to restore and between failures", () => {
    expect(
      measured([
        [10, 20],
        [40, 70],
      ]),
    ).toMatchObject({
      meanTimeToRestoreMs: 20,
      meanTimeBetweenFailuresMs: 30,
    });
    expect(measured([])).toMatchObject({
      meanTimeToRestoreMs: null,
      meanTimeBetweenFailuresMs: null,
      notes: [],
    });
  });

  it("holds to the target without rounding, and spends the error budget", () => {
    const at = (target: number) =>
      measureAvailability({ periodMs: 1000, outages: [outage(0, 3)] }, { target });
    expect(at(0.997)).toMatchObject({
      met: true,
      errorBudgetMs: expect.closeTo(3, 9),
      consumedShare: expect.closeTo(1, 9),
    });
    expect(at(0.9971).met).toBe(false);
    expect(at(0.99)).toMatchObject({ met: true, remainingMs: expect.closeTo(7, 9) });
    expect(at(0.999).remainingMs).toBeCloseTo(-2, 9);
  });

  it("has no share of a budget of nothing", () => {
    const { consumedShare, errorBudgetMs, met, notes } = measureAvailability(
      { periodMs: 10, outages: [] },
      { target: 1 },
    );
    expect([consumedShare, errorBudgetMs, met]).toEqual([null, 0, true]);
    expect(notes).toEqual([{ path: ["consumedShare"], reason: "zero-base" }]);
  });

  it("has no availability of no time", () => {
    const found = measureAvailability(
      { periodMs: 10, outages: [outage(0, 5)], excluded: [outage(-5, 20)] },
      { target: 0.9, bands: BANDS, fee: 1 },
    );
    expect(found).toMatchObject({
      countedMs: 0,
      downMs: 0,
      availability: null,
      met: null,
      errorBudgetMs: null,
      remainingMs: null,
      consumedShare: null,
      penalty: null,
    });
    expect(found.notes).toEqual([{ path: ["availability"], reason: "zero-base" }]);
  });

  it("owes what the bands say of it", () => {
    const given = { periodMs: 100, outages: [outage(0, 2)] };
    const terms = { bands: BANDS, fee: 2000, cap: 0.2 };
    expect(measureAvailability(given, terms).penalty).toEqual(
      servicePenalty({ availability: 0.98, ...terms }),
    );
    expect(measureAvailability(given).penalty).toBeNull();
  });

  it("is between 0 and 1", () => {
    fc.assert(
      fc.property(period, share, (given, target) => {
        const { availability } = measureAvailability(given as AvailabilityPeriod, { target });
        if (availability !== null) expect(availability >= 0 && availability <= 1).toBe(true);
      }),
    );
  });

  it.each<[string, () => unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    [
      "a period below 0",
      () => measureAvailability({ periodMs: -1, outages: [] }),
      "invalid_input",
      ["periodMs"],
    ],
    ["no list of outages", () => measureAvailability({ periodMs: 1 } as never), "invalid_input", ["outages"]],
    ["an end before the beginning", () => measured([[5, 1]]), "invalid_input", ["outages", 0, "toMs"]],
    ["the same of what is excluded", () => measured([], [[5, 1]]), "invalid_input", ["excluded", 0, "toMs"]],
    [
      "a target above 1",
      () => measureAvailability({ periodMs: 1, outages: [] }, { target: 2 }),
      "invalid_input",
      ["target"],
    ],
    [
      "bands without a fee",
      () => measureAvailability({ periodMs: 1, outages: [] }, { bands: BANDS }),
      "invalid_input",
      ["fee"],
    ],
    [
      "a fee without bands",
      () => measureAvailability({ periodMs: 1, outages: [] }, { fee: 1 }),
      "invalid_input",
      ["bands"],
    ],
    [
      "a cap alone",
      () => measureAvailability({ periodMs: 1, outages: [] }, { cap: 1 }),
      "invalid_input",
      ["bands"],
    ],
    [
      "an outage without an end",
      () => measureAvailability({ periodMs: 1, outages: [{ fromMs: 0 } as never] }),
      "invalid_input",
      ["outages", 0, "toMs"],
    ],
    [
      "one that began never",
      () => measured([[Number.NEGATIVE_INFINITY, 1]]),
      "invalid_input",
      ["outages", 0, "fromMs"],
    ],
    [
      "an unknown key",
      () => measureAvailability({ periodMs: 1, outages: [], planned: [] } as never),
      "invalid_input",
      ["planned"],
    ],
    [
      "a border above 1",
      () => measureAvailability({ periodMs: 1, outages: [] }, { bands: [{ below: 2, credit: 0 }], fee: 1 }),
      "invalid_input",
      ["bands", 0, "below"],
    ],
    [
      "no bands",
      () => measureAvailability({ periodMs: 1, outages: [] }, { bands: [], fee: 1 }),
      "insufficient_data",
      ["bands"],
    ],
  ])("refuses %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});
