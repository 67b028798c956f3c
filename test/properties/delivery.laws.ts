import fc from "fast-check";
import {
  agentsNeeded,
  controlChart,
  estimatePerfectOrders,
  estimateServiceLevel,
  estimateSigmaLevel,
  estimateTrainingRetention,
  measureAvailability,
  planTraining,
  queueMeasures,
  rankShares,
  scoreAudit,
  scoreMysteryEnquiries,
  scoreMysteryVisits,
  scoreProcess,
  staffQueue,
  standardsReport,
  summarizeTimes,
} from "service-quality/delivery";
import {
  amount,
  auditDocument,
  auditOptions,
  bands,
  block,
  chartSpec,
  confidence,
  counts,
  enquiries,
  orders,
  partialShare,
  period,
  positive,
  queueLoad,
  rankedUnits,
  sections,
  share,
  standards,
  standardsOptions,
  standardsRegistry,
  steps,
  trainingScores,
  visits,
} from "../delivery/delivery-arbitraries.ts";
import type { Law, Laws } from "./law.ts";
import { formatOptions, inEveryForm } from "./reports.ts";

const traffic = fc.oneof(fc.constantFrom(0, 12), fc.double({ min: 0, max: 200, noNaN: true }));
const curve = fc.record({ halfLife: positive, floor: partialShare }, { requiredKeys: ["halfLife"] });
const servers = fc.constantFrom(1, 2, 12, 10_000);

/** Values by some of the keys of an object, merged with what is always there. */
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((drawn) => Object.assign({}, ...drawn) as object);

