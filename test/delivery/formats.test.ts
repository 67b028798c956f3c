import {
  agentsNeeded,
  controlChart,
  estimateServiceLevel,
  estimateSigmaLevel,
  estimateTrainingRetention,
  formatAudit,
  formatAvailability,
  formatControlChart,
  formatMysteryEnquiries,
  formatMysteryVisits,
  formatPerfectOrders,
  formatProcess,
  formatQueue,
  formatRankedShares,
  formatServiceLevel,
  formatSigmaLevel,
  formatStaffing,
  formatStandards,
  formatTimes,
  formatTrainingPlan,
  formatTrainingRetention,
  measureAvailability,
  planTraining,
  queueMeasures,
  scoreAudit,
  scoreMysteryEnquiries,
  scoreMysteryVisits,
  scoreProcess,
  staffQueue,
  standardsReport,
  summarizeTimes,
} from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const section = (earned: number, critical = false) => ({
  section: "counter",
  checks: [{ check: "greeted", earned, possible: 4, critical }],
});

describe("formatAudit", () => {
  it("says nothing of a pass mark that is not there", () => {
    expect(formatAudit(scoreAudit([section(3)])).split("\n")[0]).toBe("Audit: 75.0 of 100");
  });

  it("says that it passed, and what the score was before critical checks", () => {
    const audit = scoreAudit([section(4, true)], { passMark: 50, critical: "zero" });
    expect(formatAudit(audit).split("\n")[0]).toBe(
      "Audit: 100.0 of 100, passed (pass mark 50.0); 100.0 before critical checks",
    );
  });

  it("shows weights, and notes what was not possible", () => {
    const audit = scoreAudit([
      { ...section(3), weight: 2.5 },
      { section: "garden", weight: 1, checks: [{ check: "lawn", earned: 0, possible: 0 }] },
    ]);
    const lines = formatAudit(audit).split("\n");
    expect(lines.find((line) => line.startsWith("counter"))).toMatch(/75\.0 +2\.5 +0$/);
    expect(lines.at(-1)).toBe("Note. sections[1].score: nothing possible");
  });
});

describe("formatMysteryVisits", () => {
  const visit = (site: string, visitor: string, earned: number) => ({
    site,
    visitor,
    sections: [section(earned)],
  });

  it("tells how far two visitors agree, and lists no checks where none are wanted", () => {
    const visits = scoreMysteryVisits([
      visit("a", "kim", 4),
      visit("a", "lee", 4),
      visit("b", "kim", 1),
      visit("b", "lee", 0),
    ]);
    const text = formatMysteryVisits(visits, { weakest: 0 });
    expect(text).toContain("Agreement of kim and lee: kappa 1.00 [1.00, 1.00] over 2 checks");
    expect(text).not.toContain("Met least often");
  });

  it("puts last a check that never applied", () => {
    const visits = scoreMysteryVisits([
      {
        site: "a",
        sections: [
          {
            section: "s",
            checks: [
              { check: "never", earned: 0, possible: 1, applicable: false },
              { check: "met", earned: 1, possible: 1 },
            ],
          },
        ],
      },
    ]);
    const lines = formatMysteryVisits(visits).split("\n");
    expect(lines.findIndex((line) => line.startsWith("never"))).toBeGreaterThan(
      lines.findIndex((line) => line.startsWith("met ")),
    );
    expect(lines.find((line) => line.startsWith("never"))).toMatch(/ 0 of 0$/);
  });
});

it("formatMysteryEnquiries says nothing of a target that is not there", () => {
  const text = formatMysteryEnquiries(scoreMysteryEnquiries([{ firm: "a", responseMs: 1000 }]));
  expect(text.split("\n")[1]).toBe("95 % intervals; times of all sent; places hold for all firms together");
});

describe("formatStandards", () => {
  it("names the activities without a standard, or only their number", () => {
    const given = [{ standard: "greeting", activity: "welcome", reviewedAt: "2026-01-01" }];
    const text = (activities: string[]) =>
      formatStandards(standardsReport(given, { asOf: "2026-02-01", activities }));
    expect(text(["welcome", "billing"])).toContain("Activities with a standard: 1 of 2; without: billing");
    expect(text(["welcome"])).toMatch(/Activities with a standard: 1 of 1$/m);
  });

  it("has a dash for what is not known, and no dust where there is none", () => {
    const text = formatStandards(
      standardsReport(
        [
          {
            standard: "a",
            owner: "x",
            reviewedAt: "2026-01-01",
            training: { count: 1, n: 1 },
            compliance: { count: 1, n: 1 },
          },
        ],
        { asOf: "2026-02-01" },
      ),
    );
    expect(text).toMatch(/^a +x +– +– +100 % +– +100 % +–$/m);
    expect(text).not.toContain("Gathering dust");
  });
});

