import type { Table } from "../../text/report.ts";
import type { FitMeasures } from "../fit/model-fit.ts";
import type { BootstrapFigure } from "../resampling/bootstrap-figures.ts";
import type { PathBootstrap } from "../resampling/path-bootstrap.ts";
import type { PathPrinter } from "./path-words.ts";
import { measuredIn, type ReadPathEstimate } from "./read-path-estimate.ts";

const MEASURES = ["srmr", "dUls", "dG"] as const;

/** Items with their loadings and weights. */
export function itemTable(
  { indicators }: ReadPathEstimate,
  { say, word, labelOf, bounded, decimals }: PathPrinter,
): Table {
  return {
    head: [word("item"), say("construct"), "M", "SD", say("loading"), say("weight"), "VIF"],
    rows: indicators.map(({ item, construct, mean, standardDeviation, loading, weight, vif }) => [
      labelOf(item),
      labelOf(construct),
      decimals(mean, 2),
      decimals(standardDeviation, 2),
      bounded(loading, 2),
      decimals(weight, 2),
      decimals(vif, 2),
    ]),
  };
}

/** Constructs with what their items and their paths say of them. */
export function constructTable(
  { constructs }: ReadPathEstimate,
  { say, word, labelOf, bounded, decimals }: PathPrinter,
): Table {
  return {
    head: [
      ...[say("construct"), say("mode"), say("alpha"), "rho A", "rho C", "AVE"],
      ...["R²", say("adjusted"), word("index"), say("fullVif")],
    ],
    rows: constructs.map((row) => [
      labelOf(row.construct),
      row.mode,
      bounded(row.alpha, 2),
      bounded(row.rhoA, 2),
      bounded(row.compositeReliability, 2),
      bounded(row.ave, 2),
      bounded(row.r2, 2),
      bounded(row.adjustedR2, 2),
      decimals(row.index, 1),
      decimals(row.fullVif, 2),
    ]),
  };
}

/** Correlations below the diagonal, √AVE on it, heterotrait–monotrait ratios above. */
export function validityTable(estimate: ReadPathEstimate, { say, labelOf, bounded }: PathPrinter): Table {
  const { correlations, htmt } = estimate;
  const constructs = measuredIn(estimate);
  /** Pairs stand as an upper triangle by rows. */
  const figureOf = (pairs: typeof htmt, a: number, b: number) =>
    bounded(pairs[a * constructs.length - (a * (a + 1)) / 2 + b - a - 1]!.value, 2);
  return {
    head: [say("validity"), ...constructs.map((_, j) => String(j + 1))],
    rows: constructs.map(({ construct, ave }, i) => [
      `${i + 1} ${labelOf(construct)}`,
      ...constructs.map((_, j) => {
        if (i === j) return bounded(ave === null ? null : Math.sqrt(ave), 2);
        return j < i ? figureOf(correlations, j, i) : figureOf(htmt, i, j);
      }),
    ]),
  };
}

/** Paths with their errors and effect sizes. */
export function pathTable(
  { paths }: ReadPathEstimate,
  bootstrap: PathBootstrap | null,
  printer: PathPrinter,
): Table {
  const { say, word, bounded, decimals } = printer;
  return {
    head: [say("path"), "β", ...errorHead(bootstrap, printer), word("total"), "f²", "VIF"],
    rows: paths.map((path, i) => [
      pathText(path, printer),
      bounded(path.estimate, 2),
      ...(bootstrap === null ? [] : errorCells(bootstrap.paths[i]!, printer)),
      bounded(path.total, 2),
      decimals(path.f2, 2),
      decimals(path.vif, 2),
    ]),
  };
}

/** Effects with an indirect part, and the share that it is of them. */
export function effectTable(
  { effects }: ReadPathEstimate,
  bootstrap: PathBootstrap | null,
  printer: PathPrinter,
): Table {
  const { say, word, bounded, percent } = printer;
  const rows = effects.map((effect, i) => ({ effect, figure: bootstrap?.effects[i]?.indirect ?? null }));
  return {
    head: [
      say("indirectEffect"),
      say("indirect"),
      ...errorHead(bootstrap, printer),
      word("total"),
      say("vaf"),
    ],
    rows: rows
      .filter(({ effect }) => effect.indirect !== 0)
      .map(({ effect, figure }) => [
        pathText(effect, printer),
        bounded(effect.indirect, 2),
        ...(bootstrap === null ? [] : errorCells(figure, printer)),
        bounded(effect.total, 2),
        percent(effect.vaf),
      ]),
  };
}

/** Chains of paths with the products of their coefficients. */
export function chainTable(
  { chains }: ReadPathEstimate,
  bootstrap: PathBootstrap | null,
  printer: PathPrinter,
): Table {
  const { say, labelOf, bounded } = printer;
  return {
    head: [say("chain"), "β", ...errorHead(bootstrap, printer)],
    rows: chains.map(({ path, estimate }, i) => [
      path.map(labelOf).join(" → "),
      bounded(estimate, 2),
      ...(bootstrap === null ? [] : errorCells(bootstrap.chains[i] ?? null, printer)),
    ]),
  };
}

/** The parts of constructs of constructs. */
export function partTable(
  { higherOrder }: ReadPathEstimate,
  { say, labelOf, bounded, decimals }: PathPrinter,
): Table {
  return {
    head: [say("construct"), say("part"), say("loading"), say("weight")],
    words: [1],
    rows: higherOrder.map(({ construct, of, loading, weight }) => [
      labelOf(construct),
      labelOf(of),
      bounded(loading, 2),
      decimals(weight, 2),
    ]),
  };
}

/** Measures of fit; beside the percentiles that they are tested by where there are any. */
export function fitTable(
  { saturated, estimated }: NonNullable<ReadPathEstimate["fit"]>,
  bootstrap: PathBootstrap | null,
  { say, decimals }: PathPrinter,
): Table {
  const tested = bootstrap?.fit ?? null;
  const rows = Object.entries({ saturated, estimated }) as ["saturated" | "estimated", FitMeasures][];
  const quantileOf = (model: string, measure: keyof FitMeasures) =>
    tested!.find((row) => row.model === model && row.measure === measure)!.quantile95;
  const cells = (model: string, fit: FitMeasures) =>
    MEASURES.flatMap((measure) => [
      decimals(fit[measure], 3),
      ...(tested === null ? [] : [decimals(quantileOf(model, measure), 3)]),
    ]);
  return {
    head: [
      say("fitModel"),
      ...["SRMR", "d_ULS", "d_G"].flatMap((name) => [name, ...(tested === null ? [] : ["95 %"])]),
    ],
    rows: rows.map(([model, fit]) => [say(model), ...cells(model, fit)]),
  };
}

/** The two ends of a path. */
export function pathText({ from, to }: Ends, { labelOf }: PathPrinter): string {
  return `${labelOf(from)} → ${labelOf(to)}`;
}

type Ends = { readonly from: string; readonly to: string };

function errorHead(bootstrap: PathBootstrap | null, { word }: PathPrinter): string[] {
  return bootstrap === null ? [] : ["SE", "t", "p", word("intervalHead")];
}

function errorCells(
  figure: BootstrapFigure | null,
  { bounded, decimals, interval, p }: PathPrinter,
): string[] {
  if (figure === null || figure.standardError === null || figure.interval === null)
    return ["–", "–", "–", "–"];
  const { standardError, test, interval: limits } = figure;
  return [
    bounded(standardError, 3),
    decimals(test?.statistic ?? null, 2),
    p(test?.p ?? null),
    interval(limits, (limit) => bounded(limit, 2)),
  ];
}
