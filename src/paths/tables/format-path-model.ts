import { optional, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { type Report, render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled } from "../../text/words.ts";
import { pathBootstrapAt } from "../resampling/define-path-bootstrap.ts";
import type { PathBootstrap } from "../resampling/path-bootstrap.ts";
import type { PathModelEstimate } from "./path-estimate.ts";
import {
  chainTable,
  constructTable,
  effectTable,
  fitTable,
  itemTable,
  partTable,
  pathTable,
  pathText,
  validityTable,
} from "./path-report-tables.ts";
import { PATH_WORDS, type PathPrinter } from "./path-words.ts";
import { pathEstimateAt, type ReadPathEstimate } from "./read-path-estimate.ts";

/** What goes into the tables of `formatPathModel` besides the estimate. */
export interface FormatPathModelOptions extends FormatOptions {
  /** Replicates of the same model, for standard errors, t values and intervals of the paths. */
  bootstrap?: PathBootstrap | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  bootstrap: optional(pathBootstrapAt),
} satisfies Readers<FormatPathModelOptions>;

/**
 * The tables of a path model for people: items with their loadings and weights; reliability and average variance
 * extracted; correlations of the constructs below the diagonal, √AVE on it and heterotrait–monotrait ratios above;
 * paths with their effect sizes; indirect effects and chains of paths, parts of constructs of constructs, and fit,
 * where there are any.
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
 * formatPathModel(estimatePathModel(answers, model)).split("\n").find((line) => line.includes("→")); // => "Quality → Loyalty  .85    .85  2.52  1.00"
 * ```
 */
export function formatPathModel(estimate: PathModelEstimate, options: FormatPathModelOptions = {}): string {
  const read = pathEstimateAt(estimate, []);
  const { as, language, style, labels, bootstrap } = readOptions(options, OPTIONS);
  if (bootstrap !== null) checkBootstrap(read, bootstrap);
  const printer = { ...wordingWith(PATH_WORDS, language), labelOf: labelIn(labels) };
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

function plainReport(estimate: ReadPathEstimate, printer: PathPrinter): Report {
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

function fullReport(
  estimate: ReadPathEstimate,
  bootstrap: PathBootstrap | null,
  printer: PathPrinter,
): Report {
  const { say } = printer;
  const { scheme, basis, consistent, n, missing, converged, iterations } = estimate;
  const { effects, chains, higherOrder, fit } = estimate;
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
      ...(effects.every(({ indirect }) => indirect === 0)
        ? []
        : [{ table: effectTable(estimate, bootstrap, printer) }]),
      ...(chains.length === 0 ? [] : [{ table: chainTable(estimate, bootstrap, printer) }]),
      ...(higherOrder.length === 0 ? [] : [{ table: partTable(estimate, printer) }]),
      ...(fit === null ? [] : [{ table: fitTable(fit, bootstrap, printer) }]),
    ],
  };
}

function bootstrapLine(bootstrap: PathBootstrap, { say, level }: PathPrinter): string {
  return filled(say("drawn"), {
    level: level(bootstrap.confidence),
    kind: say(bootstrap.intervalMethod),
    replicates: String(bootstrap.replicates),
    seed: String(bootstrap.seed),
    failed: String(bootstrap.failed),
  });
}
