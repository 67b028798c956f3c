import { optional, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { type Report, render, type Table } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { pathBootstrapAt } from "../resampling/define-path-bootstrap.ts";
import type { PathBootstrap } from "../resampling/path-bootstrap.ts";
import type { PathModelEstimate } from "./path-estimate.ts";
import { pathEstimateAt, type ReadPathEstimate } from "./read-path-estimate.ts";

/** A standard error below this is rounding: the figure is the same in all samples. */
const ROUNDING = 1e-12;

/** What goes into the tables of `formatPathModel` besides the estimate. */
export interface FormatPathModelOptions extends FormatOptions {
  /** Replicates of the same model, for standard errors, t values and intervals of the paths. */
  bootstrap?: PathBootstrap | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  bootstrap: optional(pathBootstrapAt),
} satisfies Readers<FormatPathModelOptions>;

const WORDS = {
  title: [
    "Path model by {method}: {scheme} scheme, {basis} items",
    "Модель путей, {method}: схема {scheme}, вопросы {basis}",
    "Модел на пътищата, {method}: схема {scheme}, въпроси {basis}",
  ],
  plainTitle: ["Path model", "Модель путей", "Модел на пътищата"],
  ordinary: [
    "partial least squares",
    "частичный метод наименьших квадратов",
    "частичен метод на най-малките квадрати",
  ],
  consistent: [
    "consistent partial least squares",
    "состоятельный частичный метод наименьших квадратов",
    "състоятелен частичен метод на най-малките квадрати",
  ],
  converged: [
    "n = {n}; missing answers: {missing}; converged after {iterations}",
    "n = {n}; пропущенные ответы: {missing}; сошлась, итераций {iterations}",
    "n = {n}; липсващи отговори: {missing}; сходи се, итерации {iterations}",
  ],
  notConverged: [
    "n = {n}; missing answers: {missing}; NOT converged after {iterations}",
    "n = {n}; пропущенные ответы: {missing}; НЕ сошлась, итераций {iterations}",
    "n = {n}; липсващи отговори: {missing}; НЕ се сходи, итерации {iterations}",
  ],
  oneIteration: ["{n} iteration", "{n}", "{n}"],
  iterations: ["{n} iterations", "{n}", "{n}"],
  bca: ["BCa", "BCa", "BCa"],
  percentile: ["percentile", "процентильные", "процентилни"],
  drawn: [
    "{level} % {kind} intervals from {replicates} bootstrap samples (seed {seed}), {failed} of them failed",
    "интервалы {level} % ({kind}), бутстреп-выборок {replicates} (начало {seed}), из них неудачных {failed}",
    "интервали {level} % ({kind}), бутстрап извадки {replicates} (начало {seed}), от тях неуспешни {failed}",
  ],
  construct: ["construct", "конструкт", "конструкт"],
  loading: ["loading", "нагрузка", "натоварване"],
  weight: ["weight", "вес", "тегло"],
  mode: ["mode", "режим", "режим"],
  alpha: ["alpha", "альфа", "алфа"],
  adjusted: ["adj. R²", "скорр. R²", "кориг. R²"],
  validity: ["below r, above HTMT", "снизу r, сверху HTMT", "долу r, горе HTMT"],
  path: ["path", "путь", "път"],
} as const satisfies Readonly<Record<string, Words>>;

type Printer = WordingWith<typeof WORDS> & {
  readonly labelOf: (id: string) => string;
};

/**
 * The tables of a path model for people: items with their loadings and weights; reliability and average variance
 * extracted; correlations of the constructs below the diagonal, √AVE on it and heterotrait–monotrait ratios above;
 * paths with their effect sizes.
 *
 * A dash stands where there is no figure. A plain report has the constructs with their R² and index, and the paths.
 * `labels` may name items and constructs.
 *
 * @throws `invalid_input` where the bootstrap is of another model, for what is no result of `estimatePathModel`, and
 * for options that cannot be.
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
  const { as, language, style, labels, bootstrap } = readOptions(options, OPTIONS);
  if (bootstrap !== null) checkBootstrap(read, bootstrap);
  const printer = { ...wordingWith(WORDS, language), labelOf: labelIn(labels) };
  const report = style === "plain" ? plainReport(read, printer) : fullReport(read, bootstrap, printer);
  return render(report, as);
}

function checkBootstrap(estimate: ReadPathEstimate, bootstrap: PathBootstrap): void {
  const isSame =
    bootstrap.paths.length === estimate.paths.length &&
    bootstrap.paths.every((path, i) => path.estimate === estimate.paths[i]!.estimate);
  if (!isSame)
    refuse("invalid_input", ["bootstrap"], "a bootstrap of the same model, answers and options", bootstrap);
}

function plainReport(estimate: ReadPathEstimate, printer: Printer): Report {
  const { say, word, labelOf, bounded, decimals } = printer;
  const constructs = estimate.constructs.map(({ construct, r2, index }) => [
    labelOf(construct),
    bounded(r2, 2),
    decimals(index, 1),
  ]);
  const paths = estimate.paths.map((path) => [pathText(path, printer), bounded(path.estimate, 2)]);
  return {
    title: say("plainTitle"),
    parts: [
      { table: { head: [say("construct"), "R²", word("index")], rows: constructs } },
      { table: { head: [say("path"), "β"], rows: paths } },
    ],
  };
}

function fullReport(estimate: ReadPathEstimate, bootstrap: PathBootstrap | null, printer: Printer): Report {
  const { say } = printer;
  const { scheme, basis, consistent, n, missing, converged, iterations } = estimate;
  const method = say(consistent ? "consistent" : "ordinary");
  const steps = filled(say(iterations === 1 ? "oneIteration" : "iterations"), { n: String(iterations) });
  const settings = { n: String(n), missing, iterations: steps };
  return {
    title: filled(say("title"), { method, scheme, basis }),
    lines: [
      filled(say(converged ? "converged" : "notConverged"), settings),
      ...(bootstrap === null ? [] : [bootstrapLine(bootstrap, printer)]),
    ],
    parts: [
      { table: itemTable(estimate, printer) },
      { table: constructTable(estimate, printer) },
      { table: validityTable(estimate, printer) },
      { table: pathTable(estimate, bootstrap, printer) },
    ],
  };
}

function bootstrapLine(bootstrap: PathBootstrap, { say, level }: Printer): string {
  return filled(say("drawn"), {
    level: level(bootstrap.confidence),
    kind: say(bootstrap.intervalMethod),
    replicates: String(bootstrap.replicates),
    seed: String(bootstrap.seed),
    failed: String(bootstrap.failed),
  });
}

function itemTable(
  { indicators }: ReadPathEstimate,
  { say, word, labelOf, bounded, decimals }: Printer,
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

function constructTable(
  { constructs }: ReadPathEstimate,
  { say, word, labelOf, bounded, decimals }: Printer,
): Table {
  return {
    head: [
      ...[say("construct"), say("mode"), say("alpha"), "rho A", "rho C", "AVE"],
      ...["R²", say("adjusted"), word("index")],
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
    ]),
  };
}

function validityTable(
  { constructs, correlations, htmt }: ReadPathEstimate,
  { say, labelOf, bounded }: Printer,
): Table {
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

function pathTable({ paths }: ReadPathEstimate, bootstrap: PathBootstrap | null, printer: Printer): Table {
  const { say, word, bounded, decimals } = printer;
  const errors = bootstrap === null ? [] : ["SE", "t", word("intervalHead")];
  return {
    head: [say("path"), "β", ...errors, word("total"), "f²", "VIF"],
    rows: paths.map((path, i) => [
      pathText(path, printer),
      bounded(path.estimate, 2),
      ...(bootstrap === null ? [] : errorCells(path, bootstrap.paths[i]!, printer)),
      bounded(path.total, 2),
      decimals(path.f2, 2),
      decimals(path.vif, 2),
    ]),
  };
}

type ReadPath = ReadPathEstimate["paths"][number];

function pathText({ from, to }: ReadPath, { labelOf }: Printer): string {
  return `${labelOf(from)} → ${labelOf(to)}`;
}

function errorCells(
  { estimate }: ReadPath,
  { standardError, interval: limits }: PathBootstrap["paths"][number],
  { bounded, decimals, interval }: Printer,
): string[] {
  if (standardError === null || limits === null) return ["–", "–", "–"];
  return [
    bounded(standardError, 3),
    standardError < ROUNDING ? "–" : decimals(estimate / standardError, 2),
    interval(limits, (limit) => bounded(limit, 2)),
  ];
}
