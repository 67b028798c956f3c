import { describe, expect, it } from "vitest";
import { type ActivityCostInput, assignActivityCosts } from "../../../src/cost/models/activity-costs.ts";
import { complaintCost } from "../../../src/cost/models/complaint-cost.ts";
import { type EscalationInput, escalatedCosts } from "../../../src/cost/models/escalation.ts";
import { expectedTaguchiLoss } from "../../../src/cost/models/expected-taguchi-loss.ts";
import { hiddenFailureCost, type MultiplierRange } from "../../../src/cost/models/hidden-failure.ts";
import { optimalConformance, optimalConformanceLevel } from "../../../src/cost/models/optimal-conformance.ts";
import { type ProcessActivity, scoreProcessCosts } from "../../../src/cost/models/process-costs.ts";
import { taguchiConstant, taguchiLoss, taguchiTolerance } from "../../../src/cost/models/taguchi.ts";
import { scoreQualityCosts } from "../../../src/cost/report/quality-costs.ts";
import { expectRefusal } from "../../refusal.ts";

describe("optimalConformance", () => {
  it("lies where both curves cost the same, at 1 / (1 + √(P/F)) and 2√(FP)", () => {
    expect(optimalConformance({ failureCost: 100, preventionCost: 1 })).toEqual({
      model: "classical",
      conformance: 1 / 1.1,
      cost: 20,
      kind: "interior",
      failurePart: 10,
      preventionPart: 10,
      notes: [],
    });
  });

  it("is a corner where perfection is cheap enough, and inside where it is not", () => {
    expect(optimalConformance({ failureCost: 81, preventionCost: 9, perfectionCost: 20 })).toMatchObject({
      model: "finite-perfection",
      conformance: 1,
      cost: 20,
      kind: "corner",
    });
    const inside = optimalConformance({ failureCost: 81, preventionCost: 9, perfectionCost: 900 });
    expect(inside.kind).toBe("interior");
    expect(inside.failurePart + inside.preventionPart).toBe(inside.cost);
  });

  it("is a corner where one of the curves costs nothing, and nowhere where neither does", () => {
    expect(optimalConformance({ failureCost: 0, preventionCost: 5 })).toMatchObject({
      conformance: 0,
      kind: "corner",
      cost: 0,
    });
    expect(optimalConformance({ failureCost: 5, preventionCost: 0 })).toMatchObject({
      conformance: 1,
      kind: "corner",
      cost: 0,
    });
    expect(optimalConformance({ failureCost: 5, preventionCost: 0, perfectionCost: 9 })).toMatchObject({
      conformance: 1,
      kind: "corner",
      cost: 0,
    });
    expect(optimalConformance({ failureCost: 0, preventionCost: 0 })).toMatchObject({
      conformance: null,
      kind: null,
      notes: [{ path: ["conformance"], reason: "zero-base" }],
    });
  });

  it("has its parts on the curves at the optimum, at the ends of the range too", () => {
    for (const [failureCost, preventionCost] of [
      [1e100, 1e-100],
      [1e-100, 1e100],
      [81, 9],
    ] as const) {
      const { conformance, failurePart, preventionPart } = optimalConformance({
        failureCost,
        preventionCost,
      });
      expect(failurePart / preventionPart).toBeCloseTo(1, 12);
      expect(conformance).toBeCloseTo(1 / (1 + Math.sqrt(preventionCost / failureCost)), 12);
    }
    const finite = optimalConformance({ failureCost: 81, preventionCost: 9, perfectionCost: 900 });
    const q = finite.conformance!;
    expect(finite.failurePart).toBeCloseTo((81 * (1 - q)) / q, 12);
    expect(finite.preventionPart).toBeCloseTo((9 * q) / (1 - q + 9 / 900), 12);
  });

  it("refuses costs below 0 and perfection for nothing", () => {
    expectRefusal(() => optimalConformance({ failureCost: -1, preventionCost: 1 }), "invalid_input", [
      "failureCost",
    ]);
    expectRefusal(
      () => optimalConformance({ failureCost: 1, preventionCost: 1, perfectionCost: 0 }),
      "invalid_input",
      ["perfectionCost"],
    );
  });
});