describe("the texts of training", () => {
  it("say where no curve is identified", () => {
    const rising = [0, 1, 2].map((elapsed) => ({ elapsed, score: 50 + elapsed }));
    const text = formatTrainingRetention(estimateTrainingRetention(rising));
    expect(text.split("\n")[0]).toBe("Training retention: exponential-floor, no curve identified");
    expect(text).toContain("Note. parameters: not identified");
  });

  it("leave out a minimum that was not asked for", () => {
    expect(formatTrainingPlan(planTraining({ halfLife: 60, sessionsPerYear: 2 })).split("\n")[1]).toBe(
      "half-life 60.0, floor 0 %",
    );
  });
});

describe("the texts of waiting", () => {
  it("have no line for a target that is not there", () => {
    expect(
      formatTimes(summarizeTimes([1000]))
        .split("\n")
        .slice(0, 2),
    ).toEqual(["Times: 1, mean 1 s, standard deviation –", ""]);
  });

  it("answer for the time asked about, and note a queue without end", () => {
    const text = (arrivalRate: number) =>
      formatQueue(queueMeasures({ arrivalRate, serviceRate: 6, servers: 1, time: 1 }));
    expect(text(3)).toContain("; 98 % wait at most the time asked about");
    expect(text(6)).toContain("Note. inQueue: unstable");
  });

  it("have a dash for agents that were not asked for, and name the interval of a note", () => {
    const load = { arrivalsPerHour: 200, handleSeconds: 180, targetSeconds: 20 };
    const text = formatStaffing([
      { interval: "09:00", queue: staffQueue({ ...load, agents: 9 }) },
      { interval: "09:30", queue: agentsNeeded({ ...load, serviceLevel: 0.8, patienceSeconds: 120 }) },
    ]);
    expect(text.split("\n")[0]).toBe("Staffing (erlang-c, erlang-a)");
    expect(text).toMatch(/^09:00 +10\.0 +– +– +100 % +100 % +0 % +– +– +–$/m);
    expect(text).toContain("Note. 09:00, averageSpeedOfAnswer: unstable");
  });
});

it("formatSigmaLevel has a dash where there is no bound", () => {
  const text = formatSigmaLevel(estimateSigmaLevel({ defects: 0, units: 50 }));
  expect(text).toMatch(/^Sigma level – \[2\.\d\d, –\]/);
});

it("formatProcess has a dash for what was not measured", () => {
  const text = formatProcess(scoreProcess([{ step: "a", units: 0, firstTimeRight: 0 }]));
  expect(text).toContain("Process: steps 1, hand-overs 0, lead time –");
  expect(text).toMatch(/^a +0 +– +– +– +– +– +–$/m);
});

describe("formatAvailability", () => {
  it("says what was missed, and names the currency of what is owed", () => {
    const outages = [{ fromMs: 0, toMs: 200 }];
    const terms = { target: 0.9, bands: [{ below: 0.9, credit: 0.1 }], fee: 20_000 };
    const text = formatAvailability(measureAvailability({ periodMs: 1000, outages }, terms), {
      language: "bg",
      currency: "лв.",
    });
    expect(text.split("\n")[0]).toBe("Наличност 80,000 %, цел 90,000 % непостигната");
    expect(text).toContain("възстановяване на 10 % от таксата, 2000,00 лв.");
  });

  it("says that the target is met", () => {
    const text = formatAvailability(measureAvailability({ periodMs: 1000, outages: [] }, { target: 0.9 }));
    expect(text.split("\n")[0]).toBe("Availability 100.000 %, target 90.000 % met");
  });

  it("says nothing of a target or a penalty that is not there, and judges nothing without time", () => {
    expect(formatAvailability(measureAvailability({ periodMs: 1000, outages: [] })).split("\n")).toHaveLength(
      2,
    );
    const nothing = formatAvailability(measureAvailability({ periodMs: 0, outages: [] }, { target: 0.9 }));
    expect(nothing.split("\n")[0]).toBe("Availability –, target 90.000 %");
  });
});

