import { STANDARD_PROCESS } from "service-quality/complaints";
import { explainRefusal } from "service-quality/words";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const process = {
  states: { new: { label: "just received" }, bare: {}, ["__proto__"]: { label: "odd" } },
  events: { answered: { label: "the answer" }, new: { label: "hidden by the stage" } },
};

describe("explainRefusal", () => {
  it("names roles, guards and limits", () => {
    expect(explainRefusal({ reason: "role-not-permitted", failed: ["agent", "manager"], limit: null })).toBe(
      "Only these roles may do this: agent, manager.",
    );
    const over = { reason: "over-redress-limit", failed: ["amount"], limit: 12_500.5 } as const;
    expect(explainRefusal(over)).toBe("The amount is above the limit of the role (12,500.5).");
    expect(explainRefusal(over, { language: "ru" })).toBe("Сумма выше предела для роли (12\u00A0500,5).");
    expect(explainRefusal({ ...over, limit: null })).toBe("The amount is above the limit of the role (–).");
  });

  it("names stages and events by their labels", () => {
    const told = (reason: "not-allowed" | "unknown-event", failed: string[]) =>
      explainRefusal({ reason, failed, limit: null }, { process });
    expect(told("not-allowed", ["new"])).toBe("This is not possible at the stage just received.");
    expect(told("unknown-event", ["answered"])).toBe("The process has no event the answer.");
    expect(told("not-allowed", ["bare"])).toBe("This is not possible at the stage bare.");
    expect(told("unknown-event", ["toString"])).toBe("The process has no event toString.");
    expect(told("unknown-event", ["a\n$&{limit}"])).toBe("The process has no event a $&{limit}.");
  });

  it("takes a process of the library", () => {
    const refusal = { reason: "not-allowed", failed: ["new"], limit: null } as const;
    expect(explainRefusal(refusal, { process: STANDARD_PROCESS })).toMatch(
      /^This is not possible at the stage /,
    );
  });

  it.each([
    [{ reason: "because", failed: [], limit: null }, undefined, ["reason"]],
    [{ reason: "ended", failed: "x", limit: null }, undefined, ["failed"]],
    [{ reason: "ended", failed: [7], limit: null }, undefined, ["failed", 0]],
    [{ reason: "ended", failed: [], limit: "x" }, undefined, ["limit"]],
    [{ reason: "ended", failed: [], limit: null }, { process: 7 }, ["process"]],
    [
      { reason: "ended", failed: [], limit: null },
      { process: { states: 1, events: {} } },
      ["process", "states"],
    ],
    [
      { reason: "ended", failed: [], limit: null },
      { process: { states: {}, events: { a: { label: 7 } } } },
      ["process", "events", "a", "label"],
    ],
  ])("refuses what is none: %j %j", (refusal, options, path) => {
    expectRefusal(() => explainRefusal(refusal as never, options as never), "invalid_input", path);
  });
});
