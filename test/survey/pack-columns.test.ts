import { packColumns } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("packColumns", () => {
  it("takes the smallest integers that hold the scale", () => {
    const typeOf = (min: number, max: number) => packColumns({ a: [min, max] }, { min, max }).a;
    expect(typeOf(0, 255)).toStrictEqual(Uint8Array.of(0, 255));
    expect(typeOf(-128, 127)).toStrictEqual(Int8Array.of(-128, 127));
    expect(typeOf(0, 256)).toStrictEqual(Uint16Array.of(0, 256));
    expect(typeOf(-1, 128)).toStrictEqual(Int16Array.of(-1, 128));
    expect(typeOf(0, 65_536)).toStrictEqual(Int32Array.of(0, 65_536));
    expect(typeOf(-2_147_483_648, 2_147_483_647)).toStrictEqual(Int32Array.of(-2_147_483_648, 2_147_483_647));
    expect(typeOf(0, 2_147_483_648)).toStrictEqual(Float64Array.of(0, 2_147_483_648));
  });

  it("keeps missing answers and answers between the points as doubles", () => {
    expect(packColumns({ a: [1, null, 7], b: [1, 6.5, 7], c: [7, 1, 2] }, { min: 1, max: 7 })).toStrictEqual({
      a: Float64Array.of(1, Number.NaN, 7),
      b: Float64Array.of(1, 6.5, 7),
      c: Uint8Array.of(7, 1, 2),
    });
  });

  it("copies columns that are packed already", () => {
    const a = Uint8Array.of(1, 2);
    const packed = packColumns({ a }, { min: 1, max: 7 });
    expect(packed).toStrictEqual({ a });
    expect(packed.a).not.toBe(a);
  });

  it("refuses answers off the scale, lengths that differ, no columns and a malformed scale", () => {
    const scale = { min: 1, max: 7 };
    expectRefusal(() => packColumns({ a: [1, 8] }, scale), "invalid_input", ["a", 1]);
    expectRefusal(() => packColumns({ a: [1], b: [1, 2] }, scale), "invalid_input", ["b"]);
    expectRefusal(() => packColumns({}, scale), "insufficient_data", []);
    expectRefusal(() => packColumns(undefined as never, scale), "invalid_input", []);
    expectRefusal(() => packColumns({ a: [1] }, undefined as never), "invalid_input", ["scale"]);
  });
});
