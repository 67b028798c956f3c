import { describe, expect, it } from "vitest";
import { refuse } from "../../src/errors/refuse.ts";

describe("refuse", () => {
  it.each<[unknown, string]>([
    [undefined, "nothing"],
    [null, "null"],
    [95, "95"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [true, "true"],
    [7n, "7n"],
    ["seven", '"seven"'],
    ["a".repeat(40), `"${"a".repeat(40)}"`],
    ["a".repeat(41), `"${"a".repeat(39)}…"`],
    [[], "an empty list"],
    [[1, 2], "a list of 2"],
    [{}, "an object"],
    [() => 1, "a function"],
    [Symbol("s"), "a symbol"],
  ])("says what it received: %o", (received, named) => {
    expect(() => refuse("invalid_input", ["scale", "min"], "a number", received)).toThrow(
      expect.objectContaining({
        code: "invalid_input",
        path: ["scale", "min"],
        message: `expected a number, received ${named} (at scale.min)`,
      }),
    );
  });
});
