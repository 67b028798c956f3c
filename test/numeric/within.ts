import { expect } from "vitest";

/** Holds a number to a reference within a relative error, and exactly where the reference is 0. */
export function expectWithin(actual: number | null | undefined, reference: number, relative: number): void {
  const error =
    reference === 0 ? Math.abs(actual ?? Number.NaN) : Math.abs((actual ?? Number.NaN) / reference - 1);
  expect(error, `${actual} for ${reference}`).toBeLessThanOrEqual(reference === 0 ? 0 : relative);
}
