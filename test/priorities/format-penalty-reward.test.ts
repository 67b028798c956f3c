import { estimatePenaltyReward, formatPenaltyReward } from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const contrast = estimatePenaltyReward(
  [1, 2, 1, 4, 4, 5, 4, 4, 5, 4],
  { clean: [1, 2, 1, 3, 3, 4, 5, 5, 4, 3] },
  { low: 2, high: 4 },
);

describe("formatPenaltyReward", () => {
  it("has both effects with p, and the class", () => {
    expect(formatPenaltyReward(contrast, { language: "bg", labels: { clean: "чисто" } })).toBe(
      `Наказание и награда
n 10, R² 0,92

свойство  наказание        p  награда      p    клас
────────  ─────────  ───────  ───────  ─────  ──────
чисто         -2,67  < 0,001     0,50  0,222  дразни`
        .replace("p  клас\n", "p    клас\n")
        .replace("─────  ────\n", "─────  ──────\n"),
    );
  });

  it("has a dash where there is no test and no class", () => {
    const [clean] = contrast.attributes;
    const bare = { ...clean!, penaltyTest: null, rewardTest: null, class: null };
    const text = formatPenaltyReward({ ...contrast, r2: null, attributes: [bare] });
    expect(text.split("\n")[1]).toBe("n 10, R² –");
    expect(text.split("\n").at(-1)).toBe("clean        -2.67  –    0.50  –      –");
  });

  it("has the classes alone in plain style", () => {
    expect(formatPenaltyReward(contrast, { style: "plain" })).toBe(
      `Penalty and reward

attribute       class
─────────  ──────────
clean      frustrator`,
    );
  });

  it("refuses what is no contrast", () => {
    expectRefusal(() => formatPenaltyReward({ model: "key-drivers" } as never), "invalid_input", ["model"]);
  });
});
