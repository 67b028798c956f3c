import { describe, expect, it } from "vitest";
import { stripText } from "../../src/text/strip-text.ts";

const at = (value: number | null, sign = "x") => ({ at: value, sign });

describe("stripText", () => {
  it("puts signs where their values lie", () => {
    const strip = stripText([at(0, "a"), at(5, "b"), at(10, "c")], 0, 10);
    expect([strip.length, strip.indexOf("a"), strip.indexOf("b"), strip.indexOf("c")]).toEqual([
      41, 0, 20, 40,
    ]);
  });

  it("lets the later of two signs stand, and leaves out what has no value", () => {
    expect(stripText([at(3, "a"), at(3, "b"), at(null, "c")], 0, 10).trim()).toBe("b");
  });

  it("keeps what lies outside at the ends, and puts everything in the middle where there is no width", () => {
    expect(stripText([at(-5)], 0, 10).indexOf("x")).toBe(0);
    expect(stripText([at(50)], 0, 10).indexOf("x")).toBe(40);
    expect(stripText([at(1)], 1, 1).indexOf("x")).toBe(20);
  });
});
