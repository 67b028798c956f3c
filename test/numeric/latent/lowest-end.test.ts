import { describe, expect, it } from "vitest";
import { isAsLow, lowestEnd, type SearchEnd } from "../../../src/numeric/latent/lowest-end.ts";

const end = (discrepancy: number, converged = true, admissible = true): SearchEnd => ({
  discrepancy,
  converged,
  admissible,
});

describe("lowestEnd", () => {
  it("is the first of the lowest minima", () => {
    const ends = [3, 1, 1, 2].map((discrepancy, at) => ({ ...end(discrepancy), at }));
    expect(lowestEnd(ends)).toEqual({ ...ends[1], passesAdmissible: false });
  });

  it("leaves out where a search did not converge, unless none did", () => {
    expect(lowestEnd([end(1, false), end(2)]).discrepancy).toBe(2);
    expect(lowestEnd([end(2, false), end(1, false)]).discrepancy).toBe(1);
  });

  it("takes a lower minimum that is not admissible, and says that it passes an admissible one", () => {
    expect(lowestEnd([end(2), end(1, true, false)])).toEqual({
      ...end(1, true, false),
      passesAdmissible: true,
    });
    expect(lowestEnd([end(2, false), end(1, true, false)]).passesAdmissible).toBe(false);
  });

  it("prefers an admissible minimum that is as low as the lowest", () => {
    const [admissible, other] = [end(1 + 1e-9), end(1, true, false)];
    expect(isAsLow(admissible, other)).toBe(true);
    expect(lowestEnd([other, admissible])).toEqual({ ...admissible, passesAdmissible: false });
  });
});
