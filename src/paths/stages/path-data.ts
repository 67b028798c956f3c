import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { correlationsOf, type ItemCorrelations } from "../../moments/correlations.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import { isOnScale, scaleText } from "../../survey/answer.ts";
import { type Columns, namedSources, readAnswers } from "../../survey/column.ts";
import { type CountedAnswers, countedAnswers } from "../../survey/counted-answers.ts";
import type { Estimation } from "../../survey/estimation.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import { innerRoomFor } from "../fit/inner-fit.ts";
import { definePathModel } from "../model/define-path-model.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import { type PathPlan, planOf } from "../model/path-plan.ts";
import { refineInnerModel } from "./exact-regressions.ts";
import { fitStages } from "./fit-stages.ts";
import { multipliesItems, needsRows, withProducts } from "./path-samples.ts";
import { rowsRoomFor, sampleRows } from "./sample-rows.ts";
import { type PathSample, type StagedFailure, type StagedFit, stagedRoomFor } from "./staged-fit.ts";

/** A model with its fit to data. */
export interface FittedData {
  readonly staged: StagedFit;
  readonly items: ItemCorrelations;
  /** Means and deviations of items, then of their products. */
  readonly columns: PathSample & { readonly means: Float64Array };
}

type Read = Pick<Estimation, "missing" | "weights">;

/** The plan of a model that is given as an argument. */
export function planAt(model: PathModelSpec): PathPlan {
  return planOf(underPath(["model"], () => definePathModel(model)));
}

/** Fits the model to columns or moments; refuses data that have no fit. */
export function fitData(
  data: Columns | Moments,
  plan: PathPlan,
  estimation: Read,
  settings: PathSettings,
): FittedData {
  checkProducts(data, plan, estimation, settings);
  const items = correlationsOf(data, { items: plan.items, ...estimation });
  const before = [plan.inner, ...plan.runs.map(({ structure }) => structure)].flatMap(
    (of) => of.predecessors,
  );
  const most = Math.max(...before.map((those) => those.length));
  if (items.n < most + 2) {
    const expected = `at least ${most + 2} respondents, for ${most} paths to one construct`;
    refuse("insufficient_data", [], expected, items.n);
  }
  if (settings.scale !== null) checkAnswers(data, items, settings.scale);
  const columns = columnsOf(data, plan, estimation, items);
  const staged = stagedRoomFor(plan);
  const failure = fitStages(staged, columns, settings) ?? refined(staged, data, estimation, items, settings);
  if (failure !== null) refuseFit(failure, plan);
  return { staged, items, columns };
}

/** An earlier stage of a fit. */
export function stageOf({ staged, items, columns }: FittedData, plan: PathPlan): FittedData {
  const fits = staged.fits.slice(0, plan.runs.length);
  const last = fits.at(-1)!;
  return { staged: { plan, fits, last, inner: innerRoomFor(plan.inner, last) }, items, columns };
}

/** The answers to a model's items of the respondents who count. */
export function pathAnswers(columns: Columns, { items }: PathPlan, estimation: Read): CountedAnswers {
  return countedAnswers(namedSources(columns, items, null), estimation);
}

/** Answers standardized as a fit has them, and products of items after them. */
export function standardizedColumns(
  { columns }: CountedAnswers,
  { columns: { means, deviations, rows } }: FittedData,
): readonly Float64Array[] {
  return rows?.columns ?? columns.map((column, j) => column.map((x) => (x - means[j]!) / deviations[j]!));
}

const EXPECTED: Readonly<Record<StagedFailure["reason"], readonly [expected: string, received: string]>> = {
  "no-scores": ["items that go with a construct next to it", "items without any correlation"],
  "collinear-items": ["items that vary apart from each other, for mode B", "items that determine each other"],
  "collinear-constructs": [
    "predecessors that vary apart from each other",
    "predecessors that determine each other",
  ],
  "no-reliability": ["items whose scores have a reliability above 0, to be consistent", "items without any"],
};

/** Throws the error of a fit that there is not. */
export function refuseFit({ reason, construct }: StagedFailure, { model }: PathPlan): never {
  const [expected, received] = EXPECTED[reason];
  const product = model.interactions.findIndex((interaction) => interaction.construct === construct);
  const place = product < 0 ? ["constructs", construct] : ["interactions", product];
  refuse("singular_data", ["model", ...place], expected, received);
}

/** Refuses what products cannot be made of, or what they say nothing of. */
export function checkProducts(
  data: Columns | Moments,
  plan: PathPlan,
  { missing }: Read,
  { consistent }: Pick<PathSettings, "consistent">,
): void {
  if (!needsRows(plan)) return;
  if (isMoments(data)) {
    refuse(
      "invalid_input",
      [],
      "columns of answers, since moments have no products of respondents' scores",
      data,
    );
  }
  if (missing === "available") {
    refuse("invalid_input", ["missing"], `"reject" or "listwise", for interactions`, missing);
  }
  if (consistent && plan.scoreProducts.length > 0) {
    refuse("invalid_input", ["consistent"], "false, for products of scores", consistent);
  }
}

/** The columns of a plan as all respondents answered. */
function columnsOf(
  data: Columns | Moments,
  plan: PathPlan,
  estimation: Read,
  { means, deviations, matrix: correlations }: ItemCorrelations,
): FittedData["columns"] {
  const plain = { means, deviations, correlations, rows: null };
  if (!needsRows(plan)) return plain;
  const answers = pathAnswers(data as Columns, plan, estimation);
  const n = answers.rows.length;
  const rows = sampleRows(answers, new Uint32Array(n).fill(1), plan, rowsRoomFor(plan, n));
  if (typeof rows === "string") {
    const place = plan.model.interactions.findIndex(({ method }) => method !== "two-stage");
    refuse("singular_data", ["model", "interactions", place], "products of items that vary of their own", 0);
  }
  return withProducts(plain, rows, plan);
}

/** With the remainders that doubles leave of the items' covariances, where these say all. */
function refined(
  staged: StagedFit,
  data: Columns | Moments,
  estimation: Read,
  { deviations }: ItemCorrelations,
  { consistent }: PathSettings,
): StagedFailure | null {
  if (consistent || multipliesItems(staged.plan)) return null;
  return refineInnerModel(staged, deviations, data, estimation);
}

/** Refuses an answer off the scale; of moments, a mean. */
function checkAnswers(data: Columns | Moments, { items, means }: ItemCorrelations, scale: Scale): void {
  if (isMoments(data)) {
    const off = means.findIndex((mean) => !isOnScale(mean, scale));
    if (off >= 0) refuse("invalid_input", [items[off]!], `a mean that is ${scaleText(scale)}`, means[off]);
    return;
  }
  for (const source of namedSources(data, items, scale)) {
    readAnswers(source, 0, new Float64Array(source.column.length));
  }
}
