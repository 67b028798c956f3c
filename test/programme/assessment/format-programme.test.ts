import { assessProgramme, defineFramework, formatProgramme } from "service-quality/programme";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const framework = defineFramework({
  id: "hotel",
  title: "Our hotel",
  polarity: "risk",
  scale: { min: 1, max: 5 },
  principles: [
    {
      id: "belief",
      label: "No belief",
      labels: { bg: "Няма вяра" },
      impact: 2.5,
      questions: [{ id: "belief-staff", label: "Staff wait.", labels: { bg: "Служителите чакат." } }],
    },
    { id: "haste", label: "All at once", questions: [{ id: "haste-start", label: "Everything started." }] },
  ],
});
const answers = { "belief-staff": [4, 5, 3, 4], "haste-start": [2, 1, 1, 2] };
const assessment = assessProgramme(answers, {
  framework,
  groups: ["management", "staff", "management", "staff"],
  departments: ["rooms", "rooms", "kitchen", "kitchen"],
  confidence: 0.9,
});
const lone = assessProgramme({ "belief-staff": [2], "haste-start": [2] }, { framework });

describe("formatProgramme", () => {
  it("tells principles, both sides, flags, next steps and departments", () => {
    expect(formatProgramme(assessment)).toBe(
      `
Programme: hotel
4 respondents; risks, where 1 is worst; 90 % intervals; missing answers: reject

Principles
principle    n  mean      interval  risk  agreement
───────────  ─  ────  ────────────  ────  ─────────
No belief    4  4.00  [3.04, 4.96]   .75        .67
All at once  4  1.50  [0.82, 2.18]   .13        .83
all          4  2.75  [2.16, 3.34]   .44          –

Management and staff; p adjusted by Holm
principle    management  staff  difference       interval       p      g
───────────  ──────────  ─────  ──────────  ─────────────  ──────  ─────
No belief          3.50   4.50       -1.00  [-3.06, 1.06]    .586  -0.80
All at once        1.50   1.50        0.00  [-2.06, 2.06]  > .999   0.00

Flags: short by .50 or more
No belief: short by .75, certain
  .75  belief-staff

Next steps: priority = impact × gap / effort
principle    gap  impact  effort  priority
───────────  ───  ──────  ──────  ────────
No belief    .75     2.5       1      1.88
All at once  .13       1       1      0.13

Departments
department  n  No belief  All at once  all
──────────  ─  ─────────  ───────────  ───
rooms       2        .88          .13  .50
kitchen     2        .63          .13  .38
`.trim(),
    );
  });

  it("leaves out what there is not, and prints a dash for an unknown spread", () => {
    const report = formatProgramme(lone);
    expect(report).not.toContain("Management");
    expect(report).not.toContain("Departments");
    expect(report).toContain("Flags: short by .50 or more\nnone");
    expect(report).toMatch(/No belief {4}1 {2}2\.00 {9}– {3}\.25 {10}–/);
  });

  it("takes title and statements from the framework, in a language where it has it", () => {
    const english = formatProgramme(assessment, { framework });
    expect(english).toContain("Programme: Our hotel");
    expect(english).toContain("  .75  Staff wait.");
    const bulgarian = formatProgramme(assessment, { framework, language: "bg" });
    expect(bulgarian).toContain("Няма вяра: недостигат 0,75, сигурно\n  0,75  Служителите чакат.");
    expect(bulgarian).toContain("All at once");
  });

  it("prints a department in which nobody is scored on a principle", () => {
    const { departments } = assessProgramme(
      { "belief-staff": [4, 2], "haste-start": [null, 2] },
      { framework, missing: "available", departments: ["rooms", "kitchen"] },
    );
    const [rooms] = departments;
    const partial = {
      ...assessment,
      departments: [{ ...rooms!, principles: rooms!.principles.slice(0, 1) }],
    };
    expect(formatProgramme(partial)).toMatch(/rooms {7}1 {8}\.75 {12}– {4}–/);
  });

  it.each<[string, unknown, unknown, (string | number)[]]>([
    ["nothing", null, {}, []],
    ["another result", { ...assessment, model: "rankings" }, {}, ["model"]],
    ["a principle that is none", { ...assessment, principles: [7] }, {}, ["principles", 0]],
    [
      "an interval without its end",
      { ...assessment, overall: { ...assessment.overall, interval: { lower: 1 } } },
      {},
      ["overall", "interval", "upper"],
    ],
    ["no framework", assessment, { framework: { id: "x" } }, ["framework", "title"]],
    ["an unknown language", assessment, { language: "de" }, ["language"]],
    ["an unknown option", assessment, { digit: 2 }, ["digit"]],
  ])("refuses %s", (_, given, options, path) => {
    expectRefusal(() => formatProgramme(given as never, options as never), "invalid_input", path);
  });
});
