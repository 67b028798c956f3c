import { ServiceQualityError } from "service-quality/errors";
import { explainError } from "service-quality/words";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const error = new ServiceQualityError(
  "missing_answers",
  ["perceptions", "q3", 17],
  "expected an answer, received null",
);

describe("explainError", () => {
  it("says what is wrong, where, and in English what was expected", () => {
    expect(explainError(error)).toBe(
      "Answers are missing (perceptions → q3 → 17): expected an answer, received null.",
    );
    expect(explainError(error, { language: "bg" })).toBe("Липсват отговори (perceptions → q3 → 17).");
  });

  it("says the same of the error from JSON", () => {
    const stored = JSON.parse(JSON.stringify(error));
    expect(stored.name).toBe("ServiceQualityError");
    expect(explainError(stored)).toBe(explainError(error));
  });

  it("takes a fault, whose message has no path, and makes do with less", () => {
    const fault = { code: "unknown_item", path: ["q9"], message: "expected an item" } as const;
    expect(explainError(fault)).toBe("This name is not known (q9): expected an item.");
    expect(explainError({ code: "invalid_input", message: "no JSON" })).toBe(
      "This value cannot be used: no JSON.",
    );
    expect(explainError({ code: "singular_data" })).toBe(
      "The data repeat each other, so the result is not determined.",
    );
    expect(explainError({ code: "unknown_item", path: ["q9"], message: "" })).toBe(
      "This name is not known (q9).",
    );
    expect(explainError(new ServiceQualityError("invalid_input", [], "expected a"))).toBe(
      "This value cannot be used: expected a.",
    );
  });

  it("prints on one line what steers no terminal", () => {
    expect(explainError({ code: "unknown_item", path: ["a\n\u001B[31mb"] })).toBe(
      "This name is not known (a b).",
    );
  });

  it.each([
    [{ code: "off_scale" }, ["code"]],
    [{}, ["code"]],
    [{ code: "invalid_input", path: "q1" }, ["path"]],
    [{ code: "invalid_input", path: [null] }, ["path", 0]],
    [{ code: "invalid_input", message: 7 }, ["message"]],
    [new Error("disk full"), ["code"]],
    [null, []],
  ])("refuses what is no error of the library: %j", (given, path) => {
    expectRefusal(() => explainError(given as never), "invalid_input", path);
  });
});
