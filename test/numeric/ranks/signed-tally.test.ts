import { describe, expect, it } from "vitest";
import { signedTallyOf } from "../../../src/numeric/ranks/signed-tally.ts";
import { tallyOf } from "../../../src/numeric/ranks/tally.ts";

const plain = (tally: object): unknown =>
  JSON.parse(
    JSON.stringify(tally, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value)),
  );

const signedOf = (differences: Float64Array, closeness: number) =>
  signedTallyOf(tallyOf(differences), closeness);

describe("signed differences", () => {
  it("are counted by size, of each sign", () => {
    expect(plain(signedOf(Float64Array.of(2, -1, 0, 1, -2, -2, 5), 0))).toEqual({
      signed: { n: 7, values: [-2, -1, 0, 1, 2, 5], counts: [2, 1, 1, 1, 1, 1] },
      zeros: 1,
      magnitudes: { n: 6, values: [1, 2, 5], counts: [2, 3, 1] },
      positive: [1, 1, 1],
      negative: [1, 2, 0],
    });
  });

  it("differ only where more than rounding tells them apart", () => {
    const differences = Float64Array.of(
      0.3 - 0.2,
      0.8 - 0.9,
      0.7 - 0.4,
      0.1 + 0.2 - 0.3,
      0.5 - 0.2,
      0.4 - 0.7,
    );
    const { zeros, magnitudes, positive, negative } = signedOf(differences, 1e-12);
    expect(zeros).toBe(1);
    expect([...magnitudes.counts]).toEqual([2, 3]);
    expect([...positive]).toEqual([1, 2]);
    expect([...negative]).toEqual([1, 1]);
  });

  it("may all be of one sign, or nothing but zeros", () => {
    expect(plain(signedOf(Float64Array.of(-1, -1), 0))).toMatchObject({
      zeros: 0,
      positive: [0],
      negative: [2],
    });
    expect(plain(signedOf(Float64Array.of(0, 0), 0))).toMatchObject({ zeros: 2, magnitudes: { n: 0 } });
  });
});
