import type { AnswerSamples, SampleFault } from "../../moments/samples/answer-samples.ts";
import { sampleAnswers } from "../../moments/samples/sample-answers.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { PathPlan } from "../model/path-plan.ts";
import { covarianceOf, rowsRoomFor, type SampleRows, sampleRows } from "./sample-rows.ts";
import type { PathSample } from "./staged-fit.ts";

/** Samples of respondents as a plan needs them; `rows` are those of the last sample. */
export type PathSamples = AnswerSamples & PathSample;

/** Whether products of items are among the columns of a plan. */
export function multipliesItems({ products }: PathPlan): boolean {
  return products.length > 0;
}

/** Whether a plan has products, which correlations of items do not tell of. */
export function needsRows(plan: PathPlan): boolean {
  return multipliesItems(plan) || plan.scoreProducts.length > 0;
}

/** Samples of the respondents who count, with the products of the items in each. */
export function pathSamples(answers: CountedAnswers, plan: PathPlan): PathSamples {
  const samples = sampleAnswers(answers);
  if (!needsRows(plan)) return { ...samples, rows: null };
  const everyone = new Uint32Array(samples.respondents).fill(1);
  const size = plan.items.length + plan.products.length;
  const room = rowsRoomFor(plan, samples.respondents);
  const filled = {
    respondents: samples.respondents,
    means: new Float64Array(size),
    deviations: new Float64Array(size),
    correlations: new Float64Array(size * size),
    rows: null as SampleRows | null,
    sample(counts: Uint32Array): SampleFault | null {
      const fault = samples.sample(counts);
      if (fault !== null) return fault;
      const rows = sampleRows(answers, counts, plan, room);
      if (typeof rows === "string") return rows;
      const { means, deviations, correlations } = withProducts({ ...samples, rows: null }, rows, plan);
      filled.means.set(means);
      filled.deviations.set(deviations);
      filled.correlations.set(correlations);
      filled.rows = rows;
      return null;
    },
    omit(row: number): SampleFault | null {
      everyone[row] = 0;
      const fault = filled.sample(everyone);
      everyone[row] = 1;
      return fault;
    },
  };
  return filled;
}

type Described = PathSample & { readonly means: Float64Array };

/** Items with the products that come after them. */
export function withProducts(items: Described, rows: SampleRows, plan: PathPlan): Described {
  if (!multipliesItems(plan)) return { ...items, rows };
  const p = plan.items.length;
  const size = p + plan.products.length;
  const correlations = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let r: number;
      if (i < p) r = items.correlations[i * p + j]!;
      else r = i === j ? 1 : covarianceOf(rows, rows.columns[i]!, rows.columns[j]!);
      correlations[i * size + j] = r;
      correlations[j * size + i] = r;
    }
  }
  const joined = (own: Float64Array, all: Float64Array) => Float64Array.from([...own, ...all.subarray(p)]);
  return {
    means: joined(items.means, rows.means),
    deviations: joined(items.deviations, rows.deviations),
    correlations,
    rows,
  };
}
