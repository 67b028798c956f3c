import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt, nameAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render, type Table } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import type { RegressionCoefficient } from "../regression/coefficient.ts";
import type { Regression } from "../regression/estimate-regression.ts";
import { type Printer, testText, WORDS } from "./statistics-words.ts";

const COEFFICIENT = fields(
  {
    term: nameAt,
    estimate: finiteAt,
    standardError: optional(finiteAt),
    standardized: optional(finiteAt),
    test: optional(fields({ statistic: finiteAt, df: optional(finiteAt), p: rateAt }, "a test")),
    interval: optional(limitsAt),
    vif: optional(finiteAt),
    oddsRatio: optional(finiteAt),
    oddsRatioInterval: optional(limitsAt),
  } satisfies Partial<Readers<RegressionCoefficient>>,
  "a coefficient",
);

const TEST = {
  statistic: finiteAt,
  p: rateAt,
  df: optional(finiteAt),
  df1: optional(finiteAt),
  df2: optional(finiteAt),
};

const REGRESSION = {
  method: oneOf("linear", "logistic"),
  errors: oneOf("classical", "hc3", "linearized"),
  confidence: confidenceAt,
  n: whole(0),
  converged: booleanAt,
  coefficients: listOf(COEFFICIENT, "coefficient"),
  fit: fields(
    {
      r2: optional(finiteAt),
      adjustedR2: optional(finiteAt),
      nagelkerke: optional(finiteAt),
      test: optional(fields(TEST, "a test")),
    },
    "figures of the fit",
  ),
} satisfies Partial<Readers<Regression>>;

/**
 * A regression for people, as journals print it: B, SE, β, t, p, interval and VIF by term, of a logistic one odds
 * ratios; n, R² and the test of the whole above them. A plain report has B and p alone.
 *
 * Figures have 2 decimals unless `digits` says otherwise; `labels` may name the terms.
 *
 * @throws `invalid_input` for what is no result of `estimateRegression`, and for options that cannot be.
 *
 * Source: Publication Manual of the American Psychological Association, 7th ed., table 7.15.
 *
 * @example
 * ```ts
 * import { estimateRegression, formatRegression } from "service-quality/statistics";
 *
 * const regression = estimateRegression([5, 3, 4, 2, 4, 1, 3, 5], { speed: [5, 3, 3, 2, 5, 1, 2, 4] });
 * formatRegression(regression, { style: "plain" }).split("\n").slice(-2);
 * // => ["intercept  0.72  .303", "speed      0.85  .004"]
 * ```
 */
export function formatRegression(regression: Regression, options?: FormatOptions): string {
  const read = readFields(regression, REGRESSION, [], "the result of estimateRegression");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const printer: Printer = {
    ...wordingWith(WORDS, language),
    language,
    digits: digits ?? 2,
    isFull: style === "full",
    labelOf: labelIn(labels),
  };
  const { say, bounded } = printer;
  const { method, errors, n, fit, converged } = read;
  const { test } = fit;
  const explained =
    method === "linear"
      ? `R² = ${bounded(fit.r2, 3)}, R²adj = ${bounded(fit.adjustedR2, 3)}, ${testText("F", test, [test?.df1 ?? null, test?.df2 ?? null], printer)}`
      : `Nagelkerke R² = ${bounded(fit.nagelkerke, 3)}, ${testText("χ²", test, [test?.df ?? null], printer)}`;
  return render(
    {
      title: `${say("regression")}: ${say(method)}`,
      lines: [`n = ${n}, ${explained}`, ...(printer.isFull ? [`${say("errors")}: ${errors}`] : [])],
      parts: [
        { table: method === "linear" ? linearTable(read, printer) : logisticTable(read, printer) },
        { lines: converged ? [] : [say("separation")] },
      ],
    },
    as,
  );
}

type ReadCoefficient = ReturnType<typeof COEFFICIENT>;
type Rows = { readonly coefficients: readonly ReadCoefficient[]; readonly confidence: number };

function linearTable({ coefficients, confidence }: Rows, printer: Printer): Table {
  const { say, decimals, bounded, p, interval, level, digits, isFull } = printer;
  const text = (value: number | null) => decimals(value, digits);
  return {
    head: [say("term"), "B", ...(isFull ? ["SE", "β", "t", "p", `${level(confidence)} %`, "VIF"] : ["p"])],
    rows: coefficients.map((row) => [
      termOf(row, printer),
      text(row.estimate),
      ...(isFull
        ? [
            text(row.standardError),
            bounded(row.standardized, digits),
            decimals(row.test?.statistic ?? null, 2),
            p(row.test?.p ?? null),
            interval(row.interval, text),
            decimals(row.vif, 2),
          ]
        : [p(row.test?.p ?? null)]),
    ]),
  };
}

function logisticTable({ coefficients, confidence }: Rows, printer: Printer): Table {
  const { say, decimals, p, interval, level, digits, isFull } = printer;
  const text = (value: number | null) => decimals(value, digits);
  return {
    head: [say("term"), "B", ...(isFull ? ["SE", "z", "p", "OR", `${level(confidence)} %`] : ["p"])],
    rows: coefficients.map((row) => [
      termOf(row, printer),
      text(row.estimate),
      ...(isFull
        ? [
            text(row.standardError),
            decimals(row.test?.statistic ?? null, 2),
            p(row.test?.p ?? null),
            text(row.oddsRatio),
            interval(row.oddsRatioInterval, text),
          ]
        : [p(row.test?.p ?? null)]),
    ]),
  };
}

function termOf({ term }: ReadCoefficient, { say, labelOf }: Printer): string {
  const label = labelOf(term);
  return label === "intercept" ? say("intercept") : label;
}
