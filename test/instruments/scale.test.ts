import { describe, expect, it } from "vitest";
import { scaleAt } from "../../src/instruments/scale.ts";
import { expectRefusal } from "../refusal.ts";

describe("scaleAt", () => {
  it("reads the ends of a scale, and never −0", () => {
    expect(scaleAt({ min: -0, max: 10 }, ["scale"])).toStrictEqual({ min: 0, max: 10 });
  });

  it.each<[unknown, (string | number)[]]>([
    [7, ["scale"]],
    [[1, 7], ["scale"]],
    [{ min: 1 }, ["scale", "max"]],
    [{ min: "1", max: 7 }, ["scale", "min"]],
    [{ min: 1, max: 1e101 }, ["scale", "max"]],
    [{ min: 7, max: 7 }, ["scale", "max"]],
    [{ min: 1, max: 7, step: 1 }, ["scale", "step"]],
  ])("refuses %j at its fault", (value, path) => {
    expectRefusal(() => scaleAt(value, ["scale"]), "invalid_input", path);
  });
});
