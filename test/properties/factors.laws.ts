import fc from "fast-check";
import {
  compareFactorGroups,
  estimateCfa,
  heterotraitMonotrait,
  samplingAdequacy,
} from "service-quality/factors";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { randomStream } from "../../src/numeric/random.ts";
import { cfaModelSpec, constructs, twoConstructs } from "../factors/confirmatory/cfa-arbitraries.ts";
import { exploratoryLaws } from "../factors/exploratory/exploratory-laws.ts";
import { polychoricLaws } from "../factors/polychoric/polychoric-laws.ts";
import { few } from "./few.ts";
import type { Laws } from "./law.ts";
import { inEveryForm, reportsOf } from "./reports.ts";

/** Answers that a measurement model can be fitted to: no item is determined by the others. */
const regular = twoConstructs.filter((columns) => {
  try {
    samplingAdequacy(columns);
    return true;
  } catch {
    return false;
  }
});

const answers = fc.oneof(
  regular,
  regular.map((columns) => collectMoments(columns)),
);

/** Hard answers take many steps, which are not what the laws are about. */
const maxIterations = 20;

const cfaOptions = fc.constantFrom(
  { constructs, maxIterations },
  { constructs, maxIterations, confidence: 0.9 },
  { constructs: { A: ["a1", "a2", "a3"], B: ["b1"] } },
);

/** Answers of 90 respondents of one mind, more or less, in two categories. */
const ordinal = ((random) => {
  const minds = Array.from({ length: 90 }, () => random.normal());
  const items = Object.values(constructs).flat();
  return Object.fromEntries(
    items.map((item) => [item, minds.map((mind) => (mind + random.normal() > 0 ? 2 : 1))]),
  );
})(randomStream(11, 0));

const measured = {
  ...exploratoryLaws,
  ...polychoricLaws,
  defineCfaModel: { calls: fc.tuple(cfaModelSpec) },
  estimateCfa: {
    calls: fc.oneof(
      fc.tuple(answers, cfaOptions),
      fc.tuple(answers, fc.constant({ constructs }), fc.constant({ confidence: 0.8, maxIterations })),
      fc.tuple(
        regular,
        fc.constantFrom(
          { constructs, method: "mlm", maxIterations },
          { constructs, method: "mlr", missing: "full-information", maxIterations },
          { constructs, paths: [["A", "B"]], residualCovariances: [["a1", "b1"]], maxIterations },
        ),
      ),
      fc.constant([ordinal, { constructs, method: "wlsmv" }]),
    ),
  },
  modificationIndices: { calls: fc.tuple(answers, cfaOptions) },
  formatCfa: inEveryForm({
    calls: few(regular.map((columns) => [estimateCfa(columns, { constructs, maxIterations })])),
  }),
  heterotraitMonotrait: {
    calls: fc.oneof(
      fc.tuple(answers, fc.constantFrom({ constructs }, { constructs, method: "htmt2" })),
      fc.tuple(regular, fc.constant({ constructs, replicates: 5, seed: 1 })),
    ),
  },
  formatFactorGroups: inEveryForm({
    calls: few(
      fc.tuple(regular, regular).map(([a, b]) => [
        compareFactorGroups(
          [
            { group: "a", data: a },
            { group: "b", data: b },
          ],
          { constructs, levels: ["configural", "metric"], maxIterations },
        ),
      ]),
    ),
  }),
  compareFactorGroups: {
    calls: fc.tuple(
      fc.tuple(regular, answers).map(([a, b]) => [
        { group: "a", data: a },
        { group: "__proto__", data: b },
      ]),
      fc.constantFrom(
        { constructs, levels: ["scalar"], maxIterations },
        { constructs, levels: ["configural", "metric"], maxIterations },
      ),
    ),
  },
} satisfies Laws;

export const laws: Laws = {
  ...measured,
  formatHeterotraitMonotrait: reportsOf(measured.heterotraitMonotrait, heterotraitMonotrait),
};
