import {
  type AgentsNeededInput,
  agentsNeeded,
  erlangB,
  erlangC,
  linesNeeded,
  staffQueue,
} from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import golden from "./queues.json" with { type: "json" };

describe("Erlang's formulas beside their recurrence at 40 digits", () => {
  it.each(golden.blocking)("$traffic erlang on $servers servers", ({ traffic, servers, b, c }) => {
    expectWithin(erlangB({ traffic, servers }), b, 1e-12);
    expectWithin(erlangC({ traffic, servers }), c, 1e-11);
  });

  it("need as many lines as a search through the recurrence finds", () => {
    for (const { traffic, servers, b } of golden.blocking.filter(({ b }) => b > 0)) {
      expect(linesNeeded({ traffic, blockingShare: b * (1 + 1e-9) })).toBe(servers);
      expect(linesNeeded({ traffic, blockingShare: b * (1 - 1e-9) })).toBe(servers + 1);
    }
  });
});

describe("Erlang A beside the stationary law of its states", () => {
  it.each(golden.impatient)("$input", ({ input, ...wanted }) => {
    const queue = staffQueue(input);
    for (const [key, value] of Object.entries(wanted)) {
      expectWithin(queue[key as keyof typeof wanted], value, 1e-11);
    }
  });
});

describe("pyworkforce, which staffs by Erlang C", () => {
  it.each(golden.staffing)("has as many agents and positions: $input", ({ input, ...wanted }) => {
    const { agents, positions, serviceLevel, occupancy, waitProbability } = agentsNeeded(
      input as AgentsNeededInput,
    );
    expect({ agents, positions }).toEqual({ agents: wanted.agents, positions: wanted.positions });
    expectWithin(serviceLevel, wanted.serviceLevel, 1e-12);
    expectWithin(occupancy, wanted.occupancy, 1e-12);
    expectWithin(waitProbability, wanted.waitProbability, 1e-11);
  });
});
