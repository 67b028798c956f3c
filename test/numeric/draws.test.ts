import { describe, expect, it } from "vitest";
import { readOptions } from "../../src/errors/options.ts";
import { checkDraws, DRAW_OPTIONS } from "../../src/numeric/draws.ts";
import { expectRefusal } from "../refusal.ts";

describe("DRAW_OPTIONS", () => {
  it("ask for no draws by default", () => {
    expect(readOptions({}, DRAW_OPTIONS)).toEqual({ replicates: 0, seed: null });
    expect(readOptions({ replicates: null, seed: null }, DRAW_OPTIONS)).toEqual({
      replicates: 0,
      seed: null,
    });
  });

  it("take any safe integer as the seed, and up to a million draws", () => {
    const asked = readOptions({ replicates: 1_000_000, seed: Number.MIN_SAFE_INTEGER }, DRAW_OPTIONS);
    expect(asked).toEqual({ replicates: 1_000_000, seed: Number.MIN_SAFE_INTEGER });
    expect(Object.is(readOptions({ seed: -0 }, DRAW_OPTIONS).seed, 0)).toBe(true);
    for (const replicates of [-1, 0.5, 1_000_001, "7", true, Number.POSITIVE_INFINITY]) {
      expectRefusal(() => readOptions({ replicates }, DRAW_OPTIONS), "invalid_input", ["replicates"]);
    }
    for (const seed of [0.5, 2 ** 53, "7", true, Number.NaN]) {
      expectRefusal(() => readOptions({ seed }, DRAW_OPTIONS), "invalid_input", ["seed"]);
    }
  });
});

describe("checkDraws", () => {
  it("lets no draws be, with or without a seed, of moments too", () => {
    expect(() => checkDraws({ replicates: 0, seed: null }, true)).not.toThrow();
    expect(() => checkDraws({ replicates: 2, seed: 0 }, false)).not.toThrow();
  });

  it("refuses draws without a seed, and draws of moments", () => {
    expectRefusal(() => checkDraws({ replicates: 2, seed: null }, false), "invalid_input", ["seed"]);
    expectRefusal(() => checkDraws({ replicates: 2, seed: 1 }, true), "invalid_input", ["replicates"]);
  });
});
