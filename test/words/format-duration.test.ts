import { formatDuration } from "service-quality/words";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("formatDuration", () => {
  it("prints a dash for none, and what is there in the language asked for", () => {
    expect(formatDuration(null)).toBe("–");
    expect(formatDuration(0, { language: "ru" })).toBe("0 с");
    expect(formatDuration(90_061_000, { language: "ru", parts: 4 })).toBe("1 д 1 ч 1 мин 1 с");
  });

  it.each([
    ["x", undefined, []],
    [Number.NaN, undefined, []],
    [Number.POSITIVE_INFINITY, undefined, []],
    [undefined, undefined, []],
    [5, { parts: 0 }, ["parts"]],
    [5, { parts: 5 }, ["parts"]],
    [5, { dayMs: 3_600_000 }, ["dayMs"]],
    [5, { dayMs: "x" }, ["dayMs"]],
    [5, { part: 1 }, ["part"]],
  ])("refuses %s with %j", (ms, options, path) => {
    expectRefusal(() => formatDuration(ms as never, options as never), "invalid_input", path);
  });
});
