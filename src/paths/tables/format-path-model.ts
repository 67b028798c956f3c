import { optional, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, decimals } from "../../text/number-text.ts";
import { pathBootstrapAt } from "../resampling/define-path-bootstrap.ts";
import type { PathBootstrap } from "../resampling/path-bootstrap.ts";
import type { PathModelEstimate } from "./path-estimate.ts";
import { pathEstimateAt, type ReadPathEstimate } from "./read-path-estimate.ts";

/** A standard error below this is rounding: the figure is the same in all samples. */
const ROUNDING = 1e-12;

/** What goes into the tables of `formatPathModel` besides the estimate. */
export interface FormatPathModelOptions {
  /** Replicates of the same model, for standard errors, t values and intervals of the paths. */
  bootstrap?: PathBootstrap | undefined;
}

const OPTIONS = { bootstrap: optional(pathBootstrapAt) } satisfies Readers<FormatPathModelOptions>;

/**
 * The tables of a path model for people: items with their loadings and weights; reliability and average variance
 * extracted; correlations of the constructs below the diagonal, √AVE on it and heterotrait–monotrait ratios above;
 * paths with their effect sizes.
 *
 * A dash stands where there is no figure.
 *
 * @throws `invalid_input` where the bootstrap is of another model.
 *
 * Source: number style of the APA Publication Manual (7th ed.), section 6.36; what is to be reported: Hair, Risher,
 * Sarstedt & Ringle (2019), When to use and how to report the results of PLS-SEM, European Business Review 31, 2–24.
 *
 * @example
 * ```ts
 * import { estimatePathModel, formatPathModel } from "service-quality/paths";
 *
 * const answers = { q1: [7, 5, 6, 3, 2, 6, 4, 5], l1: [6, 5, 7, 2, 3, 5, 4, 6] };
 * const model = { constructs: { Quality: { items: ["q1"] }, Loyalty: { items: ["l1"] } }, paths: [["Quality", "Loyalty"]] as const };
 * formatPathModel(estimatePathModel(answers, model)).split("\n").slice(-1); // => ["Quality → Loyalty  .85    .85  2.52  1.00"]
 * ```
 */
export function formatPathModel(estimate: PathModelEstimate, options: FormatPathModelOptions = {}): string {
  const read = pathEstimateAt(estimate, []);
  const { bootstrap } = readOptions(options, OPTIONS);
  if (bootstrap !== null) checkBootstrap(read, bootstrap);
  return [
    ...headLines(read, bootstrap),
    "",
    ...itemTable(read),
    "",
    ...constructTable(read),
    "",
    ...validityTable(read),
    "",
    ...pathTable(read, bootstrap),
  ].join("\n");
}

function checkBootstrap(estimate: ReadPathEstimate, bootstrap: PathBootstrap): void {
  const isSame =
    bootstrap.paths.length === estimate.paths.length &&
    bootstrap.paths.every((path, i) => path.estimate === estimate.paths[i]!.estimate);
  if (!isSame)
    refuse("invalid_input", ["bootstrap"], "a bootstrap of the same model, answers and options", bootstrap);
}

function headLines(estimate: ReadPathEstimate, bootstrap: PathBootstrap | null): string[] {
  const { scheme, basis, consistent, n, missing, converged, iterations } = estimate;
  const method = `${consistent ? "consistent " : ""}partial least squares`;
  const head = [
    `Path model by ${method}: ${scheme} scheme, ${basis} items`,
    `n = ${n}; missing answers: ${missing}; ${converged ? "converged" : "NOT converged"} after ${iterations} iteration${iterations === 1 ? "" : "s"}`,
  ];
  if (bootstrap === null) return head;
  const { replicates, failed, intervalMethod, confidence, seed } = bootstrap;
  const kind = intervalMethod === "bca" ? "BCa" : "percentile";
  return [
    ...head,
    `${levelText(confidence)} % ${kind} intervals from ${replicates} bootstrap samples (seed ${seed}), ${failed} of them failed`,
  ];
}

function itemTable({ indicators }: ReadPathEstimate): string[] {
  return numberTable(
    ["item", "construct", "M", "SD", "loading", "weight", "VIF"],
    indicators.map(({ item, construct, mean, standardDeviation, loading, weight, vif }) => [
      item,
      construct,
      decimals(mean, 2),
      decimals(standardDeviation, 2),
      bounded(loading, 2),
      decimals(weight, 2),
      decimals(vif, 2),
    ]),
  );
}

function constructTable({ constructs }: ReadPathEstimate): string[] {
  return numberTable(
    ["construct", "mode", "alpha", "rho A", "rho C", "AVE", "R²", "adj. R²", "index"],
    constructs.map((row) => [
      row.construct,
      row.mode,
      bounded(row.alpha, 2),
      bounded(row.rhoA, 2),
      bounded(row.compositeReliability, 2),
      bounded(row.ave, 2),
      bounded(row.r2, 2),
      bounded(row.adjustedR2, 2),
      decimals(row.index, 1),
    ]),
  );
}

function validityTable({ constructs, correlations, htmt }: ReadPathEstimate): string[] {
  const names = constructs.map(({ construct }) => construct);
  /** Pairs stand as an upper triangle by rows. */
  const figureOf = (pairs: typeof htmt, a: number, b: number) =>
    bounded(pairs[a * names.length - (a * (a + 1)) / 2 + b - a - 1]!.value, 2);
  return numberTable(
    ["below r, above HTMT", ...names.map((_, j) => String(j + 1))],
    constructs.map(({ construct, ave }, i) => [
      `${i + 1} ${construct}`,
      ...names.map((_, j) => {
        if (i === j) return bounded(ave === null ? null : Math.sqrt(ave), 2);
        return j < i ? figureOf(correlations, j, i) : figureOf(htmt, i, j);
      }),
    ]),
  );
}

function pathTable({ paths }: ReadPathEstimate, bootstrap: PathBootstrap | null): string[] {
  return numberTable(
    ["path", "β", ...(bootstrap === null ? [] : ["SE", "t", "interval"]), "total", "f²", "VIF"],
    paths.map((path, i) => [
      `${path.from} → ${path.to}`,
      bounded(path.estimate, 2),
      ...(bootstrap === null ? [] : errorCells(path, bootstrap.paths[i]!)),
      bounded(path.total, 2),
      decimals(path.f2, 2),
      decimals(path.vif, 2),
    ]),
  );
}

function errorCells(
  { estimate }: ReadPathEstimate["paths"][number],
  { standardError, interval }: PathBootstrap["paths"][number],
): string[] {
  if (standardError === null || interval === null) return ["–", "–", "–"];
  return [
    bounded(standardError, 3),
    standardError < ROUNDING ? "–" : decimals(estimate / standardError, 2),
    intervalText(interval, (limit) => bounded(limit, 2)),
  ];
}
