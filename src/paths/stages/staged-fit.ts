import { type InnerFit, innerRoomFor } from "../fit/inner-fit.ts";
import { type FitFailure, type PathFit, roomFor } from "../fit/path-fit.ts";
import type { PathPlan } from "../model/path-plan.ts";
import type { SampleRows } from "./sample-rows.ts";

/** A model fitted run after run, and room for the next fit. */
export interface StagedFit {
  readonly plan: PathPlan;
  /** By run. */
  readonly fits: readonly PathFit[];
  readonly last: PathFit;
  /** The paths of the specification. */
  readonly inner: InnerFit;
}

/** What a model is fitted to: the columns of its plan, and where scores are multiplied the respondents. */
export interface PathSample {
  readonly deviations: Float64Array;
  readonly correlations: Float64Array;
  readonly rows: SampleRows | null;
}

/** Why there is no fit, and the name of the construct where it shows. */
export interface StagedFailure {
  readonly reason: FitFailure["reason"];
  readonly construct: string;
}

/** Room for fits of a plan. */
export function stagedRoomFor(plan: PathPlan): StagedFit {
  const fits = plan.runs.map(({ structure }) => roomFor(structure));
  const last = fits.at(-1)!;
  return { plan, fits, last, inner: innerRoomFor(plan.inner, last) };
}

/** Whether every run has converged. */
export function hasConverged({ fits }: StagedFit): boolean {
  return fits.every(({ converged }) => converged);
}
