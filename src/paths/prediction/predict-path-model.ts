import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions, whole } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { isMoments } from "../../moments/moments.ts";
import { seedAt } from "../../numeric/draws.ts";
import { randomStream, shuffle } from "../../numeric/random.ts";
import { compareFigures } from "../../numeric/ties.ts";
import type { Column, Columns } from "../../survey/column.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { PATH_FIT_OPTIONS, type PathFitOptions, type PathSettings } from "../fit/fit-options.ts";
import { blockItems, isHigherOrder, type PathBlock, type PathModelSpec } from "../model/path-model.ts";
import type { PathPlan } from "../model/path-plan.ts";
import { fitStages } from "../stages/fit-stages.ts";
import { itemWeightsOf } from "../stages/item-weights.ts";
import { pathAnswers, planAt, refuseFit } from "../stages/path-data.ts";
import { needsRows, type PathSamples, pathSamples } from "../stages/path-samples.ts";
import { type StagedFit, stagedRoomFor } from "../stages/staged-fit.ts";
import {
  addErrors,
  type ErrorTally,
  type ItemPrediction,
  type PredictedConstruct,
  predictionsOf,
  tallyOf,
} from "./prediction-errors.ts";
import { exogenousOf, type PredictionSource, rulesOf } from "./prediction-rule.ts";
import { abilityNotes, type PredictiveAbility, predictiveAbility } from "./predictive-ability.ts";

const FOLDS = 10;
const REPETITIONS = 10;
const MOST_REPETITIONS = 100_000;

/** Options of `predictPathModel`. */
export interface PathPredictionOptions extends Omit<PathFitOptions, "consistent" | "scale"> {
  /** Where the random folds start, a safe integer. */
  seed: number;
  /** Parts of the respondents, each predicted from the others; 10 by default. */
  folds?: number | undefined;
  /** How often respondents are parted anew; 10 by default. */
  repetitions?: number | undefined;
  /** `"direct-antecedents"` by default. */
  source?: PredictionSource | undefined;
  /** `"reject"` by default; a prediction needs complete answers, so that there is no `"available"`. */
  missing?: "reject" | "listwise" | undefined;
  /** Sampling weights, one per respondent, of fits and of errors. */
  weights?: Column | undefined;
}

const { scale: _scale, consistent: _consistent, ...FIT_OPTIONS } = PATH_FIT_OPTIONS;

const OPTIONS = {
  ...FIT_OPTIONS,
  seed: seedAt,
  folds: otherwise(whole(2), FOLDS),
  repetitions: otherwise(whole(1, MOST_REPETITIONS), REPETITIONS),
  source: otherwise(oneOf("direct-antecedents", "earliest-antecedents"), "direct-antecedents"),
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
  weights: ESTIMATION_OPTIONS.weights,
} satisfies Readers<PathPredictionOptions>;

/** The result of `predictPathModel`. */
export interface PathPrediction extends Omit<PathSettings, "consistent" | "scale"> {
  model: "path-prediction";
  source: PredictionSource;
  missing: "reject" | "listwise";
  n: number;
  seed: number;
  folds: number;
  repetitions: number;
  /** Of the constructs that something leads to. */
  items: ItemPrediction[];
  /**
   * Items with a smaller RMSE than the linear regression has: all of them show high predictive power, most medium, few
   * low, none none. `null` without it.
   */
  betterThanLinear: number | null;
  /**
   * Whether the model predicts better than the items' means, and than a linear regression on all items of the
   * constructs that nothing leads to: for all items, then by construct.
   */
  cvpat: PredictiveAbility[];
  notes: Note[];
}

/**
 * How well a path model predicts the items of its explained constructs for respondents that it was not fitted to
 * (PLSpredict): k-fold cross-validation, repeated, beside a linear regression that knows nothing of the model.
 *
 * Fits are never corrected for reliability here: corrected paths belong to latent variables, not to the scores that
 * predictions start from. Repetition r parts the respondents by stream r of the seed.
 *
 * @throws `insufficient_data` for fewer respondents than folds; `singular_data` where the respondents outside a part
 * have no fit; `missing_answers`; `unknown_item`; `invalid_input`, also for moments.
 *
 * Source: Shmueli, Ray, Velasquez Estrada & Chatla (2016), The elephant in the room: predictive performance of PLS
 * models, Journal of Business Research 69, 4552–4564; Shmueli et al. (2019), Predictive model assessment in PLS-SEM,
 * European Journal of Marketing 53, 2322–2347.
 *
 * @example
 * ```ts
 * import { predictPathModel } from "service-quality/paths";
 *
 * const answers = { q1: [7, 5, 6, 3, 2, 6, 4, 5, 1, 6], l1: [6, 5, 7, 2, 3, 5, 4, 6, 2, 6] };
 * const model = { constructs: { Q: { items: ["q1"] }, L: { items: ["l1"] } }, paths: [["Q", "L"]] as const };
 * const { items } = predictPathModel(answers, model, { seed: 1, folds: 5 });
 * items[0]?.q2; // => 0.7…
 * ```
 */