describe("optimalConformance with a cost of perfection", () => {
  it("is the corner where the optimum comes to lie at 1, but for rounding", () => {
    // s = 1/3 and √(P(1 + s)/F) = √(1/9): the two are equal.
    expect(optimalConformance({ failureCost: 12, preventionCost: 1, perfectionCost: 3 })).toMatchObject({
      conformance: 1,
      cost: 3,
      kind: "corner",
      failurePart: 0,
    });
  });

  it("refuses costs whose least sum is beyond the numbers", () => {
    const costs = { failureCost: 5e-324, preventionCost: 1e100, perfectionCost: 1e-100 };
    expectRefusal(() => optimalConformance(costs), "invalid_input", []);
  });
});

describe("optimalConformanceLevel", () => {
  const level = (conformance: number, conformanceCost: number, nonconformanceCost: number) => ({
    conformance,
    conformanceCost,
    nonconformanceCost,
  });

  it("is the cheapest of the levels, the most conforming of equal ones, in any order", () => {
    const levels = [level(1, 90, 0), level(0.8, 10, 70), level(0.9, 30, 40), level(0.95, 40, 30)];
    expect(optimalConformanceLevel(levels)).toMatchObject({ conformance: 0.95, cost: 70, kind: "interior" });
    expect(optimalConformanceLevel(levels).levels.map(({ conformance }) => conformance)).toEqual([
      0.8, 0.9, 0.95, 1,
    ]);
  });

  it("takes the most conforming of levels that differ by rounding alone", () => {
    const levels = [level(0.9, 0.3, 0), level(0.95, 0.1, 0.2), level(1, 0.4, 0)];
    expect(optimalConformanceLevel(levels).conformance).toBe(0.95);
  });

  it("is a corner at either end", () => {
    expect(optimalConformanceLevel([level(0.8, 1, 1), level(0.9, 5, 1)]).kind).toBe("corner");
    expect(optimalConformanceLevel([level(0.8, 1, 9), level(0.9, 2, 1)]).kind).toBe("corner");
    expect(optimalConformanceLevel([level(0.8, 1, 9)]).kind).toBe("corner");
  });

  it("refuses no level, one twice and a conformance above 1", () => {
    expectRefusal(() => optimalConformanceLevel([]), "insufficient_data", []);
    expectRefusal(() => optimalConformanceLevel([level(1, 1, 1), level(1, 2, 2)]), "invalid_input", []);
    expectRefusal(() => optimalConformanceLevel([level(95, 1, 1)]), "invalid_input", [0, "conformance"]);
  });
});

