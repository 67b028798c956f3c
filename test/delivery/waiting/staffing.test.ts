import fc from "fast-check";
import {
  agentsNeeded,
  erlangB,
  erlangC,
  type QueueLoad,
  type StaffedQueue,
  staffQueue,
} from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const LOAD = { arrivalsPerHour: 200, handleSeconds: 180, targetSeconds: 20 };

const load = fc.record({
  arrivalsPerHour: fc.double({ min: 1, max: 3000, noNaN: true }),
  handleSeconds: fc.double({ min: 5, max: 900, noNaN: true }),
  targetSeconds: fc.constantFrom(0, 10, 60),
});
const patience = fc.double({ min: 1, max: 3000, noNaN: true });

const trafficOf = ({ arrivalsPerHour, handleSeconds }: QueueLoad) => (arrivalsPerHour * handleSeconds) / 3600;

/** Figures of a queue that must be numbers, and no share above 1. */
function expectFigures(queue: StaffedQueue): void {
  const { occupancy, waitProbability, serviceLevel, abandonShare, averageWait, averageSpeedOfAnswer } = queue;
  for (const share of [occupancy, waitProbability, serviceLevel, abandonShare!]) {
    expect(share >= 0 && share <= 1).toBe(true);
  }
  expect(averageWait! >= 0 && averageSpeedOfAnswer! >= 0).toBe(true);
}

describe("staffQueue with loads beyond all experience", () => {
  it.each([
    [1e-9, 1e99, 10, 1e-100],
    [1e100, 1e100, 100_000, 1e-9],
    [1e-300, 1e-100, 1, 1e100],
    [0, 300, 3, 1e-100],
    [1e100, 1e-100, 2 ** 53 - 1, 1e100],
  ])(
    "%d an hour, %d s each, %d agents, %d s of patience",
    (arrivalsPerHour, handleSeconds, agents, patienceSeconds) => {
      expectFigures(
        staffQueue({ arrivalsPerHour, handleSeconds, agents, targetSeconds: 1, patienceSeconds }),
      );
    },
  );

  it("hold for any that are taken", () => {
    const size = fc.integer({ min: -100, max: 100 }).map((k) => 10 ** k);
    fc.assert(
      fc.property(size, size, size, size, fc.integer({ min: 1, max: 1e6 }), (a, h, t, p, agents) => {
        expectFigures(
          staffQueue({ arrivalsPerHour: a, handleSeconds: h, targetSeconds: t, patienceSeconds: p, agents }),
        );
      }),
    );
  });
});

describe("staffQueue without patience", () => {
  it("waits as Erlang C says", () => {
    const queue = staffQueue({ ...LOAD, agents: 12 });
    const c = erlangC({ traffic: 10, servers: 12 });
    expectWithin(queue.waitProbability, c, 1e-14);
    expectWithin(queue.averageWait, (c * 180) / 2, 1e-14);
    expectWithin(queue.serviceLevel, 1 - c * Math.exp((-2 * 20) / 180), 1e-14);
    expect(queue.averageSpeedOfAnswer).toBe(queue.averageWait);
    expectWithin(queue.inQueue, (200 / 3600) * queue.averageWait!, 1e-14);
    expect(queue.abandonShare).toBeNull();
  });

  it.each([10, 9, 1])("grows without end with %i agents for 10 erlang", (agents) => {
    expect(staffQueue({ ...LOAD, agents })).toEqual({
      model: "erlang-c",
      traffic: 10,
      occupancy: 1,
      waitProbability: 1,
      serviceLevel: 0,
      averageSpeedOfAnswer: null,
      averageWait: null,
      inQueue: null,
      abandonShare: null,
      notes: [{ path: ["averageSpeedOfAnswer"], reason: "unstable" }],
    });
  });

  it("answers within no time those who do not wait", () => {
    const { serviceLevel, waitProbability } = staffQueue({ ...LOAD, targetSeconds: 0, agents: 13 });
    expect(serviceLevel).toBe(1 - waitProbability);
  });

  it("answers better with every agent", () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 60 }), (given, more) => {
        const agents = Math.floor(trafficOf(given)) + more;
        const [few, many] = [staffQueue({ ...given, agents }), staffQueue({ ...given, agents: agents + 1 })];
        expect(many.serviceLevel).toBeGreaterThanOrEqual(few.serviceLevel);
        expect(many.waitProbability).toBeLessThanOrEqual(few.waitProbability);
      }),
    );
  });
});