describe("formatControlChart", () => {
  it("names points by their labels, and draws none where none are wanted", () => {
    const chart = controlChart({ kind: "run", values: [3, 1, 2], phases: [2] });
    const text = formatControlChart(chart, { labels: ["jan", "feb", "mar"], digits: 0, latest: 1 });
    expect(text.split("\n")[0]).toBe("Control chart (run): 3 points, center 2");
    expect(text).toMatch(/^jan–feb /m);
    expect(text).toMatch(/^mar +2 +– +– +●$/m);
    expect(text).toMatch(/No signals$/);
    expect(formatControlChart(chart, { latest: 0 })).not.toContain("●");
  });

  it("draws the two sums of a cusum chart, and gaps", () => {
    const chart = controlChart({
      kind: "cusum",
      values: [5, null, -20],
      center: 0,
      standardDeviation: 1,
      missing: "available",
    });
    const text = formatControlChart(chart);
    expect(text).toMatch(/^1 +5\.00 +4\.50 +0\.00 +-5\.00 +5\.00 +.*▽.*△/m);
    expect(text).toMatch(/^2 +– +– +– /m);
    expect(text).toMatch(/▽.*cusum-low$/m);
  });

  it("refuses labels that are not one for each point", () => {
    const chart = controlChart({ kind: "run", values: [3, 1] });
    expectRefusal(() => formatControlChart(chart, { labels: ["a"] }), "invalid_input", ["labels"]);
  });
});

describe("no text", () => {
  const other = { model: "nps" } as never;

  it.each<[string, (result: never) => string]>([
    ["formatAudit", formatAudit],
    ["formatAvailability", formatAvailability],
    ["formatControlChart", formatControlChart],
    ["formatMysteryEnquiries", formatMysteryEnquiries],
    ["formatMysteryVisits", formatMysteryVisits],
    ["formatPerfectOrders", formatPerfectOrders],
    ["formatProcess", formatProcess],
    ["formatQueue", formatQueue],
    ["formatRankedShares", formatRankedShares],
    ["formatServiceLevel", formatServiceLevel],
    ["formatSigmaLevel", formatSigmaLevel],
    ["formatStandards", formatStandards],
    ["formatTimes", formatTimes],
    ["formatTrainingPlan", formatTrainingPlan],
    ["formatTrainingRetention", formatTrainingRetention],
  ])("by %s for the result of another model", (_, format) => {
    expectRefusal(() => format(other), "invalid_input", ["model"]);
  });

  it("by formatStaffing for no intervals, and for the queue of another model", () => {
    expectRefusal(() => formatStaffing([]), "insufficient_data", []);
    expectRefusal(() => formatStaffing([{ interval: "a", queue: other }]), "invalid_input", [
      0,
      "queue",
      "model",
    ]);
  });
});

describe("every text", () => {
  const most = 2 ** 53 - 1;
  it.each<[string, () => string]>([
    [
      "control charts",
      () => formatControlChart(controlChart({ kind: "xbar-range", subgroups: [[1, 1e100, -1e100]] })),
    ],
    ["queues", () => formatQueue(queueMeasures({ arrivalRate: 1e100, serviceRate: 1e-100, servers: 2 }))],
    ["training plans", () => formatTrainingPlan(planTraining({ halfLife: 1e100, floor: 0.5, minimum: 0.6 }))],
    [
      "training retention",
      () =>
        formatTrainingRetention(
          estimateTrainingRetention(
            [1e100, 1e-100, 0, 1e100].map((score, elapsed) => ({ elapsed, score })),
            { method: "exponential" },
          ),
        ),
    ],
    [
      "audits",
      () =>
        formatAudit(
          scoreAudit([
            { section: "a", checks: ["b", "c"].map((check) => ({ check, earned: 1e100, possible: 1e100 })) },
          ]),
        ),
    ],
    [
      "service levels",
      () =>
        formatServiceLevel(estimateServiceLevel({ answered: most, answeredWithin: most, abandoned: most })),
    ],
    [
      "sigma levels",
      () => formatSigmaLevel(estimateSigmaLevel({ defects: 3, units: most, opportunities: 1e15 })),
    ],
    [
      "processes",
      () =>
        formatProcess(
          scoreProcess([{ step: "a", units: 1, firstTimeRight: 1, workMs: 1e100, waitMs: 1e100 }]),
        ),
    ],
    [
      "standards",
      () =>
        formatStandards(
          standardsReport(
            ["a", "b"].map((standard) => ({ standard, training: { count: 1, n: most } })),
            { asOf: "2026-01-01" },
          ),
        ),
    ],
  ])("takes results with figures that no argument may have: %s", (_, text) => {
    expect(text()).not.toMatch(/NaN|Infinity/);
  });
});
