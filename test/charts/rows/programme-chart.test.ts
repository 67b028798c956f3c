import { describe, expect, it } from "vitest";
import { programmeChart } from "../../../src/charts/rows/programme-chart.ts";
import { assessProgramme } from "../../../src/programme/assessment/assess-programme.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const SIDES = Array.from({ length: 30 }, (_, i) =>
  i % 3 === 0 ? ("management" as const) : ("staff" as const),
);

interface Made {
  readonly label?: string;
  readonly polarity?: "strength" | "risk";
  readonly hasGroups?: boolean;
}

/** The assessment of so many principles of a question each. */
function assessmentOf(
  n: number,
  { label = "Principle", polarity = "strength", hasGroups = true }: Made = {},
) {
  const ids = Array.from({ length: n }, (_, k) => `p${k}`);
  return assessProgramme(
    Object.fromEntries(
      ids.map((id, k) => [
        `${id}-q`,
        SIDES.map((side, i) => {
          const answer = 2 + ((k * 2) % 5) / 2 + (side === "management" ? 1 : 0) + Math.sin(i * (k + 1));
          return Math.min(5, Math.max(1, Math.round(answer)));
        }),
      ]),
    ),
    {
      framework: {
        id: "made",
        title: "Made",
        polarity,
        scale: { min: 1, max: 5 },
        principles: ids.map((id, k) => ({
          id,
          label: `${label} ${k + 1}`,
          questions: [{ id: `${id}-q`, label: id }],
        })),
      },
      ...(hasGroups ? { groups: SIDES } : {}),
    },
  );
}

const nine = assessmentOf(9);
const alone = assessmentOf(4, { hasGroups: false });
const risks = assessmentOf(5, { polarity: "risk" });
const single = assessProgramme(
  { "a-q": [3], "b-q": [5] },
  {
    framework: {
      id: "single",
      title: "Single",
      polarity: "strength",
      scale: { min: 1, max: 5 },
      principles: ["a", "b"].map((id) => ({ id, label: id, questions: [{ id: `${id}-q`, label: id }] })),
    },
  },
);

const results = {
  "nine principles": nine,
  "one principle": assessmentOf(1),
  "44 principles": assessmentOf(44),
  "without groups": alone,
  "one respondent": single,
  risks,
  "long labels": assessmentOf(5, {
    label: "a name that goes on for longer than anyone would read it aloud in one breath",
  }),
};

chartLaws(
  "programmeChart",
  Object.fromEntries(
    Object.entries(results).map(([name, assessment]) => [name, (look) => programmeChart(assessment, look)]),
  ),
);

const percent = (share: number) => `${Math.round(100 * share)}%`;

describe("programmeChart", () => {
  it("draws a dot and two triangles for each principle, with its maturity", async () => {
    const { marks, texts } = await pictureOf(programmeChart(nine));
    expect(marks.symbol).toBe(3 * 9 + 3);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["Maturity by principle", "all", "management", "staff", "0%", "100%"],
        ...["Maturity (0 none, 100\u00A0% full)", "Principle 1"],
        ...nine.principles.map(({ maturity }) => percent(maturity)),
      ]),
    );
    expect((await pictureOf(programmeChart(alone))).marks.symbol).toBe(4);
  });

  it("has the figures of the assessment, weakest first, management and staff on the same scale", () => {
    const { data } = programmeChart(nine);
    const sorted = [...nine.principles].sort((a, b) => a.maturity - b.maturity);
    expect(data.map(({ id, label, n, value, lower, upper }) => [id, label, n, value, lower, upper])).toEqual(
      sorted.map(({ principle, label, n, maturity, maturityInterval }) => {
        return [principle, label, n, maturity, maturityInterval!.lower, maturityInterval!.upper];
      }),
    );
    data.forEach(({ management, staff }, i) => {
      expect(management).toBeCloseTo((sorted[i]!.disagreement!.management - 1) / 4, 12);
      expect(staff).toBeCloseTo((sorted[i]!.disagreement!.staff - 1) / 4, 12);
    });
  });

  it("takes labels of the options, and the order of the framework when asked to", async () => {
    const chart = programmeChart(nine, { order: "given", labels: { p0: "First" } });
    expect(chart.data.map(({ id }) => id)).toEqual(nine.principles.map(({ principle }) => principle));
    expect(chart.data[0]!.label).toBe("First");
    expect((await pictureOf(chart)).texts.map(({ text }) => text)).toContain(
      "n\u00A0=\u00A030; line: 95\u00A0% interval of all",
    );
  });

  it("gives management and staff the maturity of all where nobody differs", () => {
    const [first] = nine.principles;
    const flat = {
      ...nine,
      principles: [
        {
          ...first!,
          interval: { lower: first!.mean, upper: first!.mean },
          maturityInterval: { lower: first!.maturity, upper: first!.maturity },
          disagreement: { ...first!.disagreement!, management: first!.mean, staff: first!.mean },
        },
      ],
    };
    expect(programmeChart(flat).data[0]).toMatchObject({
      management: first!.maturity,
      staff: first!.maturity,
    });
  });

  it("draws one respondent without intervals", async () => {
    const chart = programmeChart(single);
    expect(chart.data).toMatchObject([
      { id: "a", value: 0.5, lower: null, upper: null, management: null, staff: null },
      { id: "b", value: 1, lower: null, upper: null, management: null, staff: null },
    ]);
    expect(chart.alt).toBe("Maturity of principles, n = 1. Weakest: a, 50% (no interval).");
  });

  it("says the weakest, and where management and staff differ most", () => {
    const weakest = nine.principles.reduce((a, b) => (b.maturity < a.maturity ? b : a));
    const apart = nine.principles.reduce((a, b) =>
      Math.abs(b.disagreement!.difference) > Math.abs(a.disagreement!.difference) ? b : a,
    );
    const { lower, upper } = weakest.maturityInterval!;
    const { management, staff } = apart.disagreement!;
    expect(programmeChart(nine).alt).toBe(
      `Maturity of principles, n = 30. Weakest: ${weakest.label}, ${percent(weakest.maturity)} (95 % interval ${percent(lower)} to ${percent(upper)}). Management and staff differ most: ${apart.label}, ${percent((management - 1) / 4)} against ${percent((staff - 1) / 4)}.`,
    );
  });

  it("puts the largest risk first", async () => {
    const chart = programmeChart(risks, { language: "ru" });
    const largest = risks.principles.reduce((a, b) => (b.maturity > a.maturity ? b : a));
    expect(chart.data[0]!.id).toBe(largest.principle);
    expect(chart.alt).toContain(`Больше всего: ${largest.label}, `);
    expect((await pictureOf(chart)).texts.map(({ text }) => text)).toContain("Риск по принципам");
  });

  it.each([
    [{ ...nine, principles: [] }, "insufficient_data", ["data"]],
    [{ ...nine, model: "practices" }, "invalid_input", ["model"]],
    [
      { ...nine, principles: [{ ...nine.principles[0], maturity: 1.5 }] },
      "invalid_input",
      ["principles", 0, "maturity"],
    ],
  ] as const)("refuses what it cannot draw: %#", (assessment, code, path) => {
    expectRefusal(() => programmeChart(assessment as never), code, path);
  });

  it("refuses options that are none", () => {
    expectRefusal(() => programmeChart(nine, { groups: [] } as never), "invalid_input", ["groups"]);
  });
});