describe("Taguchi's loss", () => {
  it("is k(y − T)² around a target, with its own constant on either side", () => {
    const loss = { kind: "nominal", target: 10 } as const;
    expect(taguchiLoss({ ...loss, constant: 4, value: 7 })).toBe(36);
    expect(taguchiLoss({ ...loss, constant: { below: 1, above: 4 }, value: 7 })).toBe(9);
    expect(taguchiLoss({ ...loss, constant: { below: 1, above: 4 }, value: 13 })).toBe(36);
  });

  it("is ky² where smaller is better, and k/y² where larger is", () => {
    expect(taguchiLoss({ kind: "smaller", constant: 2, value: 3 })).toBe(18);
    expect(taguchiLoss({ kind: "larger", constant: 18, value: 3 })).toBe(2);
  });

  it("has its constant from one deviation, and its tolerance from the cost of mending", () => {
    expect(taguchiConstant({ loss: 50, deviation: 5 })).toBe(2);
    expect(taguchiConstant({ loss: 50, deviation: 10, kind: "smaller" })).toBe(0.5);
    expect(taguchiConstant({ loss: 50, deviation: 10, kind: "larger" })).toBe(5000);
    expect(taguchiTolerance({ customerDeviation: 10, customerLoss: 100, ownCost: 4 })).toBe(2);
    expect(taguchiTolerance({ customerDeviation: 10, customerLoss: 100, ownCost: 4, kind: "larger" })).toBe(
      50,
    );
  });

  it("is expected from values or from moments alike", () => {
    const loss = { kind: "nominal", constant: 2, target: 5 } as const;
    const values = [4, 5, 7, 6];
    expect(expectedTaguchiLoss({ ...loss, values })).toBe(3);
    expect(expectedTaguchiLoss({ ...loss, mean: 5.5, standardDeviation: Math.sqrt(1.25) })).toBeCloseTo(
      3,
      14,
    );
    expect(
      expectedTaguchiLoss({ kind: "larger", constant: 400, mean: 20, standardDeviation: 2 }),
    ).toBeCloseTo(1.03, 14);
  });

  it("has, with sides of their own, the loss at the mean where nothing varies", () => {
    const loss = {
      kind: "nominal",
      constant: { below: 1, above: 3 },
      target: 5,
      standardDeviation: 0,
    } as const;
    expect(expectedTaguchiLoss({ ...loss, mean: 7 })).toBe(12);
    expect(expectedTaguchiLoss({ ...loss, mean: 3 })).toBe(4);
  });

  it("counts each half of a normal spread about the target by the constant of its side", () => {
    const expected = (bias: number) =>
      expectedTaguchiLoss({
        kind: "nominal",
        constant: { below: 1, above: 3 },
        target: 5,
        mean: 5 + bias,
        standardDeviation: 2,
      });
    expect(expected(0)).toBeCloseTo((2 ** 2 * (1 + 3)) / 2, 12);
    // far off the target one side is all there is: k(b² + s²)
    expect(expected(80)).toBeCloseTo(3 * (80 ** 2 + 2 ** 2), 8);
    expect(expected(-80)).toBeCloseTo(80 ** 2 + 2 ** 2, 8);
  });

  it.each<[string, () => unknown, (string | number)[]]>([
    ["a nominal without a target", () => taguchiLoss({ kind: "nominal", constant: 1, value: 1 }), ["target"]],
    [
      "a target of another kind",
      () => taguchiLoss({ kind: "smaller", constant: 1, target: 1, value: 1 }),
      ["target"],
    ],
    ["an unknown kind", () => taguchiLoss({ kind: "medium" as "larger", constant: 1, value: 1 }), ["kind"]],
    [
      "a constant below 0",
      () => taguchiLoss({ kind: "nominal", constant: -1, target: 1, value: 1 }),
      ["constant"],
    ],
    [
      "one side alone",
      () => taguchiLoss({ kind: "nominal", constant: { below: 1 } as never, target: 1, value: 1 }),
      ["constant", "above"],
    ],
    [
      "sides of a kind that has one",
      () => taguchiLoss({ kind: "larger", constant: { below: 1, above: 1 }, value: 1 }),
      ["constant"],
    ],
    [
      "a value below 0 where smaller is better",
      () => taguchiLoss({ kind: "smaller", constant: 1, value: -1 }),
      ["value"],
    ],
    [
      "a value of 0 where larger is better",
      () => taguchiLoss({ kind: "larger", constant: 1, value: 0 }),
      ["value"],
    ],
    [
      "a loss beyond the numbers",
      () => taguchiLoss({ kind: "smaller", constant: 1e100, value: 1e110 }),
      ["value"],
    ],
    ["no deviation", () => taguchiConstant({ loss: 1, deviation: 0 }), ["deviation"]],
    [
      "values beside moments",
      () => expectedTaguchiLoss({ kind: "smaller", constant: 1, values: [1], mean: 1 } as never),
      ["values"],
    ],
    [
      "values beside a deviation",
      () => expectedTaguchiLoss({ kind: "smaller", constant: 1, values: [1], standardDeviation: 1 } as never),
      ["values"],
    ],
    ["neither", () => expectedTaguchiLoss({ kind: "smaller", constant: 1 } as never), ["mean"]],
    [
      "a value that is none",
      () => expectedTaguchiLoss({ kind: "smaller", constant: 1, values: [1, Number.NaN] }),
      ["values", 1],
    ],
    [
      "nothing to mend where larger is better",
      () => taguchiTolerance({ customerDeviation: 1, customerLoss: 1, ownCost: 0, kind: "larger" }),
      ["ownCost"],
    ],
  ])("refuses %s", (_, call, path) => {
    expectRefusal(call, "invalid_input", path);
  });

  it("is about a target where no kind, or null, is given", () => {
    expect(taguchiConstant({ loss: 8, deviation: 2, kind: null })).toBe(2);
    expect(taguchiTolerance({ customerDeviation: 10, customerLoss: 4, ownCost: 1, kind: null })).toBe(5);
    const target = { kind: "nominal", constant: 1, target: 1 } as const;
    expect(expectedTaguchiLoss({ ...target, values: [3], mean: null, standardDeviation: null })).toBe(4);
    expect(expectedTaguchiLoss({ ...target, values: null, mean: 3, standardDeviation: 1 })).toBe(5);
  });

  it("is of nothing without values", () => {
    expectRefusal(
      () => expectedTaguchiLoss({ kind: "smaller", constant: 1, values: [] }),
      "insufficient_data",
      ["values"],
    );
  });
});

