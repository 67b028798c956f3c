import fc from "fast-check";
import { controlChart } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../../refusal.ts";

describe("charts of counts", () => {
  it("have no spread of standardized shares about a center that rounding cannot tell from 0", () => {
    const { phases, notes } = controlChart({
      kind: "laney-p",
      counts: [1, 3, 2],
      sizes: [10, 10, 100_000],
      center: 5e-324,
    });
    expect(phases[0]!.sigmaZ).toBeNull();
    expect(notes).toEqual([{ path: ["phases", 0, "sigmaZ"], reason: "no-variance" }]);
  });

  it("keep limits within what can be", () => {
    const shares = controlChart({ kind: "p", counts: [1, 4, 4], sizes: [4, 4, 4] }).points[0]!;
    expect([shares.lower, shares.upper]).toEqual([
      0.75 - 3 * Math.sqrt(0.1875 / 4) > 0 ? shares.lower : 0,
      1,
    ]);
    const numbers = controlChart({ kind: "np", counts: [1, 4, 4], sizes: [4, 4, 4] }).points[0]!;
    expect([numbers.lower, numbers.upper]).toEqual([expect.closeTo(4 * shares.lower!, 12), 4]);
    expect(controlChart({ kind: "c", counts: [1, 2] }).points[0]!.lower).toBe(0);
    expect(controlChart({ kind: "u", counts: [1, 2], sizes: [1, 1] }).points[0]!.lower).toBe(0);
  });

  it("of shares and of numbers tell the same", () => {
    const sample = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(sample, { minLength: 2 }), (samples) => {
        const sizes = samples.map(([size]) => size);
        const counts = samples.map(([size, part]) => Math.round(size * part));
        const shares = controlChart({ kind: "p", counts, sizes });
        const numbers = controlChart({ kind: "np", counts, sizes });
        expect(numbers.signals).toEqual(shares.signals);
        expect(numbers.phases[0]!.runs).toEqual(shares.phases[0]!.runs);
        for (const [i, { center }] of numbers.points.entries()) {
          expect(center).toBeCloseTo(shares.points[i]!.center! * sizes[i]!, 10);
        }
      }),
    );
  });

  it("have the center of each point within its limits", () => {
    const spec = fc.record({
      kind: fc.constant("c" as const),
      counts: fc.array(fc.nat(40), { minLength: 1 }),
    });
    fc.assert(
      fc.property(spec, (given) => {
        for (const { lower, center, upper } of controlChart(given).points) {
          expect(lower! <= center! && center! <= upper!).toBe(true);
        }
      }),
    );
  });

  it("are as in NIST's handbook: 16 wafer defects, limits 4 and 28", () => {
    const { points } = controlChart({ kind: "c", counts: [16], center: 16 });
    expect(points[0]).toMatchObject({ lower: 4, center: 16, upper: 28 });
  });

  describe("of a sample of nobody", () => {
    it.each(["p", "np", "u"] as const)("have a gap in the %s chart", (kind) => {
      const { points, phases, notes, n, center } = controlChart({
        kind,
        counts: [2, 0, 3],
        sizes: [10, 0, 10],
      });
      expect(points[1]).toMatchObject({ value: null, lower: null, upper: null, signals: [] });
      expect([n, phases[0]!.n, center]).toEqual([2, 2, kind === "np" ? 2.5 : 0.25]);
      expect(notes).toEqual([{ path: ["points", 1, "value"], reason: "zero-base" }]);
    });

    it("need somebody in each phase", () => {
      const empty = { kind: "p", counts: [0, 1], sizes: [0, 2], phases: [1] } as const;
      expectRefusal(() => controlChart(empty), "insufficient_data", ["counts"]);
      expect(controlChart({ ...empty, center: 0.5 }).points[0]).toMatchObject({
        value: null,
        center: 0.5,
        lower: null,
      });
      expectRefusal(() => controlChart({ ...empty, kind: "np", center: 1 }), "insufficient_data", ["counts"]);
    });
  });

  describe("with missing points", () => {
    it("keep center and limits where the size is known", () => {
      const { points, n } = controlChart({
        kind: "p",
        counts: [2, null, 3],
        sizes: [10, 40, 10],
        missing: "available",
      });
      expect(points[1]).toMatchObject({ value: null, center: 0.25, signals: [] });
      expect(points[1]!.upper).toBeCloseTo(0.25 + 3 * Math.sqrt(0.1875 / 40), 12);
      expect(n).toBe(2);
    });

    it.each([
      ["p", 0.25],
      ["u", 0.25],
      ["np", null],
    ] as const)("have no limits in a %s chart where it is not", (kind, center) => {
      const { points } = controlChart({
        kind,
        counts: [2, 4, 3],
        sizes: [10, null, 10],
        missing: "available",
      });
      expect(points[1]).toMatchObject({ value: null, center, lower: null, upper: null });
    });

    it("refuse them by default", () => {
      expectRefusal(() => controlChart({ kind: "c", counts: [3, null] }), "missing_answers", ["counts", 1]);
      const sizes = [5, null];
      expectRefusal(() => controlChart({ kind: "u", counts: [3, 1], sizes }), "missing_answers", [
        "sizes",
        1,
      ]);
    });
  });

  describe("with a center given", () => {
    it("let no point set the limits", () => {
      const { phases, center, points } = controlChart({
        kind: "u",
        counts: [9, 2],
        sizes: [3, 1],
        center: 4,
      });
      expect([phases[0]!.n, center, points[0]!.center]).toEqual([0, 4, 4]);
    });

    it("take that of numbers for the mean of the counts", () => {
      const { points, center } = controlChart({ kind: "np", counts: [1, 2], sizes: [10, 30], center: 5 });
      expect([center, points[0]!.center, points[1]!.center]).toEqual([5, 2.5, 7.5]);
    });

    it.each([
      ["p", 1.1],
      ["np", 21],
      ["p", -0.1],
      ["u", -1],
    ] as const)("refuse one that a %s chart cannot have, %d", (kind, center) => {
      expectRefusal(() => controlChart({ kind, counts: [1, 2], sizes: [10, 30], center }), "invalid_input", [
        "center",
      ]);
    });
  });

  describe("of Laney", () => {
    const counts = [12, 30, 8, 25, 10];
    const sizes = [100, 100, 100, 100, 100];

    it("widen the limits by how much more samples vary", () => {
      const plain = controlChart({ kind: "p", counts, sizes }).points[0]!;
      const laney = controlChart({ kind: "laney-p", counts, sizes });
      const { sigmaZ } = laney.phases[0]!;
      expect(sigmaZ).toBeGreaterThan(2);
      expect(laney.points[0]!.upper! - 0.17).toBeCloseTo(sigmaZ! * (plain.upper! - 0.17), 12);
    });

    it("measure no range across a missing point, one left out, or a phase", () => {
      const across = controlChart({
        kind: "laney-u",
        counts: [4, 6, null, 90, 5, 5, 50],
        sizes: new Array(7).fill(1),
        missing: "available",
        exclude: [3, 6],
        center: 5,
      });
      // |6 − 4| and |5 − 5| of a deviation of √5, over d2
      expect(across.phases[0]!.sigmaZ).toBeCloseTo(1 / Math.sqrt(5) / (2 / Math.sqrt(Math.PI)), 12);
    });

    it.each([
      ["laney-p", [0, 0], 0],
      ["laney-p", [3, 3], 1],
      ["laney-u", [0, 0], 0],
    ] as const)("have none where nothing can vary: %s of %j", (kind, given, center) => {
      const { phases, points, notes } = controlChart({ kind, counts: given, sizes: [3, 3] });
      expect(phases[0]!.sigmaZ).toBeNull();
      expect(points[0]).toMatchObject({ lower: center, upper: center });
      expect(notes).toEqual([{ path: ["phases", 0, "sigmaZ"], reason: "no-variance" }]);
    });

    it("need two neighbors", () => {
      const laney = { kind: "laney-p", counts: [1, 2], sizes: [3, 3] } as const;
      expectRefusal(() => controlChart({ ...laney, phases: [1] }), "insufficient_data", ["counts"]);
      expectRefusal(() => controlChart({ ...laney, baseline: 1 }), "invalid_input", ["baseline"]);
    });
  });

  it.each<[string, unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no points", { kind: "c", counts: [] }, "insufficient_data", ["counts"]],
    ["no list", { kind: "c", counts: 7 }, "invalid_input", ["counts"]],
    ["no sizes", { kind: "p", counts: [1] }, "invalid_input", ["sizes"]],
    ["sizes of a chart that has none", { kind: "c", counts: [1], sizes: [1] }, "invalid_input", ["sizes"]],
    ["part of a count", { kind: "u", counts: [1.5], sizes: [2] }, "invalid_input", ["counts", 0]],
    ["a count below 0", { kind: "c", counts: [-1] }, "invalid_input", ["counts", 0]],
    ["part of a size", { kind: "p", counts: [1], sizes: [2.5] }, "invalid_input", ["sizes", 0]],
    ["a size below 0", { kind: "u", counts: [1], sizes: [-1] }, "invalid_input", ["sizes", 0]],
    ["a size of next to nothing", { kind: "u", counts: [1], sizes: [1e-200] }, "invalid_input", ["sizes", 0]],
    ["more than all", { kind: "p", counts: [1, 11], sizes: [10, 10] }, "invalid_input", ["counts", 1]],
    ["something of nobody", { kind: "u", counts: [1], sizes: [0] }, "invalid_input", ["counts", 0]],
    ["another number of sizes", { kind: "p", counts: [1, 2], sizes: [10] }, "invalid_input", ["sizes"]],
    ["all of nobody", { kind: "p", counts: [0, 0], sizes: [0, 0] }, "insufficient_data", ["counts"]],
    ["a count that is text", { kind: "c", counts: ["1"] }, "invalid_input", ["counts", 0]],
    [
      "a size without end",
      { kind: "u", counts: [1], sizes: [Number.POSITIVE_INFINITY] },
      "invalid_input",
      ["sizes", 0],
    ],
    ["all left out", { kind: "c", counts: [1, 2], exclude: [0, 1] }, "insufficient_data", ["counts"]],
    [
      "none that is there",
      { kind: "c", counts: [null], missing: "available" },
      "insufficient_data",
      ["counts"],
    ],
    ["one point of Laney's", { kind: "laney-u", counts: [1], sizes: [3] }, "insufficient_data", ["counts"]],
    [
      "more than all, of Laney's",
      { kind: "laney-p", counts: [1, 4], sizes: [3, 3] },
      "invalid_input",
      ["counts", 1],
    ],
    ["a center below 0", { kind: "c", counts: [1], center: -1 }, "invalid_input", ["center"]],
    ["a baseline of 0", { kind: "c", counts: [1, 2], baseline: 0 }, "invalid_input", ["baseline"]],
    [
      "a deviation",
      { kind: "p", counts: [1], sizes: [2], standardDeviation: 1 },
      "invalid_input",
      ["standardDeviation"],
    ],
  ])("refuse %s", (_, spec, code, path) => {
    expectRefusal(() => controlChart(spec as never), code, path);
  });
});
