import { opportunityScore } from "service-quality/priorities";
import { describe, expect, it } from "vitest";

describe("Ulwick (2002), Turn customer input into innovation, Harvard Business Review 80(1), 91–97, as decikit.com works it out", () => {
  it("importance 9 and satisfaction 3 make an opportunity of 15", () => {
    expect(opportunityScore(9, 3)).toBe(15);
  });
});