describe("scoreProcessCosts", () => {
  it("adds up parts, activities and the process, and puts the costliest nonconformance first", () => {
    const scored = scoreProcessCosts([
      { activity: "check in", conformance: { people: 50, system: 10 }, nonconformance: 15 },
      { activity: "clean", conformance: 90, nonconformance: 35 },
      { activity: "greet", conformance: 0, nonconformance: 0 },
    ]);
    expect(scored).toMatchObject({
      conformance: 150,
      nonconformance: 50,
      total: 200,
      nonconformanceShare: 0.25,
    });
    expect(scored.activities.map(({ share, nonconformanceShare }) => [share, nonconformanceShare])).toEqual([
      [0.375, 0.2],
      [0.625, 0.28],
      [0, null],
    ]);
    expect(scored.priorities).toEqual(["clean", "check in"]);
    const equal = [
      { activity: "a", conformance: 0, nonconformance: 0.3 },
      { activity: "b", conformance: 0, nonconformance: { x: 0.1, y: 0.2, z: 1e-17 } },
    ];
    expect(scoreProcessCosts(equal).priorities).toEqual(["a", "b"]);
    expect(scoreProcessCosts([...equal].reverse()).priorities).toEqual(["b", "a"]);
  });

  it("has no share of a process that costs nothing", () => {
    expect(scoreProcessCosts([{ activity: "greet", conformance: 0, nonconformance: {} }])).toMatchObject({
      nonconformanceShare: null,
      activities: [{ share: null }],
      notes: [{ path: ["nonconformanceShare"], reason: "zero-base" }],
    });
  });

  it.each<[string, unknown, (string | number)[]]>([
    [
      "one activity twice",
      [1, 2].map(() => ({ activity: "a", conformance: 1, nonconformance: 1 })),
      [1, "activity"],
    ],
    [
      "a part below 0",
      [{ activity: "a", conformance: { people: -1 }, nonconformance: 1 }],
      [0, "conformance", "people"],
    ],
    ["no cost", [{ activity: "a", conformance: null, nonconformance: 1 }], [0, "conformance"]],
  ])("refuses %s", (_, activities, path) => {
    expectRefusal(() => scoreProcessCosts(activities as ProcessActivity[]), "invalid_input", path);
  });
});

