import fc from "fast-check";
import * as library from "service-quality";
import * as charts from "service-quality/charts";
import { isServiceQualityError } from "service-quality/errors";
import { laws as ofCost } from "./cost.laws.ts";
import { laws as ofDelivery } from "./delivery.laws.ts";
import { laws as ofFactors } from "./factors.laws.ts";
import { few } from "./few.ts";
import { laws as ofGaps } from "./gaps.laws.ts";
import type { Law, Laws } from "./law.ts";
import { laws as ofLogs } from "./logs.laws.ts";
import { laws as ofLoyalty } from "./loyalty.laws.ts";
import { laws as ofPaths } from "./paths.laws.ts";
import { laws as ofPriorities } from "./priorities.laws.ts";
import { laws as ofProgramme } from "./programme.laws.ts";
import { laws as ofSatisfaction } from "./satisfaction.laws.ts";
import { laws as ofValue } from "./value.laws.ts";

type Call = (...args: readonly unknown[]) => unknown;
type Arbitraries = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const figure = fc.oneof(
  fc.constantFrom(0, -1e100, 1e100, 1e-300),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const positive = fc.oneof(fc.constantFrom(1e-100, 1, 1e100), fc.double({ min: 0.01, max: 1e6, noNaN: true }));
const name = fc.constantFrom("a", "b", "__proto__", "ж", "<b>", "one of the longer names that nobody prints");
const cosine = fc.oneof(fc.constantFrom(-1, 0, 1), fc.double({ min: -1, max: 1, noNaN: true }));
const date = fc.constantFrom(
  "0001-01-01",
  "2024-02-29",
  "2026-03-30",
  "2026-03-31",
  "2026-12-31",
  "9999-12-31",
);
const dayMs = fc.constantFrom(86_400_000, 28_800_000);
const boolean = fc.boolean();

const color = fc.nat({ max: 0xffffff }).map((code) => `#${code.toString(16).padStart(6, "0")}`);
const colors = (n: number) => fc.array(color, { minLength: n, maxLength: n });
const themeSpec = fc.record(
  {
    base: fc.constantFrom("light", "dark"),
    bad: color,
    grid: color,
    series: colors(6),
    diverging: colors(7),
  },
  { requiredKeys: [] },
);

/** How any chart may look. */
const LOOKS: Arbitraries = {
  title: fc.constantFrom(null, "A title"),
  subtitle: fc.constantFrom(null, "n = 5"),
  language: fc.constantFrom("en", "ru", "bg", "bg-BG"),
  labels: fc.dictionary(name, name),
  width: fc.constantFrom(240, 320, 600, 2400),
  height: fc.constantFrom(80, 300, 2400),
  theme: fc.oneof(fc.constantFrom("light", "dark"), themeSpec),
  direction: fc.constantFrom("ltr", "rtl"),
  digits: fc.nat({ max: 10 }),
  order: fc.constantFrom("given", "value"),
  most: fc.constantFrom(1, 2, 5, 60),
};

/** Charts in every look of a dozen data, of what can be drawn. */
function drawn(
  chart: keyof typeof charts,
  data: fc.Arbitrary<unknown>,
  own: Arbitraries = {},
  requiredKeys: string[] = [],
): Law {
  const { [chart]: draw } = charts;
  return {
    calls: fc
      .tuple(few(data), fc.record({ ...LOOKS, ...own }, { requiredKeys }))
      .filter((args) => isDrawable(draw as Call, args)),
  };
}

function isDrawable(draw: Call, args: readonly unknown[]): boolean {
  try {
    draw(...args);
  } catch (error) {
    return !isServiceQualityError(error) || error.code !== "insufficient_data";
  }
  return true;
}

/** What a function of the library gives for the calls of its own laws. */
function resultsOf(laws: Laws, called: keyof typeof library): fc.Arbitrary<object> {
  const { [called]: call } = library;
  const { calls } = laws[called] as Law;
  return calls.map((args) => (call as Call)(...args) as object);
}

/** Several of a kind, each under a name of its own. */
function named(key: string, of: fc.Arbitrary<object>): fc.Arbitrary<readonly object[]> {
  return fc
    .uniqueArray(fc.tuple(name, of), { minLength: 1, maxLength: 4, selector: ([id]) => id })
    .map((all) => all.map(([id, one]) => ({ [key]: id, ...one })));
}

const levels = { level: fc.constantFrom("dimensions", "items") };
const servqual = resultsOf(ofGaps, "scoreServqual");
const kano = named(
  "feature",
  fc.oneof(resultsOf(ofPriorities, "classifyKano"), resultsOf(ofPriorities, "summarizeKano")),
);
const nps = resultsOf(ofSatisfaction, "estimateNps");
const retention = resultsOf(ofLoyalty, "estimateRetention");
const paths = fc.oneof(resultsOf(ofPaths, "estimatePathModel"), resultsOf(ofPaths, "bootstrapPathModel"));

const closing = resultsOf(ofLogs, "summarizeComplaints");

/** Shares of the answers 1 to n, which sum to 1. */
const distribution = fc
  .array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 5 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return { n, distribution: counts.map((count, i) => ({ value: i + 1, share: count / n })) };
  });

