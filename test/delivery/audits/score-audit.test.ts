import fc from "fast-check";
import { type AuditCheck, type AuditSection, scoreAudit } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { sections } from "../delivery-arbitraries.ts";

const check = (earned: number, possible: number, rest: Partial<AuditCheck> = {}): AuditCheck => ({
  check: "c",
  earned,
  possible,
  ...rest,
});

/** A section of checks named by their place. */
const section = (name: string, checks: readonly AuditCheck[], weight?: number): AuditSection => ({
  section: name,
  checks: checks.map((one, i) => ({ ...one, check: `c${i}` })),
  weight,
});

describe("scoreAudit", () => {
  it("pools points over sections, and leaves out of both sums what does not apply", () => {
    const audit = scoreAudit([
      section("a", [check(5, 5), check(0, 10, { applicable: false })]),
      section("b", [check(1, 5)]),
    ]);
    expect(audit).toEqual({
      model: "audit",
      critical: "report",
      cap: null,
      passMark: null,
      confidence: 0.95,
      n: 2,
      score: 60,
      rawScore: 60,
      earned: 6,
      possible: 10,
      met: { count: 1, n: 2, share: 0.5, interval: expect.anything() },
      failedCritical: [],
      passed: null,
      sections: [
        { section: "a", weight: null, earned: 5, possible: 5, score: 100, notApplicable: 1 },
        { section: "b", weight: null, earned: 1, possible: 5, score: 20, notApplicable: 0 },
      ],
      notes: [],
    });
  });

  it("weighs the sections' scores where they have weights, and passes over what was not possible", () => {
    const audit = scoreAudit([
      section("a", [check(7, 10)], 3),
      section("b", [check(1, 2)], 1),
      section("c", [check(0, 5, { applicable: false })], 10),
    ]);
    expect(audit.score).toBe((3 * 70 + 50) / 4);
    expect(audit.sections[2]).toMatchObject({ score: null, possible: 0 });
    expect(audit.notes).toEqual([{ path: ["sections", 2, "score"], reason: "nothing-possible" }]);
  });

  it("looks at what was earned where a check does not apply for being a number only", () => {
    expect(scoreAudit([section("a", [check(1, 1), check(-7, 2, { applicable: false })])]).score).toBe(100);
  });

  describe("a critical check that fails", () => {
    const failed = [section("a", [check(9, 10), check(0, 1, { critical: true })])];
    const raw = (100 * 9) / 11;

    it.each([
      ["report", undefined, raw],
      ["zero", undefined, 0],
      ["cap", 40, 40],
      ["cap", 99, raw],
    ] as const)("lets the score be, makes it 0, or caps it: %s %s", (critical, cap, score) => {
      const audit = scoreAudit(failed, { critical, cap });
      expect([audit.score, audit.rawScore]).toEqual([score, raw]);
      expect(audit.failedCritical).toEqual([{ section: "a", check: "c1" }]);
    });

    it("fails the audit whatever its score", () => {
      expect(scoreAudit(failed, { passMark: 10 }).passed).toBe(false);
      expect(scoreAudit([section("a", [check(9, 10)])], { passMark: 10 }).passed).toBe(true);
    });

    it("cannot fail where it does not apply or has no points", () => {
      const spared = section("a", [
        check(1, 1),
        check(0, 1, { critical: true, applicable: false }),
        check(0, 0, { critical: true }),
      ]);
      expect(scoreAudit([spared], { critical: "zero" })).toMatchObject({
        score: 100,
        failedCritical: [],
        n: 1,
      });
    });
  });

  it("passes at the pass mark itself, whatever the floating error", () => {
    const audit = (passMark: number) =>
      scoreAudit([section("a", [check(0.1, 1), check(0.2, 1)])], { passMark }).passed;
    expect([audit(15), audit(15.0001)]).toEqual([true, false]);
  });

  it("takes the document that it is stored in, and names faults within it", () => {
    const audit = { kind: "audit", version: 1, sections: [section("a", [check(3, 4)])] } as const;
    expect(scoreAudit(audit)).toEqual(scoreAudit(audit.sections));
    const broken = { ...audit, sections: [section("a", [check(5, 4)])] };
    expectRefusal(() => scoreAudit(broken), "invalid_input", ["sections", 0, "checks", 0, "earned"]);
    expectRefusal(() => scoreAudit({ ...audit, version: 2 as never }), "invalid_input", ["version"]);
    expectRefusal(() => scoreAudit({ ...audit, date: "x" } as never), "invalid_input", ["date"]);
  });

  it("lies within 0 and 100, and does not depend on the order of checks without weights", () => {
    fc.assert(
      fc.property(sections, (drawn) => {
        const { score, rawScore, met } = scoreAudit(drawn, { critical: "zero" });
        for (const figure of [score, rawScore]) expect(figure >= 0 && figure <= 100).toBe(true);
        expect(met.n).toBeGreaterThan(0);
        const turned = [...drawn].reverse().map((one) => ({ ...one, checks: [...one.checks].reverse() }));
        expect(scoreAudit(turned, { critical: "zero" }).rawScore).toBeCloseTo(rawScore, 10);
      }),
    );
  });

  it.each<[string, () => unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no sections", () => scoreAudit([]), "insufficient_data", []],
    ["no checks", () => scoreAudit([{ section: "a", checks: [] }]), "insufficient_data", [0, "checks"]],
    ["nothing possible", () => scoreAudit([section("a", [check(0, 0)])]), "insufficient_data", []],
    [
      "nothing possible in a section that weighs",
      () => scoreAudit([section("a", [check(1, 1)], 0), section("b", [check(0, 0)], 1)]),
      "insufficient_data",
      [],
    ],
    [
      "more earned than possible",
      () => scoreAudit([section("a", [check(6, 5)])]),
      "invalid_input",
      [0, "checks", 0, "earned"],
    ],
    [
      "less than nothing earned",
      () => scoreAudit([section("a", [check(-1, 5)])]),
      "invalid_input",
      [0, "checks", 0, "earned"],
    ],
    [
      "less than nothing possible",
      () => scoreAudit([section("a", [check(0, -5)])]),
      "invalid_input",
      [0, "checks", 0, "possible"],
    ],
    [
      "weights on some sections",
      () => scoreAudit([section("a", [check(1, 1)], 2), section("b", [check(1, 1)])]),
      "invalid_input",
      [1, "weight"],
    ],
    [
      "weights that are all 0",
      () => scoreAudit([section("a", [check(1, 1)], 0)]),
      "invalid_input",
      [0, "weight"],
    ],
    ["a weight below 0", () => scoreAudit([section("a", [check(1, 1)], -1)]), "invalid_input", [0, "weight"]],
    [
      "a section twice",
      () => scoreAudit([section("a", [check(1, 1)]), section("a", [check(1, 1)])]),
      "invalid_input",
      [1, "section"],
    ],
    [
      "a check twice",
      () => scoreAudit([{ section: "a", checks: [check(1, 1), check(1, 1)] }]),
      "invalid_input",
      [0, "checks", 1, "check"],
    ],
    [
      "an unknown key",
      () => scoreAudit([section("a", [{ ...check(1, 1), weigth: 2 } as never])]),
      "invalid_input",
      [0, "checks", 0, "weigth"],
    ],
    ["no list", () => scoreAudit("a" as never), "invalid_input", []],
    ["an unknown rule", () => scoreAudit([], { critical: "fail" as never }), "invalid_input", ["critical"]],
    ["a cap without its value", () => scoreAudit([], { critical: "cap" }), "invalid_input", ["cap"]],
    ["a cap without its rule", () => scoreAudit([], { cap: 50 }), "invalid_input", ["cap"]],
    ["a cap above 100", () => scoreAudit([], { critical: "cap", cap: 101 }), "invalid_input", ["cap"]],
    ["a pass mark below 0", () => scoreAudit([], { passMark: -1 }), "invalid_input", ["passMark"]],
    ["a confidence of 1", () => scoreAudit([], { confidence: 1 }), "invalid_input", ["confidence"]],
    ["an unknown option", () => scoreAudit([], { pass: 1 } as never), "invalid_input", ["pass"]],
    [
      "points without end",
      () => scoreAudit([section("a", [check(1, Number.POSITIVE_INFINITY)])]),
      "invalid_input",
      [0, "checks", 0, "possible"],
    ],
    [
      "no number earned where a check does not apply",
      () => scoreAudit([section("a", [check(null as never, 1, { applicable: false })])]),
      "invalid_input",
      [0, "checks", 0, "earned"],
    ],
    [
      "a section without a name",
      () => scoreAudit([{ checks: [check(1, 1)] } as never]),
      "invalid_input",
      [0, "section"],
    ],
    [
      "an unknown key of a section",
      () => scoreAudit([{ ...section("a", [check(1, 1)]), wieght: 2 } as never]),
      "invalid_input",
      [0, "wieght"],
    ],
  ])("refuses %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});
