import { describe, expect, it } from "vitest";
import { textWidth } from "../../../src/charts/drawing/text-width.ts";

describe("textWidth", () => {
  it.each([
    ["il", 7.2],
    ["m", 9],
    ["품", 10],
    ["A", 7.1],
    ["a", 6.1],
    ["", 0],
  ])("of %j is %d at 10 px, an eighth more in bold", (text, width) => {
    expect(textWidth(text, { size: 10 })).toBeCloseTo(width, 10);
    expect(textWidth(text, { size: 10, isBold: true })).toBeCloseTo(1.12 * width, 10);
  });
});