export function predictPathModel(
  columns: Columns,
  model: PathModelSpec,
  options: PathPredictionOptions,
): PathPrediction {
  const { seed, folds, repetitions, source, missing, weights, ...fitting } = readOptions(options, OPTIONS);
  const settings = { ...fitting, consistent: false, scale: null };
  if (isMoments(columns)) {
    refuse("invalid_input", [], "columns of answers, since moments have no respondents to predict", columns);
  }
  const plan = planAt(model);
  if (needsRows(plan)) {
    refuse("invalid_input", ["model", "interactions"], "none, for a prediction", plan.model.interactions);
  }
  const answers = pathAnswers(columns, plan, { missing, weights });
  const n = answers.rows.length;
  if (n < folds) refuse("insufficient_data", [], `at least ${folds} respondents, one for each part`, n);
  const tally = tallyOf(plan, n);
  const predictor = predictorFor(answers, plan, settings, source);
  for (let r = 0; r < repetitions; r++) {
    const parts = partsOf(n, folds, seed, r);
    for (let part = 0; part < folds; part++) predictor(parts, part, tally);
  }
  const constructs = predictedIn(plan);
  const items = predictionsOf(plan, constructs, tally);
  const compared = items.filter(({ linear }) => linear !== null);
  const cvpat = predictiveAbility(constructs, tally, repetitions, answers.weights);
  return {
    model: "path-prediction",
    ...fitting,
    source,
    missing,
    n,
    seed,
    folds,
    repetitions,
    items,
    betterThanLinear:
      compared.length < items.length
        ? null
        : compared.filter(({ model: own, linear }) => compareFigures(own.rmse, linear!.rmse) < 0).length,
    cvpat,
    notes: [
      ...items.flatMap(({ linear }, i): Note[] =>
        linear === null ? [{ path: ["items", i, "linear"], reason: "not-positive-definite" }] : [],
      ),
      ...abilityNotes(cvpat),
    ],
  };
}

/** The constructs that something leads to, with their items or those of their parts. */
function predictedIn({ items, inner, model }: PathPlan): PredictedConstruct[] {
  const blocks = new Map(Object.entries<PathBlock>(model.constructs));
  return inner.constructs.flatMap((construct, b) => {
    if (inner.predecessors[b]!.length === 0) return [];
    const block = blocks.get(construct)!;
    const own = isHigherOrder(block)
      ? block.of.flatMap((part) => blockItems(blocks.get(part)!))
      : blockItems(block);
    return [{ construct, items: own.map((item) => items.indexOf(item)) }];
  });
}

/** The part of every respondent: places of a random order, dealt out in turn. */
function partsOf(n: number, folds: number, seed: number, repetition: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  shuffle(order, randomStream(seed, repetition));
  const parts = new Uint32Array(n);
  for (let place = 0; place < n; place++) parts[order[place]!] = place % folds;
  return parts;
}

/** Fits the model without a part of the respondents and adds its errors on that part. */
function predictorFor(
  answers: CountedAnswers,
  plan: PathPlan,
  settings: PathSettings,
  source: PredictionSource,
): (parts: Uint32Array, part: number, tally: ErrorTally) => void {
  const samples = pathSamples(answers, plan);
  const { means, deviations, correlations } = samples;
  const staged = stagedRoomFor(plan);
  const p = plan.items.length;
  const counts = new Uint32Array(samples.respondents);
  const z = new Float64Array(p);
  return (parts, part, tally) => {
    for (let i = 0; i < counts.length; i++) counts[i] = parts[i] === part ? 0 : 1;
    fitPart(samples, counts, staged, settings);
    const scores = itemWeightsOf(plan.runs, staged.fits);
    const exogenous = exogenousOf(plan.inner).flatMap((b) => scores[b]!.columns);
    const rules = rulesOf(staged, correlations, source);
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] === 1) continue;
      const weight = answers.weights === null ? 1 : answers.weights[i]!;
      tally.weight += weight;
      for (let j = 0; j < p; j++) z[j] = (answers.columns[j]![i]! - means[j]!) / deviations[j]!;
      const predicted = { row: i, weight, z, exogenous };
      for (const rule of rules) if (rule !== null) addErrors(rule, predicted, deviations, tally);
    }
  };
}

function fitPart(samples: PathSamples, counts: Uint32Array, staged: StagedFit, settings: PathSettings): void {
  const { items } = staged.plan;
  if (samples.sample(counts) !== null) {
    const constant = items[samples.deviations.indexOf(0)]!;
    const expected = `${constant} to vary among the respondents outside each part`;
    refuse("singular_data", [constant], expected, "the same answer from all of them");
  }
  const failure = fitStages(staged, samples, settings);
  if (failure !== null) refuseFit(failure, staged.plan);
}
