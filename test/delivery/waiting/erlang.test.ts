import fc from "fast-check";
import { erlangB, erlangC, linesNeeded } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const traffic = fc.double({ min: 0.001, max: 300, noNaN: true });

describe("erlangB with far more traffic than servers", () => {
  it.each([1e20, 1e50, 1e99, 1e100])("turns away at most all of %d erlang", (traffic) => {
    for (const servers of [0, 1, 1000, 1001, 99_999, 1e6]) {
      const blocked = erlangB({ traffic, servers });
      expectWithin(blocked, 1, 1e-13);
      expect(blocked).toBeLessThanOrEqual(1);
    }
  });
});

describe("erlangB", () => {
  it("turns away nobody without traffic, and everybody without servers", () => {
    expect([erlangB({ traffic: 0, servers: 3 }), erlangB({ traffic: 0, servers: 0 })]).toEqual([0, 1]);
    expect(erlangB({ traffic: 5, servers: 0 })).toBe(1);
  });

  it("falls with every server, and rises with traffic", () => {
    fc.assert(
      fc.property(traffic, fc.integer({ min: 1, max: 1500 }), (a, servers) => {
        const here = erlangB({ traffic: a, servers });
        expect(here).toBeLessThanOrEqual(erlangB({ traffic: a, servers: servers - 1 }));
        expect(here).toBeLessThanOrEqual(erlangB({ traffic: a * 1.01, servers }) * (1 + 1e-12));
        expect(here >= 0 && here <= 1).toBe(true);
      }),
    );
  });

  it("obeys its recurrence across the change from the loop to the gamma function", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 700, max: 1500, noNaN: true }),
        fc.integer({ min: 995, max: 1010 }),
        (a, n) => {
          const before = erlangB({ traffic: a, servers: n - 1 });
          expectWithin(erlangB({ traffic: a, servers: n }), (a * before) / (n + a * before), 1e-12);
        },
      ),
    );
  });

  it("answers at once for any number of servers", () => {
    expect(erlangB({ traffic: 5, servers: 1e15 })).toBe(0);
    expectWithin(erlangB({ traffic: 1e100, servers: 9e15 }), 1, 1e-15);
  });

  it("is close to the share that does not fit, where traffic is far above the servers", () => {
    expectWithin(erlangB({ traffic: 1e9, servers: 3 }), 1 - 3e-9, 1e-15);
  });
});

describe("erlangC", () => {
  it("is certain waiting at capacity, above it, and a trillionth below", () => {
    expect([12, 13, 12 * (1 - 1e-13)].map((a) => erlangC({ traffic: a, servers: 12 }))).toEqual([1, 1, 1]);
    expect(erlangC({ traffic: 12 * (1 - 1e-9), servers: 12 })).toBeLessThan(1);
  });

  it("of one server is the traffic", () => {
    for (const a of [0, 0.25, 0.5, 0.99]) expectWithin(erlangC({ traffic: a, servers: 1 }), a, 1e-15);
  });

  it("is above Erlang B", () => {
    fc.assert(
      fc.property(traffic, fc.integer({ min: 1, max: 400 }), (a, servers) => {
        expect(erlangC({ traffic: a, servers })).toBeGreaterThanOrEqual(erlangB({ traffic: a, servers }));
      }),
    );
  });
});

describe("linesNeeded", () => {
  it("is the fewest that turn away no more", () => {
    fc.assert(
      fc.property(traffic, fc.double({ min: 1e-6, max: 1, noNaN: true }), (a, blockingShare) => {
        const servers = linesNeeded({ traffic: a, blockingShare });
        expect(erlangB({ traffic: a, servers })).toBeLessThanOrEqual(blockingShare * (1 + 1e-12));
        if (servers > 0) expect(erlangB({ traffic: a, servers: servers - 1 })).toBeGreaterThan(blockingShare);
      }),
    );
  });

  it("has none without traffic, and where all may be turned away, and one where half may", () => {
    expect(linesNeeded({ traffic: 0, blockingShare: 0.01 })).toBe(0);
    expect(linesNeeded({ traffic: 7, blockingShare: 1 })).toBe(0);
    expect(linesNeeded({ traffic: 1, blockingShare: 0.5 })).toBe(1);
  });

  // Erlang B table, blocking 1 %: 20 lines carry 12.03 erlang, 21 lines 12.84; 30 lines 20.337
  it.each([
    [12.03, 20],
    [12.1, 21],
    [20.337, 30],
  ])("%d erlang at 1 %% take %i lines, as in the table", (a, lines) => {
    expect(linesNeeded({ traffic: a, blockingShare: 0.01 })).toBe(lines);
  });
});

it.each<[string, () => unknown, string[]]>([
  ["traffic below 0", () => erlangB({ traffic: -1, servers: 2 }), ["traffic"]],
  ["part of a server", () => erlangB({ traffic: 1, servers: 1.5 }), ["servers"]],
  ["no servers to wait for", () => erlangC({ traffic: 1, servers: 0 }), ["servers"]],
  ["an unknown key", () => erlangC({ traffic: 1, servers: 2, lines: 3 } as never), ["lines"]],
  ["a blocking of 0", () => linesNeeded({ traffic: 1, blockingShare: 0 }), ["blockingShare"]],
  ["a blocking above 1", () => linesNeeded({ traffic: 1, blockingShare: 1.1 }), ["blockingShare"]],
  ["traffic that no lines carry", () => linesNeeded({ traffic: 1e100, blockingShare: 0.01 }), ["traffic"]],
  ["servers below 0", () => erlangB({ traffic: 1, servers: -1 }), ["servers"]],
  ["part of a server to wait for", () => erlangC({ traffic: 1, servers: 1.5 }), ["servers"]],
  ["traffic below 0 that waits", () => erlangC({ traffic: -1, servers: 1 }), ["traffic"]],
  ["traffic below 0 for any lines", () => linesNeeded({ traffic: -1, blockingShare: 0.1 }), ["traffic"]],
])("refuses %s", (_, call, path) => {
  expectRefusal(call, "invalid_input", path);
});