const scored: Laws = {
  scoreAudit: { calls: fc.tuple(fc.oneof(sections, auditDocument), auditOptions) },
  scoreMysteryVisits: { calls: fc.tuple(visits, auditOptions) },
  rankShares: { calls: fc.tuple(rankedUnits, confidence) },
  scoreMysteryEnquiries: {
    calls: fc.tuple(
      enquiries,
      fc.record(
        { targetMs: fc.constantFrom(0, 1000), quantiles: fc.constantFrom([], [0, 0.5, 1]) },
        { requiredKeys: [] },
      ),
    ),
  },
  standardsReport: { calls: fc.tuple(fc.oneof(standards, standardsRegistry), standardsOptions) },
  trainingRetention: { calls: fc.tuple(merged(curve, fc.record({ elapsed: amount }))) },
  refresherInterval: {
    calls: fc.tuple(merged(curve, fc.record({ minimum: fc.double({ min: 0.96, max: 1, noNaN: true }) }))),
  },
  planTraining: {
    calls: fc.tuple(
      merged(
        fc.record(
          { halfLife: fc.constantFrom(10, 75, 1000), floor: partialShare },
          { requiredKeys: ["halfLife"] },
        ),
        fc.oneof(
          fc.record({ minimum: fc.constantFrom(0.96, 0.99), year: fc.constant(52) }),
          fc.record({ sessionsPerYear: fc.constantFrom(1, 2, 12) }),
        ),
      ),
    ),
  },
  estimateTrainingRetention: {
    calls: fc.tuple(
      trainingScores,
      fc.record(
        {
          method: fc.constantFrom("exponential", "exponential-floor", "power"),
          initial: fc.constantFrom(90, 100),
          confidence: fc.constant(0.9),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  summarizeTimes: {
    calls: fc.tuple(
      fc.array(fc.oneof(amount, fc.constant(null)), { maxLength: 20 }).map((times) => [5, ...times]),
      fc.record(
        { missing: fc.constant("listwise"), targetMs: amount, quantiles: fc.array(share, { maxLength: 3 }) },
        { requiredKeys: ["missing"] },
      ),
    ),
  },
  estimateServiceLevel: {
    calls: fc.tuple(
      fc.tuple(counts, counts).map(([answered, abandoned]) => ({
        answered: answered.n + 1,
        answeredWithin: answered.count,
        abandoned: abandoned.n,
        abandonedWithin: abandoned.count,
      })),
      fc.record(
        {
          method: fc.constantFrom(
            "abandoned-missed",
            "answered-only",
            "short-abandoned-excluded",
            "short-abandoned-met",
          ),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  erlangB: { calls: fc.tuple(fc.record({ traffic, servers: fc.constantFrom(0, 1, 12, 10_000) })) },
  erlangC: { calls: fc.tuple(fc.record({ traffic, servers })) },
  linesNeeded: {
    calls: fc.tuple(fc.record({ traffic, blockingShare: fc.constantFrom(1, 0.01, 1e-9) })),
  },
  queueMeasures: {
    calls: fc.tuple(
      fc.record(
        { arrivalRate: amount, serviceRate: positive, servers, time: amount },
        { requiredKeys: ["arrivalRate", "serviceRate", "servers"] },
      ),
    ),
  },
  staffQueue: { calls: fc.tuple(merged(queueLoad, fc.record({ agents: fc.constantFrom(1, 10, 10_000) }))) },
  agentsNeeded: {
    calls: fc.tuple(
      merged(
        queueLoad,
        fc.record(
          { serviceLevel: partialShare, maxOccupancy: fc.constantFrom(0.5, 1), shrinkage: partialShare },
          { requiredKeys: ["serviceLevel"] },
        ),
      ),
    ),
  },
  rolledYield: { calls: fc.tuple(fc.array(share, { minLength: 1, maxLength: 6 })) },
  estimateSigmaLevel: {
    calls: fc.tuple(
      counts.map(({ count, n }) => ({ defects: count, units: n + 1, opportunities: 2 })),
      fc.record({ shift: fc.constantFrom(0, 1.5) }, { requiredKeys: [] }),
    ),
  },
  scoreProcess: {
    calls: fc.tuple(steps, fc.record({ shift: fc.constant(0), satisfaction: share }, { requiredKeys: [] })),
  },
  estimatePerfectOrders: {
    calls: fc.tuple(orders, fc.constant({ missing: "listwise" })),
  },
  systemAvailability: { calls: fc.tuple(block) },
  servicePenalty: {
    calls: fc.tuple(
      fc.record(
        { availability: share, bands, fee: amount, cap: share },
        { requiredKeys: ["availability", "bands", "fee"] },
      ),
    ),
  },
  measureAvailability: {
    calls: fc.tuple(
      period,
      fc.oneof(
        fc.record({ target: share }, { requiredKeys: [] }),
        fc.record({ target: share, bands, fee: amount }),
      ),
    ),
  },
  controlChart: { calls: fc.tuple(chartSpec) },
};

/** Results of a function, as its formatter takes them. */
function resultsOf(name: string, call: (...args: never[]) => unknown): fc.Arbitrary<readonly [unknown]> {
  const { calls } = scored[name] as Law;
  return calls.map((args) => [call(...(args as never[]))] as const);
}

/** The same with options of the formatter. */
function withOptions(results: fc.Arbitrary<readonly [unknown]>, options: fc.Arbitrary<object>) {
  return fc.tuple(results, options).map(([[result], given]) => [result, given] as const);
}

const queue = fc.oneof(resultsOf("staffQueue", staffQueue), resultsOf("agentsNeeded", agentsNeeded));

export const laws: Laws = {
  ...scored,
  formatAudit: inEveryForm({ calls: resultsOf("scoreAudit", scoreAudit) }),
  formatMysteryVisits: inEveryForm({
    calls: withOptions(
      resultsOf("scoreMysteryVisits", scoreMysteryVisits),
      fc.record({ weakest: fc.nat(3) }, { requiredKeys: [] }),
    ),
  }),
  formatMysteryEnquiries: inEveryForm({ calls: resultsOf("scoreMysteryEnquiries", scoreMysteryEnquiries) }),
  formatRankedShares: inEveryForm({ calls: resultsOf("rankShares", rankShares) }),
  formatStandards: inEveryForm({ calls: resultsOf("standardsReport", standardsReport) }),
  formatTrainingPlan: inEveryForm({ calls: resultsOf("planTraining", planTraining) }),
  formatTrainingRetention: inEveryForm({
    calls: resultsOf("estimateTrainingRetention", estimateTrainingRetention),
  }),
  formatTimes: inEveryForm({ calls: resultsOf("summarizeTimes", summarizeTimes) }),
  formatServiceLevel: inEveryForm({ calls: resultsOf("estimateServiceLevel", estimateServiceLevel) }),
  formatQueue: inEveryForm({ calls: resultsOf("queueMeasures", queueMeasures) }),
  formatStaffing: inEveryForm({
    calls: fc
      .array(queue, { minLength: 1, maxLength: 3 })
      .map((queues) => [queues.map(([result], i) => ({ interval: `hour ${i}`, queue: result }))]),
  }),
  formatSigmaLevel: inEveryForm({ calls: resultsOf("estimateSigmaLevel", estimateSigmaLevel) }),
  formatProcess: inEveryForm({ calls: resultsOf("scoreProcess", scoreProcess) }),
  formatPerfectOrders: inEveryForm({ calls: resultsOf("estimatePerfectOrders", estimatePerfectOrders) }),
  formatControlChart: inEveryForm(
    {
      calls: withOptions(
        resultsOf("controlChart", controlChart),
        fc.record({ digits: fc.nat(3), latest: fc.nat(30) }, { requiredKeys: [] }),
      ),
    },
    formatOptions.map(({ labels: _, ...rest }) => rest),
  ),
  formatAvailability: inEveryForm({ calls: resultsOf("measureAvailability", measureAvailability) }),
};