describe("staffQueue with patience", () => {
  it("is stable under any load", () => {
    const queue = staffQueue({ ...LOAD, agents: 1, patienceSeconds: 60 });
    expect(queue.notes).toEqual([]);
    expect(queue.occupancy).toBeGreaterThan(0.99);
    // one agent serves 20 of 200 an hour
    expect(queue.abandonShare).toBeCloseTo(0.9, 2);
  });

  it("is Erlang C where patience has no end, and Erlang B where there is none", () => {
    const patient = staffQueue({ ...LOAD, agents: 13, patienceSeconds: 1e12 });
    const endless = staffQueue({ ...LOAD, agents: 13 });
    for (const key of [
      "waitProbability",
      "serviceLevel",
      "averageSpeedOfAnswer",
      "averageWait",
      "inQueue",
    ] as const) {
      expectWithin(patient[key], endless[key]!, 1e-8);
    }
    const hasty = staffQueue({ ...LOAD, agents: 9, patienceSeconds: 1e-9 });
    expectWithin(hasty.abandonShare, erlangB({ traffic: 10, servers: 9 }), 1e-9);
  });

  it("balances: who arrives is answered or gives up, and who waits is counted by Little's law", () => {
    fc.assert(
      fc.property(load, patience, fc.integer({ min: 1, max: 200 }), (given, patienceSeconds, agents) => {
        const queue = staffQueue({ ...given, agents, patienceSeconds });
        const { abandonShare, averageWait, averageSpeedOfAnswer, inQueue, occupancy, serviceLevel } = queue;
        expect(averageWait).toBeCloseTo(abandonShare! * patienceSeconds, 9);
        expect(inQueue).toBeCloseTo((given.arrivalsPerHour / 3600) * averageWait!, 9);
        expect(occupancy).toBeCloseTo((trafficOf(given) * (1 - abandonShare!)) / agents, 9);
        expect(serviceLevel).toBeLessThanOrEqual(1 - abandonShare! + 1e-12);
        expect(averageSpeedOfAnswer).toBeGreaterThanOrEqual(0);
        if (given.targetSeconds === 0) expect(serviceLevel).toBeCloseTo(1 - queue.waitProbability, 9);
      }),
    );
  });

  it("answers better and loses fewer with every agent", () => {
    fc.assert(
      fc.property(load, patience, fc.integer({ min: 1, max: 200 }), (given, patienceSeconds, agents) => {
        const few = staffQueue({ ...given, agents, patienceSeconds });
        const many = staffQueue({ ...given, agents: agents + 1, patienceSeconds });
        expect(many.serviceLevel).toBeGreaterThanOrEqual(few.serviceLevel - 1e-12);
        expect(many.abandonShare).toBeLessThanOrEqual(few.abandonShare! + 1e-12);
      }),
    );
  });

  it("has nobody who waits where nobody comes", () => {
    const queue = staffQueue({ ...LOAD, arrivalsPerHour: 0, agents: 2, patienceSeconds: 60 });
    expect(queue).toMatchObject({
      waitProbability: 0,
      serviceLevel: 1,
      abandonShare: 0,
      inQueue: 0,
      averageWait: 0,
    });
  });

  // Gans, Koole & Mandelbaum (2003), MSOM 5, 79–141: 48 calls a minute, 50 agents, a minute each, two minutes of patience
  it("has the figures of the published example", () => {
    const { abandonShare, averageWait, inQueue, occupancy } = staffQueue({
      arrivalsPerHour: 2880,
      handleSeconds: 60,
      agents: 50,
      targetSeconds: 20,
      patienceSeconds: 120,
    });
    expect(abandonShare).toBeCloseTo(0.031, 3);
    expect(averageWait).toBeCloseTo(3.7, 1);
    expect(inQueue).toBeCloseTo(3, 1);
    expect(occupancy).toBeCloseTo(0.93, 2);
  });
});

