import { scoreToleranceZone, toleranceZone } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";
import { expectations, instrument, perceptions } from "./inn.ts";

describe("scoreToleranceZone", () => {
  const minimum = { clean: [5, 6, 4, 5], quiet: [5, 6, 5, 6], prompt: [7, 6, 5, 5] };

  it("counts respondents below, within and above their own zones, and inverted zones", () => {
    const { items } = scoreToleranceZone({ minimum, desired: expectations, perceptions }, { instrument });
    // prompt: 6 against 7..6 (inverted), 6..7, 5..6, 5..5
    expect(items[2]).toMatchObject({
      belowShare: 0.25,
      withinShare: 0.5,
      aboveShare: 0.25,
      invertedShare: 0.25,
    });
  });

  it("weights the shares", () => {
    const { items } = scoreToleranceZone(
      { minimum, desired: expectations, perceptions },
      { instrument, weights: [4, 2, 1, 1] },
    );
    expect(items[2]).toMatchObject({ belowShare: 0.5, invertedShare: 0.5 });
    // clean: 6 − 5, 6 − 6, 5 − 4, 6 − 5
    expect(items[0]).toMatchObject({ adequacy: 0.75, minimum: 5.125 });
  });

  it("leaves out of a share who did not answer all three", () => {
    const { items } = scoreToleranceZone(
      { minimum: { ...minimum, prompt: [null, 6, 5, 5] }, desired: expectations, perceptions },
      { instrument, missing: "available" },
    );
    expect(items[2]?.n).toBe(3);
    expect(items[2]?.withinShare).toBeCloseTo(2 / 3, 15);
  });

  it("says why a position or an interval is missing", () => {
    const at = (x: number) => ({ clean: [x], quiet: [x], prompt: [x] });
    const { notes } = scoreToleranceZone(
      { minimum: at(6), desired: at(6), perceptions: at(5) },
      { instrument },
    );
    expect(notes).toContainEqual({ path: ["items", 0, "position"], reason: "zone-without-width" });
    expect(notes).toContainEqual({ path: ["dimensions", 1, "adequacyInterval"], reason: "one-respondent" });
  });

  it("scores SERVQUAL's items where no instrument is given", () => {
    const at = (x: number) => Object.fromEntries(Array.from({ length: 22 }, (_, j) => [`q${j + 1}`, [x, x]]));
    expect(
      scoreToleranceZone({ minimum: at(4), desired: at(7), perceptions: at(6) }).dimensions[4]?.zone,
    ).toBe("within");
  });

  it("asks for below before above in an inverted zone", () => {
    expect(toleranceZone({ minimum: 6, desired: 4, perception: 5 })).toMatchObject({
      zone: "below",
      position: null,
    });
  });

  it("a perception lies within its zone or above it", () => {
    expect(toleranceZone({ minimum: 4, desired: 6, perception: 6 }).zone).toBe("within");
    expect(toleranceZone({ minimum: 4, desired: 6, perception: 7 }).zone).toBe("above");
  });

  it("refuses a perception that is not finite", () => {
    const triple = { minimum: 4, desired: 6, perception: Number.NaN };
    expectRefusal(() => toleranceZone(triple), "invalid_input", ["perception"]);
  });
});
