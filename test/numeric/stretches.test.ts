import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clipped,
  counted,
  difference,
  type Stretch,
  union,
  unitAfter,
  unitsBefore,
} from "../../src/numeric/stretches.ts";

const END = 60;

/** Stretches in any order, some empty, some reversed, some over each other. */
const stretches = fc.array(fc.record({ from: fc.nat(END), to: fc.nat(END) }), { maxLength: 8 });

const unitsOf = (list: readonly Stretch[]) =>
  Array.from({ length: END }, (_, unit) => unit).filter((unit) =>
    list.some(({ from, to }) => from <= unit && unit < to),
  );

/** Whether they are in order, apart, and none is empty. */
const areApart = (list: readonly Stretch[]) =>
  list.every(({ from, to }, i) => from < to && (i === 0 || list[i - 1]!.to < from));

describe("stretches beside the sets of their units", () => {
  it("unite to stretches apart from each other, and are left as they were", () => {
    fc.assert(
      fc.property(stretches, (list) => {
        const before = structuredClone(list);
        const merged = union(list);
        expect(unitsOf(merged)).toEqual(unitsOf(list));
        expect(areApart(merged)).toBe(true);
        expect(list).toEqual(before);
      }),
    );
  });

  it("lose what the cuts hold", () => {
    fc.assert(
      fc.property(stretches, stretches, (list, cuts) => {
        const left = difference(union(list), union(cuts));
        const cut = new Set(unitsOf(cuts));
        expect(unitsOf(left)).toEqual(unitsOf(list).filter((unit) => !cut.has(unit)));
        expect(areApart(left)).toBe(true);
      }),
    );
  });

  it("lose what lies outside of a range", () => {
    fc.assert(
      fc.property(stretches, fc.nat(END), fc.nat(END), (list, first, last) => {
        expect(unitsOf(clipped(union(list), first, last))).toEqual(
          unitsOf(list).filter((unit) => unit >= first && unit < last),
        );
      }),
    );
  });

  it("count the units before any, and find the unit again, however unevenly they lie", () => {
    const uneven = fc.tuple(stretches, fc.constantFrom(1, 1000, 86_400_000), fc.boolean());
    fc.assert(
      fc.property(uneven, ([list, width, isFar]) => {
        const wide = union(list).map(({ from, to }) => ({ from: from * width, to: to * width }));
        const far = isFar ? [...wide, { from: 1e14, to: 1e14 + 1 }] : wide;
        const searchable = counted(far);
        let total = 0;
        for (const { from, to } of far) {
          expect(unitsBefore(searchable, from)).toBe(total);
          expect(unitAfter(searchable, total)).toBe(from);
          total += to - from;
          expect(unitsBefore(searchable, to - 1)).toBe(total - 1);
          expect(unitsBefore(searchable, to)).toBe(total);
          expect(unitAfter(searchable, total - 1)).toBe(to - 1);
        }
        expect(searchable.total).toBe(total);
        expect(unitsBefore(searchable, -1)).toBe(0);
        expect(unitsBefore(searchable, 2e14)).toBe(total);
      }),
    );
  });
});