const points = <T>(point: fc.Arbitrary<T>, selector: (point: T) => unknown) =>
  fc.uniqueArray(point, { minLength: 1, maxLength: 9, selector });

const conformance = fc.record({
  points: points(
    fc.record({ conformance: share, failure: fc.option(positive), prevention: fc.option(positive) }),
    (point) => point.conformance,
  ),
  optimum: fc.oneof(resultsOf(ofCost, "optimalConformance"), resultsOf(ofCost, "optimalConformanceLevel")),
});

const taguchi = fc.record(
  {
    points: points(fc.record({ value: figure, loss: positive }), ({ value }) => value),
    target: figure,
    limits: fc.tuple(figure, figure).map(([a, b]) => ({ lower: Math.min(a, b), upper: Math.max(a, b) })),
    marks: fc.array(fc.record({ value: figure, loss: positive, label: name }), { maxLength: 3 }),
  },
  { requiredKeys: ["points", "target"] },
);

const training = fc.record(
  {
    points: points(fc.record({ elapsed: positive, share }), ({ elapsed }) => elapsed),
    plan: resultsOf(ofDelivery, "planTraining"),
  },
  { requiredKeys: ["points"] },
);

const staffing = points(
  fc.record({ series: name, agents: fc.integer({ min: 1, max: 40 }), serviceLevel: share }),
  ({ series, agents }) => `${agents} ${series}`,
);

/** Correlations of up to three items, the same below the diagonal as above. */
const correlations = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.option(cosine), { minLength: 3, maxLength: 3 }))
  .map(([n, [ab, ac, bc]]) => ({
    items: ["a", "b", "c"].slice(0, n),
    matrix: [
      [1, ab, ac],
      [ab, 1, bc],
      [ac, bc, 1],
    ]
      .slice(0, n)
      .map((row) => row.slice(0, n)),
  }));

const deadlines = fc.record({
  days: points(
    fc.record({ date, due: fc.nat({ max: 9 }), overdue: fc.nat({ max: 9 }), open: boolean }),
    (day) => day.date,
  ),
  asOf: date,
});

const estimates = named(
  "id",
  fc.record(
    {
      label: name,
      n: fc.nat(),
      value: fc.option(figure),
      lower: fc.option(figure),
      upper: fc.option(figure),
    },
    { requiredKeys: ["value"] },
  ),
);