describe("agentsNeeded", () => {
  it("is the fewest that reach the level and are not too busy", () => {
    fc.assert(
      fc.property(
        load,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        fc.option(patience, { nil: undefined }),
        (given, serviceLevel, maxOccupancy, patienceSeconds) => {
          const queue = agentsNeeded({ ...given, serviceLevel, maxOccupancy, patienceSeconds });
          expect(queue.serviceLevel).toBeGreaterThanOrEqual(serviceLevel - 1e-12);
          expect(queue.occupancy).toBeLessThanOrEqual(maxOccupancy + 1e-12);
          if (queue.agents === 1) return;
          const fewer = staffQueue({ ...given, patienceSeconds, agents: queue.agents - 1 });
          expect(
            fewer.inQueue === null || fewer.serviceLevel < serviceLevel || fewer.occupancy > maxOccupancy,
          ).toBe(true);
        },
      ),
    );
  });

  it("keeps those who give up below the limit", () => {
    const needed = { ...LOAD, serviceLevel: 0, patienceSeconds: 60, maxAbandonShare: 0.02 };
    const { agents, abandonShare } = agentsNeeded(needed);
    expect(abandonShare).toBeLessThanOrEqual(0.02);
    expect(staffQueue({ ...LOAD, patienceSeconds: 60, agents: agents - 1 }).abandonShare).toBeGreaterThan(
      0.02,
    );
  });

  it("has positions for those at work and for those who are not, but not for a floating error", () => {
    const { agents, positions, fullTimeEquivalents } = agentsNeeded({
      ...LOAD,
      serviceLevel: 0.8,
      shrinkage: 0.3,
    });
    expect([agents, positions]).toEqual([14, 20]);
    expectWithin(fullTimeEquivalents, 20, 1e-15);
    expect(agentsNeeded({ ...LOAD, serviceLevel: 0.8, shrinkage: 0.31 }).positions).toBe(21);
  });

  it("has one agent where nobody calls, and more than the traffic where any level will do", () => {
    expect(agentsNeeded({ ...LOAD, arrivalsPerHour: 0, serviceLevel: 0.9 })).toMatchObject({
      agents: 1,
      serviceLevel: 1,
    });
    expect(agentsNeeded({ ...LOAD, serviceLevel: 0 }).agents).toBe(11);
    expect(agentsNeeded({ ...LOAD, serviceLevel: 0, patienceSeconds: 60 }).agents).toBe(1);
  });

  it("staffs a thousand and ten thousand erlang", () => {
    // Halfin & Whitt (1981): a square root of the traffic more than it, times a little
    const { agents, traffic } = agentsNeeded({ ...LOAD, arrivalsPerHour: 200_000, serviceLevel: 0.8 });
    expect(traffic).toBe(10_000);
    expect(agents).toBeGreaterThan(10_000);
    expect(agents).toBeLessThan(10_000 + 2 * Math.sqrt(10_000));
  });

  it.each<[string, object, string[]]>([
    ["a service level of 1", { serviceLevel: 1 }, ["serviceLevel"]],
    ["an occupancy of 0", { maxOccupancy: 0 }, ["maxOccupancy"]],
    ["an occupancy above 1", { maxOccupancy: 1.01 }, ["maxOccupancy"]],
    ["a shrinkage of 1", { shrinkage: 1 }, ["shrinkage"]],
    ["a limit on those who give up, where nobody does", { maxAbandonShare: 0.1 }, ["maxAbandonShare"]],
    ["no patience", { patienceSeconds: 0 }, ["patienceSeconds"]],
    ["a load for more than a million", { arrivalsPerHour: 1e9 }, ["arrivalsPerHour"]],
    [
      "such a load with patience",
      { arrivalsPerHour: 1e9, serviceLevel: 0.9, patienceSeconds: 60 },
      ["arrivalsPerHour"],
    ],
    ["an unknown key", { agents: 3 }, ["agents"]],
    ["a service level below 0", { serviceLevel: -0.1 }, ["serviceLevel"]],
    ["a shrinkage below 0", { shrinkage: -0.1 }, ["shrinkage"]],
    ["a target below 0", { targetSeconds: -1 }, ["targetSeconds"]],
    ["a handling time of 0", { handleSeconds: 0 }, ["handleSeconds"]],
    ["arrivals below 0", { arrivalsPerHour: -1 }, ["arrivalsPerHour"]],
    ["a limit above 1", { patienceSeconds: 60, maxAbandonShare: 1.1 }, ["maxAbandonShare"]],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => agentsNeeded({ ...LOAD, serviceLevel: 0.8, ...change }), "invalid_input", path);
  });
});

it.each<[string, object, string[]]>([
  ["no agents", { agents: 0 }, ["agents"]],
  ["part of an agent", { agents: 1.5 }, ["agents"]],
  ["a handling time of 0", { handleSeconds: 0 }, ["handleSeconds"]],
  ["arrivals below 0", { arrivalsPerHour: -1 }, ["arrivalsPerHour"]],
  ["a target below 0", { targetSeconds: -1 }, ["targetSeconds"]],
  ["no patience", { patienceSeconds: 0 }, ["patienceSeconds"]],
  ["no target", { targetSeconds: undefined }, ["targetSeconds"]],
  ["an unknown key", { patience: 60 }, ["patience"]],
])("staffQueue refuses %s", (_, change, path) => {
  expectRefusal(() => staffQueue({ ...LOAD, agents: 3, ...change }), "invalid_input", path);
});
