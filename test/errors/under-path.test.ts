import { describe, expect, it } from "vitest";
import { refuse } from "../../src/errors/refuse.ts";
import { underPath } from "../../src/errors/under-path.ts";
import { expectRefusal } from "../refusal.ts";

describe("underPath", () => {
  it("gives what the check gives", () => {
    expect(underPath(["ledger"], () => 3)).toBe(3);
  });

  it("names a fault by its whole path, in the message too", () => {
    const check = () => refuse("invalid_input", ["entries", 2], "an entry", null);
    expectRefusal(
      () => underPath(["ledger"], check),
      "invalid_input",
      ["ledger", "entries", 2],
      /^expected an entry, received null \(at ledger\.entries\[2\]\)$/,
    );
    expectRefusal(
      () => underPath(["ledger"], () => refuse("insufficient_data", [], "an entry", [])),
      "insufficient_data",
      ["ledger"],
    );
  });

  it("lets an error pass that is not the library's", () => {
    const torn = () => {
      throw new RangeError("torn");
    };
    expect(() => underPath(["ledger"], torn)).toThrow(RangeError);
  });
});
