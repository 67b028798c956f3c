import type { Note } from "../../errors/note.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import { type BootstrapFigure, type BootstrapIntervalMethod, figuresOf } from "./bootstrap-figures.ts";

/**
 * What turns a replicate's scores: the rule that a construct's loadings sum to no less than 0, or that their products
 * with the loadings of all respondents do.
 */
export type SignHandling = "sum-of-loadings" | "original-loadings";

/**
 * Why a replicate has no estimates: an item did not vary in it, too few answered a pair of items, the model had no fit,
 * or none within the iterations allowed.
 */
export type ReplicateFailure =
  | "no-variance"
  | "no-pairs"
  | "no-scores"
  | "collinear-items"
  | "collinear-constructs"
  | "no-reliability"
  | "not-converged";

/** A path with its replicates' figures. */
export interface PathBootstrapRow extends BootstrapFigure {
  from: string;
  to: string;
}

/** An item with its replicates' figures. */
export interface IndicatorBootstrapRow {
  construct: string;
  item: string;
  weight: BootstrapFigure;
  loading: BootstrapFigure;
}

/** A construct with its replicates' figures. */
export interface ConstructBootstrapRow {
  construct: string;
  /** `null` where nothing leads to it. */
  r2: BootstrapFigure | null;
  /** `null` without a scale, and where the estimate has a negative weight. */
  index: BootstrapFigure | null;
}

/** Replicates of a path model, or a part of them: the result of `bootstrapPathModel` and of `mergeBootstraps`. */
export interface PathBootstrap extends PathSettings {
  kind: "path-bootstrap";
  version: 1;
  missing: Missing;
  signs: SignHandling;
  intervalMethod: BootstrapIntervalMethod;
  confidence: number;
  n: number;
  effectiveN: number;
  seed: number;
  /** Whether the fit to all respondents has. */
  converged: boolean;
  /** The first replicate, and the one after the last. */
  from: number;
  to: number;
  replicates: number;
  failed: number;
  failures: { replicate: number; reason: ReplicateFailure }[];
  /** Total effects have `estimate` along all paths. */
  paths: PathBootstrapRow[];
  effects: PathBootstrapRow[];
  indicators: IndicatorBootstrapRow[];
  constructs: ConstructBootstrapRow[];
  /**
   * A row for every replicate that has not failed: paths, effects, weights of the items, loadings of the items, R² of
   * the constructs that have one, indices of those that have one, in the order of the rows above.
   */
  draws: number[][];
  /** BCa accelerations in the order of a row of draws; `null` for percentiles. */
  accelerations: number[] | null;
  notes: Note[];
}

/** What all parts of one bootstrap share. */
export type BootstrapHead = Omit<
  PathBootstrap,
  "from" | "to" | "replicates" | "failed" | "failures" | "draws" | "notes" | keyof BootstrapRows
>;

/** The rows of figures. */
export type BootstrapRows = Pick<PathBootstrap, "paths" | "effects" | "indicators" | "constructs">;

/** The replicates of a part. */
export type BootstrapReplicates = Pick<PathBootstrap, "from" | "to" | "failures" | "draws">;

/** What figures belong to, in the order of the draws. */
export interface BootstrapNames {
  readonly paths: readonly { readonly from: string; readonly to: string }[];
  readonly effects: readonly { readonly from: string; readonly to: string }[];
  readonly indicators: readonly { readonly construct: string; readonly item: string }[];
  readonly constructs: readonly {
    readonly construct: string;
    readonly isExplained: boolean;
    readonly isIndexed: boolean;
  }[];
}

/** A bootstrap from its replicates. */
export function bootstrapOf(
  head: BootstrapHead,
  names: BootstrapNames,
  estimates: readonly number[],
  { from, to, failures, draws }: BootstrapReplicates,
): PathBootstrap {
  const rows = rowsOf(names, figuresOf(estimates, draws, head));
  const { accelerations, ...settings } = head;
  const notes: Note[] = head.converged ? [] : [{ path: ["converged"], reason: "not-converged" }];
  if (draws.length < 2) notes.push({ path: ["paths"], reason: "few-units" });
  return {
    ...settings,
    from,
    to,
    replicates: to - from,
    failed: failures.length,
    failures,
    ...rows,
    draws,
    accelerations,
    notes,
  };
}

function rowsOf(names: BootstrapNames, figures: readonly BootstrapFigure[]): BootstrapRows {
  let next = 0;
  const take = () => figures[next++]!;
  const paths = names.paths.map(({ from, to }) => ({ from, to, ...take() }));
  const effects = names.effects.map(({ from, to }) => ({ from, to, ...take() }));
  const weights = names.indicators.map(take);
  const loadings = names.indicators.map(take);
  const r2 = names.constructs.map(({ isExplained }) => (isExplained ? take() : null));
  const indices = names.constructs.map(({ isIndexed }) => (isIndexed ? take() : null));
  return {
    paths,
    effects,
    indicators: names.indicators.map(({ construct, item }, i) => ({
      construct,
      item,
      weight: weights[i]!,
      loading: loadings[i]!,
    })),
    constructs: names.constructs.map(({ construct }, b) => ({ construct, r2: r2[b]!, index: indices[b]! })),
  };
}

/** The figures of all respondents, in the order of a row of draws. */
export function estimatesOf({ paths, effects, indicators, constructs }: BootstrapRows): number[] {
  const figures = [
    ...paths,
    ...effects,
    ...indicators.map(({ weight }) => weight),
    ...indicators.map(({ loading }) => loading),
    ...constructs.flatMap(({ r2 }) => r2 ?? []),
    ...constructs.flatMap(({ index }) => index ?? []),
  ];
  return figures.map(({ estimate }) => estimate);
}
