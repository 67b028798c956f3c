import { describe, expect, it } from "vitest";
import { bounded, decimals, percentText, pStatement, pText } from "../../src/text/number-text.ts";

describe("numbers as text", () => {
  it("never print a negative zero, and a dash where there is none", () => {
    expect([decimals(-0.001, 2), decimals(-1.005, 1), decimals(null, 2)]).toEqual(["0.00", "-1.0", "–"]);
  });

  it("drop the zero before the point where a figure cannot pass 1", () => {
    expect([bounded(0.5, 2), bounded(-0.25, 2), bounded(1, 2), bounded(-0.001, 2)]).toEqual([
      ".50",
      "-.25",
      "1.00",
      ".00",
    ]);
  });

  it("print shares in percent", () => {
    expect([percentText(0.574), percentText(0.574, 1), percentText(null)]).toEqual(["57 %", "57.4 %", "–"]);
  });

  it("print p-values as APA does, alone and in a sentence", () => {
    expect([0.0005, 0.032, 0.9995, null].map((p) => pText(p))).toEqual(["< .001", ".032", "> .999", "–"]);
    expect([0.0005, 0.032, 0.9995].map((p) => pStatement(p))).toEqual(["p < .001", "p = .032", "p > .999"]);
  });
});
