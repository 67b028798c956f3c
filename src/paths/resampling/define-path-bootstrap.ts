import { type ErrorPath, shortened } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  type AnyReaders,
  oneOf,
  optional,
  type Read,
  type Reader,
  type Readers,
  readRecord,
  whole,
} from "../../errors/options.ts";
import {
  amountAt,
  booleanAt,
  deepFrozen,
  entriesAt,
  finiteAt,
  listAt,
  objectAt,
  positiveAt,
  textAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { checkFailures } from "../../numeric/draw-parts.ts";
import { drawRowsAt } from "../../numeric/draw-rows.ts";
import { seedAt } from "../../numeric/draws.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import type { BootstrapFigure } from "./bootstrap-figures.ts";
import { estimatesOf } from "./bootstrap-rows.ts";
import type {
  ChainBootstrapRow,
  ConstructBootstrapRow,
  EffectBootstrapRow,
  FitBootstrapRow,
  HigherOrderBootstrapRow,
  IndicatorBootstrapRow,
  LoadingBootstrapRow,
  PathBootstrap,
  PathBootstrapRow,
  RatioBootstrapRow,
  VafBootstrapRow,
} from "./path-bootstrap.ts";

const INTERVAL = { lower: finiteAt, upper: finiteAt } satisfies Readers<Interval>;

const TEST = { statistic: finiteAt, df: nullAt, p: shareAt } satisfies Readers<Test>;

const intervalAt = optional((value, path) =>
  readRecord(value, INTERVAL, path, "an interval { lower, upper }"),
);

const FIGURE = {
  estimate: finiteAt,
  bias: optional(finiteAt),
  standardError: optional(amountAt),
  interval: intervalAt,
  test: optional((value, path) => wholeRecord(value, TEST, path, "a test { statistic, df, p }")),
  bootstrapP: optional(shareAt),
} satisfies Readers<BootstrapFigure>;

const PATH = { from: textAt, to: textAt, ...FIGURE } satisfies Readers<PathBootstrapRow>;

const EFFECT = { ...PATH, indirect: optional(figureAt) } satisfies Readers<EffectBootstrapRow>;

const INDICATOR = {
  construct: textAt,
  item: textAt,
  weight: figureAt,
  loading: figureAt,
} satisfies Readers<IndicatorBootstrapRow>;

const CONSTRUCT = {
  construct: textAt,
  r2: optional(figureAt),
  index: optional(figureAt),
} satisfies Readers<ConstructBootstrapRow>;

const CHAIN = { path: chainAt, ...FIGURE } satisfies Readers<ChainBootstrapRow>;

const VAF = {
  from: textAt,
  to: textAt,
  estimate: optional(finiteAt),
  interval: intervalAt,
} satisfies Readers<VafBootstrapRow>;

const RATIO = { a: textAt, b: textAt, ...FIGURE } satisfies Readers<RatioBootstrapRow>;

const LOADING = { construct: textAt, item: textAt, ...FIGURE } satisfies Readers<LoadingBootstrapRow>;

const PART = {
  construct: textAt,
  of: textAt,
  weight: optional(figureAt),
  loading: figureAt,
} satisfies Readers<HigherOrderBootstrapRow>;

const FIT = {
  model: oneOf("saturated", "estimated"),
  measure: oneOf("srmr", "dUls", "dG"),
  value: optional(amountAt),
  quantile95: optional(amountAt),
  quantile99: optional(amountAt),
} satisfies Readers<FitBootstrapRow>;

const FAILURE = {
  replicate: whole(0),
  reason: oneOf(
    "no-variance",
    "no-pairs",
    "no-scores",
    "collinear-items",
    "collinear-constructs",
    "no-reliability",
    "not-converged",
  ),
} satisfies Readers<PathBootstrap["failures"][number]>;

const DOCUMENT = {
  kind: oneOf("path-bootstrap"),
  version: oneOf(1),
  scheme: oneOf("path", "factor", "centroid"),
  basis: oneOf("standardized", "raw"),
  consistent: booleanAt,
  tolerance: positiveAt,
  maxIterations: whole(1),
  scale: optional(scaleAt),
  missing: oneOf("reject", "listwise", "available"),
  signs: oneOf("sum-of-loadings", "original-loadings"),
  intervalMethod: oneOf("percentile", "bca"),
  confidence: confidenceAt,
  n: whole(1),
  effectiveN: positiveAt,
  seed: seedAt,
  converged: booleanAt,
  from: whole(0),
  to: whole(0),
  replicates: whole(0),
  failed: whole(0),
  failures: (value, path) =>
    entriesAt(value, path, "a list of failures", (row, here) => wholeRecord(row, FAILURE, here, "a failure")),
  paths: rowsOf(PATH),
  effects: rowsOf(EFFECT),
  indicators: rowsOf(INDICATOR),
  constructs: rowsOf(CONSTRUCT),
  chains: anyRowsOf(CHAIN),
  vaf: anyRowsOf(VAF),
  htmt: anyRowsOf(RATIO),
  loadings: rowsOf(LOADING),
  higherOrder: anyRowsOf(PART),
  fit: optional(rowsOf(FIT)),
  draws: drawRowsAt,
  fitDraws: optional(drawRowsAt),
  accelerations: optional(numbersAt),
  notes: (value, path) => entriesAt(value, path, "a list of notes", noteAt),
} satisfies Readers<PathBootstrap>;

/**
 * Checks replicates of a path model that came from elsewhere, such as another machine or a database, and returns them
 * frozen, with their keys in the order in which `bootstrapPathModel` writes them.
 *
 * Every key must be there and no other; each replicate of the part must be drawn, with a figure for every row, or have
 * failed.
 *
 * @throws `invalid_input` with the path of the first fault; `insufficient_data` for a list of rows that has none.
 *
 * @example
 * ```ts
 * import { bootstrapPathModel, definePathBootstrap } from "service-quality/paths";
 *
 * const answers = { q1: [7, 5, 6, 3, 2, 6, 4, 5], l1: [6, 5, 7, 2, 3, 5, 4, 6] };
 * const model = { constructs: { Q: { items: ["q1"] }, L: { items: ["l1"] } }, paths: [["Q", "L"]] as const };
 * const stored = JSON.stringify(bootstrapPathModel(answers, model, { replicates: 100, seed: 3 }));
 * definePathBootstrap(JSON.parse(stored)).replicates; // => 100
 * definePathBootstrap({ ...JSON.parse(stored), to: 99 }); // => throws invalid_input at replicates
 * ```
 */
export function definePathBootstrap(document: PathBootstrap): PathBootstrap {
  return deepFrozen(pathBootstrapAt(document, []));
}

/** Checks replicates as `definePathBootstrap` does and returns a copy. */
export function pathBootstrapAt(value: unknown, path: ErrorPath): PathBootstrap {
  const document: PathBootstrap = wholeRecord(value, DOCUMENT, path, "replicates of a path model");
  const { from, to, replicates, failed, failures, draws, accelerations, intervalMethod } = document;
  const width = estimatesOf(document).figures.length;
  checkChains(document, path);
  const hold = (isSo: boolean, key: string, expected: string, received: unknown) => {
    if (!isSo) refuse("invalid_input", [...path, key], expected, received);
  };
  hold(to >= from, "to", `a replicate from ${from} on`, to);
  hold(replicates === to - from, "replicates", `${to - from}, from ${from} to ${to}`, replicates);
  hold(failed === failures.length, "failed", `${failures.length}, the number of failures`, failed);
  hold(draws.length === replicates - failed, "draws", `${replicates - failed} replicates`, draws);
  draws.forEach((draw, r) => {
    if (draw.length !== width) refuse("invalid_input", [...path, "draws", r], `${width} numbers`, draw);
    const absent = draw.findIndex((figure, f) => figure === null && !isRatio(document, f, width));
    if (absent >= 0) refuse("invalid_input", [...path, "draws", r, absent], "a number", null);
  });
  const { fit, fitDraws } = document;
  hold((fit === null) === (fitDraws === null), "fitDraws", "draws where there is fit", fitDraws);
  fitDraws?.forEach((draw, r) => {
    if (draw.length !== fit!.length) {
      refuse("invalid_input", [...path, "fitDraws", r], `${fit!.length} numbers`, draw);
    }
  });
  checkFailures(failures, document, [...path, "failures"]);
  hold(
    intervalMethod === "bca" ? accelerations?.length === width : accelerations === null,
    "accelerations",
    intervalMethod === "bca" ? `${width} numbers` : "null for percentiles",
    accelerations,
  );
  return document;
}

/** Whether a place in a row of draws is that of a heterotrait–monotrait ratio. */
function isRatio({ htmt, higherOrder }: PathBootstrap, figure: number, width: number): boolean {
  const after = higherOrder.length + higherOrder.filter(({ weight }) => weight !== null).length;
  return figure >= width - after - htmt.length && figure < width - after;
}

/** Refuses chains that are not made of the paths. */
function checkChains({ chains, paths }: PathBootstrap, path: ErrorPath): void {
  chains.forEach(({ path: chain }, i) => {
    chain.slice(1).forEach((to, at) => {
      if (paths.some((row) => row.from === chain[at] && row.to === to)) return;
      const expected = `a construct that a path leads to from ${shortened(chain[at]!)}`;
      refuse("invalid_input", [...path, "chains", i, "path", at + 1], expected, to);
    });
  });
}

/** Reads a record in which every key stands, `null` where there is nothing. */
function wholeRecord<const R extends AnyReaders>(
  value: unknown,
  readers: R,
  path: ErrorPath,
  expected: string,
): Read<R> {
  const given = objectAt(value, path, expected);
  const absent = Object.keys(readers).find((key) => given[key] === undefined);
  if (absent !== undefined) refuse("invalid_input", [...path, absent], "a value, or null", undefined);
  return readRecord(given, readers, path, expected);
}

function rowsOf<const R extends AnyReaders>(readers: R): Reader<Read<R>[]> {
  return (value, path) =>
    listAt(value, path, "row", (row, here) => wholeRecord(row, readers, here, "a row of figures"));
}

/** Rows of which there may be none. */
function anyRowsOf<const R extends AnyReaders>(readers: R): Reader<Read<R>[]> {
  return (value, path) =>
    entriesAt(value, path, "a list of rows", (row, here) =>
      wholeRecord(row, readers, here, "a row of figures"),
    );
}

function chainAt(value: unknown, path: ErrorPath): string[] {
  if (!Array.isArray(value) || value.length < 3) {
    return refuse("invalid_input", path, "a list of at least three constructs", value);
  }
  return Array.from(value, (name: unknown, i) => textAt(name, [...path, i]));
}

function shareAt(value: unknown, path: ErrorPath): number {
  const share = amountAt(value, path);
  return share <= 1 ? share : refuse("invalid_input", path, "a number from 0 to 1", value);
}

function nullAt(value: unknown, path: ErrorPath): null {
  return value === undefined || value === null ? null : refuse("invalid_input", path, "null", value);
}

function figureAt(value: unknown, path: ErrorPath): BootstrapFigure {
  return wholeRecord(value, FIGURE, path, "a figure with its replicates");
}

function numbersAt(value: unknown, path: ErrorPath): number[] {
  return entriesAt(value, path, "a list of numbers", finiteAt);
}

function noteAt(value: unknown, path: ErrorPath): Note {
  return objectAt(value, path, "a note") as unknown as Note;
}