describe("assignActivityCosts", () => {
  const input = {
    pools: [
      { pool: "desk", cost: 6000, capacity: 200 },
      { pool: "audit", cost: 900 },
      { pool: "empty", cost: 50 },
    ],
    activities: [
      { activity: "check in", pool: "desk", volume: 120 },
      {
        activity: "complaints",
        pool: "desk",
        volume: 40,
        category: "external-failure",
        element: "handling",
        unit: "north",
        period: "2025",
      },
      { activity: "visits", pool: "audit", volume: 3, category: "appraisal", valueAdding: true },
    ],
  } as const satisfies ActivityCostInput;

  it("charges volume × rate, and leaves what is not used with its pool", () => {
    const { activities, pools, total, idle, valueAddedShare } = assignActivityCosts(input);
    expect(activities.map(({ rate, cost, valueAdding }) => [rate, cost, valueAdding])).toEqual([
      [30, 3600, true],
      [30, 1200, false],
      [300, 900, true],
    ]);
    expect(pools.map(({ rate, used, idle: own }) => [rate, used, own])).toEqual([
      [30, 160, 1200],
      [300, 3, 0],
      [null, 0, 50],
    ]);
    expect([total, idle, valueAddedShare]).toEqual([5700, 1250, 4500 / 5700]);
  });

  it("takes a capacity that is used up but for rounding, of which nothing is idle", () => {
    const use = (activity: string, volume: number) => ({ activity, pool: "desk", volume });
    const used = (capacity: number, volumes: number[]) =>
      assignActivityCosts({
        pools: [{ pool: "desk", cost: 7, capacity }],
        activities: volumes.map((volume, i) => use(`${i}`, volume)),
      });
    expect(used(0.3, [0.1, 0.2]).idle).toBe(0);
    expect(used(0.1 + 0.2, [0.3]).idle).toBe(0);
  });

  it("assigns many activities to many pools", () => {
    const names = Array.from({ length: 30_000 }, (_, i) => `${i}`);
    const { total, idle } = assignActivityCosts({
      pools: names.map((pool) => ({ pool, cost: 2, capacity: 4 })),
      activities: names.map((activity) => ({ activity, pool: activity, volume: 1 })),
    });
    expect([total, idle]).toEqual([15_000, 45_000]);
  });

  it("hands over the quality costs as entries of a ledger", () => {
    const { entries } = assignActivityCosts(input);
    expect(entries[0]).toEqual({
      element: "handling",
      category: "external-failure",
      amount: 1200,
      credit: false,
      period: "2025",
      unit: "north",
      basis: "recorded",
    });
    expect(scoreQualityCosts(entries).total).toBe(2100);
  });

  it("charges nothing from a pool of which nothing is used", () => {
    const { activities, valueAddedShare, notes } = assignActivityCosts({
      pools: [{ pool: "desk", cost: 10 }],
      activities: [{ activity: "wait", pool: "desk", volume: 0 }],
    });
    expect([activities[0]?.cost, valueAddedShare]).toEqual([0, null]);
    expect(notes).toEqual([{ path: ["valueAddedShare"], reason: "zero-base" }]);
  });

  it("charges what next to no capacity costs, though its rate is beyond the numbers", () => {
    const { activities, idle } = assignActivityCosts({
      pools: [{ pool: "desk", cost: 10 }],
      activities: [{ activity: "wait", pool: "desk", volume: 5e-324 }],
    });
    expect([activities[0]?.rate, activities[0]?.cost, idle]).toEqual([null, 10, 0]);
  });

  it.each<[string, unknown, (string | number)[]]>([
    [
      "a pool that is not there",
      { ...input, activities: [{ activity: "a", pool: "yard", volume: 1 }] },
      ["activities", 0, "pool"],
    ],
    [
      "more used than there is",
      { pools: [{ pool: "p", cost: 1, capacity: 1 }], activities: [{ activity: "a", pool: "p", volume: 2 }] },
      ["pools", 0, "capacity"],
    ],
    ["a pool twice", { ...input, pools: [input.pools[0], input.pools[0]] }, ["pools", 1, "pool"]],
    [
      "an activity twice",
      { ...input, activities: [input.activities[0], input.activities[0]] },
      ["activities", 1, "activity"],
    ],
    [
      "an unknown category",
      { ...input, activities: [{ ...input.activities[0], category: "unclassified" }] },
      ["activities", 0, "category"],
    ],
  ])("refuses %s", (_, given, path) => {
    expectRefusal(() => assignActivityCosts(given as ActivityCostInput), "invalid_input", path);
  });
});