export const laws: Laws = {
  defineChartTheme: { calls: fc.tuple(themeSpec) },
  gapChart: drawn("gapChart", servqual, levels),
  profileChart: drawn("profileChart", servqual, levels),
  intervalChart: drawn("intervalChart", estimates, {
    zero: boolean,
    reference: figure,
    format: fc.constantFrom("number", "share"),
  }),
  npsChart: drawn("npsChart", fc.oneof(nps, named("group", nps))),
  toleranceZoneChart: drawn("toleranceZoneChart", resultsOf(ofGaps, "scoreToleranceZone"), levels),
  driverChart: drawn("driverChart", resultsOf(ofPriorities, "estimateDrivers")),
  penaltyRewardChart: drawn("penaltyRewardChart", resultsOf(ofPriorities, "estimatePenaltyReward")),
  auditChart: drawn("auditChart", resultsOf(ofDelivery, "scoreMysteryVisits"), {
    passMark: fc.constantFrom(0, 75, 100),
  }),
  programmeChart: drawn("programmeChart", resultsOf(ofProgramme, "assessProgramme")),
  backlogChart: drawn("backlogChart", resultsOf(ofLogs, "summarizeComplaints"), { dayMs }),
  likertChart: drawn("likertChart", named("item", distribution), {
    neutral: fc.constantFrom("split", "aside", "exclude"),
    answers: fc.constant(["never", "seldom", "at times", "often", "always"]),
  }),
  kanoCategoryChart: drawn("kanoCategoryChart", kano),
  paretoChart: drawn("paretoChart", resultsOf(ofLogs, "summarizeCauses")),
  qualityCostChart: drawn("qualityCostChart", resultsOf(ofCost, "qualityCostTrend"), {
    measure: fc.constant("amount"),
  }),
  importancePerformanceChart: drawn(
    "importancePerformanceChart",
    resultsOf(ofPriorities, "scoreImportancePerformance"),
    { diagonal: boolean },
  ),
  kanoChart: drawn("kanoChart", kano, { continuous: boolean }),
  unitFunnelChart: drawn("unitFunnelChart", resultsOf(ofSatisfaction, "compareUnits")),
  valueMapChart: drawn("valueMapChart", resultsOf(ofValue, "scoreValueMap")),
  waveChart: drawn("waveChart", resultsOf(ofSatisfaction, "compareMeasureWaves"), {
    limits: fc.constant({ center: 1, lower: 0, upper: 2 }),
  }),
  retentionChart: drawn("retentionChart", fc.oneof(retention, named("group", retention))),
  timeToCloseChart: drawn("timeToCloseChart", closing, {
    targetMs: fc.constantFrom(1, 3_600_000, 1e12),
    dayMs,
  }),
  controlChartPlot: drawn("controlChartPlot", resultsOf(ofDelivery, "controlChart"), { measure: name }),
  optimalConformanceChart: drawn("optimalConformanceChart", conformance),
  taguchiChart: drawn("taguchiChart", taguchi),
  staffingChart: drawn("staffingChart", staffing, { target: share, targetSeconds: positive }, ["target"]),
  trainingChart: drawn("trainingChart", training),
  screeChart: drawn("screeChart", resultsOf(ofFactors, "parallelAnalysis")),
  pathChart: drawn("pathChart", paths),
  loadingChart: drawn("loadingChart", resultsOf(ofFactors, "estimateFactors"), { faint: share }),
  correlationChart: drawn("correlationChart", correlations),
  deadlineChart: drawn("deadlineChart", deadlines),
  economicValueChart: drawn("economicValueChart", resultsOf(ofValue, "economicValue"), { price: positive }),
  lifetimeValueChart: drawn(
    "lifetimeValueChart",
    resultsOf(ofLoyalty, "explainLifetimeValue").map((result) => (result as { steps: unknown }).steps),
  ),
  fiveGapChart: drawn("fiveGapChart", resultsOf(ofGaps, "scoreFiveGaps"), {
    expectation: figure,
    perception: figure,
  }),
  complaintFlowChart: drawn("complaintFlowChart", resultsOf(ofLogs, "summarizeVariants"), {
    durations: boolean,
  }),
};
