import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWholes, differenceOfWholes, multiplyWholes, wholeOf } from "../../src/moments/whole.ts";

const wholes = fc.oneof(
  fc.bigInt({ min: -10n, max: 10n }),
  fc.bigInt({ min: -(2n ** 28n), max: 2n ** 28n }),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
  fc.bigInt({ min: -(2n ** 130n), max: 2n ** 130n }),
);

describe("whole numbers of any size", () => {
  it("are added, multiplied and subtracted as big integers are", () => {
    fc.assert(
      fc.property(wholes, wholes, (a, b) => {
        const [x, y] = [wholeOf(a), wholeOf(b)];
        expect(addWholes(x, y)).toBe(wholeOf(a + b));
        expect(multiplyWholes(x, y)).toBe(wholeOf(a * b));
        expect(differenceOfWholes(x, y)).toBe(Number(a - b));
      }),
    );
  });

  it("are numbers up to 2^53 − 1, and text beyond", () => {
    expect(multiplyWholes(2 ** 26, 2 ** 26)).toBe(2 ** 52);
    expect(multiplyWholes(2 ** 27, 2 ** 26)).toBe("9007199254740992");
    expect(multiplyWholes(0, -3)).toBe(0);
    expect(differenceOfWholes("9007199254740993", 1)).toBe(9007199254740992);
  });
});
