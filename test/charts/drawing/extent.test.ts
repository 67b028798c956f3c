import { describe, expect, it } from "vitest";
import { extentOf, roomyExtent } from "../../../src/charts/drawing/extent.ts";

describe("extentOf", () => {
  it("is the least and the largest of the figures that are there, and nothing where none is", () => {
    expect(extentOf([3, null, -1, 2])).toEqual([-1, 3]);
    expect(extentOf([null])).toEqual([0, 0]);
    expect(roomyExtent([0, 100])).toEqual([-4, 104]);
  });
});