describe("escalatedCosts", () => {
  it("grow by the factor with every stage", () => {
    const { factor, total, stages } = escalatedCosts({
      base: 2,
      factor: 5,
      stages: [
        { stage: "design", caught: 10 },
        { stage: "desk", caught: 3 },
        { stage: "customer", caught: 1 },
      ],
    });
    expect([factor, total]).toEqual([5, 20 + 30 + 50]);
    expect(stages.map(({ unitCost, savedEarlier }) => [unitCost, savedEarlier])).toEqual([
      [2, 0],
      [10, 24],
      [50, 40],
    ]);
  });

  it("refuse a factor below 1, no stage and what grows beyond the numbers", () => {
    const stages = [{ stage: "a", caught: 1 }];
    const deep = Array.from({ length: 200 }, (_, i) => ({ stage: `${i}`, caught: 1 }));
    expectRefusal(() => escalatedCosts({ base: 1, factor: 0.5, stages }), "invalid_input", ["factor"]);
    expectRefusal(() => escalatedCosts({ base: 1, stages: [] }), "insufficient_data", ["stages"]);
    expectRefusal(() => escalatedCosts({ base: 1, stages: deep }), "invalid_input", ["stages", 101]);
    expectRefusal(() => escalatedCosts({ stages } as unknown as EscalationInput), "invalid_input", ["base"]);
  });
});

describe("hiddenFailureCost", () => {
  it("is the multiplier less one times what is measured, with a range where one is declared", () => {
    expect(hiddenFailureCost({ measured: 1000, multiplier: 3 })).toMatchObject({
      total: 3000,
      hidden: 2000,
      low: null,
      high: null,
    });
    expect(hiddenFailureCost({ measured: 1000, multiplier: { low: 1, base: 3, high: 4 } })).toMatchObject({
      multiplier: 3,
      low: { total: 1000, hidden: 0 },
      high: { total: 4000, hidden: 3000 },
    });
  });

  it.each<[unknown, (string | number)[]]>([
    [0.5, ["multiplier"]],
    [undefined, ["multiplier"]],
    [null, ["multiplier"]],
    [{ low: 2, base: 1, high: 3 }, ["multiplier", "base"]],
    [{ low: 2, base: 3, high: 2 }, ["multiplier", "high"]],
    [{ low: 0, base: 3, high: 4 }, ["multiplier", "low"]],
  ])("refuses a multiplier of %j", (multiplier, path) => {
    expectRefusal(
      () => hiddenFailureCost({ measured: 1, multiplier: multiplier as MultiplierRange }),
      "invalid_input",
      path,
    );
  });
});

describe("complaintCost", () => {
  it("is handling alone where nothing else is said", () => {
    expect(complaintCost({ handlingHours: 2, hourlyWage: 15 })).toMatchObject({
      cost: 30,
      handling: 30,
      lostMargin: 0,
    });
  });

  it("adds compensation, escalation and the margin of those who leave and of those they talk to", () => {
    expect(
      complaintCost({
        handlingHours: 1,
        hourlyWage: 10,
        compensation: 5,
        escalationRate: 0.5,
        escalationCost: 8,
        lossRate: 0.2,
        customerMargin: 100,
        wordOfMouthFactor: 2,
      }),
    ).toMatchObject({ cost: 59, escalation: 4, lostMargin: 40 });
  });

  it("counts customers of any margin, up to the ends of the range", () => {
    const { cost } = complaintCost({
      handlingHours: 1e100,
      hourlyWage: 1e100,
      lossRate: 1,
      customerMargin: 1e100,
      wordOfMouthFactor: 1e100,
    });
    expect(cost).toBe(2e200);
  });

  it("takes the default where null is given", () => {
    for (const key of ["compensation", "escalationRate", "lossRate", "wordOfMouthFactor"])
      expect(complaintCost({ handlingHours: 1, hourlyWage: 1, [key]: null }).cost).toBe(1);
  });

  it("refuses hours that are missing, a rate above 1 and an unknown key", () => {
    expectRefusal(() => complaintCost({ hourlyWage: 10 } as never), "invalid_input", ["handlingHours"]);
    expectRefusal(() => complaintCost({ handlingHours: 1, hourlyWage: 1, lossRate: 20 }), "invalid_input", [
      "lossRate",
    ]);
    expectRefusal(
      () => complaintCost({ handlingHours: 1, hourlyWage: 1, wage: 1 } as never),
      "invalid_input",
      ["wage"],
    );
  });
});
