import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalText, levelText } from "../../src/text/interval-text.ts";
import { decimals } from "../../src/text/number-text.ts";

describe("levelText", () => {
  it.each([
    [0.95, "95"],
    [0.9, "90"],
    [0.5, "50"],
    [0.975, "97.5"],
    [0.999, "99.9"],
    [0.9973, "99.73"],
    [0.99999, "99.999"],
    [0.57, "57"],
    [1 - 2 ** -53, "99.99999999999999"],
    [1e-15, "0.0000000000001"],
  ])("prints %d as %s", (confidence, text) => {
    expect(levelText(confidence)).toBe(text);
  });

  it("prints every digit of a level that has up to fifteen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 15 - 1 }), (part) => {
        const level = part / 10 ** 15;
        expect(Number(`${levelText(level)}e-2`)).toBe(level);
      }),
    );
  });

  it("prints what a level of seventeen digits comes to", () => {
    for (let i = 1; i < 200; i++) {
      const level = i / 201;
      expect(Math.abs(Number(levelText(level)) / 100 - level)).toBeLessThan(1e-15);
    }
  });
});

describe("intervalText", () => {
  const textOf = (limit: number) => decimals(limit, 2);

  it("puts the limits in brackets, and a dash for none", () => {
    expect(intervalText({ lower: -0.001, upper: 1.234 }, textOf)).toBe("[0.00, 1.23]");
    expect(intervalText(null, textOf)).toBe("–");
  });
});
