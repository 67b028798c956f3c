import fc from "fast-check";
import { queueMeasures } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

describe("queueMeasures", () => {
  it("of one server is ρ/(1 − ρ), and its wait exponential", () => {
    const queue = queueMeasures({ arrivalRate: 3, serviceRate: 4, servers: 1, time: 2 });
    expect(queue.model).toBe("M/M/1");
    expectWithin(queue.inSystem, 3, 1e-14);
    expectWithin(queue.timeInSystem, 1, 1e-14);
    expectWithin(queue.emptyProbability, 0.25, 1e-14);
    expectWithin(queue.withinTime, 1 - 0.75 * Math.exp(-2), 1e-14);
  });

  it("obeys Little's law, and adds the service to the wait", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (utilization, servers, serviceRate) => {
          const arrivalRate = utilization * servers * serviceRate;
          const queue = queueMeasures({ arrivalRate, serviceRate, servers });
          expectWithin(queue.inQueue, arrivalRate * queue.timeInQueue!, 1e-12);
          expectWithin(queue.inSystem, arrivalRate * queue.timeInSystem!, 1e-12);
          expect(queue.timeInSystem! - queue.timeInQueue!).toBeCloseTo(1 / serviceRate, 12);
          expect(queue.withinTime).toBeNull();
        },
      ),
    );
  });

  it("is empty with the probability that the stationary law has", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (rho, servers) => {
          const a = rho * servers;
          let term = 1;
          let sum = 0;
          for (let k = 1; k <= servers; k++) {
            sum += term;
            term *= a / k;
          }
          const { emptyProbability } = queueMeasures({ arrivalRate: a, serviceRate: 1, servers });
          expectWithin(emptyProbability, 1 / (sum + term / (1 - rho)), 1e-11);
        },
      ),
    );
  });

  it("waits for nobody where nobody comes", () => {
    expect(queueMeasures({ arrivalRate: 0, serviceRate: 4, servers: 5, time: 0 })).toEqual({
      model: "M/M/c",
      utilization: 0,
      waitProbability: 0,
      emptyProbability: 1,
      inQueue: 0,
      inSystem: 0,
      timeInQueue: 0,
      timeInSystem: 0.25,
      withinTime: 1,
      notes: [],
    });
  });

  it.each([12, 12 * (1 - 1e-13), 20])(
    "grows without end from its capacity on: %d arrivals on 12",
    (arrivalRate) => {
      const queue = queueMeasures({ arrivalRate, serviceRate: 1, servers: 12, time: 5 });
      expect(queue).toEqual({
        model: "M/M/c",
        utilization: arrivalRate / 12,
        waitProbability: 1,
        emptyProbability: null,
        inQueue: null,
        inSystem: null,
        timeInQueue: null,
        timeInSystem: null,
        withinTime: 0,
        notes: [{ path: ["inQueue"], reason: "unstable" }],
      });
      expect(queueMeasures({ arrivalRate, serviceRate: 1, servers: 12 }).withinTime).toBeNull();
    },
  );

  it.each<[string, object, string[]]>([
    ["a service rate of 0", { serviceRate: 0 }, ["serviceRate"]],
    ["arrivals below 0", { arrivalRate: -1 }, ["arrivalRate"]],
    ["no servers", { servers: 0 }, ["servers"]],
    ["a time below 0", { time: -1 }, ["time"]],
    ["part of a server", { servers: 1.5 }, ["servers"]],
    ["arrivals that are text", { arrivalRate: "1" }, ["arrivalRate"]],
    ["a time without end", { time: Number.POSITIVE_INFINITY }, ["time"]],
    ["an unknown key", { lines: 1 }, ["lines"]],
  ])("refuses %s", (_, change, path) => {
    const input = { arrivalRate: 1, serviceRate: 2, servers: 1, ...change };
    expectRefusal(() => queueMeasures(input), "invalid_input", path);
  });
});
