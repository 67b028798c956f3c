import { describe, expect, it } from "vitest";
import {
  diagonalRoots,
  inUnits,
  submatrix,
  timesFactors,
} from "../../../src/numeric/algebra/square-matrix.ts";

const matrix = Float64Array.of(4, 6, 8, 6, 9, 10, 8, 10, 16);

describe("diagonalRoots", () => {
  it("are the square roots of the diagonal, in memory that is given or new", () => {
    const into = new Float64Array(3);
    expect(diagonalRoots(matrix, 3, into)).toBe(into);
    expect([...diagonalRoots(matrix, 3)]).toEqual([2, 3, 4]);
  });
});

describe("inUnits and timesFactors", () => {
  it("divide and multiply rows and columns, a matrix of its own", () => {
    const units = Float64Array.of(2, 1, 4);
    expect([...inUnits(matrix, units)]).toEqual([1, 3, 1, 3, 9, 2.5, 1, 2.5, 1]);
    expect([...timesFactors(inUnits(matrix, units), units)]).toEqual([...matrix]);
  });
});

describe("submatrix", () => {
  it("has the rows and columns at its places, in their order", () => {
    expect([...submatrix(matrix, 3, [2, 0])]).toEqual([16, 8, 8, 4]);
    expect(submatrix(matrix, 3, [])).toHaveLength(0);
  });
});
